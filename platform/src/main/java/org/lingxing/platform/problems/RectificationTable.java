package org.lingxing.platform.problems;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.store.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rectification orders, each by its official paper, and the requests for more time that units make. */
@Repository
class RectificationTable {

    private static final String COLUMNS = """
            paper, problem, round, unit, unit_name, remedy, term, state, number, signed_by, signed_at, accepted_at
            """;

    private final JdbcClient database;

    RectificationTable(JdbcClient database) {
        this.database = database;
    }

    /** How far an order has come. */
    enum State {
        DRAFT,
        ISSUED,
        WITHDRAWN,
        GIVEN_UP
    }

    /**
     * An order.
     *
     * @param unit the post of the unit
     * @param remedy what is to be done
     * @param term the last day, as granted last
     */
    record Row(
            UUID paper,
            UUID problem,
            int round,
            UUID unit,
            String unitName,
            String remedy,
            LocalDate term,
            State state,
            @Nullable String number,
            @Nullable String signedBy,
            @Nullable Instant signedAt,
            @Nullable Instant acceptedAt) {}

    /** A request for more time; {@code granted} is null while it waits. */
    record Request(
            UUID id,
            UUID paper,
            String ground,
            LocalDate until,
            String account,
            Instant at,
            @Nullable Boolean granted,
            @Nullable String answer,
            @Nullable String answeredBy,
            @Nullable Instant answeredAt) {}

    Optional<Row> find(UUID paper) {
        return database.sql("select " + COLUMNS + " from problems.rectification where paper = :paper")
                .param("paper", paper)
                .query(Rows.as(Row.class))
                .optional();
    }

    /** The draft that waits to be signed. */
    Optional<Row> draft(UUID problem) {
        return of(problem).stream().filter(row -> row.state() == State.DRAFT).findFirst();
    }

    /** All of a file, the first one first. */
    List<Row> of(UUID problem) {
        return Rows.of(database.sql("select " + COLUMNS + """
                          from problems.rectification
                         where problem = :problem
                         order by paper
                        """)
                .param("problem", problem)
                .query(Rows.as(Row.class)));
    }

    void add(UUID paper, ProblemRow problem, UUID unit, String unitName, String remedy, LocalDate term) {
        database.sql("""
                        insert into problems.rectification (paper, problem, round, unit, unit_name, remedy, term)
                        values (:paper, :problem, :round, :unit, :unitName, :remedy, :term)
                        """)
                .param("paper", paper)
                .param("problem", problem.id())
                .param("round", problem.round())
                .param("unit", unit)
                .param("unitName", unitName)
                .param("remedy", remedy)
                .param("term", term)
                .update();
    }

    void putIssued(UUID paper, String number, String by, Instant at) {
        database.sql("""
                        update problems.rectification
                           set state = 'ISSUED', number = :number, signed_by = :by, signed_at = :at
                         where paper = :paper
                        """)
                .param("paper", paper)
                .param("number", number)
                .param("by", by)
                .param("at", ProblemTable.utc(at))
                .update();
    }

    void putState(UUID paper, State state) {
        database.sql("update problems.rectification set state = :state where paper = :paper")
                .param("paper", paper)
                .param("state", state.name())
                .update();
    }

    void putAccepted(UUID paper, Instant at) {
        database.sql("update problems.rectification set accepted_at = :at where paper = :paper")
                .param("paper", paper)
                .param("at", ProblemTable.utc(at))
                .update();
    }

    void putTerm(UUID paper, LocalDate term) {
        database.sql("update problems.rectification set term = :term where paper = :paper")
                .param("paper", paper)
                .param("term", term)
                .update();
    }

    List<Request> requestsOf(UUID problem) {
        return Rows.of(database.sql("""
                        select id, paper, ground, until, account, at, granted, answer, answered_by, answered_at
                          from problems.time_request
                         where problem = :problem
                         order by at, id
                        """).param("problem", problem).query(Rows.as(Request.class)));
    }

    void ask(UUID problem, UUID paper, String ground, LocalDate until, String by, Instant at) {
        database.sql("""
                        insert into problems.time_request (problem, paper, ground, until, account, at)
                        values (:problem, :paper, :ground, :until, :by, :at)
                        """)
                .param("problem", problem)
                .param("paper", paper)
                .param("ground", ground)
                .param("until", until)
                .param("by", by)
                .param("at", ProblemTable.utc(at))
                .update();
    }

    /** Answers the request of a file that waits. */
    void answer(UUID problem, boolean granted, String ground, String by, Instant at) {
        database.sql("""
                        update problems.time_request
                           set granted = :granted, answer = :ground, answered_by = :by, answered_at = :at
                         where problem = :problem and granted is null
                        """)
                .param("problem", problem)
                .param("granted", granted)
                .param("ground", ground)
                .param("by", by)
                .param("at", ProblemTable.utc(at))
                .update();
    }

    /** What is asked for still is answered by what happened instead. */
    void answerWaiting(UUID problem, String ground, String by, Instant at) {
        if (requestsOf(problem).stream().anyMatch(request -> request.granted() == null)) {
            answer(problem, false, ground, by, at);
        }
    }
}
