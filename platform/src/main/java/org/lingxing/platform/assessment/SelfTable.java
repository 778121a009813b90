package org.lingxing.platform.assessment;

import java.math.BigDecimal;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.store.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Self-assessments as units write them. */
@Repository
class SelfTable {

    private final JdbcClient database;

    SelfTable(JdbcClient database) {
        this.database = database;
    }

    /** @param version counts the changes */
    record Head(
            String unit,
            @Nullable String handedInBy,
            @Nullable Instant handedInAt,
            long version,
            String changedBy,
            Instant changedAt) {}

    /** @param points what the unit claims; null while it has not said */
    record Chapter(String item, String words, @Nullable BigDecimal points) {}

    Optional<Head> find(int year, String unit) {
        return database.sql("""
                        select unit, handed_in_by, handed_in_at, version, changed_by, changed_at
                          from assessment.self_assessment
                         where year = :year and unit = :unit
                        """)
                .param("year", year)
                .param("unit", unit)
                .query(Rows.as(Head.class))
                .optional();
    }

    List<Head> all(int year) {
        return Rows.of(database.sql("""
                        select unit, handed_in_by, handed_in_at, version, changed_by, changed_at
                          from assessment.self_assessment
                         where year = :year
                         order by unit
                        """).param("year", year).query(Rows.as(Head.class)));
    }

    List<Chapter> chapters(int year, String unit) {
        return Rows.of(database.sql("""
                        select item, words, points
                          from assessment.self_chapter
                         where year = :year and unit = :unit
                         order by item
                        """).param("year", year).param("unit", unit).query(Chapter.class));
    }

    /** Notes a change; makes the self-assessment where it is not there. */
    void touch(int year, String unit, String by, Instant at) {
        database.sql("""
                        insert into assessment.self_assessment (year, unit, version, changed_by, changed_at)
                        values (:year, :unit, 1, :by, :at)
                        on conflict (year, unit) do update
                           set version = self_assessment.version + 1, changed_by = :by, changed_at = :at
                        """)
                .param("year", year)
                .param("unit", unit)
                .param("by", by)
                .param("at", RoundTable.utc(at))
                .update();
    }

    void put(int year, String unit, Chapter chapter) {
        database.sql("""
                        insert into assessment.self_chapter (year, unit, item, words, points)
                        values (:year, :unit, :item, :words, :points)
                        on conflict (year, unit, item) do update set words = :words, points = :points
                        """)
                .param("year", year)
                .param("unit", unit)
                .param("item", chapter.item())
                .param("words", chapter.words())
                .param("points", chapter.points(), Types.NUMERIC)
                .update();
    }

    void handIn(int year, String unit, String by, Instant at) {
        database.sql("""
                        update assessment.self_assessment
                           set handed_in_by = :by, handed_in_at = :at, version = version + 1
                         where year = :year and unit = :unit
                        """)
                .param("year", year)
                .param("unit", unit)
                .param("by", by)
                .param("at", RoundTable.utc(at))
                .update();
    }
}
