package org.lingxing.decrees.parking;

import static org.lingxing.law.Compute.either;
import static org.lingxing.law.Compute.end;
import static org.lingxing.law.Compute.isAbove;
import static org.lingxing.law.Compute.isAtMost;
import static org.lingxing.law.Compute.isMet;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lingxing.law.About;
import org.lingxing.law.Figure;
import org.lingxing.law.Member;
import org.lingxing.law.Reasoning;
import org.lingxing.law.Rule;
import org.lingxing.law.Says;

/** By when an operator tells the district in writing, and where that stands (article 19). */
final class OperatorFiling implements Rule<OperatorFiling.Input, OperatorFiling.Outcome> {

    record Input(
            @Member(zh = "停车场种类", en = "kind of lot") LotKind lotKind,
            @Member(zh = "对外开放", en = "open to others") boolean openToPublic,

            @Member(zh = "领取营业执照日", en = "date of the business licence")
            LocalDate licensedOn,

            @Member(zh = "书面告知日", en = "told in writing on") @Nullable
            LocalDate filedOn) {}

    record Outcome(
            @Member(zh = "应当告知", en = "required") boolean required,
            @Member(zh = "告知期限", en = "due") @Nullable LocalDate due,
            @Member(zh = "状态", en = "status") FilingStatus status) {}

    private static final About<Input, Outcome> ABOUT = About.rule("parking/operator-filing", Input.class, Outcome.class)
            .means("停车场经营者最迟何时书面告知区城市管理部门", "by when an operator tells the district in writing")
            .under(Parking.INSTRUMENT, "19")
            .reads(Parking.FILING_TERM);

    private static final OpenLots LOTS = new OpenLots("19");
    private static final Says REQUIRED =
            Says.of(Parking.INSTRUMENT.at("19"), "应当书面告知：{result}", "notice in writing is owed: {result}");
    private static final Says NOT_OWED =
            Says.of(Parking.INSTRUMENT.at("19"), "不在告知之列：{result}", "no notice is owed: {result}");
    private static final Says DUE = Says.of(
            Parking.INSTRUMENT.at("19"),
            "自领取营业执照之日（{licensedOn}）次日起 {operatorFilingTerm}内告知，至 {result} 止",
            "within {operatorFilingTerm} from the day after the licence ({licensedOn}), that is by {result}");
    private static final Says IN_TIME = Says.of(
            Parking.INSTRUMENT.at("19"), "{filedOn} 告知，未过 {due}：{result}", "told on {filedOn}, by {due}: {result}");
    private static final Says PASSED = Says.of(
            Parking.INSTRUMENT.at("19"),
            "尚未告知，{asOf} 已过 {due}：{result}",
            "not told yet, {asOf} is after {due}: {result}");
    private static final Says STATUS = Says.of(Parking.INSTRUMENT.at("19"), "因此：{result}", "hence: {result}");

    @Override
    public About<Input, Outcome> about() {
        return ABOUT;
    }

    @Override
    public Outcome decide(Input input, Reasoning because) {
        var covered = LOTS.covers(input.lotKind(), input.openToPublic(), because);
        var required = because.step("required", REQUIRED, isMet(covered));
        if (!required.value()) {
            var none = because.step(
                    "status",
                    NOT_OWED,
                    either(
                            covered,
                            Figure.fixed("owed", FilingStatus.PENDING),
                            Figure.fixed("notOwed", FilingStatus.NOT_REQUIRED)));
            return new Outcome(false, null, none.value());
        }
        var due = because.step(
                "due",
                DUE,
                end(
                        because.given("licensedOn", input.licensedOn()),
                        because.parameter(Parking.FILING_TERM),
                        because.calendar()));
        return new Outcome(true, due.value(), status(input.filedOn(), due, because));
    }

    private static FilingStatus status(@Nullable LocalDate filedOn, Figure<LocalDate> due, Reasoning because) {
        if (filedOn == null) {
            var passed = because.step("passed", PASSED, isAbove(because.asOf(), due));
            return because.step(
                            "status",
                            STATUS,
                            either(
                                    passed,
                                    Figure.fixed("over", FilingStatus.OVERDUE),
                                    Figure.fixed("open", FilingStatus.PENDING)))
                    .value();
        }
        var inTime = because.step("inTime", IN_TIME, isAtMost(because.given("filedOn", filedOn), due));
        return because.step(
                        "status",
                        STATUS,
                        either(
                                inTime,
                                Figure.fixed("filed", FilingStatus.FILED),
                                Figure.fixed("late", FilingStatus.FILED_LATE)))
                .value();
    }
}
