package org.lingxing.platform.assessment;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Phrase;

/**
 * How a unit stands.
 *
 * @param facts what it follows from
 * @param own points of the unit itself; of what is not scored yet, none
 * @param initial the comprehensive points before they are held against the highest
 * @param grade with the vetoes
 * @param gradeByPoints what it would be without them
 * @param voided whether a chief's duty not done voids the result
 * @param rank null where it is void
 * @param gaps what is not known yet
 * @param open points that what is not known yet can still bring
 */
record StandingLine(
        UnitYear facts,
        BigDecimal own,
        BigDecimal chiefs,
        BigDecimal townships,
        BigDecimal members,
        BigDecimal field,
        BigDecimal social,
        BigDecimal initial,
        BigDecimal comprehensive,
        BigDecimal total,
        StandingGrade grade,
        StandingGrade gradeByPoints,
        Set<VetoGround> cappedBy,
        boolean voided,
        @Nullable Integer rank,
        List<Gap> gaps,
        BigDecimal open) {

    StandingLine {
        cappedBy = Set.copyOf(cappedBy);
        gaps = List.copyOf(gaps);
    }

    /** Something that is not known yet, and how many points it can bring. */
    record Gap(Phrase says, BigDecimal points) {}

    String unit() {
        return facts.unit();
    }

    Phrase name() {
        return facts.name();
    }
}
