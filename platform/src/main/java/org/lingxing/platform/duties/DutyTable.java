package org.lingxing.platform.duties;

import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Period;
import org.lingxing.platform.store.Rows;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of duties: rows locked, changed by {@link Standing} and written back, with a trace of what happened. */
@Repository
class DutyTable {

    private static final String ROW = """
            select d.id, d.kind, k.within_period, d.obligation, d.slot, d.post, d.person, d.division,
                   lower(d.period) as period_from, upper(d.period) - 1 as period_to, d.late_from, d.rule,
                   d.asked::text as asked, d.counted, d.done_at, d.done_by, d.suspended_at, d.ground, d.ground_words,
                   d.in_working_days, d.state
              from duties.duty d
              join duties.kind k on k.name = d.kind
            """;

    private static final String ONE = ROW + " where d.id = :id for update of d";

    private static final String OF_OCCASION = ROW + " where d.kind = :kind and d.occasion = :occasion for update of d";

    private static final String OF_SLOT = ROW + """
             where d.kind = :kind and d.post = :post and d.subject = :subject and d.slot = :slot
             order by d.id
               for update of d
            """;

    private static final String ON_DAY = ROW + """
             where d.kind = :kind and d.post = :post and d.subject = :subject
               and d.period @> :day::date
               and d.late_from > :at
             order by d.id
               for update of d
            """;

    private static final String OF_DEED = ROW + """
             where d.id in (select duty from duties.deed where deed = :deed)
             order by d.id
               for update of d
            """;

    private static final String OF_OBLIGATION =
            ROW + " where d.obligation = :obligation order by d.slot, d.period for update of d";

    private static final String UNFINISHED_OF_POST = ROW + """
             where d.post = :post and d.state in ('OPEN', 'OVERDUE', 'SUSPENDED')
             order by d.late_from, d.id
               for update of d
            """;

    private final JdbcClient database;
    private final ApplicationEventPublisher events;

    DutyTable(JdbcClient database, ApplicationEventPublisher events) {
        this.database = database;
        this.events = events;
    }

    Optional<DutyRow> find(UUID id) {
        return database.sql(ONE).param("id", id).query(DutyRow.class).optional();
    }

    Optional<DutyRow> ofOccasion(String kind, String occasion) {
        return database.sql(OF_OCCASION)
                .param("kind", kind)
                .param("occasion", occasion)
                .query(DutyRow.class)
                .optional();
    }

    List<DutyRow> ofSlot(String kind, UUID post, String subject, String slot) {
        return Rows.of(database.sql(OF_SLOT)
                .param("kind", kind)
                .param("post", post)
                .param("subject", subject)
                .param("slot", slot)
                .query(DutyRow.class));
    }

    /** Those whose period holds the day of the moment and that are not late by it. */
    List<DutyRow> onDayOf(Instant at, String kind, UUID post, String subject) {
        return Rows.of(database.sql(ON_DAY)
                .param("kind", kind)
                .param("post", post)
                .param("subject", subject)
                .param("day", Moments.dayOf(at))
                .param("at", Moments.utc(at))
                .query(DutyRow.class));
    }

    List<DutyRow> ofDeed(String deed) {
        return Rows.of(database.sql(OF_DEED).param("deed", deed).query(DutyRow.class));
    }

    List<DutyRow> ofObligation(UUID obligation) {
        return Rows.of(
                database.sql(OF_OBLIGATION).param("obligation", obligation).query(DutyRow.class));
    }

    List<DutyRow> unfinishedOf(UUID post) {
        return Rows.of(database.sql(UNFINISHED_OF_POST).param("post", post).query(DutyRow.class));
    }

