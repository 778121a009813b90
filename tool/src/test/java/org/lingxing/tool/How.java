package org.lingxing.tool;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;

/** A way in which a step's result comes out of its printed figures. */
@NullUnmarked // trees of JSON hold null anywhere
interface How {

    /**
     * The result.
     *
     * @param figures as printed: {@code name}, {@code value}, {@code unit}
     * @param earlier the steps before, by number
     */
    Object of(List<Map<String, Object>> figures, Map<Integer, Map<String, Object>> earlier);

    /** A way that needs the values alone. */
    interface OfValues {
        Object of(List<Object> values);
    }

    static How ofValues(OfValues how) {
        return (figures, earlier) ->
                how.of(figures.stream().map(figure -> figure.get("value")).toList());
    }

    static BigDecimal number(Object value) {
        return (BigDecimal) value;
    }

    static LocalDate day(Object value) {
        return LocalDate.parse((String) value);
    }
}
