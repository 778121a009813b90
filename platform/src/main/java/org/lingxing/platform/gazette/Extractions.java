package org.lingxing.platform.gazette;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.store.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was read out of documents and what persons said of it. */
@Repository
class Extractions {

    private static final String STANDING = """
            select id, identity, kind, state, read, correction, present
              from gazette.extraction
             where document = any(:documents)
             order by document, kind, position, id
            """;

    /** A person's decision goes with the state it led to, and only with that. */
    private static final String WRITE = """
            insert into gazette.extraction as e (
                   id, identity, kind, document, provision, position, summary, read, reasons, state,
                   correction, decided_by, decided_at, note, passage_from, passage_to)
            select r.id, r.identity, r.kind, r.document, r.provision, r.position, r.summary, r.read, r.reasons,
                   r.state, before.correction, before.decided_by, before.decided_at, before.note,
                   r.passage_from, r.passage_to
              from json_to_recordset(:rows::json) as r (
                   id uuid, identity text, kind text, document text, provision text, position int, summary text,
                   read jsonb, reasons jsonb, state text, passage_from int, passage_to int)
              left join gazette.extraction before
                on before.id = r.id and r.state not in ('NOT_NEEDED', 'OPEN')
            on conflict (id) do update
               set provision = excluded.provision, position = excluded.position, summary = excluded.summary,
                   read = excluded.read, reasons = excluded.reasons, state = excluded.state,
                   correction = excluded.correction, decided_by = excluded.decided_by,
                   decided_at = excluded.decided_at, note = excluded.note, present = true,
                   version = e.version + 1, passage_from = excluded.passage_from, passage_to = excluded.passage_to
            """;

    private static final String NO_LONGER_READ = """
            update gazette.extraction
               set present = false, version = version + 1
             where document = any(:documents)
               and present
               and not identity = any(:identities)
            """;

    private final JdbcClient jdbc;

    Extractions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What stands of these documents, by identity. */
    Map<String, Standing> of(Collection<String> documents) {
        return Rows.of(jdbc.sql(STANDING)
                        .param("documents", documents.toArray(String[]::new))
                        .query(Standing.class))
                .stream()
                .collect(Collectors.toMap(Standing::identity, Function.identity()));
    }

    /** Writes another reading of these documents over what stands. */
    void write(List<ReadDocument> documents, Map<String, Standing> standing) {
        List<Extracted> all =
                documents.stream().flatMap(read -> read.extracted().stream()).toList();
        var rows = new ArrayList<Map<String, Object>>();
        for (Extracted extracted : all) {
            rows.add(row(extracted, standing.get(extracted.identity())));
        }
        jdbc.sql(WRITE).param("rows", Json.write(rows)).update();
        jdbc.sql(NO_LONGER_READ)
                .param("documents", documents.stream().map(ReadDocument::id).toArray(String[]::new))
                .param("identities", all.stream().map(Extracted::identity).toArray(String[]::new))
                .update();
    }

    private static Map<String, Object> row(Extracted extracted, @Nullable Standing before) {
        var row = DocumentRows.row(
                "id", extracted.id(),
                "identity", extracted.identity(),
                "kind", extracted.kind().name(),
                "document", extracted.document(),
                "provision", extracted.provision(),
                "position", extracted.position(),
                "summary", summary(extracted, before),
                "read", extracted.content(),
                "reasons", extracted.certainty().reasons(),
                "state", Standing.after(extracted, before).name());
        return DocumentRows.placed(row, extracted.passage());
    }

    private static String summary(Extracted extracted, @Nullable Standing before) {
        String correction = before == null ? null : before.correction();
        return correction == null
                ? extracted.content().summary()
                : Standing.effective(extracted.kind(), Json.write(extracted.content()), correction)
                        .summary();
    }
}
