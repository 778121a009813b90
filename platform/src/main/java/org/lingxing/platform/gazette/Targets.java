package org.lingxing.platform.gazette;

import java.math.BigDecimal;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.store.Rows;
import org.lingxing.reader.TargetDirection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Quantities that documents set, in the order of documents and of their text. */
@Repository
class Targets {

    private static final String MATCHING = """
              from gazette.target t
              join gazette.extraction e on e.id = t.extraction and e.present
              join gazette.document d on d.id = t.document
             where e.state <> 'REJECTED'
               and (:document::text is null or t.document = :document)
               and translate(lower(t.name || ' ' || coalesce(t.division, '')), :wide, :narrow) like all(:patterns)
            """;

    private static final String PAGE = """
            select t.extraction as id, t.document, d.number as document_number, d.title as document_title,
                   t.provision,
                   (select p.label
                      from gazette.provision p
                     where p.document = t.document and p.path = t.provision
                     order by p.ord
                     limit 1) as label,
                   t.position, t.name, t.unit, t.direction, t.value, t.division, t.due, e.reasons, e.state,
                   e.decided_by, e.decided_at, e.note
            """ + MATCHING + """
               and (:after::text is null
                    or (t.document, t.position, t.extraction) > (:after, :afterPosition::int, :afterId::uuid))
             order by t.document, t.position, t.extraction
             limit :limit
            """;

    private static final String COUNT = "select count(*)" + MATCHING;

    /** A document whose targets go by division holds a table of them. */
    private static final String TABLES = """
            select t.document, d.number, d.title, count(distinct t.division) as rows,
                   count(distinct t.name) as columns
              from gazette.target t
              join gazette.extraction e on e.id = t.extraction and e.present and e.state <> 'REJECTED'
              join gazette.document d on d.id = t.document
             where t.division is not null
             group by t.document, d.number, d.title
            having count(distinct t.division) > 1
             order by t.document
            """;

    private final JdbcClient jdbc;

    Targets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Row> page(@Nullable String document, List<String> words, Confirmables.@Nullable Place after, int limit) {
        return Rows.of(bound(PAGE, document, words)
                .param("after", after == null ? null : after.document(), Types.VARCHAR)
                .param("afterPosition", after == null ? null : after.position(), Types.INTEGER)
                .param("afterId", after == null ? null : after.id(), Types.OTHER)
                .param("limit", limit)
                .query(Row.class));
    }

    long count(@Nullable String document, List<String> words) {
        return bound(COUNT, document, words).query(Long.class).single();
    }

    List<TableRow> tables() {
        return Rows.of(jdbc.sql(TABLES).query(TableRow.class));
    }

    private JdbcClient.StatementSpec bound(String statement, @Nullable String document, List<String> words) {
        return jdbc.sql(statement)
                .param("document", document, Types.VARCHAR)
                .param("wide", SearchWords.WIDE)
                .param("narrow", SearchWords.NARROW)
                .param("patterns", words.stream().map(SearchWords::pattern).toArray(String[]::new));
    }

    record Row(
            UUID id,
            String document,
            @Nullable String documentNumber,
            String documentTitle,
            String provision,
            @Nullable String label,
            int position,
            String name,
            String unit,
            TargetDirection direction,
            BigDecimal value,
            @Nullable String division,
            @Nullable LocalDate due,
            String reasons,
            Confirmation.State state,
            @Nullable String decidedBy,
            @Nullable Instant decidedAt,
            @Nullable String note) {

        Confirmation confirmation() {
            return new Confirmation(state, decidedBy, decidedAt, note);
        }
    }

    /** @param rows divisions and totals; columns quantities */
    record TableRow(String document, @Nullable String number, String title, int rows, int columns) {}
}
