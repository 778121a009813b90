package org.lingxing.platform.gazette;

import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.store.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists of units and persons, in the order of documents and of their text. */
@Repository
class Rosters {

    private static final String MATCHING = """
              from gazette.roster r
              join gazette.extraction e on e.id = r.extraction and e.present
              join gazette.document d on d.id = r.document
             where e.state <> 'REJECTED'
               and (:document::text is null or r.document = :document)
            """;

    private static final String PAGE = """
            select r.extraction as id, r.document, d.number as document_number, d.title as document_title,
                   e.provision, r.position, r.name, r.announced, r.entries, e.reasons, e.state, e.decided_by,
                   e.decided_at, e.note
            """ + MATCHING + """
               and (:after::text is null
                    or (r.document, r.position, r.extraction) > (:after, :afterPosition::int, :afterId::uuid))
             order by r.document, r.position, r.extraction
             limit :limit
            """;

    private final JdbcClient jdbc;

    Rosters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Row> page(@Nullable String document, Confirmables.@Nullable Place after, int limit) {
        return Rows.of(jdbc.sql(PAGE)
                .param("document", document, Types.VARCHAR)
                .param("after", after == null ? null : after.document(), Types.VARCHAR)
                .param("afterPosition", after == null ? null : after.position(), Types.INTEGER)
                .param("afterId", after == null ? null : after.id(), Types.OTHER)
                .param("limit", limit)
                .query(Row.class));
    }

    long count(@Nullable String document) {
        return jdbc.sql("select count(*)" + MATCHING)
                .param("document", document, Types.VARCHAR)
                .query(Long.class)
                .single();
    }

    record Row(
            UUID id,
            String document,
            @Nullable String documentNumber,
            String documentTitle,
            String provision,
            int position,
            String name,
            @Nullable Integer announced,
            String entries,
            String reasons,
            Confirmation.State state,
            @Nullable String decidedBy,
            @Nullable Instant decidedAt,
            @Nullable String note) {}
}
