package org.lingxing.platform.problems;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import org.lingxing.platform.journal.PersonalCipher;

/** Numbers and check codes of acknowledgements: random, so that neither can be counted up to. */
final class ReportCode {

    private static final String PURPOSE = "problems.report-code";
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Without what is taken for something else when it is read out or written by hand. */
    private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    private static final int CODE_BYTES = 8;
    private static final int FIRST_GROUP = 4;
    private static final int GROUPS = 6;

    private ReportCode() {}

    /** As GZ-7K2M-QX: 900 million of them, of which those given out are taken. */
    static String freshNumber() {
        var number = new StringBuilder("GZ-");
        for (int i = 0; i < GROUPS; i++) {
            number.append(i == FIRST_GROUP ? "-" : "").append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return number.toString();
    }

    /** As it may be typed: small letters, no strokes. */
    static String cleanNumber(String typed) {
        var letters = typed.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "");
        int first = 2;
        int second = first + FIRST_GROUP;
        return letters.length() != first + GROUPS
                ? letters
                : letters.substring(0, first)
                        + '-'
                        + letters.substring(first, second)
                        + '-'
                        + letters.substring(second);
    }

    /** Sixteen hexadecimal digits in groups of four. */
    static String freshCode() {
        var bytes = new byte[CODE_BYTES];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes).replaceAll("(.{4})(?=.)", "$1 ");
    }

    /** What is kept of a code. */
    static String mark(String code, PersonalCipher cipher) {
        return cipher.mark(PURPOSE, code.toLowerCase(Locale.ROOT).replaceAll("[^0-9a-f]", ""));
    }
}
