package org.lingxing.platform.supervision;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Year;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lingxing.kernel.Period;
import org.lingxing.platform.duties.Due;
import org.lingxing.platform.duties.DutyKind;
import org.lingxing.platform.duties.Schedule;
import org.lingxing.platform.duties.Slot;
import org.lingxing.platform.rules.Rules;
import tools.jackson.databind.JsonNode;

/**
 * The reports of one kind that a document asks for, as {@code supervision/report-schedule} names them.
 *
 * <p>What a report covers, as we read it: from the day after the last one of its kind, the first from the first day of
 * the year, up to the day it is due, or to the end of the month before where the document says so. An agency owes it
 * whole when the task was sent before the last of these days: what was sent later is reported on with the next.
 */
final class ReportSlots implements Schedule {

    private static final String RULE = "supervision/report-schedule";
    private static final int DAYS_AHEAD = 45;
    private static final int LONGEST = 100;
    private static final int FIRST_TEN = 10;
    private static final int SECOND_TEN = 20;

    private final Rules rules;
    private final String document;
    private final DutyKind kind;
    private final Coverage coverage;

    /** Up to which day a report covers what was done, and from which. */
    enum Coverage {
        /** From the last report to the day it is due. */
        TO_DUE_DAY,
        /** From the last report to the end of the month before it is due. */
        TO_END_OF_MONTH_BEFORE,
        /** The month that ends on the day it is due. */
        MONTH,
        /** The ten days that end on the day it is due. */
        TEN_DAYS
    }

    ReportSlots(Rules rules, String document, DutyKind kind, Coverage coverage) {
        this.rules = rules;
        this.document = document;
        this.kind = kind;
        this.coverage = coverage;
    }

    String document() {
        return document;
    }

    /** Whether it is the office's own word to all agencies, not a report that agencies write. */
    boolean isCircular() {
        return noun().equals("CIRCULAR");
    }

    /** What is written, whichever document orders it: the last word of the kind's name. */
    private String noun() {
        String name = kind.name();
        return name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('-')) + 1)
                .toUpperCase(Locale.ROOT);
    }

    @Override
    public String name() {
        return kind.name() + "/" + document;
    }

    @Override
    public DutyKind kind() {
        return kind;
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
    public int longestPeriod() {
        return LONGEST;
    }

    @Override
    public List<Slot> slots(Period window) {
        var slots = new ArrayList<Slot>();
        for (int year = window.from().getYear(); year <= window.to().getYear(); year++) {
            slots.addAll(ofYear(year));
        }
        return slots.stream()
                .filter(slot -> !slot.period().from().isBefore(window.from())
                        && !slot.period().from().isAfter(window.to()))
                .sorted(Comparator.comparing(slot -> slot.period().from()))
                .toList();
    }

    private List<Slot> ofYear(int year) {
        LocalDate newYear = Year.of(year).atDay(1);
        var question = new Rules.Question(
                RULE, newYear.plusYears(1).minusDays(1), null, Map.of("document", document, "year", year));
        var slots = new ArrayList<Slot>();
        LocalDate next = newYear;
        // Before the document was in force the rule has no reports to name.
        for (JsonNode report : rules.outcome(question).path("reports")) {
            if (isOfKind(report)) {
                Due due = due(report.get("due").asString(), question);
                var period = period(next, due.day());
                slots.add(new Slot(key(due.day()), period, due));
                next = period.to().plusDays(1);
            }
        }
        return slots;
    }

    private boolean isOfKind(JsonNode report) {
        boolean circular = report.get("to").isNull();
        return circular ? isCircular() : noun().equals(report.get("kind").asString());
    }

    /** The key of the report that is due on a day: {@code PLAN/2019-03-20}. */
    String key(LocalDate due) {
        return noun() + "/" + due;
    }

    private static Due due(String written, Rules.Question question) {
        return written.indexOf('T') < 0
                ? Due.endOf(LocalDate.parse(written), question)
                : Due.at(LocalDateTime.parse(written), question);
    }

    private Period period(LocalDate next, LocalDate due) {
        return switch (coverage) {
            case TO_DUE_DAY -> new Period(next, due);
            case TO_END_OF_MONTH_BEFORE ->
                new Period(next, due.withDayOfMonth(1).minusDays(1));
            case MONTH -> new Period(due.withDayOfMonth(1), due);
            case TEN_DAYS -> new Period(due.withDayOfMonth(tenDaysBegin(due.getDayOfMonth())), due);
        };
    }

    private static int tenDaysBegin(int end) {
        return end <= FIRST_TEN ? 1 : end <= SECOND_TEN ? FIRST_TEN + 1 : SECOND_TEN + 1;
    }
}
