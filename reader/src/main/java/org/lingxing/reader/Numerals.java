package org.lingxing.reader;

/** Chinese numerals as they number articles and items. */
final class Numerals {

    private Numerals() {}

    static boolean isNumeral(char c) {
        return "一二三四五六七八九十百千零〇两".indexOf(c) >= 0;
    }

    /** The number that a numeral or digits say, blanks between digits aside; -1 when they say none. */
    static int value(String written) {
        String numeral = written.replace(" ", "");
        if (numeral.isEmpty() || numeral.length() > 9) {
            return -1;
        }
        if (Characters.isDigit(numeral.charAt(0))) {
            return numeral.chars().allMatch(c -> Characters.isDigit((char) c)) ? Integer.parseInt(numeral) : -1;
        }
        if (numeral.length() > 1 && numeral.chars().noneMatch(c -> "十百千".indexOf(c) >= 0)) {
            return spelled(numeral);
        }
        int total = 0;
        int digit = 0;
        for (int i = 0; i < numeral.length(); i++) {
            char c = numeral.charAt(i);
            int unit = switch (c) {
                case '十' -> 10;
                case '百' -> 100;
                case '千' -> 1000;
                default -> 0;
            };
            if (unit > 0) {
                total += (digit == 0 ? 1 : digit) * unit;
                digit = 0;
            } else {
                digit = digit(c);
                if (digit < 0) {
                    return -1;
                }
            }
        }
        return total + digit;
    }

    /** Digit by digit, as years are written: 二〇一九. */
    private static int spelled(String numeral) {
        int value = 0;
        for (int i = 0; i < numeral.length(); i++) {
            char c = numeral.charAt(i);
            int digit = digit(c);
            if (digit < 0) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return value;
    }

    private static int digit(char c) {
        return c == '两' ? 2 : c == '零' ? 0 : "〇一二三四五六七八九".indexOf(c);
    }
}
