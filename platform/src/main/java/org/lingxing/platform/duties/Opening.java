package org.lingxing.platform.duties;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Period;
import org.lingxing.platform.store.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Opens duties: one by a deed, or a schedule's slots for all who owe them in one statement. An occasion that has opened
 * its duty opens none again, whoever asks and however often.
 */
@Component
class Opening {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** The slots of a schedule, as rows. */
    private static final String SLOTS = """
            slot as (
                select key, daterange("from", "to", '[]') as period, late_from, rule, asked,
                       in_working_days
                  from json_to_recordset(:slots::json) as r (
                       key text, "from" date, "to" date, late_from timestamptz, rule text, asked jsonb,
                       in_working_days boolean))
            """;

    /**
     * What persons in office owe: of each slot the parts that lie within the obligation and one person's tenure. Whoever
     * leaves before the period ends is let off, and a part of a period is counted for nobody.
     */
    private static final String PARTS = """
            , part as (
                select o.id as obligation, s.key as slot, o.post, h.person, o.division, o.subject, o.label,
                       s.period * o.during * h.held as period, s.period * o.during * h.held = s.period as counted,
                       upper(s.period * o.during * h.held) < upper(s.period) as left_early,
                       s.late_from, s.rule, s.asked, s.in_working_days
                  from duties.obligation o
                  join slot s on s.period && o.during
                  join access.holding h on h.post = o.post and h.held && (s.period * o.during)
                 where o.schedule = :schedule
                   and (:obligations::uuid[] is null or o.id = any (:obligations::uuid[])))
            """;

    /** What units owe: every slot whose last day they are bound on, whoever acts for them today. */
    private static final String WHOLE = """
            , part as (
                select o.id as obligation, s.key as slot, o.post, h.person, o.division, o.subject, o.label, s.period,
                       true as counted, false as left_early, s.late_from, s.rule, s.asked, s.in_working_days
                  from duties.obligation o
                  join slot s on o.during @> upper(s.period) - 1
                  left join access.holding h on h.post = o.post and h.held @> :today::date
                 where o.schedule = :schedule
                   and (:obligations::uuid[] is null or o.id = any (:obligations::uuid[])))
            """;

    private static final String OPEN = """
            insert into duties.duty (
                   kind, occasion, obligation, slot, post, person, division, subject, label, period, opened_at, late_from,
                   rule, asked, in_working_days, counted, ground, state)
            select :kind, obligation || '/' || slot || '/' || lower(period), obligation, slot, post, person, division,
                   subject, label, period, :now, late_from, rule, asked, in_working_days, counted,
                   case when left_early then 'TENURE' end,
                   case when left_early then 'WAIVED' when late_from <= :now then 'OVERDUE' else 'OPEN' end
              from part
            on conflict (kind, occasion) do nothing
            """;

    private static final String DESIRED = """
            select slot, person, lower(period) as "from", upper(period) - 1 as "to", counted, left_early
              from part
             order by slot, lower(period)
            """;

    private static final String ONE = """
            insert into duties.duty (
                   kind, occasion, post, person, division, subject, label, opened_at, late_from, rule, asked,
                   in_working_days, state)
            values (:kind, :occasion, :post,
                    (select person from access.holding where post = :post and held @> :today::date),
                    :division, :subject, :label, :now, :lateFrom, :rule, :asked::jsonb, :inWorkingDays,
                    case when :lateFrom::timestamptz <= :now then 'OVERDUE' else 'OPEN' end)
            on conflict (kind, occasion) do nothing
            """;

    private final JdbcClient database;

    Opening(JdbcClient database) {
        this.database = database;
    }

    boolean open(NewDuty duty, Instant now) {
        var question = duty.due().question();
        return database.sql(ONE)
                        .param("kind", duty.kind().name())
                        .param("occasion", duty.occasion())
                        .param("post", duty.post())
                        .param("today", Moments.dayOf(now))
                        .param("division", duty.division().value())
                        .param("subject", duty.subject())
                        .param("label", duty.label())
                        .param("now", Moments.utc(now))
                        .param("lateFrom", Moments.utc(duty.due().lateFrom()))
                        .param("rule", question == null ? null : question.rule(), Types.VARCHAR)
                        .param("asked", Asking.write(question), Types.VARCHAR)
                        .param("inWorkingDays", duty.due().inWorkingDays())
                        .update()
                == 1;
    }

    /**
     * Opens what a schedule orders in a window.
     *
     * @return how many duties were new
     */
    int open(Schedule schedule, Period window, Instant now) {
        return open(schedule, window, null, now);
    }

    /** The same for some obligations, as when they were entered after the window was opened for the others. */
    int open(Schedule schedule, Period window, @Nullable List<UUID> obligations, Instant now) {
        List<Slot> slots = schedule.slots(window);
        if (slots.isEmpty()) {
            return 0;
        }
        return database.sql("with " + SLOTS + parts(schedule) + OPEN)
                .param("slots", JSON.writeValueAsString(rows(slots)))
                .param("schedule", schedule.name())
                .param("obligations", array(obligations), Types.OTHER)
                .param("kind", schedule.kind().name())
                .param("today", Moments.dayOf(now))
                .param("now", Moments.utc(now))
                .update();
    }

    /** A part of a slot that somebody owes. */
    record Part(String slot, UUID person, LocalDate from, LocalDate to, boolean counted, boolean leftEarly) {}

    /** Who owes which part of the window's slots by an obligation of persons, as the tenures are now. */
    List<Part> desired(Schedule schedule, Period window, UUID obligation) {
        return Rows.of(database.sql("with " + SLOTS + PARTS + DESIRED)
                .param("slots", JSON.writeValueAsString(rows(schedule.slots(window))))
                .param("schedule", schedule.name())
                .param("obligations", array(List.of(obligation)), Types.OTHER)
                .query(Part.class));
    }

    /** As PostgreSQL writes an array. */
    private static @Nullable String array(@Nullable List<UUID> ids) {
        return ids == null ? null : ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }

    private static String parts(Schedule schedule) {
        return schedule.bearer() == Schedule.Bearer.PERSON ? PARTS : WHOLE;
    }

    private static List<Map<String, Object>> rows(List<Slot> slots) {
        var rows = new ArrayList<Map<String, Object>>();
        for (Slot slot : slots) {
            var row = new LinkedHashMap<String, Object>();
            row.put("key", slot.key());
            row.put("from", slot.period().from().toString());
            row.put("to", slot.period().to().toString());
            row.put("late_from", slot.due().lateFrom().toString());
            row.put("in_working_days", slot.due().inWorkingDays());
            var question = slot.due().question();
            if (question != null) {
                row.put("rule", question.rule());
                row.put("asked", JSON.readTree(java.util.Objects.requireNonNull(Asking.write(question))));
            }
            rows.add(row);
        }
        return rows;
    }
}
