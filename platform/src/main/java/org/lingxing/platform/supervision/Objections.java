package org.lingxing.platform.supervision;

import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.store.Rows;
import org.lingxing.platform.time.CityClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Objections of agencies, and what the office answered. */
@Repository
class Objections {

    private static final String SELECT = """
            select o.id, o.agency, o.kind, o.reason, o.named, coalesce(n.name, o.by_account) as by, o.at, o.answer,
                   o.answer_reason, coalesce(m.name, o.answered_by) as answered_by, o.answered_at
              from supervision.objection o
              left join access.account a on a.name = o.by_account
              left join access.person n on n.id = a.person
              left join access.account b on b.name = o.answered_by
              left join access.person m on m.id = b.person
             where o.task = :task
            """;

    private final JdbcClient database;
    private final CityClock clock;

    Objections(JdbcClient database, CityClock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** What an agency has against a task. */
    enum Kind {
        WRONG_AGENCY,
        TERM,
        OTHER
    }

    /** What the office does about it. */
    enum Answer {
        REASSIGNED,
        INSISTED
    }

    /** @param named the agency that the task belongs to in the agency's view */
    record Row(
            UUID id,
            String agency,
            Kind kind,
            String reason,
            @Nullable String named,
            String by,
            Instant at,
            @Nullable Answer answer,
            @Nullable String answerReason,
            @Nullable String answeredBy,
            @Nullable Instant answeredAt) {}

    UUID add(UUID task, String agency, Kind kind, String reason, @Nullable String named, Caller by) {
        return database.sql("""
                        insert into supervision.objection (task, agency, kind, reason, named, by_account, at)
                        values (:task, :agency, :kind, :reason, :named, :by, :at)
                        returning id
                        """)
                .param("task", task)
                .param("agency", agency)
                .param("kind", kind.name())
                .param("reason", reason)
                .param("named", named, Types.VARCHAR)
                .param("by", by.account())
                .param("at", TaskHistory.utc(clock.instant()))
                .query(UUID.class)
                .single();
    }

    void answer(UUID objection, Answer answer, String reason, Caller by) {
        database.sql("""
                        update supervision.objection
                           set answer = :answer, answer_reason = :reason, answered_by = :by, answered_at = :at
                         where id = :id
                        """)
                .param("id", objection)
                .param("answer", answer.name())
                .param("reason", reason)
                .param("by", by.account())
                .param("at", TaskHistory.utc(clock.instant()))
                .update();
    }

    List<Row> of(UUID task) {
        return Rows.of(database.sql(SELECT + " order by o.at, o.id")
                .param("task", task)
                .query(Row.class));
    }

    Optional<Row> open(UUID task) {
        return database.sql(SELECT + " and o.answer is null")
                .param("task", task)
                .query(Row.class)
                .optional();
    }
}
