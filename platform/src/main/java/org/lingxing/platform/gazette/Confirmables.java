package org.lingxing.platform.gazette;

import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.store.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What persons may decide on, and what they decided. */
@Repository
class Confirmables {

    private static final String COLUMNS = """
            select e.id, e.kind, e.document, d.number as document_number, d.title as document_title, e.provision,
                   (select p.label
                      from gazette.provision p
                     where p.document = e.document and p.path = e.provision
                     order by p.ord
                     limit 1) as label,
                   e.position, e.summary, e.read, e.correction, e.reasons, e.state, e.decided_by, e.decided_at,
                   e.note, e.version, e.passage_from, e.passage_to
              from gazette.extraction e
              join gazette.document d on d.id = e.document
            """;

    private static final String MATCHING = """
             where e.present
               and (:state::text is null or e.state = :state)
               and (:kind::text is null or e.kind = :kind)
               and (:document::text is null or e.document = :document)
            """;

    static final String PAGE = COLUMNS + MATCHING + """
               and (:after::text is null
                    or (e.document, e.position, e.id) > (:after, :afterPosition::int, :afterId::uuid))
             order by e.document, e.position, e.id
             limit :limit
            """;

    private static final String COUNT = "select count(*) from gazette.extraction e" + MATCHING;

    private static final String KINDS = """
            select e.kind as code, count(*) as count
              from gazette.extraction e
            """ + MATCHING + """
             group by e.kind
             order by e.kind
            """;

    private static final String DOCUMENTS = """
            select e.document as id, d.number, d.title, count(*) as count
              from gazette.extraction e
              join gazette.document d on d.id = e.document
            """ + MATCHING + """
             group by e.document, d.number, d.title
             order by e.document
            """;

    private static final String ONE = COLUMNS + " where e.id = :id and e.present";

    private static final String DECIDE = """
            update gazette.extraction
               set state = :state, correction = coalesce(:correction::jsonb, correction), summary = :summary,
                   decided_by = :by, decided_at = :at, note = :note, version = version + 1
             where id = :id
            """;

    private static final String REMEMBER = """
            insert into gazette.extraction_history (extraction, version, what, by_account, at, note, was, becomes)
            select id, version, :state, :by, :at, :note, :was::jsonb, :becomes::jsonb
              from gazette.extraction
             where id = :id
            """;

    private static final String HISTORY = """
            select what, by_account as by, at, note, was, becomes
              from gazette.extraction_history
             where extraction = :id
             order by version
            """;

    private final JdbcClient jdbc;

    Confirmables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<ExtractionRow> page(Question asked, @Nullable Place after, int limit) {
        return Rows.of(bound(PAGE, asked)
                .param("after", after == null ? null : after.document(), Types.VARCHAR)
                .param("afterPosition", after == null ? null : after.position(), Types.INTEGER)
                .param("afterId", after == null ? null : after.id(), Types.OTHER)
                .param("limit", limit)
                .query(ExtractionRow.class));
    }

    long count(Question asked) {
        return bound(COUNT, asked).query(Long.class).single();
    }

    List<KindCount> kinds(Question asked) {
        return Rows.of(bound(KINDS, new Question(asked.state(), null, asked.document()))
                .query(KindCount.class));
    }

    List<DocumentCount> documents(Question asked) {
        return Rows.of(bound(DOCUMENTS, new Question(asked.state(), asked.kind(), null))
                .query(DocumentCount.class));
    }

    Optional<ExtractionRow> find(UUID id) {
        return jdbc.sql(ONE).param("id", id).query(ExtractionRow.class).optional();
    }

    /** The same, kept from others until the transaction at hand ends. */
    Optional<ExtractionRow> findForUpdate(UUID id) {
        jdbc.sql("select id from gazette.extraction where id = :id for update")
                .param("id", id)
                .query(UUID.class)
                .optional();
        return find(id);
    }

    /** Keeps a decision as the state and as a line of the history. */
    void decide(ExtractionRow before, Decision decision, Caller by, Instant at) {
        OffsetDateTime when = OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
        jdbc.sql(DECIDE)
                .param("id", before.id())
                .param("state", decision.state().name())
                .param("correction", decision.correction(), Types.VARCHAR)
                .param("summary", decision.becomes().summary())
                .param("by", by.account())
                .param("at", when)
                .param("note", decision.note(), Types.VARCHAR)
                .update();
        jdbc.sql(REMEMBER)
                .param("id", before.id())
                .param("state", decision.state().name())
                .param("by", by.account())
                .param("at", when)
                .param("note", decision.note(), Types.VARCHAR)
                .param("was", Json.write(before.content()))
                .param("becomes", Json.write(decision.becomes()))
                .update();
    }

    List<HistoryRow> historyOf(UUID id) {
        return Rows.of(jdbc.sql(HISTORY).param("id", id).query(HistoryRow.class));
    }

    private JdbcClient.StatementSpec bound(String statement, Question asked) {
        return jdbc.sql(statement)
                .param("state", asked.state() == null ? null : asked.state().name(), Types.VARCHAR)
                .param("kind", asked.kind() == null ? null : asked.kind().name(), Types.VARCHAR)
                .param("document", asked.document(), Types.VARCHAR);
    }

    /** Which are asked for; null for any. */
    record Question(
            Confirmation.@Nullable State state,
            @Nullable ExtractionKind kind,
            @Nullable String document) {}

    /** The place of one in the list. */
    record Place(String document, int position, UUID id) {}

    /** @param correction the fields a person sets, as JSON; null to leave them */
    record Decision(
            Confirmation.State state,
            @Nullable String correction,
            Content becomes,
            @Nullable String note) {}

    record HistoryRow(
            Confirmation.State what,
            String by,
            Instant at,
            @Nullable String note,
            @Nullable String was,
            @Nullable String becomes) {}

    record KindCount(ExtractionKind code, int count) {}

    record DocumentCount(String id, @Nullable String number, String title, int count) {}
}