    /** Writes by which deed it is done, or that it is not. */
    void writeDone(DutyRow row, @Nullable Deed deed, Instant now) {
        Instant at = deed == null ? null : deed.at().toInstant();
        database.sql("""
                        update duties.duty
                           set done_at = :doneAt, done_by = :doneBy, state = :state
                         where id = :id
                        """)
                .param("id", row.id())
                .param("doneAt", Moments.utcOrNull(at), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("doneBy", deed == null ? null : deed.deed(), Types.VARCHAR)
                .param("state", row.standing().done(at).at(now).name())
                .update();
    }

    /** Writes another term; a suspension stands or ends as the row says. */
    void writeTerm(DutyRow row, Instant lateFrom, boolean suspended, Instant now) {
        database.sql("""
                        update duties.duty
                           set late_from = :lateFrom, state = :state,
                               suspended_at = case when :suspended then suspended_at end
                         where id = :id
                        """)
                .param("id", row.id())
                .param("lateFrom", Moments.utc(lateFrom))
                .param("suspended", suspended)
                .param(
                        "state",
                        row.standing()
                                .until(lateFrom)
                                .suspended(suspended)
                                .at(now)
                                .name())
                .update();
    }

    void writeSuspended(DutyRow row, Instant now) {
        database.sql("update duties.duty set suspended_at = :at, state = :state where id = :id")
                .param("id", row.id())
                .param("at", Moments.utc(now))
                .param("state", row.standing().suspended(true).at(now).name())
                .update();
    }

    /** Writes why it is owed no longer; with no ground, that it is owed again. */
    void writeGround(DutyRow row, @Nullable String ground, @Nullable String words, Instant now) {
        database.sql("update duties.duty set ground = :ground, ground_words = :words, state = :state where id = :id")
                .param("id", row.id())
                .param("ground", ground, Types.VARCHAR)
                .param("words", words, Types.VARCHAR)
                .param("state", row.standing().waived(ground != null).at(now).name())
                .update();
    }

    /** Writes which part of the period it is for; only the whole is counted. */
    void writePart(DutyRow row, Period part, boolean whole) {
        database.sql("""
                        update duties.duty
                           set period = daterange(:from, :to, '[]'), counted = :counted
                         where id = :id
                        """)
                .param("id", row.id())
                .param("from", part.from())
                .param("to", part.to())
                .param("counted", whole)
                .update();
    }

    void writePerson(DutyRow row, @Nullable UUID person) {
        database.sql("update duties.duty set person = :person where id = :id")
                .param("id", row.id())
                .param("person", person, Types.OTHER)
                .update();
    }

    /** Keeps that a deed would fulfil the duty; false when that was known. */
    boolean keepDeed(UUID duty, String deed, Instant at) {
        return database.sql("""
                        insert into duties.deed (duty, deed, at)
                        values (:duty, :deed, :at)
                        on conflict do nothing
                        """)
                        .param("duty", duty)
                        .param("deed", deed)
                        .param("at", Moments.utc(at))
                        .update()
                == 1;
    }

    void forgetDeed(UUID duty, String deed) {
        database.sql("delete from duties.deed where duty = :duty and deed = :deed")
                .param("duty", duty)
                .param("deed", deed)
                .update();
    }

    void forgetDeeds(UUID duty) {
        database.sql("delete from duties.deed where duty = :duty")
                .param("duty", duty)
                .update();
    }

    /** A deed that fulfils a duty. */
    record Deed(String deed, OffsetDateTime at) {}

    Optional<Deed> earliestDeed(UUID duty) {
        return database.sql("select deed, at from duties.deed where duty = :duty order by at, deed limit 1")
                .param("duty", duty)
                .query((row, number) -> new Deed(row.getString("deed"), row.getObject("at", OffsetDateTime.class)))
                .optional();
    }

    /** What happened to a duty, by whom and why. */
    record Change(
            UUID duty,
            String what,
            Instant at,
            String by,
            @Nullable String words,
            @Nullable String was,
            @Nullable String becomes,
            @Nullable String askedWas) {

        static Change of(UUID duty, String what, Instant at, String by) {
            return new Change(duty, what, at, by, null, null, null, null);
        }

        Change saying(@Nullable String because) {
            return new Change(duty, what, at, by, because, was, becomes, askedWas);
        }

        Change from(@Nullable Object before, @Nullable Object after) {
            return new Change(
                    duty,
                    what,
                    at,
                    by,
                    words,
                    before == null ? null : before.toString(),
                    after == null ? null : after.toString(),
                    askedWas);
        }

        Change askedBefore(@Nullable String asked) {
            return new Change(duty, what, at, by, words, was, becomes, asked);
        }
    }

    /** Keeps what happened and tells those who listen. */
    void trace(Change change) {
        database.sql("""
                        insert into duties.change (duty, what, at, by, words, was, becomes, asked_was)
                        values (:duty, :what, :at, :by, :words, :was, :becomes, :askedWas::jsonb)
                        """)
                .param("duty", change.duty())
                .param("what", change.what())
                .param("at", Moments.utc(change.at()))
                .param("by", change.by())
                .param("words", change.words(), Types.VARCHAR)
                .param("was", change.was(), Types.VARCHAR)
                .param("becomes", change.becomes(), Types.VARCHAR)
                .param("askedWas", change.askedWas(), Types.VARCHAR)
                .update();
        events.publishEvent(new DutyChanged(
                change.duty(),
                DutyChanged.What.valueOf(change.what()),
                change.at(),
                change.by(),
                change.words(),
                change.was(),
                change.becomes()));
    }
}
