package org.lingxing.platform.assessment;

import java.sql.Types;
import java.time.Instant;
import java.util.List;
import org.lingxing.platform.store.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Results of years before the platform. */
@Repository
class EarlierTable {

    private final JdbcClient database;

    EarlierTable(JdbcClient database) {
        this.database = database;
    }

    void holdStill() {
        database.sql("lock table assessment.earlier_result in share row exclusive mode")
                .update();
    }

    /** Up to a year, the latest year first, within it by rank. */
    List<EarlierResult> until(int year) {
        return Rows.of(database.sql("""
                        select year, unit, field, social, comprehensive, total, grade, rank, source
                          from assessment.earlier_result
                         where year <= :year
                         order by year desc, rank, total desc, unit
                        """).param("year", year).query(EarlierResult.class));
    }

    /** Writes a result, or what another file says of the same year and unit. */
    void put(EarlierResult result, String by, Instant at) {
        var grade = result.grade();
        database.sql("""
                        insert into assessment.earlier_result
                               (year, unit, field, social, comprehensive, total, grade, rank, source, taken_by, taken_at)
                        values (:year, :unit, :field, :social, :comprehensive, :total, :grade, :rank, :source, :by, :at)
                        on conflict (year, unit) do update
                           set field = excluded.field, social = excluded.social,
                               comprehensive = excluded.comprehensive, total = excluded.total,
                               grade = excluded.grade, rank = excluded.rank, source = excluded.source,
                               taken_by = excluded.taken_by, taken_at = excluded.taken_at
                        """)
                .param("year", result.year())
                .param("unit", result.unit())
                .param("field", result.field(), Types.NUMERIC)
                .param("social", result.social(), Types.NUMERIC)
                .param("comprehensive", result.comprehensive(), Types.NUMERIC)
                .param("total", result.total())
                .param("grade", grade == null ? null : grade.name(), Types.VARCHAR)
                .param("rank", result.rank(), Types.INTEGER)
                .param("source", result.source())
                .param("by", by)
                .param("at", RoundTable.utc(at))
                .update();
    }
}
