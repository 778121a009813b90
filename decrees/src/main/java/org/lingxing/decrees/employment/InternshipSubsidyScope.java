package org.lingxing.decrees.employment;

import static org.lingxing.law.Compute.all;
import static org.lingxing.law.Compute.any;
import static org.lingxing.law.Compute.end;
import static org.lingxing.law.Compute.holds;
import static org.lingxing.law.Compute.isAtLeast;
import static org.lingxing.law.Compute.isAtMost;
import static org.lingxing.law.Compute.isMet;
import static org.lingxing.law.Compute.years;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lingxing.law.About;
import org.lingxing.law.Computation;
import org.lingxing.law.Faults;
import org.lingxing.law.Figure;
import org.lingxing.law.Finding;
import org.lingxing.law.Member;
import org.lingxing.law.Reasoning;
import org.lingxing.law.Rule;
import org.lingxing.law.Says;

/** Whether somebody is within the internship subsidy: graduates not employed, and unemployed youth (part 3). */
final class InternshipSubsidyScope implements Rule<InternshipSubsidyScope.Input, InternshipSubsidyScope.Outcome> {

    /**
     * Somebody who asks.
     *
     * @param graduatedOn needed for a graduate
     */
    record Input(
            @Member(zh = "高校毕业生", en = "graduate") boolean graduate,

            @Member(zh = "离校日期", en = "left school on") @Nullable
            LocalDate graduatedOn,

            @Member(zh = "出生日期", en = "born on") LocalDate birthDate,
            @Member(zh = "未就业", en = "unemployed") boolean unemployed) {}

    record Outcome(
            @Member(zh = "在补贴范围内", en = "covered") boolean covered,
            @Member(zh = "依据", en = "grounds") List<Ground> because) {}

    private static final About<Input, Outcome> ABOUT = About.rule(
                    "employment/internship-subsidy-scope", Input.class, Outcome.class)
            .means("是否属于就业见习补贴范围", "who is within the internship subsidy")
            .under(Employment.INSTRUMENT, "3")
            .reads(Amounts.GRADUATE_TERM, Amounts.YOUTH_FROM, Amounts.YOUTH_TO);

    private static final Says UNEMPLOYED =
            Says.of(Employment.INSTRUMENT.at("3"), "未就业：{result}", "not employed: {result}");
    private static final Says LAST_DAY = Says.of(
            Employment.INSTRUMENT.at("3"),
            "{graduatedOn} 离校，{graduateTerm}内，至 {result} 止",
            "left on {graduatedOn}, within {graduateTerm}: until {result}");
    private static final Says IN_TERM = Says.of(
            Employment.INSTRUMENT.at("3"),
            "{asOf} 不晚于 {lastDay}：{result}",
            "{asOf} is no later than {lastDay}: {result}");
    private static final Says GRADUATE = Says.of(
            Employment.INSTRUMENT.at("3"), "离校年限内未就业毕业生：{result}", "graduate within the term, not employed: {result}");
    private static final Says AGE = Says.reading(
            Employment.INSTRUMENT.at("3"),
            "{birthDate} 出生，至 {asOf} 满 {result} 周岁",
            "born on {birthDate}, aged {result} on {asOf}");
    private static final Says OLD_ENOUGH = Says.of(
            Employment.INSTRUMENT.at("3"), "{age} 不小于 {youthFrom}：{result}", "{age} is {youthFrom} or more: {result}");
    private static final Says YOUNG_ENOUGH = Says.of(
            Employment.INSTRUMENT.at("3"), "{age} 不大于 {youthTo}：{result}", "{age} is {youthTo} or less: {result}");
    private static final Says YOUTH =
            Says.of(Employment.INSTRUMENT.at("3"), "失业青年：{result}", "unemployed youth: {result}");
    private static final Says GROUNDS = Says.of(Employment.INSTRUMENT.at("3"), "依据：{result}", "grounds: {result}");
    private static final Says EITHER =
            Says.of(Employment.INSTRUMENT.at("3"), "符合其一：{result}", "one of the two: {result}");
    private static final Says COVERED = Says.of(Employment.INSTRUMENT.at("3"), "在补贴范围内：{result}", "covered: {result}");

    @Override
    public About<Input, Outcome> about() {
        return ABOUT;
    }

    @Override
    public void check(Input input, Reasoning because, Faults faults) {
        var today = because.asOf().value();
        if (input.birthDate().isAfter(today)) {
            faults.contradiction("/birthDate", "出生日期晚于计算日", "lies after the day asked for");
        }
        var left = input.graduatedOn();
        if (left == null) {
            if (input.graduate()) {
                faults.missing("/graduatedOn");
            }
        } else if (left.isAfter(today) || left.isBefore(input.birthDate())) {
            faults.contradiction("/graduatedOn", "离校日期不在出生日与计算日之间", "lies not between birth and the day asked for");
        }
    }

    @Override
    public Outcome decide(Input input, Reasoning because) {
        var unemployed =
                because.step("isUnemployed", UNEMPLOYED, holds(because.given("unemployed", input.unemployed())));
        List<Figure<Finding>> findings = new ArrayList<>();
        var left = input.graduatedOn();
        if (input.graduate() && left != null) {
            findings.add(graduate(left, unemployed, because));
        }
        findings.add(youth(input.birthDate(), unemployed, because));
        var grounds = because.step("because", GROUNDS, grounds(findings));
        var one = because.step("one", EITHER, any(findings));
        var covered = because.step("covered", COVERED, isMet(one));
        return new Outcome(covered.value(), grounds.value());
    }

    private static Figure<Finding> graduate(LocalDate left, Figure<Finding> unemployed, Reasoning because) {
        var lastDay = because.step(
                "lastDay",
                LAST_DAY,
                end(because.given("graduatedOn", left), because.parameter(Amounts.GRADUATE_TERM), because.calendar()));
        var inTerm = because.step("inTerm", IN_TERM, isAtMost(because.asOf(), lastDay));
        return because.step(Ground.GRADUATE.name(), GRADUATE, all(List.of(inTerm, unemployed)));
    }

    private static Figure<Finding> youth(LocalDate born, Figure<Finding> unemployed, Reasoning because) {
        var age = because.step("age", AGE, years(because.given("birthDate", born), because.asOf()));
        var oldEnough = because.step("oldEnough", OLD_ENOUGH, isAtLeast(age, because.parameter(Amounts.YOUTH_FROM)));
        var youngEnough = because.step("youngEnough", YOUNG_ENOUGH, isAtMost(age, because.parameter(Amounts.YOUTH_TO)));
        return because.step(Ground.YOUTH.name(), YOUTH, all(List.of(oldEnough, youngEnough, unemployed)));
    }

    /** Each finding that is met gives the ground it is named by. */
    private static Computation<List<Ground>> grounds(List<Figure<Finding>> findings) {
        var grounds = findings.stream()
                .filter(finding -> finding.value().isMet())
                .map(finding -> Ground.valueOf(finding.name()))
                .toList();
        return new Computation<>("NAMES_OF_MET", grounds, List.copyOf(findings));
    }
}
