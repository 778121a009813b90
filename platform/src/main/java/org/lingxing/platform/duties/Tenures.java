package org.lingxing.platform.duties;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Period;
import org.lingxing.platform.access.PostWatcher;
import org.lingxing.platform.duties.DutyTable.Change;
import org.lingxing.platform.store.Rows;
import org.lingxing.platform.time.CityClock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What becomes of duties when the holder of a post changes. What a person owes for a period is split on the day; what a
 * unit owes, and what a deed opened, moves to whoever follows, with a list that the successor accepts.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Tenures implements PostWatcher {

    private static final String SYSTEM = "system";

    /** Unfinished duties that follow the post and stand under somebody who does not hold it. */
    private static final String MISPLACED = """
            select d.id, d.post, d.person as was, h.person as becomes, lower(h.held) as since
              from duties.duty d
              left join access.holding h on h.post = d.post and h.held @> :today::date
             where d.state in ('OPEN', 'OVERDUE', 'SUSPENDED')
               and (:post::uuid is null or d.post = :post)
               and d.person is distinct from h.person
               and (d.obligation is null
                    or exists (select from duties.obligation o
                                where o.id = d.obligation and o.schedule = any(:ofUnits)))
             order by d.post, d.id
               for update of d
            """;

    /** Who held the post last before that day. */
    private static final String BEFORE = """
            select person
              from access.holding
             where post = :post and upper(held) <= :since::date
             order by upper(held) desc
             limit 1
            """;

    private final JdbcClient database;
    private final ObjectProvider<Schedule> schedules;
    private final Obligations obligations;
    private final Opening opening;
    private final DutyTable table;
    private final CityClock clock;

    Tenures(
            JdbcClient database,
            ObjectProvider<Schedule> schedules,
            Obligations obligations,
            Opening opening,
            DutyTable table,
            CityClock clock) {
        this.database = database;
        this.schedules = schedules;
        this.obligations = obligations;
        this.opening = opening;
        this.table = table;
        this.clock = clock;
    }

    @Override
    public void holderChanged(UUID post, LocalDate since) {
        var owed = obligations.schedulesOf(post);
        schedules.stream()
                .filter(schedule -> schedule.bearer() == Schedule.Bearer.PERSON && owed.contains(schedule.name()))
                .forEach(schedule -> split(schedule, post));
        settle(post);
    }

    /** Moves what follows a post to whoever holds it today: of one post, or of all where none is given. */
    void settle(@Nullable UUID post) {
        String[] ofUnits = schedules.stream()
                .filter(schedule -> schedule.bearer() == Schedule.Bearer.UNIT)
                .map(Schedule::name)
                .toArray(String[]::new);
        Instant now = clock.instant();
        for (Misplaced duty : Rows.of(database.sql(MISPLACED)
                .param("today", clock.today())
                .param("post", post, java.sql.Types.OTHER)
                .param("ofUnits", ofUnits)
                .query(Misplaced.class))) {
            database.sql("update duties.duty set person = :person where id = :id")
                    .param("id", duty.id())
                    .param("person", duty.becomes(), java.sql.Types.OTHER)
                    .update();
            table.trace(Change.of(duty.id(), "HANDED_ON", now, SYSTEM).from(duty.was(), duty.becomes()));
            handOn(duty, now);
        }
    }

    private record Misplaced(
            UUID id,
            UUID post,
            @Nullable UUID was,
            @Nullable UUID becomes,
            @Nullable LocalDate since) {}

    private void handOn(Misplaced duty, Instant now) {
        if (duty.becomes() == null || duty.since() == null) {
            return;
        }
        UUID before = duty.was() != null
                ? duty.was()
                : database.sql(BEFORE)
                        .param("post", duty.post())
                        .param("since", duty.since())
                        .query(UUID.class)
                        .optional()
                        .orElse(null);
        if (before == null || before.equals(duty.becomes())) {
            return;
        }
        database.sql("""
                        insert into duties.handover (post, from_person, to_person, since, made_at)
                        values (:post, :from, :to, :since, :now)
                        on conflict (post, since) do nothing
                        """)
                .param("post", duty.post())
                .param("from", before)
                .param("to", duty.becomes())
                .param("since", duty.since())
                .param("now", Moments.utc(now))
                .update();
        database.sql("""
                        insert into duties.handed_on (handover, duty)
                        select id, :duty from duties.handover where post = :post and since = :since
                        on conflict do nothing
                        """)
                .param("duty", duty.id())
                .param("post", duty.post())
                .param("since", duty.since())
                .update();
    }

    private void split(Schedule schedule, UUID post) {
        LocalDate through = obligations.through(schedule).orElse(null);
        if (through == null) {
            return;
        }
        for (Obligations.Held held : obligations.of(schedule, post)) {
            if (held.from().isAfter(through)) {
                continue;
            }
            var window = new Period(held.from(), through);
            Map<String, Opening.Part> desired = new HashMap<>();
            opening.desired(schedule, window, held.id())
                    .forEach(part -> desired.put(key(part.slot(), part.from()), part));
            table.ofObligation(held.id()).forEach(row -> fit(row, desired.get(keyOf(row))));
            opening.open(schedule, window, List.of(held.id()), clock.instant());
        }
    }

    private static String key(String slot, LocalDate from) {
        return slot + "/" + from;
    }

    private static String keyOf(DutyRow row) {
        return key(Objects.requireNonNull(row.slot()), Objects.requireNonNull(row.periodFrom()));
    }

    /** Makes a duty what the tenures say it is now; null: nobody owes it. */
    private void fit(DutyRow row, Opening.@Nullable Part part) {
        Instant now = clock.instant();
        if (part == null) {
            letOff(row, "NOT_OWED", now);
            return;
        }
        if (!part.person().equals(row.person())) {
            table.writePerson(row, part.person());
            table.trace(Change.of(row.id(), "HANDED_ON", now, SYSTEM).from(row.person(), part.person()));
        }
        if (!part.to().equals(row.periodTo()) || part.counted() != row.counted()) {
            table.writePart(row, new Period(part.from(), part.to()), part.counted());
            table.trace(Change.of(row.id(), "SPLIT", now, SYSTEM).from(row.periodTo(), part.to()));
        }
        if (part.leftEarly()) {
            letOff(row, "TENURE", now);
        } else if (row.ground() != null && !row.ground().equals("DEED")) {
            table.writeGround(row, null, null, now);
            table.trace(Change.of(row.id(), "RESTORED", now, SYSTEM));
        }
    }

    private void letOff(DutyRow row, String ground, Instant now) {
        if (!row.isFinished()) {
            table.writeGround(row, ground, null, now);
            table.trace(Change.of(row.id(), "WAIVED", now, SYSTEM).saying(ground));
        }
    }
}
