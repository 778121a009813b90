package org.lingxing.decrees.rehab;

import static org.lingxing.law.Compute.all;
import static org.lingxing.law.Compute.any;
import static org.lingxing.law.Compute.failing;
import static org.lingxing.law.Compute.holds;
import static org.lingxing.law.Compute.isAtMost;
import static org.lingxing.law.Compute.isMet;
import static org.lingxing.law.Compute.isOneOf;
import static org.lingxing.law.Compute.years;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.ProvisionId;
import org.lingxing.law.About;
import org.lingxing.law.Computation;
import org.lingxing.law.Faults;
import org.lingxing.law.Figure;
import org.lingxing.law.Finding;
import org.lingxing.law.Member;
import org.lingxing.law.Parameter;
import org.lingxing.law.Reasoning;
import org.lingxing.law.Rule;
import org.lingxing.law.Says;

/** Whether a child gets a service (parts 4 and 5, (一)); every provision that stands against it is named. */
final class Eligibility implements Rule<Eligibility.Input, Eligibility.Outcome> {

    /**
     * What speaks for an operation.
     *
     * @param severeHearingLoss severe or worse; asked for the implant alone, as the next
     */
    record Surgery(
            @Member(zh = "有手术适应症", en = "indicated") boolean indicated,

            @Member(zh = "听力损失重度以上", en = "severe hearing loss or worse") @Nullable
            Boolean severeHearingLoss,

            @Member(zh = "佩戴助听器效果不佳", en = "hearing aids do not help") @Nullable
            Boolean hearingAidIneffective) {}

    /**
     * A child for whom aid is applied.
     *
     * @param diagnosis asked where there is no certificate; absent when no medical institution gave one
     * @param surgery needed for the two operations
     * @param ageLimit of the county: the ordinary or the widened one
     */
    record Input(
            @Member(zh = "出生日期", en = "born on") LocalDate birthDate,
            @Member(zh = "申请日期", en = "applied on") LocalDate appliedOn,
            @Member(zh = "残疾类别", en = "disabilities") Set<Disability> disabilities,
            @Member(zh = "户籍或居住证", en = "residence") Residence residence,

            @Member(zh = "监护人有康复意愿", en = "guardian willing")
            boolean guardianWilling,

            @Member(zh = "持有残疾人证", en = "certificate of disability")
            boolean certificate,

            @Member(zh = "诊断", en = "diagnosis") @Nullable Diagnosis diagnosis,
            @Member(zh = "救助内容", en = "service") Service service,

            @Member(zh = "手术条件", en = "what speaks for the operation") @Nullable
            Surgery surgery,

            @Member(zh = "所在县（市、区）年龄上限", en = "age limit of the county")
            int ageLimit) {}

    record Outcome(
            @Member(zh = "符合救助条件", en = "eligible") boolean eligible,

            @Member(zh = "不符合的条款", en = "provisions not met")
            List<ProvisionId> failed) {}

    private static final About<Input, Outcome> ABOUT = About.rule("rehab/eligibility", Input.class, Outcome.class)
            .means("儿童是否符合某项康复救助的条件", "whether a child is eligible for a service")
            .under(Rehabilitation.INSTRUMENT, "4", "5.1.1", "5.1.2", "5.1.3")
            .reads(Conditions.AGE, Conditions.WIDENED_AGE, Conditions.RESIDENCES)
            .reads(Conditions.WITH_POTENTIAL, Conditions.OTHERWISE_NORMAL)
            .reads(Conditions.SERVES);

    private static final ProvisionId AGE = Rehabilitation.INSTRUMENT.at("4.1");
    private static final ProvisionId PAPERS = Rehabilitation.INSTRUMENT.at("4.2.3");

