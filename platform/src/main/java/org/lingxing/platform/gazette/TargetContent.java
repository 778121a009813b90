package org.lingxing.platform.gazette;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lingxing.reader.Target;
import org.lingxing.reader.TargetDirection;

/** A quantity that a document sets. */
record TargetContent(
        String name,
        String unit,
        TargetDirection direction,
        BigDecimal value,
        @Nullable String division,
        @Nullable LocalDate due)
        implements Content {

    static TargetContent of(Target target) {
        return new TargetContent(
                target.name(), target.unit(), target.direction(), target.value(), target.division(), target.due());
    }

    @Override
    public String summary() {
        String whose = division == null ? "" : division + " ";
        return whose + name + " " + value.toPlainString() + unit;
    }
}
