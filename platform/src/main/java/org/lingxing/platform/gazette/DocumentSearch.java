package org.lingxing.platform.gazette;

import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.store.Rows;
import org.lingxing.reader.DocumentKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds documents by their words, kind, year and days in force; the latest first. */
@Repository
class DocumentSearch {

    /** Documents in which each word stands somewhere: long words by trigrams, short ones by characters and pairs. */
    static final String FOUND = """
            with hit as (
                select s.document, a.pattern as word
                  from unnest(:long::text[]) a (pattern)
                  join gazette.searchable s on s.words like a.pattern
                 union
                select s.document, a.word
                  from unnest(:short::text[]) a (word)
                  join gazette.searchable s on s.grams @> array[a.word]),
            found as materialized (
                select document
                  from hit
                 group by document
                having count(*) = :words)
            """;

    private static final String MATCHING = """
             where (:words = 0 or d.id in (select document from found))
               and (:kind::text is null or d.kind = :kind)
               and (:year::int is null
                    or d.date between make_date(:year, 1, 1) and make_date(:year, 12, 31))
               and (:on::date is null
                    or (d.in_force_from is not null
                        and daterange(d.in_force_from, d.in_force_to, '[]') @> :on::date))
            """;

    static final String PAGE = FOUND + """
            select d.id, d.number, d.title, d.kind, d.date, d.issuer, d.in_force_from, d.in_force_to,
                   d.articles, d.provisions, d.tasks, d.targets, d.rosters, d.to_confirm
              from gazette.document d
            """ + MATCHING + """
               and (:after::text is null
                    or (coalesce(d.date, '-infinity'), d.id) < (:afterDate::date, :after))
             order by coalesce(d.date, '-infinity') desc, d.id desc
             limit :limit
            """;

    private static final String COUNT = FOUND + "select count(*) from gazette.document d" + MATCHING;

    private static final String KINDS = FOUND + """
            select d.kind, count(*) as count
              from gazette.document d
            """ + MATCHING + """
             group by d.kind
             order by count(*) desc, d.kind
            """;

    private static final String YEARS = FOUND + """
            select extract(year from d.date)::int as year, count(*) as count
              from gazette.document d
            """ + MATCHING + """
               and d.date is not null
             group by 1
             order by 1 desc
            """;

    /** Of each document the first places where one of the words stands. */
    private static final String HITS = """
            select h.document, h.ord, p.path, p.label, p.heading, p.words
              from unnest(:documents::text[]) asked (document)
              cross join lateral (
                   select s.document, s.ord
                     from gazette.searchable s
                    where s.document = asked.document
                      and s.ord > 0
                      and s.words like any(:patterns)
                    order by s.ord
                    limit :places) h
              join gazette.provision p on p.document = h.document and p.ord = h.ord
             order by h.document, h.ord
            """;

    private final JdbcClient jdbc;

    DocumentSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Found> page(DocumentQuestion asked, @Nullable LocalDate afterDate, @Nullable String after, int limit) {
        return Rows.of(bound(PAGE, asked)
                .param("afterDate", afterDate == null ? "-infinity" : afterDate.toString(), Types.OTHER)
                .param("after", after, Types.VARCHAR)
                .param("limit", limit)
                .query(Found.class));
    }

    long count(DocumentQuestion asked) {
        return bound(COUNT, asked).query(Long.class).single();
    }

    List<KindCount> kinds(DocumentQuestion asked) {
        return Rows.of(bound(KINDS, asked.ofAnyKind()).query(KindCount.class));
    }

    List<YearCount> years(DocumentQuestion asked) {
        return Rows.of(bound(YEARS, asked.ofAnyYear()).query(YearCount.class));
    }

    List<Hit> hits(Collection<String> documents, List<String> words, int places) {
        if (words.isEmpty() || documents.isEmpty()) {
            return List.of();
        }
        return Rows.of(jdbc.sql(HITS)
                .param("documents", documents.toArray(String[]::new))
                .param("patterns", words.stream().map(SearchWords::pattern).toArray(String[]::new))
                .param("places", places)
                .query(Hit.class));
    }

    private JdbcClient.StatementSpec bound(String statement, DocumentQuestion asked) {
        return jdbc.sql(statement)
                .param("long", asked.longPatterns())
                .param("short", asked.shortWords())
                .param("words", asked.words().size())
                .param("kind", asked.kind() == null ? null : asked.kind().name(), Types.VARCHAR)
                .param("year", asked.year(), Types.INTEGER)
                .param("on", asked.inForceOn(), Types.DATE);
    }

    record Found(
            String id,
            @Nullable String number,
            String title,
            DocumentKind kind,
            @Nullable LocalDate date,
            @Nullable String issuer,
            @Nullable LocalDate inForceFrom,
            @Nullable LocalDate inForceTo,
            int articles,
            int provisions,
            int tasks,
            int targets,
            int rosters,
            int toConfirm) {}

    record Hit(
            String document,
            int ord,
            String path,
            String label,
            @Nullable String heading,
            String words) {}

    record KindCount(DocumentKind kind, int count) {}

    record YearCount(int year, int count) {}
}
