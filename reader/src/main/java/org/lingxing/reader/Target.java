package org.lingxing.reader;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Passage;

/**
 * A quantity that a document sets.
 *
 * @param provision path of the provision it stands in
 * @param name what is counted, in the words of the text
 * @param unit as printed ({@code %}, {@code 人}, {@code 亿立方米}); empty for a plain number
 * @param division the county or unit as printed ({@code 合计}, {@code 市本级} among them); null for the whole city
 * @param due by when, where the text gives a day
 */
public record Target(
        String document,
        String provision,
        String name,
        String unit,
        TargetDirection direction,
        BigDecimal value,
        @Nullable String division,
        @Nullable LocalDate due,
        Certainty certainty,
        Passage passage) {}