    private static final Says FIRST_OF_YEAR =
            Says.of(AGE, "申请年度的一月一日：{result}", "first of January of the year of application: {result}");
    private static final Says AGE_THEN = Says.reading(
            AGE,
            "{birthDate} 出生，至 {firstOfYear} 满 {result} 周岁（生日当日即满）",
            "born on {birthDate}, aged {result} on {firstOfYear}");
    private static final Says YOUNG_ENOUGH =
            Says.of(AGE, "{age} 周岁不超过 {ageLimit} 岁：{result}", "{age} is no more than {ageLimit}: {result}");
    private static final Says RESIDENT = Says.of(
            Rehabilitation.INSTRUMENT.at("4.2.1"),
            "{residence}属于{residences}：{result}",
            "{residence} is one of {residences}: {result}");
    private static final Says WILLING =
            Says.of(Rehabilitation.INSTRUMENT.at("4.2.2"), "监护人有康复意愿：{result}", "the guardian is willing: {result}");
    private static final Says CERTIFIED =
            Says.reading(PAPERS, "持有残疾人证，残疾即获证明：{result}", "a certificate proves the disability: {result}");
    private static final Says WITH_POTENTIAL =
            Says.of(PAPERS, "须有需求、有潜力且稳定的残疾：{result}", "must be in need, with potential and stable: {result}");
    private static final Says OTHERWISE_NORMAL =
            Says.of(PAPERS, "须其他发育正常的残疾：{result}", "must be normal otherwise: {result}");
    private static final Says DIAGNOSED =
            Says.of(PAPERS, "{ofWay}：诊断各项均符合：{result}", "{ofWay}: all findings of the diagnosis hold: {result}");
    private static final Says PROVEN =
            Says.reading(PAPERS, "残疾人证或一类诊断符合即可：{result}", "a certificate or one diagnosis suffices: {result}");
    private static final Says IMPLANT =
            Says.of(PAPERS, "听力损失重度以上且助听器效果不佳：{result}", "severe hearing loss that hearing aids do not help: {result}");
    private static final Says INDICATED =
            Says.of(Rehabilitation.INSTRUMENT.at("5.1.1"), "有手术适应症：{result}", "the operation is indicated: {result}");
    private static final Says ALL =
            Says.of(Rehabilitation.INSTRUMENT.at("4"), "各项条件均符合：{result}", "all conditions are met: {result}");
    private static final Says ELIGIBLE =
            Says.of(Rehabilitation.INSTRUMENT.at("4"), "符合救助条件：{result}", "eligible: {result}");
    private static final Says FAILED =
            Says.of(Rehabilitation.INSTRUMENT.at("4"), "不符合的条款：{result}", "provisions not met: {result}");

    /** The sentences of a service by where it stands. */
    private record OfService(Says served, Says fits) {

        static OfService at(String path) {
            return new OfService(
                    Says.of(
                            Rehabilitation.INSTRUMENT.at(path),
                            "该项救助内容适用的残疾：{result}",
                            "disabilities that the service is for: {result}"),
                    Says.of(
                            Rehabilitation.INSTRUMENT.at(path),
                            "救助内容适用于该儿童：{result}",
                            "the service is for this child: {result}"));
        }
    }

    private static final OfService OPERATION = OfService.at("5.1.1");
    private static final OfService AID = OfService.at("5.1.2");
    private static final OfService TRAINING = OfService.at("5.1.3");

    @Override
    public About<Input, Outcome> about() {
        return ABOUT;
    }

    @Override
    public void check(Input input, Reasoning because, Faults faults) {
        if (input.birthDate().isAfter(input.appliedOn())) {
            faults.contradiction("/birthDate", "出生日期晚于申请日期", "lies after the application");
        }
        if (input.disabilities().isEmpty()) {
            faults.outOfRange("/disabilities", "至少有一类残疾", "must hold one at least");
        }
        if (input.ageLimit() != because.parameter(Conditions.AGE).value()
                && input.ageLimit() != because.parameter(Conditions.WIDENED_AGE).value()) {
            faults.outOfRange("/ageLimit", "只能是规定的或扩大后的年龄", "must be the ordinary or the widened age");
        }
        checkDiagnosis(input, because, faults);
        checkSurgery(input, faults);
    }

    /** Without a certificate the diagnosis must say what the text asks, unless one way suffices already. */
    private static void checkDiagnosis(Input input, Reasoning because, Faults faults) {
        var diagnosis = input.diagnosis();
        if (input.certificate() || diagnosis == null) {
            return;
        }
        var ways = waysThatCount(input, because);
        if (ways.stream().noneMatch(diagnosis::suffices)) {
            ways.forEach(way -> diagnosis.checkComplete(way, faults));
        }
    }

    private static void checkSurgery(Input input, Faults faults) {
        if (!isOperation(input.service())) {
            return;
        }
        var surgery = input.surgery();
        if (surgery == null) {
            faults.missing("/surgery");
        } else if (input.service() == Service.COCHLEAR_IMPLANT) {
            if (surgery.severeHearingLoss() == null) {
                faults.missing("/surgery/severeHearingLoss");
            }
            if (surgery.hearingAidIneffective() == null) {
                faults.missing("/surgery/hearingAidIneffective");
            }
        }
    }

