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

/** Self-assessments as units and member agencies write them; each is known by whom it is of. */
@Repository
class SelfTable {

    private final JdbcClient database;

    SelfTable(JdbcClient database) {
        this.database = database;
    }

    /** @param version counts the changes */
    record Head(
            String writer,
            @Nullable String handedInBy,
            @Nullable Instant handedInAt,
            long version,
            String changedBy,
            Instant changedAt) {}

    /** @param points what the unit claims; null while it has not said */
    record Chapter(String item, String words, @Nullable BigDecimal points) {}

    Optional<Head> find(int year, String writer) {
        return database.sql("""
                        select writer, handed_in_by, handed_in_at, version, changed_by, changed_at
                          from assessment.self_assessment
                         where year = :year and writer = :writer
                        """)
                .param("year", year)
                .param("writer", writer)
                .query(Rows.as(Head.class))
                .optional();
    }

    List<Head> all(int year) {
        return Rows.of(database.sql("""
                        select writer, handed_in_by, handed_in_at, version, changed_by, changed_at
                          from assessment.self_assessment
                         where year = :year
                         order by writer
                        """).param("year", year).query(Rows.as(Head.class)));
    }

    List<Chapter> chapters(int year, String writer) {
        return Rows.of(
                database.sql("""
                        select item, words, points
                          from assessment.self_chapter
                         where year = :year and writer = :writer
                         order by item
                        """).param("year", year).param("writer", writer).query(Chapter.class));
    }

    /** Notes a change; makes the self-assessment where it is not there. */
    void touch(int year, String writer, String by, Instant at) {
        database.sql("""
                        insert into assessment.self_assessment (year, writer, version, changed_by, changed_at)
                        values (:year, :writer, 1, :by, :at)
                        on conflict (year, writer) do update
                           set version = self_assessment.version + 1, changed_by = :by, changed_at = :at
                        """)
                .param("year", year)
                .param("writer", writer)
                .param("by", by)
                .param("at", RoundTable.utc(at))
                .update();
    }

    void put(int year, String writer, Chapter chapter) {
        database.sql("""
                        insert into assessment.self_chapter (year, writer, item, words, points)
                        values (:year, :writer, :item, :words, :points)
                        on conflict (year, writer, item) do update set words = :words, points = :points
                        """)
                .param("year", year)
                .param("writer", writer)
                .param("item", chapter.item())
                .param("words", chapter.words())
                .param("points", chapter.points(), Types.NUMERIC)
                .update();
    }

    void handIn(int year, String writer, String by, Instant at) {
        database.sql("""
                        update assessment.self_assessment
                           set handed_in_by = :by, handed_in_at = :at, version = version + 1
                         where year = :year and writer = :writer
                        """)
                .param("year", year)
                .param("writer", writer)
                .param("by", by)
                .param("at", RoundTable.utc(at))
                .update();
    }
}
