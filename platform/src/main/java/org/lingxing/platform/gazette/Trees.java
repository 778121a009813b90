package org.lingxing.platform.gazette;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What stands within documents: provisions, search words, annexes, replacements, mentions, deadlines. */
@Repository
class Trees {

    private static final List<String> FORGET = List.of(
            "delete from gazette.searchable where document = any(:ids)",
            "delete from gazette.provision where document = any(:ids)",
            "delete from gazette.annex where document = any(:ids)",
            "delete from gazette.replacement where document = any(:ids)",
            "delete from gazette.mention where document = any(:ids)",
            "delete from gazette.deadline where document = any(:ids)");

    private static final String PROVISIONS = """
            insert into gazette.provision (
                   document, ord, parent, depth, path, kind, label, heading, words, columns, rows,
                   passage_from, passage_to)
            select document, ord, parent, depth, path, kind, label, heading, words, columns, rows,
                   passage_from, passage_to
              from json_to_recordset(:rows::json) as r (
                   document text, ord int, parent int, depth int, path text, kind text, label text, heading text,
                   words text, columns text[], rows jsonb, passage_from int, passage_to int)
            """;

    private static final String SEARCHABLE = """
            insert into gazette.searchable (document, ord, words, grams)
            select document, ord, words, grams
              from json_to_recordset(:rows::json) as r (document text, ord int, words text, grams text[])
            """;

    private static final String ANNEXES = """
            insert into gazette.annex (document, ord, number, title, present)
            select document, ord, number, title, present
              from json_to_recordset(:rows::json) as r (
                   document text, ord int, number int, title text, present boolean)
            """;

    private static final String REPLACEMENTS = """
            insert into gazette.replacement (
                   document, ord, number, replaced, title, subject, date, partial, words, passage_from, passage_to)
            select document, ord, number, replaced, title, subject, date, partial, words, passage_from, passage_to
              from json_to_recordset(:rows::json) as r (
                   document text, ord int, number text, replaced text, title text, subject text, date date,
                   partial boolean, words text, passage_from int, passage_to int)
            """;

    private static final String MENTIONS = """
            insert into gazette.mention (
                   document, ord, title, subject, number, named, passage_from, passage_to)
            select document, ord, title, subject, number, named, passage_from, passage_to
              from json_to_recordset(:rows::json) as r (
                   document text, ord int, title text, subject text, number text, named text,
                   passage_from int, passage_to int)
            """;

    private static final String DEADLINES = """
            insert into gazette.deadline (
                   document, ord, provision, subject, due, words, passage_from, passage_to)
            select document, ord, provision, subject, due, words, passage_from, passage_to
              from json_to_recordset(:rows::json) as r (
                   document text, ord int, provision text, subject text, due date, words text,
                   passage_from int, passage_to int)
            """;

    private final JdbcClient jdbc;

    Trees(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Replaces what stands within these documents. */
    void replace(List<ReadDocument> documents) {
        String[] ids = documents.stream().map(ReadDocument::id).toArray(String[]::new);
        for (String forget : FORGET) {
            jdbc.sql(forget).param("ids", ids).update();
        }
        insert(
                PROVISIONS,
                each(documents, ReadDocument::provisions, (id, ord, node) -> DocumentRows.provision(id, node)));
        insert(SEARCHABLE, searchable(documents));
        insert(ANNEXES, each(documents, read -> read.document().annexes(), DocumentRows::annex));
        insert(REPLACEMENTS, each(documents, read -> read.document().replaces(), DocumentRows::replacement));
        insert(MENTIONS, each(documents, read -> read.document().mentions(), DocumentRows::mention));
        insert(DEADLINES, each(documents, ReadDocument::deadlines, DocumentRows::deadline));
    }

    private void insert(String statement, List<Map<String, Object>> rows) {
        if (!rows.isEmpty()) {
            jdbc.sql(statement).param("rows", Json.write(rows)).update();
        }
    }

    private static List<Map<String, Object>> searchable(List<ReadDocument> documents) {
        var rows = new ArrayList<Map<String, Object>>();
        for (ReadDocument read : documents) {
            String number = Objects.requireNonNullElse(read.document().number(), "");
            String head = read.document().title() + "　" + number + "　" + read.id();
            rows.add(DocumentRows.searchable(read.id(), 0, head));
            for (ProvisionNode node : read.provisions()) {
                if (!node.spoken().isBlank()) {
                    rows.add(DocumentRows.searchable(read.id(), node.ord(), node.spoken()));
                }
            }
        }
        return rows;
    }

    private static <T> List<Map<String, Object>> each(
            List<ReadDocument> documents, Function<ReadDocument, List<T>> things, ToRow<T> toRow) {
        var rows = new ArrayList<Map<String, Object>>();
        for (ReadDocument read : documents) {
            int ord = 0;
            for (T thing : things.apply(read)) {
                ord++;
                rows.add(toRow.row(read.id(), ord, thing));
            }
        }
        return rows;
    }

    @FunctionalInterface
    private interface ToRow<T> {
        Map<String, Object> row(String document, int ord, T thing);
    }
}