    @Override
    public Outcome decide(Input input, Reasoning because) {
        var says = ofService(input.service());
        var disabilities = because.given("disabilities", input.disabilities());
        var served = because.step(
                "served",
                says.served(),
                Sets.common(
                        disabilities,
                        because.parameter(Conditions.served(input.service())).as("serves")));
        List<Figure<Finding>> findings = new ArrayList<>();
        findings.add(age(input, because));
        findings.add(because.step(
                "resident",
                RESIDENT,
                isOneOf(because.given("residence", input.residence()), because.parameter(Conditions.RESIDENCES))));
        findings.add(
                because.step("willing", WILLING, holds(because.given("guardianWilling", input.guardianWilling()))));
        findings.add(papers(input, served.value().isEmpty() ? disabilities : served, because));
        findings.add(because.step("fits", says.fits(), Sets.isNotEmpty(served)));
        if (isOperation(input.service())) {
            addSurgery(input, findings, because);
        }
        var met = because.step("met", ALL, all(findings));
        var eligible = because.step("eligible", ELIGIBLE, isMet(met));
        var failed = because.step("failed", FAILED, failing(findings));
        return new Outcome(eligible.value(), failed.value());
    }

    private static Figure<Finding> age(Input input, Reasoning because) {
        var firstOfYear =
                because.step("firstOfYear", FIRST_OF_YEAR, firstOfYear(because.given("appliedOn", input.appliedOn())));
        var age = because.step("age", AGE_THEN, years(because.given("birthDate", input.birthDate()), firstOfYear));
        return because.step("youngEnough", YOUNG_ENOUGH, isAtMost(age, because.given("ageLimit", input.ageLimit())));
    }

    private static Computation<LocalDate> firstOfYear(Figure<LocalDate> day) {
        return new Computation<>("FIRST_OF_YEAR", day.value().withDayOfYear(1), List.of(day));
    }

    /** A certificate, or what the diagnosis says of a disability that counts. */
    private static Figure<Finding> papers(
            Input input, Figure<? extends Collection<Disability>> counting, Reasoning because) {
        List<Figure<Finding>> ways = new ArrayList<>();
        ways.add(because.step("certified", CERTIFIED, holds(because.given("certificate", input.certificate()))));
        var diagnosis = input.diagnosis();
        if (!input.certificate() && diagnosis != null) {
            for (var way : waysThatCount(input, because)) {
                if (diagnosis.isComplete(way)) {
                    ways.add(diagnosed(diagnosis, way, counting, because));
                }
            }
        }
        return because.step("proven", PROVEN, any(ways));
    }

    private static Figure<Finding> diagnosed(
            Diagnosis diagnosis,
            Diagnosis.Way way,
            Figure<? extends Collection<Disability>> counting,
            Reasoning because) {
        boolean potential = way == Diagnosis.Way.WITH_POTENTIAL;
        var ofWay = because.step(
                potential ? "withPotential" : "otherwiseNormal",
                potential ? WITH_POTENTIAL : OTHERWISE_NORMAL,
                Sets.common(counting, because.parameter(parameter(way)).as("those")));
        return because.step(
                potential ? "potentialProven" : "normalProven",
                DIAGNOSED,
                Sets.isThereAndAllHold(ofWay.as("ofWay"), diagnosis.figures(way, because)));
    }

    private static void addSurgery(Input input, List<Figure<Finding>> findings, Reasoning because) {
        var surgery = Objects.requireNonNull(input.surgery());
        findings.add(
                because.step("indicated", INDICATED, holds(because.given("surgery/indicated", surgery.indicated()))));
        if (input.service() == Service.COCHLEAR_IMPLANT) {
            var severe = Objects.requireNonNull(surgery.severeHearingLoss());
            var ineffective = Objects.requireNonNull(surgery.hearingAidIneffective());
            findings.add(because.step(
                    "hearing",
                    IMPLANT,
                    Sets.allHold(List.of(
                            because.given("surgery/severeHearingLoss", severe),
                            because.given("surgery/hearingAidIneffective", ineffective)))));
        }
    }

    /** The ways of the disabilities that the service is for; of all where it is for none. */
    private static List<Diagnosis.Way> waysThatCount(Input input, Reasoning because) {
        var served = because.parameter(Conditions.served(input.service())).value();
        var counting = input.disabilities().stream().filter(served::contains).toList();
        var those = counting.isEmpty() ? input.disabilities() : counting;
        return List.of(Diagnosis.Way.values()).stream()
                .filter(way -> those.stream()
                        .anyMatch(because.parameter(parameter(way)).value()::contains))
                .toList();
    }

    private static Parameter<List<Disability>> parameter(Diagnosis.Way way) {
        return way == Diagnosis.Way.WITH_POTENTIAL ? Conditions.WITH_POTENTIAL : Conditions.OTHERWISE_NORMAL;
    }

    private static boolean isOperation(Service service) {
        return service == Service.COCHLEAR_IMPLANT || service == Service.LIMB_SURGERY;
    }

    private static OfService ofService(Service service) {
        return switch (service) {
            case COCHLEAR_IMPLANT, LIMB_SURGERY -> OPERATION;
            case HEARING_AID, PROSTHESIS_OR_ORTHOSIS, MOBILITY_AID -> AID;
            case TRAINING -> TRAINING;
        };
    }
}
