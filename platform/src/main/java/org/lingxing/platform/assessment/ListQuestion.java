package org.lingxing.platform.assessment;

import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.http.Paging;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** What a list of records of two hands is narrowed by; null means not. */
record ListQuestion(int year, @Nullable String unit, TwoHands.@Nullable State state) {

    /** Gives a statement its {@code :year}, {@code :unit} and {@code :state}. */
    StatementSpec asked(StatementSpec statement) {
        return statement
                .param("year", year)
                .param("unit", unit, Types.VARCHAR)
                .param("state", state == null ? null : state.name(), Types.VARCHAR);
    }

    /** The same and the piece of the list, by moment and identifier: {@code :after}, {@code :afterId}, {@code :limit}. */
    StatementSpec asked(StatementSpec statement, Paging paging) {
        return piece(asked(statement), paging);
    }

    static StatementSpec piece(StatementSpec statement, Paging paging) {
        boolean first = paging.fromTheBeginning();
        return statement
                .param(
                        "after",
                        first ? null : RoundTable.utc(paging.after(0, Instant::parse)),
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .param("afterId", first ? null : paging.after(1, UUID::fromString), Types.OTHER)
                .param("limit", paging.oneMore());
    }

    /** As {@link #piece} reads it. */
    static List<String> key(Instant at, UUID id) {
        return List.of(at.toString(), id.toString());
    }
}
