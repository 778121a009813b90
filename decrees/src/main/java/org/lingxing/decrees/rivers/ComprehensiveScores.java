package org.lingxing.decrees.rivers;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.lingxing.law.About;
import org.lingxing.law.Faults;
import org.lingxing.law.Figure;
import org.lingxing.law.Member;
import org.lingxing.law.Reasoning;
import org.lingxing.law.Rule;

/** The comprehensive scores of all units, each against the highest (annex 2, 6.3). */
final class ComprehensiveScores implements Rule<ComprehensiveScores.Input, ComprehensiveScores.Outcome> {

    /** A unit with its work of the year. */
    record Unit(
            @Member(zh = "单位", en = "unit") String unit,
            @Member(zh = "承担上级任务", en = "tasks taken on") Work.Levels tasks,
            @Member(zh = "经验推广", en = "experience spread") Work.Levels experience,

            @Member(zh = "公众号信息篇数", en = "articles on the city's account")
            int wechatArticles,

            @Member(zh = "通报批评", en = "criticisms") Work.Levels criticisms,

            @Member(zh = "暗访发现问题", en = "problems found covertly")
            Work.Levels covertProblems) {

        Work work() {
            return new Work(tasks, experience, wechatArticles, criticisms, covertProblems);
        }
    }

    record Input(@Member(zh = "被考核单位", en = "units") List<Unit> units) {}

    /** What a unit got. */
    record Score(
            @Member(zh = "单位", en = "unit") String unit,
            @Member(zh = "初始分", en = "initial score") BigDecimal initial,
            @Member(zh = "综合评定分", en = "score") BigDecimal score) {}

    record Outcome(
            @Member(zh = "参照分", en = "reference") BigDecimal reference,
            @Member(zh = "得分", en = "scores") List<Score> scores) {}

    private static final About<Input, Outcome> ABOUT = About.rule(
                    "river/comprehensive-scores", Input.class, Outcome.class)
            .means("各单位综合评定得多少分", "the comprehensive scores of all units")
            .under(Rivers.INSTRUMENT, "a2.6.3")
            .reads(Points.OF_COMPREHENSIVE);

    @Override
    public About<Input, Outcome> about() {
        return ABOUT;
    }

    @Override
    public void check(Input input, Reasoning because, Faults faults) {
        Units.check(input.units().stream().map(Unit::unit).toList(), faults);
    }

    @Override
    public Outcome decide(Input input, Reasoning because) {
        List<Figure<BigDecimal>> initials = new ArrayList<>();
        for (int i = 0; i < input.units().size(); i++) {
            var work = input.units().get(i).work();
            initials.add(work.initial("units/" + i + "/", "scores/" + i + "/", because));
        }
        var reference = Work.reference(initials, because);
        List<Score> scores = new ArrayList<>();
        for (int i = 0; i < initials.size(); i++) {
            var score = Work.score(initials.get(i), reference, "scores/" + i + "/score", because);
            scores.add(new Score(input.units().get(i).unit(), initials.get(i).value(), score.value()));
        }
        return new Outcome(reference.value(), scores);
    }
}
