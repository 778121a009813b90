package org.lingxing.platform.papers;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/** The sixteen digits on an issued paper by which anybody can look it up; they cannot be guessed. */
final class CheckCode {

    private static final int BYTES = 8;
    private static final SecureRandom RANDOM = new SecureRandom();

    private CheckCode() {}

    static String next() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** As printed: 93d2 5c61 0e7a 44f8. */
    static String printed(String code) {
        return code.replaceAll("(.{4})(?=.)", "$1 ");
    }

    /** As typed by somebody, whatever stands between the digits; nothing where it cannot be a code. */
    static Optional<String> typed(String text) {
        var digits = text.replaceAll("[\\s\\-—·]", "").toLowerCase(Locale.ROOT);
        return digits.matches("[0-9a-f]{16}") ? Optional.of(digits) : Optional.empty();
    }
}
