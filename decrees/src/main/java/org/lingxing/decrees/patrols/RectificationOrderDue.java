package org.lingxing.decrees.patrols;

import java.time.LocalDate;
import org.lingxing.decrees.calendar.WorkingDayTerm;
import org.lingxing.law.About;
import org.lingxing.law.Member;
import org.lingxing.law.Reasoning;
import org.lingxing.law.Rule;
import org.lingxing.law.Says;

/** A city or county chief signs a rectification order within five working days of the problem (article 6). */
final class RectificationOrderDue implements Rule<RectificationOrderDue.Input, RectificationOrderDue.Outcome> {

    record Input(
            @Member(zh = "发现或收到日", en = "day the problem was found, reported or complained of")
            LocalDate found) {}

    record Outcome(
            @Member(zh = "签发期限", en = "due") LocalDate due,

            @Member(zh = "暂定（该年放假通知尚未发布）", en = "provisional: a year without its holiday notice")
            boolean provisional) {}

    private static final About<Input, Outcome> ABOUT = About.rule(
                    "river/rectification-order-due", Input.class, Outcome.class)
            .means("整改督办单最迟何时签发", "by when a rectification order is due")
            .under(Patrols.INSTRUMENT, "6")
            .reads(Patrols.ORDER_TERM);

    private static final Says DUE = Says.of(
            Patrols.INSTRUMENT.at("6"),
            "自发现之日（{found}）次日起 {rectificationOrderTerm}内签发，至 {result} 止；其间工作日放假：{off}，周末上班：{worked}",
            "within {rectificationOrderTerm} from the day after {found}, that is by {result};"
                    + " weekdays off: {off}, weekend days worked: {worked}");

    @Override
    public About<Input, Outcome> about() {
        return ABOUT;
    }

    @Override
    public Outcome decide(Input input, Reasoning because) {
        var found = because.given("found", input.found());
        var term = because.parameter(Patrols.ORDER_TERM);
        var end = WorkingDayTerm.after(found, term, DUE, because);
        return new Outcome(end.due(), end.provisional());
    }
}
