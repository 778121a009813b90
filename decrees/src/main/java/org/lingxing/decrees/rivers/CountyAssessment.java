package org.lingxing.decrees.rivers;

import static org.lingxing.law.Compute.take;
import static org.lingxing.law.Compute.total;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lingxing.law.About;
import org.lingxing.law.Computation;
import org.lingxing.law.Faults;
import org.lingxing.law.Figure;
import org.lingxing.law.Member;
import org.lingxing.law.Parameter;
import org.lingxing.law.Reasoning;
import org.lingxing.law.Rule;
import org.lingxing.law.Says;

/** The yearly assessment of the units: field, social, comprehensive, grade, vetoes, rank (annex 2, part 6). */
final class CountyAssessment implements Rule<CountyAssessment.Input, CountyAssessment.Outcome> {

    /** Points of the field assessment. */
    record Field(
            @Member(zh = "本级", en = "the unit itself") BigDecimal own,
            @Member(zh = "县级河长", en = "county chiefs") List<BigDecimal> chiefs,
            @Member(zh = "乡镇（办）", en = "townships") List<BigDecimal> townships,
            @Member(zh = "成员单位", en = "member agencies") List<BigDecimal> members) {}

    /** One unit's year. */
    record Unit(
            @Member(zh = "单位", en = "unit") String unit,
            @Member(zh = "现场考核", en = "field") Field field,
            @Member(zh = "社会评价", en = "social") SocialScore.Input social,
            @Member(zh = "综合评定", en = "comprehensive") Work comprehensive,
            @Member(zh = "否决项", en = "vetoes") Set<Veto> vetoes,

            @Member(zh = "河长履责否决", en = "voided for a chief's duty not done")
            boolean chiefVeto) {}

    record Input(@Member(zh = "被考核单位", en = "units") List<Unit> units) {}

    /**
     * What a unit got.
     *
     * @param rank absent where the result is void
     */
    record Result(
            @Member(zh = "单位", en = "unit") String unit,
            @Member(zh = "现场考核得分", en = "field") BigDecimal field,
            @Member(zh = "社会评价得分", en = "social") BigDecimal social,
            @Member(zh = "综合评定得分", en = "comprehensive") BigDecimal comprehensive,
            @Member(zh = "总分", en = "total") BigDecimal total,
            @Member(zh = "等级", en = "grade") Grade grade,
            @Member(zh = "降等事由", en = "capped by") Set<Veto> cappedBy,
            @Member(zh = "名次", en = "rank") @Nullable Integer rank) {}

    record Outcome(
            @Member(zh = "参照分", en = "reference") BigDecimal reference,
            @Member(zh = "结果", en = "results") List<Result> results) {}

    private static final About<Input, Outcome> ABOUT = About.rule("river/county-assessment", Input.class, Outcome.class)
            .means("各单位年度考核的得分、等级和名次", "points, grades and ranks of the yearly assessment")
            .under(Rivers.INSTRUMENT, "a2.6", "a2.6.1", "a2.6.2", "a2.6.3", "a2.6.4")
            .reads(Points.EXCELLENT, Points.GOOD, Points.PASS)
            .reads(Points.OF_FIELD)
            .reads(Points.OF_SOCIAL)
            .reads(Points.OF_COMPREHENSIVE);

    private static final Says FIELD = Says.of(
            Rivers.INSTRUMENT.at("a2.6.1"),
            "现场考核各项累加：{result}",
            "the parts of the field assessment add up to {result}");
    private static final Says TOTAL = Says.of(
            Rivers.INSTRUMENT.at("a2.6"),
            "现场 {field}、社会 {social}、综合 {comprehensive}，合计 {result}",
            "{field}, {social} and {comprehensive} make {result}");
    private static final Says VETOES = Says.of(Rivers.INSTRUMENT.at("a2.6.4"), "否决项：{result}", "vetoes: {result}");
    private static final Says GRADE = Says.of(
            Rivers.INSTRUMENT.at("a2.6"),
            "{total}（优秀 {excellentFrom}、良好 {goodFrom}、合格 {passFrom} 及以上），否决项 {cappedBy}，河长履责否决 {chiefVeto}：{result}",
            "{total} (excellent from {excellentFrom}, good from {goodFrom}, pass from {passFrom}), vetoes {cappedBy},"
                    + " void {chiefVeto}: {result}");
    private static final Says TOTALS =
            Says.reading(Rivers.INSTRUMENT.at("a2.6"), "参加排名的总分：{result}", "totals that are ranked: {result}");
    private static final Says RANK = Says.reading(
            Rivers.INSTRUMENT.at("a2.6"),
            "{total} 的名次（同分同名次）：{result}",
            "rank of {total}, equal totals share one: {result}");

    @Override
    public About<Input, Outcome> about() {
        return ABOUT;
    }

    @Override
    public void check(Input input, Reasoning because, Faults faults) {
        Units.check(input.units().stream().map(Unit::unit).toList(), faults);
        for (int i = 0; i < input.units().size(); i++) {
            var at = "/units/" + i + "/field/";
            var field = input.units().get(i).field();
            checkPoints(field.own(), Points.OWN, at + "own", because, faults);
            checkAll(field.chiefs(), Points.CHIEF, at + "chiefs", because, faults);
            checkAll(field.townships(), Points.TOWNSHIP, at + "townships", because, faults);
            checkAll(field.members(), Points.MEMBER, at + "members", because, faults);
        }
    }

