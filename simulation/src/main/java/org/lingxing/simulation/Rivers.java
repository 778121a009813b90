package org.lingxing.simulation;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.lingxing.kernel.Period;
import org.lingxing.kernel.Phrase;
import org.lingxing.kernel.ProvisionId;
import org.lingxing.platform.duties.Due;
import org.lingxing.platform.duties.DutyKind;
import org.lingxing.platform.duties.Schedule;
import org.lingxing.platform.duties.Slot;
import org.lingxing.platform.rules.Rules;
import org.springframework.context.support.GenericApplicationContext;

/**
 * What chiefs and their offices owe by the decree on patrols: the kinds and schedules that the module of the rivers will
 * declare. They stand here as long as it is not there.
 */
final class Rivers {

    /** The day from which the decree on patrols is carried out. */
    static final LocalDate IN_FORCE = LocalDate.of(2019, 3, 18);

    static final DutyKind PATROL =
            kind("patrol", Phrase.of("巡河", "Patrol"), "zzw-2019-54#2", DutyKind.Manner.WITHIN_PERIOD);

    static final DutyKind REPORT =
            kind("report", Phrase.of("巡查报告", "Report of a patrol"), "zzw-2019-54#5", DutyKind.Manner.BY_TERM);

    static final DutyKind ORDER =
            kind("order", Phrase.of("签发整改督办单", "Sign the order"), "zzw-2019-54#6", DutyKind.Manner.BY_TERM);

    static final DutyKind RECTIFICATION =
            kind("rectification", Phrase.of("整改", "Rectify"), "zzw-2019-54#6", DutyKind.Manner.BY_TERM);

    static final DutyKind SUMMARY =
            kind("summary", Phrase.of("巡护月报", "Summary of a month"), "zzw-2019-54#7", DutyKind.Manner.BY_TERM);

    private static final int DAYS_AHEAD = 35;

    private Rivers() {}

    private static DutyKind kind(String name, Phrase title, String provision, DutyKind.Manner manner) {
        return new DutyKind(
                "simulation." + name, title, title, "/console/duties/{duty}", ProvisionId.of(provision), manner);
    }

    /** Declares them, as a module does. */
    static void declare(GenericApplicationContext context) {
        for (DutyKind kind : List.of(PATROL, REPORT, ORDER, RECTIFICATION, SUMMARY)) {
            context.registerBean(kind.name(), DutyKind.class, () -> kind);
        }
        context.registerBean(Patrols.class, () -> new Patrols(() -> context.getBean(Rules.class)));
        context.registerBean(Summaries.class, () -> new Summaries(() -> context.getBean(Rules.class)));
    }

    /** A county chief once a month on each of its reaches. */
    static final class Patrols implements Schedule {

        private final Supplier<Rules> rules;

        Patrols(Supplier<Rules> rules) {
            this.rules = rules;
        }

        @Override
        public String name() {
            return "simulation.patrol-county";
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
            return DAYS_AHEAD;
        }

        @Override
        public List<Slot> slots(Period window) {
            var slots = new ArrayList<Slot>();
            for (YearMonth month : monthsBeginningIn(window)) {
                var outcome = rules.get()
                        .outcome(new Rules.Question(
                                "river/patrol-periods",
                                month.atEndOfMonth(),
                                null,
                                Map.of(
                                        "level", "COUNTY",
                                        "from", month.atDay(1).toString(),
                                        "to", month.atEndOfMonth().toString())));
                outcome.get("periods").forEach(found -> {
                    var period = new Period(
                            LocalDate.parse(found.get("from").asString()),
                            LocalDate.parse(found.get("to").asString()));
                    slots.add(new Slot(month.toString(), period, Due.endOf(period.to(), null)));
                });
            }
            return slots;
        }
    }

    /** The chief office of a county sends in what its guards did in a month. */
    static final class Summaries implements Schedule {

        private final Supplier<Rules> rules;

        Summaries(Supplier<Rules> rules) {
            this.rules = rules;
        }

        @Override
        public String name() {
            return "simulation.summary-county";
        }

        @Override
        public DutyKind kind() {
            return SUMMARY;
        }

        @Override
        public Bearer bearer() {
            return Bearer.UNIT;
        }

        @Override
        public int daysAhead() {
            return DAYS_AHEAD;
        }

        @Override
        public List<Slot> slots(Period window) {
            var slots = new ArrayList<Slot>();
            for (YearMonth month : monthsBeginningIn(window)) {
                var question = new Rules.Question(
                        "river/guard-summary-due", month.atEndOfMonth(), null, Map.of("month", month.toString()));
                var due =
                        LocalDate.parse(rules.get().outcome(question).get("due").asString());
                slots.add(new Slot(
                        month.toString(), new Period(month.atDay(1), month.atEndOfMonth()), Due.endOf(due, question)));
            }
            return slots;
        }
    }

    private static List<YearMonth> monthsBeginningIn(Period window) {
        var months = new ArrayList<YearMonth>();
        for (var month = YearMonth.from(window.from());
                !month.atDay(1).isAfter(window.to());
                month = month.plusMonths(1)) {
            if (window.contains(month.atDay(1)) && !month.atDay(1).isBefore(IN_FORCE)) {
                months.add(month);
            }
        }
        return months;
    }
}
