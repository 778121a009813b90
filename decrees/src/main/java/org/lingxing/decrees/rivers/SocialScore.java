package org.lingxing.decrees.rivers;

import static org.lingxing.law.Compute.greatest;
import static org.lingxing.law.Compute.multiply;
import static org.lingxing.law.Compute.rest;
import static org.lingxing.law.Compute.wholeSteps;

import java.math.BigDecimal;
import org.lingxing.law.About;
import org.lingxing.law.Figure;
import org.lingxing.law.Member;
import org.lingxing.law.Reasoning;
import org.lingxing.law.Rule;
import org.lingxing.law.Says;

/** The social score: every ten whole points that a rate lacks cost one, brushed votes five a hundred (annex 2, 6.2). */
final class SocialScore implements Rule<SocialScore.Input, SocialScore.Outcome> {

    record Input(
            @Member(zh = "知晓度", en = "awareness, %", max = "100")
            BigDecimal awareness,

            @Member(zh = "满意度", en = "satisfaction, %", max = "100")
            BigDecimal satisfaction,

            @Member(zh = "参与度", en = "participation, %", max = "100")
            BigDecimal participation,

            @Member(zh = "刷票人数", en = "brushed votes") int fraudulentVotes) {}

    record Outcome(@Member(zh = "社会评价得分", en = "score") BigDecimal score) {}

    private static final About<Input, Outcome> ABOUT = About.rule("river/social-score", Input.class, Outcome.class)
            .means("社会评价得多少分", "the social score of a unit")
            .under(Rivers.INSTRUMENT, "a2.6.2")
            .reads(Points.OF_SOCIAL);

    private static final Says SHORT = Says.of(
            Rivers.INSTRUMENT.at("a2.6.2"),
            "{rate} 距满分比率 {socialFullRate} 差 {result}",
            "{rate} lacks {result} of {socialFullRate}");
    private static final Says STEPS =
            Says.reading(Rivers.INSTRUMENT.at("a2.6.2"), "满 {step} 的有 {result} 次", "{result} whole steps of {step}");
    private static final Says COST = Says.of(
            Rivers.INSTRUMENT.at("a2.6.2"), "{steps} 次，每次扣 {cost}：{result}", "{steps} steps at {cost}: {result}");
    private static final Says LEFT = Says.of(
            Rivers.INSTRUMENT.at("a2.6.2"),
            "满分 {socialMost} 减去各项扣分：{result}",
            "{socialMost} less what was lost: {result}");
    private static final Says SCORE =
            Says.reading(Rivers.INSTRUMENT.at("a2.6.2"), "不低于零：{result}", "never below nought: {result}");

    @Override
    public About<Input, Outcome> about() {
        return ABOUT;
    }

    @Override
    public Outcome decide(Input input, Reasoning because) {
        return new Outcome(score(input, "", "score", because).value());
    }

    /**
     * The score as a step.
     *
     * @param at where in the facts the rates stand: empty, or a path that ends with a slash
     * @param gives name of the step's result
     */
    static Figure<BigDecimal> score(Input input, String at, String gives, Reasoning because) {
        var left = because.step(
                gives + "/left",
                LEFT,
                rest(
                        because.parameter(Points.SOCIAL),
                        lost(because.given(at + "awareness", input.awareness()), gives, because),
                        lost(because.given(at + "satisfaction", input.satisfaction()), gives, because),
                        lost(because.given(at + "participation", input.participation()), gives, because),
                        lostByVotes(
                                because.given(at + "fraudulentVotes", BigDecimal.valueOf(input.fraudulentVotes())),
                                gives,
                                because)));
        return because.step(gives, SCORE, greatest(left, Figure.fixed("nought", BigDecimal.ZERO)));
    }

    private static Figure<BigDecimal> lost(Figure<BigDecimal> rate, String gives, Reasoning because) {
        var path = gives + "/" + rate.name() + "/";
        var lacking = because.step(path + "short", SHORT, rest(because.parameter(Points.FULL_RATE), rate.as("rate")));
        var step = because.parameter(Points.RATE_STEP).as("step");
        var steps = because.step(path + "steps", STEPS, wholeSteps(lacking, step));
        return because.step(
                path + "lost",
                COST,
                multiply(steps, because.parameter(Points.STEP_COST).as("cost")));
    }

    private static Figure<BigDecimal> lostByVotes(Figure<BigDecimal> votes, String gives, Reasoning because) {
        var path = gives + "/" + votes.name() + "/";
        var step = because.parameter(Points.VOTE_STEP).as("step");
        var steps = because.step(path + "steps", STEPS, wholeSteps(votes, step));
        return because.step(
                path + "lost",
                COST,
                multiply(steps, because.parameter(Points.VOTE_COST).as("cost")));
    }
}
