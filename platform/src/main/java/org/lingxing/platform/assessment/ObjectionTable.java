package org.lingxing.platform.assessment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.store.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What units have against items of their scores. */
@Repository
class ObjectionTable {

    private final JdbcClient database;

    ObjectionTable(JdbcClient database) {
        this.database = database;
    }

    /**
     * An objection.
     *
     * @param item as the certificate calls it
     * @param scoreThen the total when it was filed
     * @param upheld null while it is not answered, as the answer is
     * @param scoreAfter the total when it was answered
     */
    record Row(
            UUID id,
            int year,
            String unit,
            String item,
            String words,
            List<UUID> files,
            String filedBy,
            Instant filedAt,
            BigDecimal scoreThen,
            @Nullable Boolean upheld,
            @Nullable String answer,
            @Nullable String answeredBy,
            @Nullable Instant answeredAt,
            @Nullable BigDecimal scoreAfter) {}

    private static final String OBJECTIONS = """
            select id, year, unit, item, words, files, filed_by, filed_at, score_then, upheld, answer, answered_by,
                   answered_at, score_after
              from assessment.objection
            """;

    UUID add(int year, ObjectionDesk.Objection objection, BigDecimal total, String by, Instant at) {
        return database.sql("""
                        insert into assessment.objection (year, unit, item, words, files, filed_by, filed_at, score_then)
                        values (:year, :unit, :item, :words, :files, :by, :at, :total)
                        returning id
                        """)
                .param("year", year)
                .param("unit", objection.unit())
                .param("item", objection.item())
                .param("words", objection.words())
                .param("files", objection.files().toArray(UUID[]::new))
                .param("by", by)
                .param("at", RoundTable.utc(at))
                .param("total", total)
                .query(UUID.class)
                .single();
    }

    /** The latest first. */
    List<Row> of(int year) {
        return Rows.of(database.sql(OBJECTIONS + " where year = :year order by filed_at desc, id")
                .param("year", year)
                .query(Rows.as(Row.class)));
    }

    Optional<Row> find(int year, UUID id) {
        return database.sql(OBJECTIONS + " where year = :year and id = :id")
                .param("year", year)
                .param("id", id)
                .query(Rows.as(Row.class))
                .optional();
    }

    void answer(UUID id, boolean upheld, String answer, BigDecimal total, String by, Instant at) {
        database.sql("""
                        update assessment.objection
                           set upheld = :upheld, answer = :answer, answered_by = :by, answered_at = :at,
                               score_after = :total
                         where id = :id
                        """)
                .param("id", id)
                .param("upheld", upheld)
                .param("answer", answer)
                .param("by", by)
                .param("at", RoundTable.utc(at))
                .param("total", total)
                .update();
    }
}
