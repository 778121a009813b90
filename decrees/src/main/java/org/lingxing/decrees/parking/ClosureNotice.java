package org.lingxing.decrees.parking;

import static org.lingxing.law.Compute.all;
import static org.lingxing.law.Compute.end;
import static org.lingxing.law.Compute.greatest;
import static org.lingxing.law.Compute.isAtLeast;
import static org.lingxing.law.Compute.isMet;
import static org.lingxing.law.Compute.isMissing;
import static org.lingxing.law.Compute.not;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lingxing.law.About;
import org.lingxing.law.Computation;
import org.lingxing.law.Figure;
import org.lingxing.law.Finding;
import org.lingxing.law.Member;
import org.lingxing.law.Reasoning;
import org.lingxing.law.Rule;
import org.lingxing.law.Says;

/** Whether a lot may stop on a day: the district and the public know thirty days before (article 23). */
final class ClosureNotice implements Rule<ClosureNotice.Input, ClosureNotice.Outcome> {

    record Input(
            @Member(zh = "停车场种类", en = "kind of lot") LotKind lotKind,
            @Member(zh = "对外开放", en = "open to others") boolean openToPublic,
            @Member(zh = "停业、歇业日", en = "closes on") LocalDate closesOn,

            @Member(zh = "告知城市管理部门日", en = "authority told on") @Nullable
            LocalDate authorityToldOn,

            @Member(zh = "向社会公告日", en = "announced on") @Nullable
            LocalDate announcedOn) {}

    record Outcome(
            @Member(zh = "可以停业", en = "lawful") boolean lawful,

            @Member(zh = "最早停业日", en = "earliest day") @Nullable
            LocalDate earliest,

            @Member(zh = "尚未告知", en = "not told yet") List<Told> missing) {}

    private static final About<Input, Outcome> ABOUT = About.rule("parking/closure-notice", Input.class, Outcome.class)
            .means("停车场能否在某日停业、歇业", "whether a lot may stop on a day")
            .under(Parking.INSTRUMENT, "23")
            .reads(Parking.CLOSURE_TERM);

    private static final OpenLots LOTS = new OpenLots("23");
    private static final Says AUTHORITY = Says.of(
            Parking.INSTRUMENT.at("23"), "告知所在区的城市管理部门：{result}", "the district's urban management was told: {result}");
    private static final Says ANNOUNCED =
            Says.of(Parking.INSTRUMENT.at("23"), "向社会公告：{result}", "the public was told: {result}");
    private static final Says MISSING = Says.of(Parking.INSTRUMENT.at("23"), "尚未告知：{result}", "not told yet: {result}");
    private static final Says LATER = Says.of(
            Parking.INSTRUMENT.at("23"),
            "告知（{authorityToldOn}）与公告（{announcedOn}）中较晚者：{result}",
            "the later of {authorityToldOn} and {announcedOn}: {result}");
    private static final Says EARLIEST = Says.of(
            Parking.INSTRUMENT.at("23"),
            "至少提前 {closureNoticeTerm}，最早 {result} 停业",
            "{closureNoticeTerm} before at the least: {result} is the earliest");
    private static final Says KEPT = Says.of(
            Parking.INSTRUMENT.at("23"),
            "{closesOn} 不早于 {earliest}：{result}",
            "{closesOn} is not before {earliest}: {result}");
    private static final Says BOTH =
            Says.of(Parking.INSTRUMENT.at("23"), "两者均已告知：{result}", "both were told: {result}");
    private static final Says OUTSIDE =
            Says.of(Parking.INSTRUMENT.at("23"), "不在须提前告知之列：{result}", "no notice is owed: {result}");
    private static final Says LAWFUL = Says.of(Parking.INSTRUMENT.at("23"), "可以停业：{result}", "it may stop: {result}");

    @Override
    public About<Input, Outcome> about() {
        return ABOUT;
    }

    @Override
    public Outcome decide(Input input, Reasoning because) {
        var covered = LOTS.covers(input.lotKind(), input.openToPublic(), because);
        if (covered.value().isNotMet()) {
            var missing = because.step("missing", MISSING, missing(List.of()));
            var outside = because.step("outside", OUTSIDE, not(covered));
            return new Outcome(lawful(outside, because), null, missing.value());
        }
        var told = input.authorityToldOn();
        var announced = input.announcedOn();
        var authority = because.step("AUTHORITY", AUTHORITY, given("authorityToldOn", told, because));
        var everybody = because.step("PUBLIC", ANNOUNCED, given("announcedOn", announced, because));
        var missing = because.step("missing", MISSING, missing(List.of(authority, everybody)));
        if (told == null || announced == null) {
            var both = because.step("both", BOTH, all(List.of(authority, everybody)));
            return new Outcome(lawful(both, because), null, missing.value());
        }
        var later = because.step(
                "later",
                LATER,
                greatest(because.given("authorityToldOn", told), because.given("announcedOn", announced)));
        var earliest = because.step(
                "earliest", EARLIEST, end(later, because.parameter(Parking.CLOSURE_TERM), because.calendar()));
        var kept = because.step("kept", KEPT, isAtLeast(because.given("closesOn", input.closesOn()), earliest));
        return new Outcome(lawful(kept, because), earliest.value(), missing.value());
    }

    private static boolean lawful(Figure<Finding> finding, Reasoning because) {
        return because.step("lawful", LAWFUL, isMet(finding)).value();
    }

    private static Computation<Finding> given(String member, @Nullable LocalDate day, Reasoning because) {
        return day == null
                ? isMissing(member)
                : new Computation<>("IS_GIVEN", Finding.of(true), List.of(because.given(member, day)));
    }

    private static Computation<List<Told>> missing(List<Figure<Finding>> findings) {
        List<Told> missing = new ArrayList<>();
        for (var finding : findings) {
            if (!finding.value().isMet()) {
                missing.add(Told.valueOf(finding.name()));
            }
        }
        return new Computation<>("NAMES_OF_MISSING", List.copyOf(missing), List.copyOf(findings));
    }
}
