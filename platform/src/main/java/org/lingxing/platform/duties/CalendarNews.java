package org.lingxing.platform.duties;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lingxing.kernel.HolidayNotice;
import org.lingxing.platform.rules.Rules;
import org.lingxing.platform.store.Rows;
import org.lingxing.platform.time.CityClock;
import org.lingxing.platform.time.WorkingDays;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a notice of holidays does to terms that run: each question that terms rest on is asked again once, and all duties
 * that rest on it are moved in one statement, with the day and the question they had before.
 */
@Component
class CalendarNews {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String REMEMBER = """
            insert into duties.calendar as c (notices)
            values (:notices)
            on conflict (single) do update
               set notices = excluded.notices
             where c.notices <> excluded.notices
            """;

    private static final String QUESTIONS = """
            select rule, asked::text as asked
              from duties.duty
             where in_working_days
               and state in ('OPEN', 'OVERDUE', 'SUSPENDED')
               and rule is not null
               and asked is not null
             group by rule, asked
            """;

    /** A term that was extended before keeps its extension: it is moved by what the rule's own term moved by. */
    private static final String MOVE = """
            with moved as (
                select *
                  from json_to_recordset(:moved::json) as r (rule text, asked jsonb, becomes jsonb, seconds bigint)),
            duty as (
                select d.id, d.late_from as was, d.late_from + m.seconds * interval '1 second' as late_from,
                       d.asked as asked_was, m.becomes as asked
                  from duties.duty d
                  join moved m on m.rule = d.rule and m.asked = d.asked
                 where d.in_working_days
                   and d.state in ('OPEN', 'OVERDUE', 'SUSPENDED')
                 order by d.id
                   for update of d),
            trace as (
                insert into duties.change (duty, what, at, by, was, becomes, asked_was)
                select id, 'TERM_MOVED', :now, 'system', to_char(was at time zone 'UTC', :instant),
                       to_char(late_from at time zone 'UTC', :instant), asked_was
                  from duty
                 order by id)
            update duties.duty d
               set late_from = n.late_from,
                   asked = n.asked,
                   state = case when d.state = 'SUSPENDED' then 'SUSPENDED'
                                when n.late_from <= :now then 'OVERDUE'
                                else 'OPEN' end
              from duty n
             where d.id = n.id
            returning d.id, n.was, n.late_from
            """;

    private final JdbcClient database;
    private final Terms terms;
    private final WorkingDays workingDays;
    private final CityClock clock;
    private final ApplicationEventPublisher events;

    CalendarNews(
            JdbcClient database,
            Terms terms,
            WorkingDays workingDays,
            CityClock clock,
            ApplicationEventPublisher events) {
        this.database = database;
        this.terms = terms;
        this.workingDays = workingDays;
        this.clock = clock;
        this.events = events;
    }

    private record Kept(String rule, String asked) {}

    /**
     * Moves what has to move when notices came out since the last time.
     *
     * @return how many duties moved
     */
    int takeIn() {
        String known = workingDays.calendar().notices().stream()
                .map(HolidayNotice::id)
                .sorted()
                .collect(Collectors.joining(","));
        if (database.sql(REMEMBER).param("notices", known).update() == 0) {
            return 0;
        }
        LocalDate today = clock.today();
        var moved = new ArrayList<Map<String, Object>>();
        for (Kept kept : Rows.of(database.sql(QUESTIONS).query(Kept.class))) {
            Rules.Question before = Asking.read(kept.rule(), kept.asked());
            Rules.Question after = before.knowing(today);
            Instant was = terms.by(before).lateFrom();
            Instant becomes = terms.by(after).lateFrom();
            if (!was.equals(becomes)) {
                moved.add(move(kept, after, ChronoUnit.SECONDS.between(was, becomes)));
            }
        }
        return moved.isEmpty() ? 0 : move(moved);
    }

    private static Map<String, Object> move(Kept kept, Rules.Question after, long seconds) {
        var row = new LinkedHashMap<String, Object>();
        row.put("rule", kept.rule());
        row.put("asked", json(kept.asked()));
        row.put("becomes", json(Objects.requireNonNull(Asking.write(after))));
        row.put("seconds", seconds);
        return row;
    }

    private static JsonNode json(String written) {
        return JSON.readTree(written);
    }

    private record Moved(UUID id, Instant was, Instant lateFrom) {}

    private int move(List<Map<String, Object>> moved) {
        Instant now = clock.instant();
        List<DutyChanged> changes = Rows.of(database.sql(MOVE)
                        .param("moved", JSON.writeValueAsString(moved))
                        .param("now", Moments.utc(now))
                        .param("instant", "YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"")
                        .query(Moved.class))
                .stream()
                .map(duty -> new DutyChanged(
                        duty.id(),
                        DutyChanged.What.TERM_MOVED,
                        now,
                        "system",
                        null,
                        duty.was().toString(),
                        duty.lateFrom().toString()))
                .toList();
        if (!changes.isEmpty()) {
            events.publishEvent(new DutiesMoved(changes));
        }
        return changes.size();
    }
}
