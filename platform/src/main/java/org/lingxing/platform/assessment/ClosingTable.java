package org.lingxing.platform.assessment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.store.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Results of years with their certificates, and what was published of them. */
@Repository
class ClosingTable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String CLOSINGS = """
            select c.*, p.by_account as published_by, p.at as published_at, p.entry
              from assessment.closing c
              left join assessment.publication p on p.closing = c.id
            """;

    private final JdbcClient database;

    ClosingTable(JdbcClient database) {
        this.database = database;
    }

    UUID add(Standings standings, List<StandingCertificate> certificates, String reason, String by, Instant at) {
        var id = database.sql("""
                        insert into assessment.closing (year, number, reason, lines, scale, reference, file, mark,
                                                        proposed_by, proposed_at)
                        select :year, coalesce(max(number), 0) + 1, :reason, :lines::jsonb, :scale::jsonb, :reference,
                               :file, :mark, :by, :at
                          from assessment.closing
                         where year = :year
                        returning id
                        """)
                .param("year", standings.facts().year())
                .param("reason", reason)
                .param("lines", JSON.writeValueAsString(standings.lines()))
                .param("scale", JSON.writeValueAsString(standings.scale()))
                .param("reference", standings.reference())
                .param("file", RecountFile.text(standings.question()))
                .param("mark", StandingDesk.mark(standings))
                .param("by", by)
                .param("at", RoundTable.utc(at))
                .query(UUID.class)
                .single();
        for (var certificate : certificates) {
            database.sql("""
                            insert into assessment.closing_unit (closing, unit, certificate)
                            values (:closing, :unit, :certificate::jsonb)
                            """)
                    .param("closing", id)
                    .param("unit", certificate.line().unit())
                    .param("certificate", JSON.writeValueAsString(certificate))
                    .update();
        }
        return id;
    }

    void decide(UUID id, TwoHands.State state, @Nullable String rejection, String by, Instant at) {
        database.sql("""
                        update assessment.closing
                           set state = :state, rejection = :rejection, decided_by = :by, decided_at = :at
                         where id = :id
                        """)
                .param("id", id)
                .param("state", state.name())
                .param("rejection", rejection, Types.VARCHAR)
                .param("by", by)
                .param("at", RoundTable.utc(at))
                .update();
    }

    void publish(UUID id, String by, Instant at, long entry) {
        database.sql("""
                        insert into assessment.publication (closing, by_account, at, entry)
                        values (:id, :by, :at, :entry)
                        """)
                .param("id", id)
                .param("by", by)
                .param("at", RoundTable.utc(at))
                .param("entry", entry)
                .update();
    }

    /** The latest first. */
    List<Closing> of(int year) {
        return Rows.of(database.sql(CLOSINGS + " where c.year = :year order by c.number desc")
                .param("year", year)
                .query((row, number) -> read(row)));
    }

    Optional<Closing> find(int year, int number) {
        return database.sql(CLOSINGS + " where c.year = :year and c.number = :number")
                .param("year", year)
                .param("number", number)
                .query((row, count) -> read(row))
                .optional();
    }

    /** The one that stands: the signed one with the highest number below. */
    Optional<Closing> signedBelow(int year, int number) {
        return database.sql(CLOSINGS + """
                         where c.year = :year and c.state = 'CONFIRMED' and c.number < :number
                         order by c.number desc
                         limit 1
                        """)
                .param("year", year)
                .param("number", number)
                .query((row, count) -> read(row))
                .optional();
    }

    /** Years with a result, the latest first. */
    List<Integer> years() {
        return Rows.of(database.sql("select distinct year from assessment.closing order by year desc")
                .query(Integer.class));
    }

    /** What stands published of each year, the latest year first. */
    List<Closing> published() {
        return Rows.of(database.sql("""
                        select distinct on (c.year) c.*, p.by_account as published_by, p.at as published_at, p.entry
                          from assessment.closing c
                          join assessment.publication p on p.closing = c.id
                         order by c.year desc, c.number desc
                        """).query((row, number) -> read(row)));
    }

    Optional<Closing> published(int year) {
        return database.sql("""
                        select c.*, p.by_account as published_by, p.at as published_at, p.entry
                          from assessment.closing c
                          join assessment.publication p on p.closing = c.id
                         where c.year = :year
                         order by c.number desc
                         limit 1
                        """)
                .param("year", year)
                .query((row, number) -> read(row))
                .optional();
    }

    Optional<StandingCertificate> certificate(UUID closing, String unit) {
        return database.sql("""
                        select certificate from assessment.closing_unit where closing = :closing and unit = :unit
                        """)
                .param("closing", closing)
                .param("unit", unit)
                .query(String.class)
                .optional()
                .map(text -> JSON.readValue(text, StandingCertificate.class));
    }

    private static Closing read(ResultSet row) throws SQLException {
        var published = row.getTimestamp("published_at");
        return new Closing(
                row.getObject("id", UUID.class),
                row.getInt("year"),
                row.getInt("number"),
                row.getString("reason"),
                List.of(JSON.readValue(row.getString("lines"), StandingLine[].class)),
                JSON.readValue(row.getString("scale"), StandingScale.class),
                row.getBigDecimal("reference"),
                row.getString("file"),
                row.getString("mark"),
                TwoHands.read(row),
                published == null
                        ? null
                        : new Closing.Publication(
                                row.getString("published_by"), published.toInstant(), row.getLong("entry")));
    }
}
