package org.lingxing.platform.problems;

import java.math.BigDecimal;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.store.Rows;
import org.lingxing.platform.time.CityClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who found what when; several findings may belong to one file. */
@Repository
class FindingTable {

    private static final String COLUMNS = """
            f.id, f.problem, f.round, f.opened, f.source, f.origin, f.account, f.post, f.longitude, f.latitude,
            f.accuracy, f.place, f.words, f.found_at, f.received_at
            """;

    private static final String ADD = """
            insert into problems.finding (
                   id, problem, round, opened, source, origin, account, post, longitude, latitude, accuracy, place,
                   words, found_at, received_at)
            values (:id, :problem, :round, :problem, :source, :origin, :account, :post, :longitude, :latitude,
                    :accuracy, :place, :words, :foundAt, :receivedAt)
            """;

    private final JdbcClient database;
    private final CityClock clock;

    FindingTable(JdbcClient database, CityClock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * A finding.
     *
     * @param problem the file it belongs to now
     * @param opened the file it belonged to at first
     */
    record Row(
            UUID id,
            UUID problem,
            int round,
            UUID opened,
            ProblemSource source,
            @Nullable String origin,
            String account,
            @Nullable UUID post,
            BigDecimal longitude,
            BigDecimal latitude,
            @Nullable Integer accuracy,
            String place,
            String words,
            Instant foundAt,
            Instant receivedAt) {}

    Optional<Row> find(UUID id) {
        return database.sql("select " + COLUMNS + " from problems.finding f where f.id = :id")
                .param("id", id)
                .query(Rows.as(Row.class))
                .optional();
    }

    /** Those of a file, the first one first. */
    List<Row> of(UUID problem) {
        return Rows.of(database.sql("select " + COLUMNS + """
                          from problems.finding f
                         where f.problem = :problem
                         order by f.found_at, f.id
                        """)
                .param("problem", problem)
                .query(Rows.as(Row.class)));
    }

    /** Who found it, each once. */
    List<String> accountsOf(UUID problem) {
        return of(problem).stream().map(Row::account).distinct().toList();
    }

    List<Row> ofOrigin(String origin) {
        return Rows.of(
                database.sql("select " + COLUMNS + """
                          from problems.finding f
                         where f.origin = :origin
                         order by f.found_at, f.id
                        """).param("origin", origin).query(Rows.as(Row.class)));
    }

    void add(NewProblem found, UUID problem, int round) {
        database.sql(ADD)
                .param("id", found.id())
                .param("problem", problem)
                .param("round", round)
                .param("source", found.source().name())
                .param("origin", found.origin(), Types.VARCHAR)
                .param("account", found.account())
                .param("post", found.post(), Types.OTHER)
                .param("longitude", found.longitude())
                .param("latitude", found.latitude())
                .param("accuracy", found.accuracy(), Types.INTEGER)
                .param("place", found.place().strip())
                .param("words", found.words().strip())
                .param("foundAt", ProblemTable.utc(found.foundAt()))
                .param("receivedAt", ProblemTable.utc(clock.instant()))
                .update();
    }

    /** Gives all findings of a file to another. */
    void move(UUID from, UUID to, int round) {
        database.sql("update problems.finding set problem = :to, round = :round where problem = :from")
                .param("from", from)
                .param("to", to)
                .param("round", round)
                .update();
    }

    /** Gives one finding to another file, as its first. */
    void give(UUID finding, UUID to) {
        database.sql("update problems.finding set problem = :to, round = 1 where id = :finding")
                .param("finding", finding)
                .param("to", to)
                .update();
    }
}
