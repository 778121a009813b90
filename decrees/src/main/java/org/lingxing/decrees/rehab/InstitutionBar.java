package org.lingxing.decrees.rehab;

import static org.lingxing.law.Compute.end;
import static org.lingxing.law.Compute.isAbove;
import static org.lingxing.law.Compute.isMet;

import java.time.LocalDate;
import org.lingxing.law.About;
import org.lingxing.law.Faults;
import org.lingxing.law.Member;
import org.lingxing.law.Reasoning;
import org.lingxing.law.Rule;
import org.lingxing.law.Says;

/** An institution that lost its designation may not apply again for a term (part 8, (四)). */
final class InstitutionBar implements Rule<InstitutionBar.Input, InstitutionBar.Outcome> {

    record Input(
            @Member(zh = "取消资格日", en = "day the designation was revoked")
            LocalDate revokedOn,

            @Member(zh = "申请日", en = "day of the application")
            LocalDate appliesOn) {}

    record Outcome(
            @Member(zh = "可以申请", en = "may apply") boolean allowed,

            @Member(zh = "禁止申请至", en = "last day on which it may not apply")
            LocalDate barredUntil) {}

    private static final About<Input, Outcome> ABOUT = About.rule("rehab/institution-bar", Input.class, Outcome.class)
            .means("被取消资格的机构何时可以再申请", "when an institution that lost its designation may apply again")
            .under(Rehabilitation.INSTRUMENT, "8.4")
            .reads(Duties.BAR);

    private static final Says UNTIL = Says.of(
            Rehabilitation.INSTRUMENT.at("8.4"),
            "{revokedOn} 取消资格，{institutionBarTerm}内不得申请，至 {result} 止",
            "designation revoked on {revokedOn}, no application for {institutionBarTerm}: until {result}");
    private static final Says AFTER = Says.of(
            Rehabilitation.INSTRUMENT.at("8.4"),
            "申请日 {appliesOn} 在 {barredUntil} 之后：{result}",
            "{appliesOn} is after {barredUntil}: {result}");
    private static final Says ALLOWED =
            Says.of(Rehabilitation.INSTRUMENT.at("8.4"), "可以申请：{result}", "may apply: {result}");

    @Override
    public About<Input, Outcome> about() {
        return ABOUT;
    }

    @Override
    public void check(Input input, Reasoning because, Faults faults) {
        if (input.appliesOn().isBefore(input.revokedOn())) {
            faults.contradiction("/appliesOn", "申请日早于取消资格日", "lies before the day of revocation");
        }
    }

    @Override
    public Outcome decide(Input input, Reasoning because) {
        var revokedOn = because.given("revokedOn", input.revokedOn());
        var barredUntil =
                because.step("barredUntil", UNTIL, end(revokedOn, because.parameter(Duties.BAR), because.calendar()));
        var after = because.step("after", AFTER, isAbove(because.given("appliesOn", input.appliesOn()), barredUntil));
        var allowed = because.step("allowed", ALLOWED, isMet(after));
        return new Outcome(allowed.value(), barredUntil.value());
    }
}
