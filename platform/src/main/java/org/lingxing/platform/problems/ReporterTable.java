package org.lingxing.platform.problems;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.store.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Citizens who may say whether what they reported is put right, each by the report. */
@Repository
class ReporterTable {

    private final JdbcClient database;

    ReporterTable(JdbcClient database) {
        this.database = database;
    }

    /** What a reporter says. */
    enum Answer {
        CONFIRMED,
        OBJECTED
    }

    record Row(
            String origin,
            UUID problem,
            Instant since,
            int round,
            @Nullable Answer answer,
            @Nullable Instant answeredAt) {}

    Optional<Row> find(String origin) {
        return database.sql("""
                        select origin, problem, since, round, answer, answered_at
                          from problems.reporter
                         where origin = :origin
                        """)
                .param("origin", origin)
                .query(Rows.as(Row.class))
                .optional();
    }

    List<Row> of(UUID problem) {
        return Rows.of(database.sql("""
                        select origin, problem, since, round, answer, answered_at
                          from problems.reporter
                         where problem = :problem
                         order by since, origin
                        """).param("problem", problem).query(Rows.as(Row.class)));
    }

    /** Adds one; a report that belongs to another file goes over to this one. */
    void add(String origin, UUID problem, int round, Instant at) {
        database.sql("""
                        insert into problems.reporter (origin, problem, since, round)
                        values (:origin, :problem, :at, :round)
                        on conflict (origin) do update
                           set problem = excluded.problem, round = excluded.round, answer = null, answered_at = null
                        """)
                .param("origin", origin)
                .param("problem", problem)
                .param("round", round)
                .param("at", ProblemTable.utc(at))
                .update();
    }

    void answer(String origin, Answer answer, Instant at) {
        database.sql("update problems.reporter set answer = :answer, answered_at = :at where origin = :origin")
                .param("origin", origin)
                .param("answer", answer.name())
                .param("at", ProblemTable.utc(at))
                .update();
    }

    /** What was said counts no more: the unit works again. */
    void askAgain(UUID problem) {
        database.sql("update problems.reporter set answer = null, answered_at = null where problem = :problem")
                .param("problem", problem)
                .update();
    }

    void move(UUID from, UUID to, int round) {
        database.sql("update problems.reporter set problem = :to, round = :round where problem = :from")
                .param("from", from)
                .param("to", to)
                .param("round", round)
                .update();
    }
}
