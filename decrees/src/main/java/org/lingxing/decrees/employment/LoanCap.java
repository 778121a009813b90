package org.lingxing.decrees.employment;

import static org.lingxing.law.Compute.all;
import static org.lingxing.law.Compute.either;
import static org.lingxing.law.Compute.holds;
import static org.lingxing.law.Compute.isAbove;
import static org.lingxing.law.Compute.isAtLeast;
import static org.lingxing.law.Compute.isMet;
import static org.lingxing.law.Compute.take;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Money;
import org.lingxing.law.About;
import org.lingxing.law.Computation;
import org.lingxing.law.Faults;
import org.lingxing.law.Figure;
import org.lingxing.law.Finding;
import org.lingxing.law.Member;
import org.lingxing.law.Reasoning;
import org.lingxing.law.Rule;
import org.lingxing.law.Says;

/** How much a founder or a small enterprise may borrow, and whether it may (part 2). */
final class LoanCap implements Rule<LoanCap.Input, LoanCap.Outcome> {

    /**
     * Who asks; the last three are needed for a small enterprise alone.
     *
     * @param eligible meets the general conditions of such loans
     * @param newHires of the year, themselves eligible
     */
    record Input(
            @Member(zh = "申请人", en = "applicant") Applicant applicant,

            @Member(zh = "符合贷款申请条件", en = "eligible for such loans")
            boolean eligible,

            @Member(zh = "现有在职职工", en = "staff", min = "1", max = "10000000") @Nullable
            Integer staff,

            @Member(zh = "当年新招用符合条件人员", en = "eligible new hires of the year", max = "10000000") @Nullable
            Integer newHires,

            @Member(zh = "劳动合同年限", en = "years of their contracts", max = "100") @Nullable
            BigDecimal contractYears) {}

    /**
     * The loan.
     *
     * @param needed hires still missing; for a small enterprise alone
     */
    record Outcome(
            @Member(zh = "贷款上限", en = "cap") Money cap,
            @Member(zh = "符合条件", en = "qualifies") boolean qualifies,

            @Member(zh = "还需新招用人数", en = "hires still needed") @Nullable
            Integer needed) {}

    private static final About<Input, Outcome> ABOUT = About.rule("employment/loan-cap", Input.class, Outcome.class)
            .means("创业担保贷款最高多少、是否符合", "the cap of a founder's loan, and who qualifies")
            .under(Employment.INSTRUMENT, "2")
            .reads(Amounts.OF_LOANS);

    private static final Says CAP =
            Says.of(Employment.INSTRUMENT.at("2"), "该类申请人最高可贷：{result}", "cap for such an applicant: {result}");
    private static final Says ELIGIBLE =
            Says.of(Employment.INSTRUMENT.at("2"), "符合贷款申请条件：{result}", "meets the conditions of such loans: {result}");
    private static final Says LARGE = Says.of(
            Employment.INSTRUMENT.at("2"),
            "职工 {staff} 人，超过 {largeStaff} 人：{result}",
            "{staff} staff, above {largeStaff}: {result}");
    private static final Says SHARE = Says.of(
            Employment.INSTRUMENT.at("2"),
            "新招用比例：超过的 {hiresShareLarge}%，否则 {hiresShare}%：{result}%",
            "share of new hires: {hiresShareLarge} % of a larger staff, else {hiresShare} %: {result} %");
    private static final Says REQUIRED = Says.reading(
            Employment.INSTRUMENT.at("2"),
            "{staff} 人的 {share}%，按整人进位：{result} 人",
            "{share} % of {staff}, rounded up to whole persons: {result}");
    private static final Says NEEDED = Says.of(
            Employment.INSTRUMENT.at("2"),
            "已招用 {newHires} 人，距 {required} 人还差 {result} 人",
            "{newHires} hired of {required}, {result} still missing");
    private static final Says HIRED = Says.of(
            Employment.INSTRUMENT.at("2"),
            "新招用 {newHires} 人，达到 {required} 人：{result}",
            "{newHires} hired, {required} or more: {result}");
    private static final Says CONTRACT = Says.of(
            Employment.INSTRUMENT.at("2"),
            "合同 {contractYears} 年，{contractLeast} 年以上：{result}",
            "contracts of {contractYears} years, {contractLeast} or more: {result}");
    private static final Says ALL = Says.of(Employment.INSTRUMENT.at("2"), "各项均符合：{result}", "all of it: {result}");
    private static final Says QUALIFIES =
            Says.of(Employment.INSTRUMENT.at("2"), "可以申请：{result}", "qualifies: {result}");

