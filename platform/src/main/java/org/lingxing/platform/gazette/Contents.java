package org.lingxing.platform.gazette;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.store.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tasks, targets and rosters in tables of their own: what was read with what persons corrected over it. */
@Repository
class Contents {

    private static final String EFFECTIVE = """
            select e.id, e.kind, e.document, e.provision, e.position, e.read, e.correction, d.date
              from gazette.extraction e
              join gazette.document d on d.id = e.document
             where (e.document = any(:documents) or e.id = any(:extractions))
               and e.present
             order by e.document, e.kind, e.position, e.id
            """;

    private static final List<String> FORGET = List.of("""
            delete from gazette.task
             where extraction in (select id from gazette.extraction
                                   where document = any(:documents) or id = any(:extractions))
            """, """
            delete from gazette.target
             where extraction in (select id from gazette.extraction
                                   where document = any(:documents) or id = any(:extractions))
            """, """
            delete from gazette.roster
             where extraction in (select id from gazette.extraction
                                   where document = any(:documents) or id = any(:extractions))
            """);

    private static final String TASKS = """
            insert into gazette.task (
                   extraction, document, provision, position, number, heading, words, leaders, office, term, due)
            select extraction, document, provision, position, number, heading, words, leaders, office, term, due
              from json_to_recordset(:rows::json) as r (
                   extraction uuid, document text, provision text, position int, number text, heading text,
                   words text, leaders text[], office text, term text, due date)
            """;

    private static final String TASK_AGENCIES = """
            insert into gazette.task_agency (extraction, ord, name, role)
            select extraction, ord, name, role
              from json_to_recordset(:rows::json) as r (extraction uuid, ord int, name text, role text)
            """;

    private static final String TARGETS = """
            insert into gazette.target (
                   extraction, document, provision, position, name, subject, unit, direction, value, division, due,
                   year)
            select extraction, document, provision, position, name, subject, unit, direction, value, division, due,
                   year
              from json_to_recordset(:rows::json) as r (
                   extraction uuid, document text, provision text, position int, name text, subject text, unit text,
                   direction text, value numeric, division text, due date, year int)
            """;

    private static final String ROSTERS = """
            insert into gazette.roster (extraction, document, position, name, announced, entries)
            select extraction, document, position, name, announced, entries
              from json_to_recordset(:rows::json) as r (
                   extraction uuid, document text, position int, name text, announced int, entries jsonb)
            """;

    /** What an officer corrected in the head of a document; the rest stays as read. */
    private static final String HEAD = """
            update gazette.document
               set title = :title, subject = :subject, issuer = :issuer, date = :date, adopted_on = :adoptedOn,
                   in_force_from = :inForceFrom, valid_to = :validTo, in_force_to = null
             where id = :id
            """;

    private final JdbcClient jdbc;

    Contents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void writeOf(Collection<String> documents) {
        write(documents, List.of());
    }

    void writeOne(UUID extraction) {
        write(List.of(), List.of(extraction));
    }

    private void write(Collection<String> documents, Collection<UUID> extractions) {
        String[] of = documents.toArray(String[]::new);
        UUID[] or = extractions.toArray(UUID[]::new);
        for (String forget : FORGET) {
            jdbc.sql(forget).param("documents", of).param("extractions", or).update();
        }
        var batch = new Batch();
        Rows.of(jdbc.sql(EFFECTIVE)
                        .param("documents", of)
                        .param("extractions", or)
                        .query(Row.class))
                .forEach(batch::add);
        insert(TASKS, batch.tasks);
        insert(TASK_AGENCIES, batch.taskAgencies);
        insert(TARGETS, batch.targets);
        insert(ROSTERS, batch.rosters);
        batch.heads.forEach(this::correctHead);
    }

    private void correctHead(String document, DocumentContent head) {
        jdbc.sql(HEAD)
                .param("id", document)
                .param("title", head.title())
                .param("subject", Subject.ofTitle(head.title()))
                .param("issuer", head.issuer())
                .param("date", head.date())
                .param("adoptedOn", head.adoptedOn())
                .param("inForceFrom", head.inForceFrom())
                .param("validTo", head.validTo())
                .update();
    }

    private void insert(String statement, List<Map<String, Object>> rows) {
        if (!rows.isEmpty()) {
            jdbc.sql(statement).param("rows", Json.write(rows)).update();
        }
    }

    private record Row(
            UUID id,
            ExtractionKind kind,
            String document,
            String provision,
            int position,
            String read,
            @Nullable String correction,
            @Nullable LocalDate date) {}

    /** The rows of several extractions, table by table. */
    private static final class Batch {

        private final List<Map<String, Object>> tasks = new ArrayList<>();
        private final List<Map<String, Object>> taskAgencies = new ArrayList<>();
        private final List<Map<String, Object>> targets = new ArrayList<>();
        private final List<Map<String, Object>> rosters = new ArrayList<>();
        private final Map<String, DocumentContent> heads = new LinkedHashMap<>();

        void add(Row row) {
            switch (Standing.effective(row.kind(), row.read(), row.correction())) {
                case TaskContent task -> add(row, task);
                case TargetContent target -> add(row, target);
                case RosterContent roster -> add(row, roster);
                case DocumentContent head -> {
                    if (row.correction() != null) {
                        heads.put(row.document(), head);
                    }
                }
            }
        }

        private void add(Row row, TaskContent task) {
            var columns = begun(row);
            columns.put("provision", row.provision());
            DocumentRows.put(columns, "number", task.number());
            columns.put("heading", task.heading());
            columns.put("words", task.text());
            columns.put("leaders", task.leaders());
            DocumentRows.put(columns, "office", task.office());
            DocumentRows.put(columns, "term", task.term());
            DocumentRows.put(columns, "due", task.due());
            tasks.add(columns);
            int ord = 0;
            for (var agency : task.agencies()) {
                ord++;
                taskAgencies.add(DocumentRows.row(
                        "extraction", row.id(),
                        "ord", ord,
                        "name", agency.name(),
                        "role", agency.role().name()));
            }
        }

        private void add(Row row, TargetContent target) {
            var columns = begun(row);
            columns.put("provision", row.provision());
            columns.put("name", target.name());
            columns.put("subject", Subject.ofTarget(target.name()));
            columns.put("unit", target.unit());
            columns.put("direction", target.direction().name());
            columns.put("value", target.value());
            DocumentRows.put(columns, "division", target.division());
            DocumentRows.put(columns, "due", target.due());
            LocalDate of = target.due() == null ? row.date() : target.due();
            DocumentRows.put(columns, "year", of == null ? null : of.getYear());
            targets.add(columns);
        }

        private void add(Row row, RosterContent roster) {
            var columns = begun(row);
            columns.put("name", roster.name());
            DocumentRows.put(columns, "announced", roster.announced());
            columns.put("entries", roster.entries());
            rosters.add(columns);
        }

        private static Map<String, Object> begun(Row row) {
            return DocumentRows.row("extraction", row.id(), "document", row.document(), "position", row.position());
        }
    }
}
