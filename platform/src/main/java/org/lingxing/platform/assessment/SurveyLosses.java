package org.lingxing.platform.assessment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntPredicate;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.assessment.StandingLoss.Part;
import org.lingxing.platform.assessment.SurveyCounts.Rate;
import org.lingxing.platform.rules.Rules.Question;
import tools.jackson.databind.JsonNode;

/** What the social survey cost, each rate and the brushed votes by themselves, as {@code river/social-score} says. */
final class SurveyLosses {

    private static final String RULE = "river/social-score";
    private static final String PROVISION = Standings.DOCUMENT + "#a2.6.2";

    private final Standings standings;
    private final Function<Question, JsonNode> rule;

    SurveyLosses(Standings standings, Function<Question, JsonNode> rule) {
        this.standings = standings;
        this.rule = rule;
    }

    List<StandingLoss> of(StandingLine line) {
        var survey = line.facts().survey();
        List<StandingLoss> losses = new ArrayList<>();
        if (survey != null) {
            rate(Rate.AWARENESS, Phrase.of("知晓度", "awareness"), survey, losses);
            rate(Rate.SATISFACTION, Phrase.of("满意度", "satisfaction"), survey, losses);
            rate(Rate.PARTICIPATION, Phrase.of("参与度", "participation"), survey, losses);
            votes(survey, losses);
        }
        return losses;
    }

    private BigDecimal score(SurveyCounts survey) {
        return rule.apply(new Question(RULE, standings.facts().lawOf(), null, SurveyCounts.facts(survey)))
                .get("score")
                .decimalValue();
    }

    private void rate(Rate rate, Phrase title, SurveyCounts survey, List<StandingLoss> losses) {
        int sampled = survey.sampled();
        var alone = new SurveyCounts(sampled, sampled, sampled, sampled, 0).with(rate, survey.of(rate));
        var lost = standings.scale().social().subtract(score(alone));
        if (lost.signum() <= 0) {
            return;
        }
        var now = score(survey);
        int enough = smallest(
                survey.of(rate) + 1,
                sampled,
                persons -> score(survey.with(rate, persons)).compareTo(now) > 0);
        var better = enough > sampled ? survey : survey.with(rate, enough);
        losses.add(new StandingLoss(
                Part.SOCIAL,
                title,
                null,
                null,
                lost,
                Phrase.of(
                        "抽样 " + sampled + " 人，" + percent(survey, rate),
                        percent(survey, rate) + " of " + sampled + " asked"),
                enough > sampled
                        ? null
                        : Phrase.of(
                                "由 " + percent(survey, rate) + " 到 " + percent(better, rate) + "，可得 "
                                        + StandingLosses.plain(score(better).subtract(now)) + " 分",
                                "from " + percent(survey, rate) + " to " + percent(better, rate) + " brings "
                                        + StandingLosses.plain(score(better).subtract(now))),
                score(better).subtract(now),
                PROVISION,
                null));
    }

    private void votes(SurveyCounts survey, List<StandingLoss> losses) {
        int sampled = survey.sampled();
        var alone = new SurveyCounts(sampled, sampled, sampled, sampled, survey.brushed());
        var lost = standings.scale().social().subtract(score(alone));
        if (lost.signum() <= 0) {
            return;
        }
        var now = score(survey);
        int fewer = smallest(
                1,
                survey.brushed(),
                off -> score(survey.withBrushed(survey.brushed() - off)).compareTo(now) > 0);
        var better = fewer > survey.brushed() ? survey : survey.withBrushed(survey.brushed() - fewer);
        losses.add(new StandingLoss(
                Part.SOCIAL,
                Phrase.of("刷票", "brushed votes"),
                null,
                null,
                lost,
                Phrase.of(survey.brushed() + " 票", survey.brushed() + " votes"),
                fewer > survey.brushed()
                        ? null
                        : Phrase.of(
                                "不超过 " + better.brushed() + " 票，可得 "
                                        + StandingLosses.plain(score(better).subtract(now)) + " 分",
                                "with at most "
                                        + better.brushed() + " it has "
                                        + StandingLosses.plain(score(better).subtract(now)) + " more"),
                score(better).subtract(now),
                PROVISION,
                null));
    }

    /** The smallest number between the two for which it holds, as it does for all above; one above {@code to} where none. */
    private static int smallest(int from, int to, IntPredicate holds) {
        int low = from;
        int high = to + 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (holds.test(middle)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private static String percent(SurveyCounts survey, Rate rate) {
        return StandingLosses.plain(survey.percent(rate)) + "%";
    }
}