    @Override
    public Outcome decide(Input input, Reasoning because) {
        List<Figure<BigDecimal>> initials = new ArrayList<>();
        for (int i = 0; i < input.units().size(); i++) {
            var work = input.units().get(i).comprehensive();
            initials.add(work.initial("units/" + i + "/comprehensive/", "initials/" + i + "/", because));
        }
        var reference = Work.reference(initials, because);
        List<Sum> sums = new ArrayList<>();
        for (int i = 0; i < initials.size(); i++) {
            sums.add(sum(input.units().get(i), i, initials.get(i), reference, because));
        }
        var ranked = ranked(input, sums, because);
        List<Result> results = new ArrayList<>();
        for (int i = 0; i < sums.size(); i++) {
            results.add(result(input.units().get(i), i, sums.get(i), ranked, because));
        }
        return new Outcome(reference.value(), results);
    }

    /** The points of a unit. */
    private record Sum(
            Figure<BigDecimal> field,
            Figure<BigDecimal> social,
            Figure<BigDecimal> comprehensive,
            Figure<BigDecimal> total) {}

    private static Sum sum(
            Unit unit, int index, Figure<BigDecimal> initial, Figure<BigDecimal> reference, Reasoning because) {
        var gives = "results/" + index + "/";
        var at = "units/" + index + "/";
        var field = because.step(gives + "field", FIELD, total(parts(unit.field(), at + "field/", because)));
        var social = SocialScore.score(unit.social(), at + "social/", gives + "social", because);
        var comprehensive = Work.score(initial, reference, gives + "comprehensive", because);
        return new Sum(
                field,
                social,
                comprehensive,
                because.step(gives + "total", TOTAL, total(field, social, comprehensive)));
    }

    private static Result result(Unit unit, int index, Sum sum, Figure<List<BigDecimal>> ranked, Reasoning because) {
        var gives = "results/" + index + "/";
        var at = "units/" + index + "/";
        var vetoes = because.step(gives + "cappedBy", VETOES, take(because.given(at + "vetoes", unit.vetoes())));
        var isVoid = because.given(at + "chiefVeto", unit.chiefVeto());
        var grade = because.step(gives + "grade", GRADE, grade(sum.total(), vetoes, isVoid, because));
        return new Result(
                unit.unit(),
                sum.field().value(),
                sum.social().value(),
                sum.comprehensive().value(),
                sum.total().value(),
                grade.value(),
                vetoes.value(),
                unit.chiefVeto() ? null : rank(sum.total(), ranked, gives, because));
    }

    private static Computation<Grade> grade(
            Figure<BigDecimal> total, Figure<Set<Veto>> vetoes, Figure<Boolean> isVoid, Reasoning because) {
        var excellent = because.parameter(Points.EXCELLENT);
        var good = because.parameter(Points.GOOD);
        var pass = because.parameter(Points.PASS);
        return new Computation<>(
                "GRADE",
                isVoid.value() || total.value().compareTo(pass.value()) < 0
                        ? Grade.FAIL
                        : !vetoes.value().isEmpty() || total.value().compareTo(good.value()) < 0
                                ? Grade.PASS
                                : total.value().compareTo(excellent.value()) < 0 ? Grade.GOOD : Grade.EXCELLENT,
                List.of(total, excellent, good, pass, vetoes, isVoid));
    }

    private static Figure<List<BigDecimal>> ranked(Input input, List<Sum> sums, Reasoning because) {
        List<Figure<?>> counted = new ArrayList<>();
        List<BigDecimal> totals = new ArrayList<>();
        for (int i = 0; i < sums.size(); i++) {
            if (!input.units().get(i).chiefVeto()) {
                counted.add(sums.get(i).total());
                totals.add(sums.get(i).total().value());
            }
        }
        return because.step("totals", TOTALS, new Computation<>("LIST", List.copyOf(totals), counted));
    }

    private static Integer rank(
            Figure<BigDecimal> total, Figure<List<BigDecimal>> ranked, String gives, Reasoning because) {
        long better = ranked.value().stream()
                .filter(other -> other.compareTo(total.value()) > 0)
                .count();
        return because.step(
                        gives + "rank",
                        RANK,
                        new Computation<>("RANK", Math.toIntExact(better + 1), List.of(total, ranked)))
                .value();
    }

    private static List<Figure<BigDecimal>> parts(Field field, String at, Reasoning because) {
        List<Figure<BigDecimal>> parts = new ArrayList<>(List.of(because.given(at + "own", field.own())));
        addAll(field.chiefs(), at + "chiefs/", parts, because);
        addAll(field.townships(), at + "townships/", parts, because);
        addAll(field.members(), at + "members/", parts, because);
        return parts;
    }

    private static void addAll(List<BigDecimal> points, String at, List<Figure<BigDecimal>> parts, Reasoning because) {
        for (int i = 0; i < points.size(); i++) {
            parts.add(because.given(at + i, points.get(i)));
        }
    }

    private static void checkAll(
            List<BigDecimal> points, Parameter<BigDecimal> most, String at, Reasoning because, Faults faults) {
        int sampled = because.parameter(Points.SAMPLED).value();
        if (points.size() != sampled) {
            faults.outOfRange(at, "应有 " + sampled + " 个分数", "must hold " + sampled + " scores");
        }
        for (int i = 0; i < points.size(); i++) {
            checkPoints(points.get(i), most, at + "/" + i, because, faults);
        }
    }

    private static void checkPoints(
            BigDecimal points, Parameter<BigDecimal> most, String at, Reasoning because, Faults faults) {
        var limit = because.parameter(most).value();
        if (points.compareTo(limit) > 0) {
            faults.outOfRange(at, "不得超过 " + limit + " 分", "must not exceed " + limit + " points");
        }
    }
}
