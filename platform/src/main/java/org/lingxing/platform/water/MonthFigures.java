package org.lingxing.platform.water;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.water.SectionView.Named;
import org.lingxing.platform.water.SectionView.PeriodView;

/**
 * A month of all sections: each beside the month before and the same month of last year, shares by class, drinking water,
 * the ranking of counties.
 *
 * @param month {@code 2019-05}
 * @param measured how many sections have a class
 * @param met how many of those with a target meet it
 * @param aimed how many have a target and a class
 * @param counties ranked ones first
 * @param method of the ranking
 * @param items that count in the ranking: those measured in every county ranked
 */
@JsonInclude
record MonthFigures(
        String month,
        int sections,
        int measured,
        int met,
        int aimed,
        ShareView shares,
        @Nullable ShareView sharesLastYear,
        Drinking drinking,
        List<Line> lines,
        List<County> counties,
        Phrase method,
        List<Phrase> items,
        Instant asOf) {

    /** How a section moved against another month. */
    enum Change {
        BETTER,
        SAME,
        WORSE
    }

    /**
     * A section.
     *
     * @param month null where nothing was measured
     * @param before class of the month before
     * @param lastYear class of the same month of last year
     * @param main the main items of pollution, worse than class III
     */
    record Line(
            String code,
            String name,
            String water,
            String division,
            Phrase divisionName,
            @Nullable Named target,
            boolean drinking,
            @Nullable PeriodView month,
            List<Phrase> main,
            @Nullable Named before,
            @Nullable Change beforeChange,
            @Nullable Named lastYear,
            @Nullable Change lastYearChange) {}

    /**
     * Sections by class.
     *
     * @param counts of classes I to V and worse
     * @param good per cent of class III or better
     * @param inferior per cent worse than class V
     * @param quality what the whole is called; null with fewer than five sections
     */
    record ShareView(
            List<Integer> counts,
            int total,
            BigDecimal good,
            BigDecimal inferior,
            @Nullable Named quality) {}

    /**
     * Sections that drinking water is taken from, held to class III.
     *
     * @param percent that comply; null where none was measured
     * @param yearMonths months of sections measured in the year until the end of the month
     * @param yearComplying how many of them comply
     * @param yearPercent null where none was measured
     * @param aim how many per cent of them are to comply
     */
    record Drinking(
            int measured,
            int complying,
            @Nullable BigDecimal percent,
            int yearMonths,
            int yearComplying,
            @Nullable BigDecimal yearPercent,
            BigDecimal aim) {}

    /**
     * A county.
     *
     * @param index the comprehensive index; null where nothing was measured
     * @param rank 1 is the best; equal ones share it
     * @param lastYear its index of the same month of last year, by the same items
     * @param change of the index in per cent; negative is better
     */
    record County(
            String division,
            Phrase name,
            ShareView shares,
            int met,
            int aimed,
            @Nullable BigDecimal index,
            @Nullable Integer rank,
            @Nullable BigDecimal lastYear,
            @Nullable BigDecimal change) {}
}
