package org.lingxing.decrees.patrols;

import static org.lingxing.law.Compute.end;

import java.time.LocalDate;
import org.lingxing.law.About;
import org.lingxing.law.Member;
import org.lingxing.law.Reasoning;
import org.lingxing.law.Rule;
import org.lingxing.law.Says;

/** The report of a patrol is with the chief one level up five days after the patrol's end (article 5). */
final class PatrolReportDue implements Rule<PatrolReportDue.Input, PatrolReportDue.Outcome> {

    record Input(
            @Member(zh = "巡查结束日", en = "last day of the patrol")
            LocalDate patrolEnd) {}

    record Outcome(@Member(zh = "报送期限", en = "due") LocalDate due) {}

    private static final About<Input, Outcome> ABOUT = About.rule("river/patrol-report-due", Input.class, Outcome.class)
            .means("巡查报告最迟何时报送上一级河长", "by when the report of a patrol is due")
            .under(Patrols.INSTRUMENT, "5")
            .reads(Patrols.REPORT_TERM);

    private static final Says DUE = Says.of(
            Patrols.INSTRUMENT.at("5"),
            "自巡查结束日（{patrolEnd}）次日起 {patrolReportTerm}内报送，至 {result} 止",
            "within {patrolReportTerm} from the day after the patrol ended ({patrolEnd}), that is by {result}");

    @Override
    public About<Input, Outcome> about() {
        return ABOUT;
    }

    @Override
    public Outcome decide(Input input, Reasoning because) {
        var patrolEnd = because.given("patrolEnd", input.patrolEnd());
        var term = because.parameter(Patrols.REPORT_TERM);
        var due = because.step("due", DUE, end(patrolEnd, term, because.calendar()));
        return new Outcome(due.value());
    }
}
