package org.lingxing.platform.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.stream.Collectors;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.scoring.Measure.Value;

/** How the points of a computed item are put into words. */
record ScoreWords(Measure.About measure, Gauge gauge) {

    static final Phrase AWAITED = Phrase.of("待评分", "not scored yet");
    static final Phrase LEFT_OUT = Phrase.of(
            "本期没有应办事项，此项不计，其余按比例折算", "nothing was owed; left out, the others count for the whole in proportion");
    static final Phrase FULL_POINTS = Phrase.of("本期没有应办事项，得满分", "nothing was owed; all points");

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    static Phrase byPeople(BigDecimal points) {
        return Phrase.of("评分 " + plain(points), "scored " + plain(points));
    }

    /** 应 12，其中 10 份按时报送（83.33%）. */
    Phrase counted(Value value) {
        var unit = measure.unit();
        if (value.of() == null) {
            return Phrase.of(value.counted() + unit.zh(), value.counted() + " " + unit.en());
        }
        var share = HUNDRED.multiply(BigDecimal.valueOf(value.counted()))
                .divide(BigDecimal.valueOf(value.of()), 2, RoundingMode.HALF_UP);
        return Phrase.of(
                "应 " + value.of() + "，其中 " + value.counted() + " " + unit.zh() + "（" + plain(share) + "%）",
                value.counted() + " " + unit.en() + " of " + value.of() + " (" + plain(share) + " %)");
    }

    /** How the value becomes points. */
    Phrase rule() {
        return switch (gauge.scale()) {
            case Scale.Linear line -> line(line);
            case Scale.Steps steps -> steps(steps);
            case Scale.PerCase each -> each(each);
        };
    }

    private Phrase line(Scale.Linear line) {
        var none = threshold(line.noneAt());
        var all = threshold(line.allAt());
        return gauge.moreIsBetter()
                ? Phrase.of(
                        all + " 得满分，" + none + " 及以下不得分，其间按比例",
                        "all points at " + all + ", none at " + none + " or less, in proportion between")
                : Phrase.of(
                        all + " 得满分，" + none + " 及以上不得分，其间按比例",
                        "all points at " + all + ", none at " + none + " or more, in proportion between");
    }

    private Phrase steps(Scale.Steps steps) {
        boolean least = steps.direction() == Scale.Direction.AT_LEAST;
        var zh = steps.steps().reversed().stream()
                .map(step -> threshold(step.value()) + (least ? " 及以上" : " 及以下") + "得 " + plain(step.points()) + " 分")
                .collect(Collectors.joining("，"));
        var en = steps.steps().reversed().stream()
                .map(step -> plain(step.points()) + " from " + threshold(step.value()) + (least ? " on" : " down"))
                .collect(Collectors.joining(", "));
        return Phrase.of(zh + "，其余不得分", en + ", else none");
    }

    private Phrase each(Scale.PerCase each) {
        boolean share = measure.nature() == Measure.Nature.SHARE;
        var free = each.free() == 0
                ? Phrase.of("", "")
                : Phrase.of("（前 " + each.free() + " 项不扣）", " after the first " + each.free());
        return Phrase.of(
                (share ? "每缺一项扣 " : "每有一项扣 ") + plain(each.off()) + " 分" + free.zh() + "，扣完为止",
                plain(each.off()) + " off for each " + (share ? "one missing" : "case") + free.en()
                        + ", not below none");
    }

    /** 再有 2 份按时报送，多得 3 分. */
    Phrase kept(int cases, BigDecimal gain) {
        var unit = measure.unit();
        return gauge.moreIsBetter()
                ? Phrase.of(
                        "再有 " + cases + " " + unit.zh() + "，多得 " + plain(gain) + " 分",
                        cases + " more " + unit.en() + " = +" + plain(gain))
                : Phrase.of(
                        "少 " + cases + " " + unit.zh() + "，多得 " + plain(gain) + " 分",
                        cases + " fewer " + unit.en() + " = +" + plain(gain));
    }

    private String threshold(BigDecimal value) {
        return measure.nature() == Measure.Nature.SHARE ? plain(value.multiply(HUNDRED)) + "%" : plain(value);
    }

    static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
