package org.lingxing.platform.gazette;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.store.Rows;
import org.lingxing.reader.DocumentKind;
import org.lingxing.reader.ProvisionKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** One document with all that hangs on it. */
@Repository
class Documents {

    private static final String HEAD = """
            select d.id, d.number, d.title, d.subject, d.kind, d.issuer, d.date, d.adopted_on, d.in_force_from,
                   d.in_force_to, d.in_force_words, d.addressees, d.articles, d.provisions, d.tasks, d.targets,
                   d.rosters, d.to_confirm, d.position, d.positions, d.passage_from, d.passage_to, s.file_name,
                   e.id as extraction, e.state, coalesce(e.reasons, '[]') as reasons
              from gazette.document d
              join gazette.source s on s.sha256 = d.source
              left join gazette.extraction e on e.document = d.id and e.kind = 'DOCUMENT' and e.present
             where d.id = :id
            """;

    private static final String PROVISIONS = """
            select ord, parent, path, kind, label, heading, words, columns, rows, passage_from, passage_to
              from gazette.provision
             where document = :id
             order by ord
            """;

    private static final String ANNEXES = """
            select a.number, a.title, a.present,
                   (select p.path
                      from gazette.provision p
                     where p.document = a.document
                       and p.path = 'a' || a.number
                     limit 1) as provision
              from gazette.annex a
             where a.document = :id
             order by a.ord
            """;

    /** Replaced and named documents are looked for by identifier, and by title where the text gives no number. */
    private static final String REPLACES = """
            select r.number, coalesce(h.id, r.replaced) as id, coalesce(r.title, h.title) as title,
                   coalesce(r.date, h.date) as date, r.partial, r.words, h.id is not null as held
              from gazette.replacement r
              left join gazette.document h
                on h.id = r.replaced or (r.replaced is null and h.subject = r.subject and h.id <> r.document)
             where r.document = :id
             order by r.ord
            """;

    private static final String REPLACED_BY = """
            select d.id, d.number, d.title, d.in_force_from as date, r.partial, r.words
              from gazette.replacement r
              join gazette.document d on d.id = r.document
             where (r.replaced = :id or (r.replaced is null and r.subject = :subject))
               and r.document <> :id
             order by d.in_force_from, d.id
            """;

    private static final String NAMES = """
            select m.title, m.number, coalesce(h.id, m.named) as id, h.id is not null as held
              from gazette.mention m
              left join gazette.document h
                on h.id = m.named or (m.named is null and h.subject = m.subject and h.id <> m.document)
             where m.document = :id
             order by m.ord
            """;

    private static final String NAMED_BY = """
            select distinct d.id, d.number, d.title, d.date
              from gazette.mention m
              join gazette.document d on d.id = m.document
             where (m.named = :id or (m.named is null and m.subject = :subject))
               and m.document <> :id
             order by d.date, d.id
            """;

    private final JdbcClient jdbc;

    Documents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Head> find(String id) {
        return jdbc.sql(HEAD).param("id", id).query(Rows.as(Head.class)).optional();
    }

    List<ProvisionRow> provisionsOf(String id) {
        return Rows.of(jdbc.sql(PROVISIONS).param("id", id).query(Rows.as(ProvisionRow.class)));
    }

    List<AnnexRow> annexesOf(String id) {
        return Rows.of(jdbc.sql(ANNEXES).param("id", id).query(AnnexRow.class));
    }

    List<Replaced> replaces(Head document) {
        return Rows.of(jdbc.sql(REPLACES).param("id", document.id()).query(Replaced.class));
    }

    List<Replacing> replacedBy(Head document) {
        return Rows.of(jdbc.sql(REPLACED_BY)
                .param("id", document.id())
                .param("subject", document.subject())
                .query(Replacing.class));
    }

    List<Named> names(Head document) {
        return Rows.of(jdbc.sql(NAMES).param("id", document.id()).query(Named.class));
    }

    List<Naming> namedBy(Head document) {
        return Rows.of(jdbc.sql(NAMED_BY)
                .param("id", document.id())
                .param("subject", document.subject())
                .query(Naming.class));
    }

    record Head(
            String id,
            @Nullable String number,
            String title,
            String subject,
            DocumentKind kind,
            @Nullable String issuer,
            @Nullable LocalDate date,
            @Nullable LocalDate adoptedOn,
            @Nullable LocalDate inForceFrom,
            @Nullable LocalDate inForceTo,
            @Nullable String inForceWords,
            List<String> addressees,
            int articles,
            int provisions,
            int tasks,
            int targets,
            int rosters,
            int toConfirm,
            int position,
            int positions,
            int passageFrom,
            int passageTo,
            String fileName,
            @Nullable UUID extraction,
            Confirmation.@Nullable State state,
            String reasons) {}

    record ProvisionRow(
            int ord,
            @Nullable Integer parent,
            String path,
            ProvisionKind kind,
            String label,
            @Nullable String heading,
            String words,
            @Nullable List<String> columns,
            @Nullable String rows,
            int passageFrom,
            int passageTo) {}

    /** @param provision path of the annex's text; null when it was left out */
    record AnnexRow(
            int number,
            @Nullable String title,
            boolean present,
            @Nullable String provision) {}

    /** A document that this one ends, whole or in part. */
    record Replaced(
            @Nullable String number,
            @Nullable String id,
            @Nullable String title,
            @Nullable LocalDate date,
            boolean partial,
            String words,
            boolean held) {}

    /** A document that ends this one; its date is the first day it is in force. */
    record Replacing(
            String id,
            @Nullable String number,
            String title,
            @Nullable LocalDate date,
            boolean partial,
            String words) {}

    record Named(
            @Nullable String title,
            @Nullable String number,
            @Nullable String id,
            boolean held) {}

    record Naming(
            String id,
            @Nullable String number,
            String title,
            @Nullable LocalDate date) {}
}
