package org.lingxing.platform.water;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lingxing.sensing.Flag;
import org.lingxing.sensing.Item;
import org.lingxing.sensing.Millionths;

/**
 * A value as stations and laboratories write it: {@code 7.05}, {@code <0.02}, {@code 0.02L} (below the detection limit),
 * {@code --} (not measured).
 *
 * @param isPresent whether something was measured
 * @param value in millionths; the limit where it is below
 * @param flags that it is below
 */
record Measured(boolean isPresent, long value, int flags) {

    private static final Measured NOTHING = new Measured(false, 0, 0);
    private static final Set<String> MARKS =
            Set.of("", "-", "--", "—", "——", "*", "/", "null", "NA", "缺测", "未测", "ND-");

    /** Other ways to write a unit, in small letters. */
    private static final Map<String, String> UNITS = Map.of(
            "毫克/升", "mg/l", "us/cm", "μs/cm", "µs/cm", "μs/cm", "°c", "℃", "摄氏度", "℃", "无量纲", "", "度", "ntu", "个/l",
            "个/l");

    /** What is written there; null when it is no value. */
    static @Nullable Measured read(String written) {
        var text = written.strip().replace('＜', '<').replace('．', '.');
        if (MARKS.contains(text)) {
            return NOTHING;
        }
        boolean below = text.startsWith("<") || text.endsWith("L") || text.endsWith("l");
        var number = text.startsWith("<")
                ? text.substring(1).strip()
                : below ? text.substring(0, text.length() - 1).strip() : text;
        try {
            return new Measured(true, Millionths.of(number), below ? Flag.BELOW_DETECTION.bit() : 0);
        } catch (NumberFormatException | ArithmeticException noValue) {
            return null;
        }
    }

    static boolean isUnitOf(Item item, String unit) {
        return known(unit).equals(known(item.unit()));
    }

    /** Whether values in that unit are a thousand times those in the item's own: μg/L for mg/L. */
    static boolean isThousandthOf(Item item, String unit) {
        return item.unit().equals("mg/L")
                && Set.of("μg/l", "µg/l", "ug/l", "微克/升").contains(known(unit));
    }

    /** The unit that is understood beside the item's own; null where there is none. */
    static @Nullable String thousandthOf(Item item) {
        return item.unit().equals("mg/L") ? "μg/L" : null;
    }

    private static String known(String unit) {
        var small = unit.strip().toLowerCase(Locale.ROOT);
        return UNITS.getOrDefault(small, small);
    }
}
