package org.lingxing.platform.gazette;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lingxing.platform.store.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which documents are held, and the writing of those taken over: a table a statement, however many documents. */
@Repository
class Holdings {

    private static final String HELD = """
            select id, title, content_hash
              from gazette.document
             where id = any(:ids)
             order by id
            """;

    private static final String WRITE = """
            insert into gazette.document (
                   id, source, position, positions, kind, number, title, subject, issuer, date, adopted_on,
                   in_force_from, valid_to, in_force_words, addressees, articles, provisions, content_hash,
                   passage_from, passage_to, taken_over_at)
            select id, :source, position, positions, kind, number, title, subject, issuer, date, adopted_on,
                   in_force_from, valid_to, in_force_words, addressees, articles, provisions, content_hash,
                   passage_from, passage_to, :at
              from json_to_recordset(:rows::json) as r (
                   id text, position int, positions int, kind text, number text, title text, subject text,
                   issuer text, date date, adopted_on date, in_force_from date, valid_to date,
                   in_force_words text, addressees text[], articles int, provisions int, content_hash text,
                   passage_from int, passage_to int)
            on conflict (id) do update
               set source = excluded.source, position = excluded.position, positions = excluded.positions,
                   kind = excluded.kind, number = excluded.number, title = excluded.title,
                   subject = excluded.subject, issuer = excluded.issuer, date = excluded.date,
                   adopted_on = excluded.adopted_on, in_force_from = excluded.in_force_from,
                   in_force_to = null, valid_to = excluded.valid_to,
                   in_force_words = excluded.in_force_words,
                   addressees = excluded.addressees, articles = excluded.articles,
                   provisions = excluded.provisions, content_hash = excluded.content_hash,
                   passage_from = excluded.passage_from, passage_to = excluded.passage_to,
                   taken_over_at = excluded.taken_over_at
            """;

    private static final String EDITION = """
            insert into gazette.edition (document, source, content_hash, taken_over_at)
            select id, :source, content_hash, :at
              from gazette.document
             where id = any(:ids)
            on conflict (document, source) do update
               set content_hash = excluded.content_hash, taken_over_at = excluded.taken_over_at
            """;

    /**
     * A document ends with the validity its text sets, and the day before another comes into force that replaces it whole
     * or is a later version of the same regulation.
     */
    private static final String END = """
            with ending as (
              select d.id, by.in_force_from as successor_from
                from gazette.document d
                join gazette.replacement r
                  on not r.partial
                 and r.document <> d.id
                 and (r.replaced = d.id or (r.replaced is null and r.subject = d.subject))
                join gazette.document by on by.id = r.document
               where by.in_force_from > d.in_force_from
              union all
              select d.id, later.in_force_from
                from gazette.document d
                join gazette.document later on later.subject = d.subject and later.kind = d.kind
               where d.kind = 'REGULATION' and later.in_force_from > d.in_force_from)
            update gazette.document d
               set in_force_to = ended.last
              from (select d.id, least(d.valid_to, min(e.successor_from) - 1) as last
                      from gazette.document d
                      left join ending e on e.id = d.id
                     group by d.id) ended
             where ended.id = d.id
               and d.in_force_to is distinct from ended.last
            """;

    private static final String COUNT = """
            update gazette.document d
               set tasks = n.tasks, targets = n.targets, rosters = n.rosters, to_confirm = n.to_confirm
              from (select d.id,
                           count(*) filter (where e.kind = 'TASK' and e.state <> 'REJECTED') as tasks,
                           count(*) filter (where e.kind = 'TARGET' and e.state <> 'REJECTED') as targets,
                           count(*) filter (where e.kind = 'ROSTER' and e.state <> 'REJECTED') as rosters,
                           count(*) filter (where e.state = 'OPEN') as to_confirm
                      from gazette.document d
                      left join gazette.extraction e on e.document = d.id and e.present
                     where d.id = any(:ids)
                     group by d.id) n
             where n.id = d.id
            """;

    private final JdbcClient jdbc;

    Holdings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of the documents that are held, by identifier. */
    Map<String, Held> among(Collection<String> ids) {
        return Rows.of(jdbc.sql(HELD).param("ids", ids.toArray(String[]::new)).query(Held.class)).stream()
                .collect(Collectors.toMap(Held::id, held -> held));
    }

    void write(List<ReadDocument> documents, String source, Instant at) {
        OffsetDateTime when = OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
        var rows = new ArrayList<Map<String, Object>>();
        for (ReadDocument read : documents) {
            rows.add(DocumentRows.head(read));
        }
        jdbc.sql(WRITE)
                .param("source", source)
                .param("at", when)
                .param("rows", Json.write(rows))
                .update();
        jdbc.sql(EDITION)
                .param("source", source)
                .param("at", when)
                .param("ids", ids(documents))
                .update();
    }

    /** Sets again until when each document is in force. */
    void endReplaced() {
        jdbc.sql(END).update();
    }

    /** Counts again what was read out of documents. */
    void count(Collection<String> ids) {
        jdbc.sql(COUNT).param("ids", ids.toArray(String[]::new)).update();
    }

    private static String[] ids(List<ReadDocument> documents) {
        return documents.stream().map(ReadDocument::id).toArray(String[]::new);
    }

    record Held(String id, String title, String contentHash) {}
}
