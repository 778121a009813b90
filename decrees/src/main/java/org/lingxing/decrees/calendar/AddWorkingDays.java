package org.lingxing.decrees.calendar;

import java.time.LocalDate;
import org.lingxing.kernel.Term;
import org.lingxing.law.About;
import org.lingxing.law.Member;
import org.lingxing.law.Reasoning;
import org.lingxing.law.Rule;
import org.lingxing.law.Says;

/** On which day a term of working days ends. */
final class AddWorkingDays implements Rule<AddWorkingDays.Input, AddWorkingDays.Outcome> {

    record Input(
            @Member(zh = "起始事件日", en = "day of the event") LocalDate start,

            @Member(zh = "工作日数", en = "working days", max = "10000")
            int days) {}

    record Outcome(
            @Member(zh = "届满日", en = "due") LocalDate due,

            @Member(zh = "暂定（该年放假通知尚未发布）", en = "provisional: a year without its holiday notice")
            boolean provisional) {}

    private static final About<Input, Outcome> ABOUT = About.rule(
                    "calendar/add-working-days", Input.class, Outcome.class)
            .means("若干个工作日的期限哪天届满", "the day on which a term of working days ends")
            .under(Holidays.INSTRUMENT, "2")
            .reads(Holidays.MOVED_TERM);

    private static final Says DUE = Says.of(
            Holidays.INSTRUMENT.at("2"),
            "自 {start} 次日起 {days}，至 {result} 止；其间工作日放假：{off}，周末上班：{worked}",
            "{days} from the day after {start}, ending with {result}; weekdays off: {off}, weekend days worked: {worked}");

    @Override
    public About<Input, Outcome> about() {
        return ABOUT;
    }

    @Override
    public Outcome decide(Input input, Reasoning because) {
        var start = because.given("start", input.start());
        var days = because.given("days", Term.workingDays(input.days()));
        var end = WorkingDayTerm.after(start, days, DUE, because);
        return new Outcome(end.due(), end.provisional());
    }
}
