package org.lingxing.decrees.calendar;

import static org.lingxing.law.Compute.workingDays;

import java.time.LocalDate;
import java.util.List;
import org.lingxing.law.About;
import org.lingxing.law.Computation;
import org.lingxing.law.Faults;
import org.lingxing.law.Member;
import org.lingxing.law.Reasoning;
import org.lingxing.law.Rule;
import org.lingxing.law.Says;

/** How many working days lie after one day up to and including another. */
final class WorkingDaysBetween implements Rule<WorkingDaysBetween.Input, WorkingDaysBetween.Outcome> {

    record Input(
            @Member(zh = "起（不计入）", en = "from, not counted") LocalDate from,
            @Member(zh = "止（计入）", en = "to, counted") LocalDate to) {}

    record Outcome(
            @Member(zh = "工作日数", en = "working days") int days,

            @Member(zh = "暂定（该年放假通知尚未发布）", en = "provisional: a year without its holiday notice")
            boolean provisional) {}

    private static final About<Input, Outcome> ABOUT = About.rule(
                    "calendar/working-days-between", Input.class, Outcome.class)
            .means("两日之间有多少个工作日", "the working days between two days")
            .under(Holidays.INSTRUMENT, "2");

    private static final Says DAYS = Says.of(
            Holidays.INSTRUMENT.at("2"),
            "{from} 之后至 {to}（含）共 {result} 个工作日；其间工作日放假：{off}，周末上班：{worked}",
            "after {from} up to and including {to} there are {result} working days;"
                    + " weekdays off: {off}, weekend days worked: {worked}");

    private static final Says PROVISIONAL = Says.of(
            Holidays.INSTRUMENT.at("2"),
            "涉及放假通知尚未发布的年份、只扣除周末：{result}",
            "counts a year whose notice is not out yet, by weekends alone: {result}");

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
        var from = because.given("from", input.from());
        var to = because.given("to", input.to());
        var days = because.step("days", DAYS, workingDays(from, to, because.calendar()));
        boolean provisional = because.calendar().isProvisional(input.from(), input.to());
        because.step("provisional", PROVISIONAL, new Computation<>("IS_PROVISIONAL", provisional, List.of(from, to)));
        return new Outcome(days.value(), provisional);
    }
}
