package org.lingxing.decrees.patrols;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.lingxing.law.About;
import org.lingxing.law.Computation;
import org.lingxing.law.Member;
import org.lingxing.law.Reasoning;
import org.lingxing.law.Rule;
import org.lingxing.law.Says;

/** A guard's month is summed up and with the township office by the third of the next (article 7). */
final class GuardSummaryDue implements Rule<GuardSummaryDue.Input, GuardSummaryDue.Outcome> {

    record Input(
            @Member(zh = "巡护月份", en = "month of the patrols")
            YearMonth month) {}

    record Outcome(@Member(zh = "报送期限", en = "due") LocalDate due) {}

    private static final About<Input, Outcome> ABOUT = About.rule("river/guard-summary-due", Input.class, Outcome.class)
            .means("巡护员月度汇总最迟何时报送", "by when a guard's summary of the month is due")
            .under(Patrols.INSTRUMENT, "7")
            .reads(Patrols.SUMMARY_DAY);

    private static final Says DUE = Says.of(
            Patrols.INSTRUMENT.at("7"),
            "{month} 的巡查于次月 {guardSummaryDay} 日前（含当日）汇总报送，即 {result}",
            "the patrols of {month} are summed up by day {guardSummaryDay} of the next month, that is by {result}");

    @Override
    public About<Input, Outcome> about() {
        return ABOUT;
    }

    @Override
    public Outcome decide(Input input, Reasoning because) {
        var month = because.given("month", input.month());
        var day = because.parameter(Patrols.SUMMARY_DAY);
        var due = because.step(
                "due",
                DUE,
                new Computation<>(
                        "DAY_OF_NEXT_MONTH", month.value().plusMonths(1).atDay(day.value()), List.of(month, day)));
        return new Outcome(due.value());
    }
}
