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
 * @param grade with the vetoes; of what is not scored yet no points
 * @param gradeByPoints what it would be without them
 * @param voided whether a chief's duty not done voids the result
 * @param rank null where it is void
 * @param gaps what is not known yet
 * @param open points that what is not known yet can still bring
 * @param highest the grade if all of that came; null where the grade is what it is: nothing is open, the result is void,
 *     or was proposed as it stood
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
        BigDecimal open,
        @Nullable StandingGrade highest) {

    StandingLine {
        cappedBy = Set.copyOf(cappedBy);
        gaps = List.copyOf(gaps);
    }

    /** Something that is not known yet, and how many points it can bring. */
    record Gap(Phrase says, BigDecimal points) {}

    StandingLine withHighest(@Nullable StandingGrade known) {
        return new StandingLine(
                facts,
                own,
                chiefs,
                townships,
                members,
                field,
                social,
                initial,
                comprehensive,
                total,
                grade,
                gradeByPoints,
                cappedBy,
                voided,
                rank,
                gaps,
                open,
                known);
    }

    /** The grade where there is little room. */
    Phrase gradeMark() {
        return highest == null ? grade.title() : Phrase.of("未定", "open");
    }

    /** The grade as it is to be read: one that is still open is not called by what the points so far would give. */
    Phrase gradeWords() {
        if (highest == null) {
            return grade.title();
        }
        boolean same = highest == grade;
        var now = grade.title();
        var most = highest.title();
        return Phrase.of(
                "未定（按现有分数为" + now.zh() + (same ? "，最高也是" : "，最高可到") + most.zh() + "）",
                "open (" + now.en() + " by the points so far, " + (same ? "at most " : "up to ") + most.en() + ")");
    }

    String unit() {
        return facts.unit();
    }

    Phrase name() {
        return facts.name();
    }
}
