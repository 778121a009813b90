package org.lingxing.platform.patrols;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lingxing.kernel.Period;
import org.lingxing.platform.duties.Due;
import org.lingxing.platform.duties.DutyKind;
import org.lingxing.platform.duties.Schedule;
import org.lingxing.platform.duties.Slot;
import org.lingxing.platform.rivers.ChiefLevel;
import org.lingxing.platform.rules.Rules;
import tools.jackson.databind.JsonNode;

/**
 * The periods in which a level patrols, as {@code river/patrol-periods} gives them: once in each, for every reach by
 * itself.
 */
final class PatrolSlots implements Schedule {

    private static final String RULE = "river/patrol-periods";

    /** The longest period is a quarter; the rule cuts what it gives to the window it is asked for. */
    private static final int LONGEST = 92;

    /** Before this day the rules were not in force; a period that began earlier is owed by nobody. */
    static final LocalDate IN_FORCE = LocalDate.of(2019, 3, 18);

    private final Rules rules;
    private final ChiefLevel level;
    private final int daysAhead;

    PatrolSlots(Rules rules, ChiefLevel level, int daysAhead) {
        this.rules = rules;
        this.level = level;
        this.daysAhead = daysAhead;
    }

    ChiefLevel level() {
        return level;
    }

    @Override
    public String name() {
        return kind().name();
    }

    @Override
    public DutyKind kind() {
        return PatrolKinds.patrolOf(level);
    }

    @Override
    public Bearer bearer() {
        return Bearer.PERSON;
    }

    @Override
    public int daysAhead() {
        return daysAhead;
    }

    @Override
    public List<Slot> slots(Period window) {
        LocalDate from = window.from().isBefore(IN_FORCE) ? IN_FORCE : window.from();
        if (from.isAfter(window.to())) {
            return List.of();
        }
        // Asked for a longer time, so that the periods at the ends come whole.
        LocalDate asked = from.minusDays(LONGEST);
        LocalDate until = window.to().plusDays(LONGEST);
        var question = new Rules.Question(
                RULE, until, null, Map.of("level", level.name(), "from", asked.toString(), "to", until.toString()));
        var slots = new ArrayList<Slot>();
        for (JsonNode found : rules.outcome(question).get("periods")) {
            var period = new Period(
                    LocalDate.parse(found.get("from").asString()),
                    LocalDate.parse(found.get("to").asString()));
            boolean whole = !period.from().equals(asked) && !period.to().equals(until);
            if (whole && !period.from().isBefore(from) && !period.from().isAfter(window.to())) {
                slots.add(new Slot(period.from().toString(), period, Due.endOf(period.to(), null)));
            }
        }
        return slots;
    }
}
