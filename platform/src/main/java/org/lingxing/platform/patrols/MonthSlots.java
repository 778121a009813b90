package org.lingxing.platform.patrols;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lingxing.kernel.Period;
import org.lingxing.platform.duties.Due;
import org.lingxing.platform.duties.DutyKind;
import org.lingxing.platform.duties.Schedule;
import org.lingxing.platform.duties.Slot;
import org.lingxing.platform.rules.Rules;

/** The months that a guard sums up, each due as {@code river/guard-summary-due} says. */
final class MonthSlots implements Schedule {

    private static final String RULE = "river/guard-summary-due";

    /** The first month that lies wholly after the rules came into force. */
    private static final YearMonth FIRST = YearMonth.of(2019, 4);

    private final Rules rules;

    MonthSlots(Rules rules) {
        this.rules = rules;
    }

    @Override
    public String name() {
        return kind().name();
    }

    @Override
    public DutyKind kind() {
        return PatrolKinds.MONTH;
    }

    @Override
    public Bearer bearer() {
        return Bearer.PERSON;
    }

    @Override
    public int daysAhead() {
        return 1;
    }

    @Override
    public List<Slot> slots(Period window) {
        var slots = new ArrayList<Slot>();
        for (var month = YearMonth.from(window.from());
                !month.atDay(1).isAfter(window.to());
                month = month.plusMonths(1)) {
            if (!month.isBefore(FIRST) && !month.atDay(1).isBefore(window.from())) {
                slots.add(slot(month));
            }
        }
        return slots;
    }

    private Slot slot(YearMonth month) {
        var question = new Rules.Question(RULE, month.plusMonths(1).atDay(1), null, Map.of("month", month.toString()));
        var due = LocalDate.parse(rules.outcome(question).get("due").asString());
        return new Slot(month.toString(), new Period(month.atDay(1), month.atEndOfMonth()), Due.endOf(due, question));
    }
}
