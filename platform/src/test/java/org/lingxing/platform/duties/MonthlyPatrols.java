package org.lingxing.platform.duties;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lingxing.kernel.Period;
import org.lingxing.kernel.Phrase;
import org.lingxing.kernel.ProvisionId;
import org.lingxing.platform.rules.Rules;

/** The patrols of county chiefs, once a month from 2019-03-18 on, as the rule cuts the periods. */
final class MonthlyPatrols implements Schedule {

    static final DutyKind PATROL = new DutyKind(
            "test.patrol",
            Phrase.of("巡河", "Patrol"),
            Phrase.of("开始巡河", "Start the patrol"),
            "/field/patrols/new?reach={subject}",
            ProvisionId.of("zzw-2019-54#2"),
            DutyKind.Manner.WITHIN_PERIOD);

    private final Rules rules;

    MonthlyPatrols(Rules rules) {
        this.rules = rules;
    }

    @Override
    public String name() {
        return "test.patrol-county";
    }

    @Override
    public DutyKind kind() {
        return PATROL;
    }

    @Override
    public Bearer bearer() {
        return Bearer.PERSON;
    }

    @Override
    public int daysAhead() {
        return 30;
    }

    @Override
    public List<Slot> slots(Period window) {
        LocalDate last = window.to().plusMonths(1).withDayOfMonth(1).minusDays(1);
        var outcome = rules.outcome(new Rules.Question(
                "river/patrol-periods",
                window.to().isBefore(LocalDate.of(2019, 3, 18)) ? LocalDate.of(2019, 3, 18) : window.to(),
                null,
                Map.of(
                        "level",
                        "COUNTY",
                        "from",
                        window.from().withDayOfMonth(1).toString(),
                        "to",
                        last.toString())));
        var slots = new ArrayList<Slot>();
        outcome.get("periods").forEach(found -> {
            var period = new Period(
                    LocalDate.parse(found.get("from").asString()),
                    LocalDate.parse(found.get("to").asString()));
            boolean begins = !period.from().isBefore(window.from());
            if (begins && !period.from().isBefore(LocalDate.of(2019, 3, 18))) {
                slots.add(new Slot(period.from().toString().substring(0, 7), period, Due.endOf(period.to(), null)));
            }
        });
        return slots;
    }
}
