package org.lingxing.platform.gazette;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.store.Rows;
import org.lingxing.reader.AgencyRole;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tasks read out of documents, in the order of documents and of their text. */
@Repository
class Tasks {

    private static final String MATCHING = """
              from gazette.task t
              join gazette.extraction e on e.id = t.extraction and e.present
              join gazette.document d on d.id = t.document
             where (:leader::text is null or t.leaders @> array[:leader::text])
               and (:agencies::text[] is null
                    or exists (select 1
                                 from gazette.task_agency a
                                where a.extraction = t.extraction and a.name = any(:agencies)))
               and (:document::text is null or t.document = :document)
               and (:sure::boolean is null or (e.reasons = '[]'::jsonb) = :sure)
               and e.state = any(:states)
               and translate(lower(t.heading || ' ' || t.words), :wide, :narrow) like all(:patterns)
            """;

    static final String PAGE = """
            select t.extraction as id, t.document, d.number as document_number, t.provision, t.position, t.number,
                   t.heading, t.words, t.leaders, t.office, t.term, t.due, e.reasons, e.state, e.decided_by,
                   e.decided_at, e.note
            """ + MATCHING + """
               and (:after::text is null
                    or (t.document, t.position, t.extraction) > (:after, :afterPosition::int, :afterId::uuid))
             order by t.document, t.position, t.extraction
             limit :limit
            """;

    private static final String COUNT = "select count(*)" + MATCHING;

    private static final String LEADERS = """
            select leader as name, count(*) as count
              from (select unnest(t.leaders) as leader
            """ + MATCHING + """
                   ) asked
             group by leader
             order by count(*) desc, leader
            """;

    private static final String DOCUMENTS = """
            select d.id as name, count(*) as count
            """ + MATCHING + """
             group by d.id
             order by d.id
            """;

    private static final String CERTAINTIES = """
            select case when e.reasons = '[]'::jsonb then 'SURE' else 'TO_CONFIRM' end as name, count(*) as count
            """ + MATCHING + """
             group by 1
             order by 1
            """;

    private static final String AGENCY_NAMES = """
            select a.name, count(distinct a.extraction) as count
              from gazette.task_agency a
             where a.extraction in (select t.extraction
            """ + MATCHING + """
                   )
             group by a.name
             order by a.name
            """;

    private static final String AGENCIES_OF = """
            select extraction, name, role
              from gazette.task_agency
             where extraction = any(:tasks)
             order by extraction, ord
            """;

    private final JdbcClient jdbc;

    Tasks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Row> page(TaskQuestion asked, Confirmables.@Nullable Place after, int limit) {
        return Rows.of(bound(PAGE, asked)
                .param("after", after == null ? null : after.document(), Types.VARCHAR)
                .param("afterPosition", after == null ? null : after.position(), Types.INTEGER)
                .param("afterId", after == null ? null : after.id(), Types.OTHER)
                .param("limit", limit)
                .query(Rows.as(Row.class)));
    }

    long count(TaskQuestion asked) {
        return bound(COUNT, asked).query(Long.class).single();
    }

    List<Facet> leaders(TaskQuestion asked) {
        return facets(LEADERS, asked.ofAnyLeader());
    }

    List<Facet> documents(TaskQuestion asked) {
        return facets(DOCUMENTS, asked.ofAnyDocument());
    }

    List<Facet> certainties(TaskQuestion asked) {
        return facets(CERTAINTIES, asked.ofAnyCertainty());
    }

    /** Printed names of agencies, with the tasks of each. */
    List<Facet> agencyNames(TaskQuestion asked) {
        return facets(AGENCY_NAMES, asked.ofAnyAgency());
    }

    /** Every printed name of an agency in any task. */
    List<String> allAgencyNames() {
        return Rows.of(jdbc.sql("select distinct name from gazette.task_agency order by name")
                .query(String.class));
    }

    List<Agency> agenciesOf(Collection<UUID> tasks) {
        return Rows.of(
                jdbc.sql(AGENCIES_OF).param("tasks", tasks.toArray(UUID[]::new)).query(Agency.class));
    }

    private List<Facet> facets(String statement, TaskQuestion asked) {
        return Rows.of(bound(statement, asked).query(Facet.class));
    }

    private JdbcClient.StatementSpec bound(String statement, TaskQuestion asked) {
        return jdbc.sql(statement)
                .param("leader", asked.leader(), Types.VARCHAR)
                .param(
                        "agencies",
                        asked.agencyNames() == null ? null : asked.agencyNames().toArray(String[]::new))
                .param("document", asked.document(), Types.VARCHAR)
                .param(
                        "sure",
                        asked.certainty() == null ? null : asked.certainty() == CertaintyView.State.SURE,
                        Types.BOOLEAN)
                .param("states", states(asked.confirmation()))
                .param("wide", SearchWords.WIDE)
                .param("narrow", SearchWords.NARROW)
                .param(
                        "patterns",
                        asked.words().stream().map(SearchWords::pattern).toArray(String[]::new));
    }

    private static String[] states(Confirmation.@Nullable State asked) {
        return asked == null
                ? new String[] {"NOT_NEEDED", "OPEN", "CONFIRMED", "CORRECTED"}
                : new String[] {asked.name()};
    }

    record Row(
            UUID id,
            String document,
            @Nullable String documentNumber,
            String provision,
            int position,
            @Nullable String number,
            String heading,
            String words,
            List<String> leaders,
            @Nullable String office,
            @Nullable String term,
            @Nullable LocalDate due,
            String reasons,
            Confirmation.State state,
            @Nullable String decidedBy,
            @Nullable Instant decidedAt,
            @Nullable String note) {}

    record Agency(UUID extraction, String name, AgencyRole role) {}

    record Facet(String name, int count) {}
}
