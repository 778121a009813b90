package org.lingxing.platform.scoring;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.store.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Results of spans with the certificates in them. */
@Repository
class ResultRows {

    private static final String RESULTS = """
            select id, sheet, span, number, version, state, reason, proposed_by, proposed_at, decided_by, decided_at,
                   rejection
              from scoring.result
            """;

    private final JdbcClient database;

    ResultRows(JdbcClient database) {
        this.database = database;
    }

    UUID add(Scores.Standings now, String reason, String by, OffsetDateTime at) {
        var id = database.sql("""
                        insert into scoring.result (sheet, span, number, version, reason, proposed_by, proposed_at)
                        select :sheet, :span, coalesce(max(number), 0) + 1, :version, :reason, :by, :at
                          from scoring.result
                         where sheet = :sheet and span = :span
                        returning id""")
                .param("sheet", now.sheet())
                .param("span", now.span().written())
                .param("version", now.version())
                .param("reason", reason)
                .param("by", by)
                .param("at", at)
                .query(UUID.class)
                .single();
        int place = 0;
        for (var row : now.rows()) {
            database.sql("""
                            insert into scoring.score (result, place, subject, name, rank, total, certificate)
                            values (:result, :place, :subject, :name, :rank, :total, :certificate::jsonb)""")
                    .param("result", id)
                    .param("place", ++place)
                    .param("subject", row.certificate().subject().id())
                    .param("name", row.certificate().subject().name())
                    .param("rank", row.rank(), Types.INTEGER)
                    .param("total", row.certificate().total(), Types.NUMERIC)
                    .param("certificate", Json.write(row.certificate()))
                    .update();
        }
        return id;
    }

    void decide(UUID id, ResultView.State state, @Nullable String rejection, String by, OffsetDateTime at) {
        database.sql("""
                        update scoring.result
                           set state = :state, decided_by = :by, decided_at = :at, rejection = :rejection
                         where id = :id""")
                .param("id", id)
                .param("state", state.name())
                .param("by", by)
                .param("at", at)
                .param("rejection", rejection, Types.VARCHAR)
                .update();
    }

    Optional<ResultView> find(UUID id) {
        return database.sql(RESULTS + " where id = :id")
                .param("id", id)
                .query((row, count) -> read(row))
                .optional();
    }

    Optional<ResultView> findForUpdate(UUID id) {
        return database.sql(RESULTS + " where id = :id for update")
                .param("id", id)
                .query((row, count) -> read(row))
                .optional();
    }

    Optional<ResultView> proposed(String sheet, Span span) {
        return database.sql(RESULTS + " where sheet = :sheet and span = :span and state = 'PROPOSED'")
                .param("sheet", sheet)
                .param("span", span.written())
                .query((row, count) -> read(row))
                .optional();
    }

    /** The one that stands: the highest number that is signed. */
    Optional<ResultView> signed(String sheet, Span span) {
        return signedBelow(sheet, span, Integer.MAX_VALUE);
    }

    Optional<ResultView> signedBefore(ResultView result) {
        return signedBelow(result.sheet(), result.span(), result.number());
    }

    private Optional<ResultView> signedBelow(String sheet, Span span, int number) {
        return database.sql(RESULTS + """
                         where sheet = :sheet and span = :span and state = 'SIGNED' and number < :number
                         order by number desc
                         limit 1""")
                .param("sheet", sheet)
                .param("span", span.written())
                .param("number", number)
                .query((row, count) -> read(row))
                .optional();
    }

    /** The latest first. */
    List<ResultView> of(String sheet, @Nullable Span span) {
        return Rows.of(database.sql(RESULTS + """
                         where sheet = :sheet and (:span::text is null or span = :span)
                         order by span desc, number desc
                         limit 200""")
                .param("sheet", sheet)
                .param("span", span == null ? null : span.written(), Types.VARCHAR)
                .query((row, count) -> read(row)));
    }

    List<Ranking.Ranked> scores(UUID result) {
        return Rows.of(database.sql("select rank, certificate from scoring.score where result = :result order by place")
                .param("result", result)
                .query((row, count) -> new Ranking.Ranked(
                        row.getObject("rank", Integer.class),
                        Json.read(row.getString("certificate"), Certificate.class))));
    }

    private static ResultView read(ResultSet row) throws SQLException {
        return new ResultView(
                row.getObject("id", UUID.class),
                row.getString("sheet"),
                new Span(row.getString("span")),
                row.getInt("number"),
                row.getInt("version"),
                ResultView.State.valueOf(row.getString("state")),
                row.getString("reason"),
                row.getString("proposed_by"),
                row.getTimestamp("proposed_at").toInstant(),
                row.getString("decided_by"),
                SheetRows.instantOrNull(row, "decided_at"),
                row.getString("rejection"));
    }
}
