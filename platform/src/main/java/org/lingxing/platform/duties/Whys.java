package org.lingxing.platform.duties;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.HolidayNotice;
import org.lingxing.kernel.Term;
import org.lingxing.kernel.WorkingCalendar;
import org.lingxing.platform.duties.Why.Day;
import org.lingxing.platform.duties.Why.DayKind;
import org.lingxing.platform.rules.Rules;
import org.lingxing.platform.store.Rows;
import org.lingxing.platform.time.CityClock;
import org.lingxing.platform.time.WorkingDays;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Why duties are due when they are: the rule's own steps, the days one by one, and what notices of holidays moved. */
@Component
class Whys {

    /** More days than this are no picture any more. */
    private static final int MOST_DAYS = 45;

    private static final String ASKED = """
            select rule, asked::text as asked, late_from, in_working_days,
                   state in ('OPEN', 'OVERDUE') as runs
              from duties.duty
             where id = :id
            """;

    private static final String MOVED = """
            select at, was, asked_was::text as asked_was
              from duties.change
             where duty = :id
               and what = 'TERM_MOVED'
               and asked_was is not null
             order by number desc
            """;

    private final JdbcClient database;
    private final Terms terms;
    private final WorkingDays workingDays;
    private final CityClock clock;

    Whys(JdbcClient database, Terms terms, WorkingDays workingDays, CityClock clock) {
        this.database = database;
        this.terms = terms;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    private record Asked(
            @Nullable String rule, @Nullable String asked, Instant lateFrom, boolean inWorkingDays, boolean runs) {}

    private record Moved(Instant at, String was, String askedWas) {}

    Why of(UUID id) {
        Asked duty = database.sql(ASKED).param("id", id).query(Asked.class).single();
        LocalDate due = Due.dayOf(duty.lateFrom());
        if (duty.rule() == null || duty.asked() == null) {
            return new Why(due, null, List.of(), List.of(), List.of());
        }
        Rules.Question question = Asking.read(duty.rule(), duty.asked());
        JsonNode explanation = terms.explain(question);
        LocalDate today = clock.today();
        LocalDate shownTo = duty.runs() && today.isAfter(due) ? today : due;
        List<Day> days = days(explanation, due, shownTo, calendar(question));
        List<Why.Notice> notices = duty.inWorkingDays() ? notices(days, question) : List.of();
        return new Why(due, explanation, days, notices, earlier(id, duty.rule(), question));
    }

    private List<Why.Earlier> earlier(UUID id, String rule, Rules.Question now) {
        var earlier = new ArrayList<Why.Earlier>();
        Rules.Question next = now;
        for (Moved moved : Rows.of(database.sql(MOVED).param("id", id).query(Moved.class))) {
            Rules.Question before = Asking.read(rule, moved.askedWas());
            LocalDate due = Due.dayOf(Instant.parse(moved.was()));
            List<Day> days = days(terms.explain(before), due, due, calendar(before));
            earlier.add(new Why.Earlier(due, Moments.dayOf(moved.at()), newIn(before, next), days));
            next = before;
        }
        return earlier;
    }

    /** The latest notice that the later question was asked with and the earlier was not. */
    Why.@Nullable Notice newIn(Rules.Question before, Rules.Question after) {
        List<HolidayNotice> known = calendar(before).notices();
        return calendar(after).notices().stream()
                .filter(notice -> !known.contains(notice))
                .max(Comparator.comparing(HolidayNotice::publishedOn))
                .map(Whys::notice)
                .orElse(null);
    }

    private WorkingCalendar calendar(Rules.Question question) {
        return workingDays.calendarKnownOn(question.knownOn());
    }

    private static Why.Notice notice(HolidayNotice notice) {
        return new Why.Notice(notice.id(), notice.year(), notice.publishedOn());
    }

    private List<Why.Notice> notices(List<Day> days, Rules.Question question) {
        if (days.isEmpty()) {
            return List.of();
        }
        int first = days.getFirst().day().getYear();
        int last = days.getLast().day().getYear();
        return calendar(question).notices().stream()
                .filter(notice -> notice.year() >= first && notice.year() <= last)
                .map(Whys::notice)
                .toList();
    }

    /** The days of the step that ends a term of days: from the event to the last one, and those that are over. */
    private static List<Day> days(JsonNode explanation, LocalDate due, LocalDate shownTo, WorkingCalendar calendar) {
        for (JsonNode step : explanation.path("because")) {
            JsonNode event = step.path("figures").path(0).path("value");
            JsonNode unit = step.path("figures").path(1).path("unit");
            if (step.path("gives").asString("").equals("due") && event.isString() && unit.isString()) {
                boolean working = unit.asString().equals(Term.Unit.WORKING_DAYS.name());
                LocalDate from = LocalDate.parse(event.asString());
                LocalDate ends = LocalDate.parse(step.path("result").asString());
                boolean asComputed = ends.equals(due);
                return days(from, ends, asComputed ? shownTo : ends, working ? calendar : null);
            }
        }
        return List.of();
    }

    private static List<Day> days(
            LocalDate from, LocalDate due, LocalDate shownTo, @Nullable WorkingCalendar calendar) {
        if (from.plusDays(MOST_DAYS).isBefore(due)) {
            return List.of();
        }
        var days = new ArrayList<Day>();
        days.add(new Day(from, DayKind.START, null));
        int number = 0;
        for (LocalDate day = from.plusDays(1);
                !day.isAfter(shownTo) && days.size() <= MOST_DAYS;
                day = day.plusDays(1)) {
            boolean counts = calendar == null || calendar.isWorkingDay(day);
            number += counts ? 1 : 0;
            if (day.equals(due)) {
                days.add(new Day(day, DayKind.DUE, number));
            } else if (day.isAfter(due)) {
                days.add(new Day(day, DayKind.OVER, null));
            } else {
                days.add(new Day(day, counts ? DayKind.COUNTED : DayKind.OFF, counts ? number : null));
            }
        }
        return days;
    }
}
