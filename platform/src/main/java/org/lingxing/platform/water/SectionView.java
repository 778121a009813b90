package org.lingxing.platform.water;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lingxing.decrees.water.WaterClass;
import org.lingxing.kernel.Phrase;

/**
 * A section as it is shown: what stands in the register, what was measured last, this month.
 *
 * @param divisionName the county it counts for
 * @param latest what its stations last sent; null when nothing came
 * @param month the present month; null when nothing was measured in it
 */
@JsonInclude
record SectionView(
        String code,
        String name,
        String water,
        Named body,
        String division,
        Phrase divisionName,
        @Nullable BigDecimal longitude,
        @Nullable BigDecimal latitude,
        @Nullable Named target,
        boolean drinking,
        List<StationView> stations,
        @Nullable LatestView latest,
        @Nullable PeriodView month,
        int alarms) {

    /** A constant with its words. */
    record Named(String code, Phrase label) {

        static @Nullable Named of(@Nullable WaterClass waterClass) {
            return waterClass == null ? null : new Named(waterClass.name(), waterClass.label());
        }
    }

    record StationView(String code, String name, String kind) {}

    /**
     * What a station last sent.
     *
     * @param decisive names of the items that decide the class
     */
    record LatestView(
            String station, Instant at, @Nullable Named waterClass, List<String> decisive, List<ValueView> values) {}

    /**
     * A value.
     *
     * @param below whether it is below the detection limit, which then is the value
     * @param flags what was noticed about it
     */
    record ValueView(
            String item,
            Phrase label,
            String unit,
            BigDecimal value,
            boolean below,
            @Nullable Named waterClass,
            List<Named> flags,
            Instant at) {}

    /**
     * The class of a day, a month or a year.
     *
     * @param period {@code 2019-06-18}, {@code 2019-06} or {@code 2019}
     * @param basis which mean was used
     * @param parts of how many samples, days or months
     * @param met whether the target is met; null where there is no target or no class
     */
    record PeriodView(
            String period,
            @Nullable Named waterClass,
            List<String> decisive,
            Phrase basis,
            int parts,
            @Nullable Boolean met,
            List<MeanView> means,
            List<ExceedanceView> exceedances) {}

    record MeanView(
            String item,
            Phrase label,
            String unit,
            BigDecimal value,
            int count,
            @Nullable Named waterClass) {}

    /** An item worse than the target, with how far. */
    record ExceedanceView(
            String item,
            Phrase label,
            BigDecimal value,
            BigDecimal limit,
            @Nullable BigDecimal multiple) {}
}
