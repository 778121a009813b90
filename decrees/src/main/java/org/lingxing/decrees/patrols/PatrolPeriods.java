package org.lingxing.decrees.patrols;

import static org.lingxing.law.Compute.periodsTouching;

import java.time.LocalDate;
import java.util.List;
import org.lingxing.kernel.Period;
import org.lingxing.law.About;
import org.lingxing.law.Faults;
import org.lingxing.law.Member;
import org.lingxing.law.Reasoning;
import org.lingxing.law.Rule;
import org.lingxing.law.Says;

/** In which periods a chief or guard patrols once (articles 2 and 7). */
final class PatrolPeriods implements Rule<PatrolPeriods.Input, PatrolPeriods.Outcome> {

    record Input(
            @Member(zh = "级别", en = "level") Level level,
            @Member(zh = "起", en = "from") LocalDate from,
            @Member(zh = "止", en = "to") LocalDate to) {}

    record Outcome(@Member(zh = "巡查周期", en = "periods") List<Period> periods) {}

    private static final About<Input, Outcome> ABOUT = About.rule("river/patrol-periods", Input.class, Outcome.class)
            .means("某段时间内有哪些巡查周期", "the periods of patrol in a span of time")
            .under(Patrols.INSTRUMENT, "2", "7")
            .reads(Patrols.PERIODS);

    @Override
    public About<Input, Outcome> about() {
        return ABOUT;
    }

    @Override
    public void check(Input input, Reasoning because, Faults faults) {
        if (input.to().isBefore(input.from())) {
            faults.contradiction("/to", "止日早于起日", "lies before \"from\"");
        }
    }

    @Override
    public Outcome decide(Input input, Reasoning because) {
        var kind = because.parameter(Patrols.period(input.level())).as("kind");
        var from = because.given("from", input.from());
        var to = because.given("to", input.to());
        var says = Says.of(
                Patrols.period(input.level()).provision(),
                "每{kind}一次：{from}至{to}之间的周期为 {result}",
                "once in every {kind}: from {from} to {to} these are {result}");
        return new Outcome(
                because.step("periods", says, periodsTouching(kind, from, to)).value());
    }
}