    @Override
    public About<Input, Outcome> about() {
        return ABOUT;
    }

    @Override
    public void check(Input input, Reasoning because, Faults faults) {
        if (input.applicant() != Applicant.SMALL_ENTERPRISE) {
            return;
        }
        if (input.staff() == null) {
            faults.missing("/staff");
        }
        if (input.newHires() == null) {
            faults.missing("/newHires");
        }
        if (input.contractYears() == null) {
            faults.missing("/contractYears");
        }
    }

    @Override
    public Outcome decide(Input input, Reasoning because) {
        var cap = because.step("cap", CAP, take(cap(input.applicant(), because)));
        List<Figure<Finding>> findings = new ArrayList<>();
        findings.add(because.step("isEligible", ELIGIBLE, holds(because.given("eligible", input.eligible()))));
        Integer needed = input.applicant() == Applicant.SMALL_ENTERPRISE ? addHires(input, findings, because) : null;
        var met = because.step("met", ALL, all(findings));
        var qualifies = because.step("qualifies", QUALIFIES, isMet(met));
        return new Outcome(cap.value(), qualifies.value(), needed);
    }

    private static Figure<Money> cap(Applicant applicant, Reasoning because) {
        return because.parameter(
                switch (applicant) {
                    case PERSON -> Amounts.PERSON_LOAN;
                    case GRADUATE -> Amounts.GRADUATE_LOAN;
                    case PARTNERSHIP -> Amounts.PARTNERSHIP_LOAN;
                    case SMALL_ENTERPRISE -> Amounts.ENTERPRISE_LOAN;
                });
    }

    /** What an enterprise needs besides; gives the hires still missing. */
    private static Integer addHires(Input input, List<Figure<Finding>> findings, Reasoning because) {
        var staff = because.given("staff", Objects.requireNonNull(input.staff()));
        var newHires = because.given("newHires", Objects.requireNonNull(input.newHires()));
        var years = because.given("contractYears", Objects.requireNonNull(input.contractYears()));
        var large = because.step("large", LARGE, isAbove(staff, because.parameter(Amounts.LARGE_STAFF)));
        var share = because.step(
                "share",
                SHARE,
                either(large, because.parameter(Amounts.HIRES_OF_LARGE), because.parameter(Amounts.HIRES)));
        var required = because.step("required", REQUIRED, percentUp(staff, share));
        var needed = because.step("needed", NEEDED, shortfall(required, newHires));
        findings.add(because.step("hired", HIRED, isAtLeast(newHires, required)));
        findings.add(because.step("contract", CONTRACT, isAtLeast(years, because.parameter(Amounts.CONTRACT))));
        return needed.value();
    }

    private static Computation<Integer> percentUp(Figure<Integer> staff, Figure<BigDecimal> share) {
        var persons = Money.yuan(staff.value()).percent(share.value()).yuan().setScale(0, RoundingMode.CEILING);
        return new Computation<>("PERCENT_UP", persons.intValueExact(), List.of(staff, share));
    }

    private static Computation<Integer> shortfall(Figure<Integer> required, Figure<Integer> has) {
        return new Computation<>("SHORTFALL", Math.max(0, required.value() - has.value()), List.of(required, has));
    }
}
