package org.lingxing.platform.sheets;

/** Places in a worksheet as people say them: B7. */
final class Address {

    private static final int LETTERS = 26;

    private Address() {}

    /** The column of these letters, from 0. */
    static int column(String letters) {
        int column = 0;
        for (int at = 0; at < letters.length(); at++) {
            column = column * LETTERS + letters.charAt(at) - 'A' + 1;
        }
        return column - 1;
    }

    /** The letters of a column, counted from 0. */
    static String letters(int column) {
        var letters = new StringBuilder();
        for (int left = column + 1; left > 0; left = (left - 1) / LETTERS) {
            letters.insert(0, (char) ('A' + (left - 1) % LETTERS));
        }
        return letters.toString();
    }

    /** @param column from 0, row from 1 */
    static String of(int column, int row) {
        return letters(column) + row;
    }
}
