package org.lingxing.platform.assessment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.store.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Results of the social survey. */
@Repository
class SurveyTable {

    private final JdbcClient database;

    SurveyTable(JdbcClient database) {
        this.database = database;
    }

    /** @param source the file or paper it comes from */
    record Row(UUID id, int year, String unit, SurveyCounts counts, String source, TwoHands hands) {}

    /** Those that count: of each unit the one confirmed last. */
    Map<String, SurveyCounts> confirmed(int year) {
        var confirmed = new HashMap<String, SurveyCounts>();
        of(year).stream()
                .filter(row -> row.hands().state() == TwoHands.State.CONFIRMED)
                .forEach(row -> confirmed.putIfAbsent(row.unit(), row.counts()));
        return confirmed;
    }

    /** What was decided last first. */
    List<Row> of(int year) {
        return Rows.of(database.sql("""
                        select *
                          from assessment.survey
                         where year = :year
                         order by decided_at desc nulls first, id desc
                        """).param("year", year).query((row, number) -> read(row)));
    }

    /** @return empty where one waits already */
    Optional<UUID> add(int year, String unit, SurveyCounts counts, String source, String by, Instant at) {
        return database.sql("""
                        insert into assessment.survey (year, unit, sampled, aware, satisfied, participated, brushed, source,
                                                       proposed_by, proposed_at)
                        values (:year, :unit, :sampled, :aware, :satisfied, :participated, :brushed, :source, :by, :at)
                        on conflict do nothing
                        returning id
                        """)
                .param("year", year)
                .param("unit", unit)
                .param("sampled", counts.sampled())
                .param("aware", counts.aware())
                .param("satisfied", counts.satisfied())
                .param("participated", counts.participated())
                .param("brushed", counts.brushed())
                .param("source", source)
                .param("by", by)
                .param("at", RoundTable.utc(at))
                .query(UUID.class)
                .optional();
    }

    void decide(UUID id, TwoHands.State state, @Nullable String rejection, String by, Instant at) {
        database.sql("""
                        update assessment.survey
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

    private static Row read(ResultSet row) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                row.getInt("year"),
                row.getString("unit"),
                new SurveyCounts(
                        row.getInt("sampled"),
                        row.getInt("aware"),
                        row.getInt("satisfied"),
                        row.getInt("participated"),
                        row.getInt("brushed")),
                row.getString("source"),
                TwoHands.read(row));
    }
}
