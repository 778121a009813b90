package org.lingxing.platform.assessment;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.http.Page;
import org.lingxing.platform.http.Paging;
import org.lingxing.platform.store.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** What units have against items of their scores. */
@Repository
class ObjectionTable {

    private final JdbcClient database;

    ObjectionTable(JdbcClient database) {
        this.database = database;
    }

    /** How far an objection has come. */
    enum State {
        OPEN,
        UPHELD,
        DISMISSED
    }

    /**
     * An objection.
     *
     * @param about null for those from before records were named
     * @param item what it is about, in words
     * @param place where that can be looked at; null with {@code about}
     * @param scoreThen the total when it was filed
     * @param upheld null while it is not answered, as the answer is
     * @param points that an item should have, as the answer says
     * @param scoreAfter the total when it was answered
     * @param corrections addresses of those it led to, the latest last
     */
    record Row(
            UUID id,
            int year,
            String unit,
            @Nullable ObjectionAbout about,
            String item,
            @Nullable String place,
            String words,
            List<UUID> files,
            String filedBy,
            Instant filedAt,
            BigDecimal scoreThen,
            @Nullable Boolean upheld,
            @Nullable String answer,
            @Nullable BigDecimal points,
            @Nullable String answeredBy,
            @Nullable Instant answeredAt,
            @Nullable BigDecimal scoreAfter,
            List<String> corrections) {

        Row {
            files = List.copyOf(files);
            corrections = List.copyOf(corrections);
        }
    }

    /**
     * What the list is narrowed by; null means not.
     *
     * @param record of the kind that {@code about} says; a record counted for several items is asked for without
     * @param sight units whose objections the reader sees; null for all
     */
    record Question(
            int year,
            @Nullable String unit,
            @Nullable State state,
            ObjectionAbout.@Nullable Kind kind,
            @Nullable String record,
            @Nullable Set<String> sight) {}

    private static final String OBJECTIONS = """
            select o.*,
                   array(select c.place from assessment.objection_correction c where c.objection = o.id order by c.at)
                       as corrections
              from assessment.objection o
            """;

    private static final String MATCHING = """
             where o.year = :year
               and (:unit::text is null or o.unit = :unit)
               and (:kind::text is null or o.about = :kind)
               and (:record::text is null or o.record = :record)
               and (:sight::text[] is null or o.unit = any(:sight))
               and (:state::text is null
                    or case when o.answered_at is null then 'OPEN' when o.upheld then 'UPHELD' else 'DISMISSED' end = :state)
            """;

    static final String PAGE = OBJECTIONS + MATCHING + """
               and (:after::timestamptz is null or (o.filed_at, o.id) < (:after, :afterId::uuid))
             order by o.filed_at desc, o.id desc
             limit :limit
            """;

    /** @return empty where the same is objected to already */
    Optional<UUID> add(
            int year,
            ObjectionDesk.Objection objection,
            ObjectionRecords.Found found,
            BigDecimal total,
            String by,
            Instant at) {
        var about = objection.about();
        return database.sql("""
                        insert into assessment.objection (year, unit, about, sheet, subject, sheet_item, record, item, place,
                                                          words, files, filed_by, filed_at, score_then)
                        values (:year, :unit, :about, :sheet, :subject, :sheetItem, :record, :item, :place,
                                :words, :files, :by, :at, :total)
                        on conflict do nothing
                        returning id
                        """)
                .param("year", year)
                .param("unit", objection.unit())
                .param("about", about.kind().name())
                .param("sheet", about.sheet(), Types.VARCHAR)
                .param("subject", about.subject(), Types.VARCHAR)
                .param("sheetItem", about.item(), Types.VARCHAR)
                .param("record", about.record(), Types.VARCHAR)
                .param("item", found.title().zh())
                .param("place", found.place())
                .param("words", objection.words())
                .param("files", objection.files().toArray(UUID[]::new))
                .param("by", by)
                .param("at", RoundTable.utc(at))
                .param("total", total)
                .query(UUID.class)
                .optional();
    }

    /** The latest first. */
    Page<Row> page(Question asked, Paging paging, Instant asOf) {
        var rows = Rows.of(
                ListQuestion.piece(asked(database.sql(PAGE), asked), paging).query((row, number) -> read(row)));
        return Page.of(rows, paging, count(asked), asOf, row -> ListQuestion.key(row.filedAt(), row.id()));
    }

    int count(Question asked) {
        return asked(database.sql("select count(*) from assessment.objection o" + MATCHING), asked)
                .query(Integer.class)
                .single();
    }

    private static StatementSpec asked(StatementSpec statement, Question asked) {
        var sight = asked.sight();
        var kind = asked.kind();
        var state = asked.state();
        return statement
                .param("year", asked.year())
                .param("unit", asked.unit(), Types.VARCHAR)
                .param("kind", kind == null ? null : kind.name(), Types.VARCHAR)
                .param("record", asked.record(), Types.VARCHAR)
                .param("sight", sight == null ? null : sight.toArray(String[]::new), Types.ARRAY)
                .param("state", state == null ? null : state.name(), Types.VARCHAR);
    }

    Optional<Row> find(int year, UUID id) {
        return database.sql(OBJECTIONS + " where o.year = :year and o.id = :id")
                .param("year", year)
                .param("id", id)
                .query((row, number) -> read(row))
                .optional();
    }

    /** Written once. */
    void answer(UUID id, ObjectionDesk.Answer answer, BigDecimal total, String by, Instant at) {
        database.sql("""
                        update assessment.objection
                           set upheld = :upheld, answer = :answer, points = :points, answered_by = :by, answered_at = :at,
                               score_after = :total
                         where id = :id
                        """)
                .param("id", id)
                .param("upheld", answer.upheld())
                .param("answer", answer.words())
                .param("points", answer.points(), Types.NUMERIC)
                .param("by", by)
                .param("at", RoundTable.utc(at))
                .param("total", total)
                .update();
    }

    void corrected(UUID id, String place, String by, Instant at) {
        database.sql("""
                        insert into assessment.objection_correction (objection, place, by_account, at)
                        values (:id, :place, :by, :at)
                        """)
                .param("id", id)
                .param("place", place)
                .param("by", by)
                .param("at", RoundTable.utc(at))
                .update();
    }

    private static Row read(ResultSet row) throws SQLException {
        var about = row.getString("about");
        var answered = row.getTimestamp("answered_at");
        return new Row(
                row.getObject("id", UUID.class),
                row.getInt("year"),
                row.getString("unit"),
                about == null
                        ? null
                        : new ObjectionAbout(
                                ObjectionAbout.Kind.valueOf(about),
                                row.getString("sheet"),
                                row.getString("subject"),
                                row.getString("sheet_item"),
                                row.getString("record")),
                row.getString("item"),
                row.getString("place"),
                row.getString("words"),
                List.of((UUID[]) row.getArray("files").getArray()),
                row.getString("filed_by"),
                row.getTimestamp("filed_at").toInstant(),
                row.getBigDecimal("score_then"),
                row.getObject("upheld", Boolean.class),
                row.getString("answer"),
                row.getBigDecimal("points"),
                row.getString("answered_by"),
                answered == null ? null : answered.toInstant(),
                row.getBigDecimal("score_after"),
                List.of((String[]) row.getArray("corrections").getArray()));
    }
}
