package org.lingxing.platform.gazette;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.store.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tasks that somebody chose, with what a letter says of them, in the order of documents and of their text. */
@Repository
class ChosenTasks {

    private static final String CHOSEN = """
            select t.extraction as id, t.document, d.number as document_number, d.title as document_title,
                   d.date as document_date, t.provision,
                   (select p.label
                      from gazette.provision p
                     where p.document = t.document and p.path = t.provision
                     order by p.ord
                     limit 1) as label,
                   t.number, t.words, t.term, t.due, e.state,
                   array(select a.name
                           from gazette.task_agency a
                          where a.extraction = t.extraction and a.role = 'LEAD'
                          order by a.ord) as leads,
                   array(select a.name
                           from gazette.task_agency a
                          where a.extraction = t.extraction and a.role <> 'LEAD'
                          order by a.ord) as others
              from gazette.task t
              join gazette.extraction e on e.id = t.extraction and e.present
              join gazette.document d on d.id = t.document
             where t.extraction = any(:ids)
             order by t.document, t.position, t.extraction
            """;

    private final JdbcClient jdbc;

    ChosenTasks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A task as a letter names it.
     *
     * @param leads printed names of the agencies that lead, the others in {@code others}
     */
    record Row(
            UUID id,
            String document,
            @Nullable String documentNumber,
            String documentTitle,
            @Nullable LocalDate documentDate,
            String provision,
            @Nullable String label,
            @Nullable String number,
            String words,
            @Nullable String term,
            @Nullable LocalDate due,
            Confirmation.State state,
            List<String> leads,
            List<String> others) {}

    List<Row> of(Collection<UUID> ids) {
        return Rows.of(jdbc.sql(CHOSEN).param("ids", ids.toArray(UUID[]::new)).query(Rows.as(Row.class)));
    }
}
