package org.lingxing.platform.assessment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.assessment.FieldScores.Drawn;
import org.lingxing.platform.assessment.StandingLine.Gap;
import org.lingxing.platform.scoring.Certificate;

/** What a unit's year lacks, said part by part. What is not there brings no points, and is never guessed at. */
final class StandingGaps {

    private final StandingScale scale;
    private final List<Gap> gaps = new ArrayList<>();

    private StandingGaps(StandingScale scale) {
        this.scale = scale;
    }

    static List<Gap> of(UnitYear unit, StandingScale scale) {
        var finder = new StandingGaps(scale);
        finder.scored(
                Phrase.of("本级现场考核", "the unit itself"),
                unit.field().own(),
                unit.field().certificate(),
                scale.own());
        finder.drawn(unit.field().chiefs(), "县级河长", "county chiefs", scale.chief());
        finder.drawn(unit.field().townships(), "乡镇（办）", "townships", scale.township());
        finder.drawn(unit.field().members(), "成员单位", "member agencies", scale.member());
        if (unit.survey() == null) {
            finder.gaps.add(new Gap(Phrase.of("社会评价结果未确认", "the social survey is not confirmed yet"), scale.social()));
        }
        return finder.gaps;
    }

    /** The points that are there; items that wait for points have none. */
    static BigDecimal known(@Nullable BigDecimal score, @Nullable Certificate certificate) {
        if (score == null) {
            return BigDecimal.ZERO;
        }
        return certificate == null || awaited(certificate).isEmpty()
                ? score
                : new SheetShare(certificate).of(certificate.gained());
    }

    /** The points if all that waits for points got them. */
    static BigDecimal most(@Nullable BigDecimal score, @Nullable Certificate certificate, BigDecimal most) {
        if (score == null) {
            return most;
        }
        if (certificate == null || awaited(certificate).isEmpty()) {
            return score;
        }
        var share = new SheetShare(certificate);
        return share.of(certificate.gained()).add(share.of(share.awaited())).min(most);
    }

    /** Whether any item has points yet. */
    static boolean isScored(@Nullable BigDecimal score, @Nullable Certificate certificate) {
        return score != null
                && (certificate == null
                        || certificate.parts().stream()
                                .flatMap(part -> part.lines().stream())
                                .anyMatch(line -> line.state() == Certificate.State.SCORED));
    }

    private static List<Certificate.Line> awaited(Certificate certificate) {
        return certificate.parts().stream()
                .flatMap(part -> part.lines().stream())
                .filter(line -> line.state() == Certificate.State.AWAITED)
                .toList();
    }

    private void drawn(List<Drawn> drawn, String zh, String en, BigDecimal most) {
        int lacking = scale.sampled() - drawn.size();
        if (lacking > 0) {
            gaps.add(new Gap(
                    Phrase.of(zh + "尚有 " + lacking + " 个未抽定", en + ": " + lacking + " not drawn yet"),
                    most.multiply(BigDecimal.valueOf(lacking))));
        }
        drawn.forEach(one -> scored(one.name(), one.score(), one.certificate(), most));
    }

    private void scored(Phrase what, @Nullable BigDecimal score, @Nullable Certificate certificate, BigDecimal most) {
        if (score == null) {
            gaps.add(new Gap(Phrase.of(what.zh() + "未评分", what.en() + " is not scored yet"), most));
            return;
        }
        var awaited = certificate == null ? List.<Certificate.Line>of() : awaited(certificate);
        if (certificate != null && !awaited.isEmpty()) {
            var share = new SheetShare(certificate);
            gaps.add(new Gap(
                    Phrase.of(
                            what.zh() + "还有 " + awaited.size() + " 项未评分",
                            what.en() + ": " + awaited.size() + " items not scored yet"),
                    share.of(share.awaited())));
        }
    }
}
