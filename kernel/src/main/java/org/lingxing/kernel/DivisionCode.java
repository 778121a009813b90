package org.lingxing.kernel;

import java.util.regex.Pattern;

/**
 * The code of an administrative division: six digits for province ({@code 410000}), city ({@code 410100}) and county
 * ({@code 410105}), nine for a township ({@code 410105001}), twelve for a village. Source of the system: GB/T 2260 and
 * the statistical division codes built on it.
 *
 * @param value the digits
 */
public record DivisionCode(String value) implements Comparable<DivisionCode> {

    private static final Pattern SHAPE = Pattern.compile("\\d{6}(\\d{3}(\\d{3})?)?");

    public DivisionCode {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not the code of a division: " + value);
        }
    }

    public static DivisionCode of(String value) {
        return new DivisionCode(value);
    }

    /** Whether the other division is this one or lies in it. */
    public boolean covers(DivisionCode other) {
        return other.value.startsWith(prefix());
    }

    /** The digits that every division in this one begins with: "41" for 410000, "4101" for 410100. */
    public String prefix() {
        if (value.length() > 6) {
            return value;
        }
        if (value.endsWith("0000")) {
            return value.substring(0, 2);
        }
        return value.endsWith("00") ? value.substring(0, 4) : value;
    }

    @Override
    public int compareTo(DivisionCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
