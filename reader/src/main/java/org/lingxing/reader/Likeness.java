package org.lingxing.reader;

/** How much two short texts have in common. */
final class Likeness {

    private Likeness() {}

    /** Twice the longest common subsequence over both lengths: 0 for nothing in common, 1 for equal texts. */
    static double of(String one, String other) {
        int sum = one.length() + other.length();
        return sum == 0 ? 1 : 2.0 * common(one, other) / sum;
    }

    /** Length of the longest common subsequence. */
    static int common(String one, String other) {
        var above = new int[other.length() + 1];
        for (int i = 0; i < one.length(); i++) {
            int diagonal = 0;
            for (int j = 1; j <= other.length(); j++) {
                int kept = above[j];
                above[j] = one.charAt(i) == other.charAt(j - 1) ? diagonal + 1 : Math.max(above[j], above[j - 1]);
                diagonal = kept;
            }
        }
        return above[other.length()];
    }
}
