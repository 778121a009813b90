package org.lingxing.platform.assessment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Phrase;

/**
 * What becomes different for a unit between two standings of the same units.
 *
 * @param parts the parts whose points differ
 */
record StandingChange(
        String unit,
        Phrase name,
        BigDecimal totalWas,
        BigDecimal total,
        StandingGrade gradeWas,
        StandingGrade grade,
        @Nullable Integer rankWas,
        @Nullable Integer rank,
        Set<VetoGround> cappedByWas,
        Set<VetoGround> cappedBy,
        List<PartChange> parts) {

    record PartChange(Phrase title, BigDecimal was, BigDecimal becomes) {}

    /** Units that differ, in the order they come to stand. */
    static List<StandingChange> between(Standings before, Standings after) {
        return between(before.lines(), after.lines());
    }

    static List<StandingChange> between(List<StandingLine> before, List<StandingLine> after) {
        Map<String, StandingLine> was = new LinkedHashMap<>();
        before.forEach(line -> was.put(line.unit(), line));
        List<StandingChange> changes = new ArrayList<>();
        for (var line : after) {
            var earlier = was.get(line.unit());
            var change = earlier == null ? null : change(earlier, line);
            if (change != null) {
                changes.add(change);
            }
        }
        return changes;
    }

    private static @Nullable StandingChange change(StandingLine was, StandingLine now) {
        var parts = parts(was, now);
        boolean same = parts.isEmpty()
                && was.total().compareTo(now.total()) == 0
                && was.grade() == now.grade()
                && Objects.equals(was.rank(), now.rank())
                && was.cappedBy().equals(now.cappedBy())
                && was.voided() == now.voided();
        return same
                ? null
                : new StandingChange(
                        now.unit(),
                        now.name(),
                        was.total(),
                        now.total(),
                        was.grade(),
                        now.grade(),
                        was.rank(),
                        now.rank(),
                        was.cappedBy(),
                        now.cappedBy(),
                        parts);
    }

    private static List<PartChange> parts(StandingLine was, StandingLine now) {
        List<PartChange> parts = new ArrayList<>();
        add(parts, Phrase.of("本级", "the unit itself"), was.own(), now.own());
        add(parts, Phrase.of("县级河长", "county chiefs"), was.chiefs(), now.chiefs());
        add(parts, Phrase.of("乡镇（办）", "townships"), was.townships(), now.townships());
        add(parts, Phrase.of("成员单位", "member agencies"), was.members(), now.members());
        add(parts, Phrase.of("社会评价", "social"), was.social(), now.social());
        add(parts, Phrase.of("综合评定初始分", "comprehensive, initial"), was.initial(), now.initial());
        add(parts, Phrase.of("综合评定", "comprehensive"), was.comprehensive(), now.comprehensive());
        return parts;
    }

    private static void add(List<PartChange> parts, Phrase title, BigDecimal was, BigDecimal becomes) {
        if (was.compareTo(becomes) != 0) {
            parts.add(new PartChange(title, was, becomes));
        }
    }
}
