package org.lingxing.platform.supervision;

import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.store.Rows;
import org.lingxing.platform.time.CityClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** What agencies owe the office, and the chasing of it. */
@Repository
class ChasingTable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String OWED = """
            select d.id, d.kind, k.title_zh, k.title_en, l.agency, n.name as agency_name, d.slot, d.label, d.late_from,
                   d.state, t.id as task, coalesce(t.document, d.subject) as document,
                   (select max(c.at)
                      from supervision.chased x
                      join supervision.chasing c on c.id = x.chasing and c.state <> 'TAKEN_BACK'
                     where x.duty = d.id) as chased_at
              from duties.duty d
              join duties.kind k on k.name = d.kind
              join supervision.liaison l on l.post = d.post
              join agencies.name n on n.agency = l.agency and n.current
              left join supervision.task t on d.slot is null and t.id::text = d.subject
             where d.state in ('OPEN', 'OVERDUE')
               and d.kind in \
            """ + SupervisionKinds.in(SupervisionKinds.OWED_BY_AGENCIES) + """

               and d.late_from <= :until
               and (:agency::text is null or l.agency = :agency)
               and (:document::text is null or coalesce(t.document, d.subject) = :document)
               and (:duties::uuid[] is null or d.id = any(:duties))
             order by n.name, l.agency, d.late_from, d.id
             limit 2000
            """;

    private static final String SELECT = """
            select c.id, c.remark, c.by_account as by, c.at, c.held_until, c.state, c.ended_at, c.ended_by,
                   (select count(*) from supervision.chased x where x.chasing = c.id) as items,
                   (select count(distinct agency) from supervision.chased x where x.chasing = c.id) as agencies
              from supervision.chasing c
            """;

    private final JdbcClient database;
    private final CityClock clock;

    ChasingTable(JdbcClient database, CityClock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** How far chasing has come. */
    enum State {
        HELD,
        SENT,
        TAKEN_BACK
    }

    /**
     * Something an agency owes.
     *
     * @param slot which report it is; null for answers and stages
     * @param task the task it is about; null for reports, which are about all of an agency
     * @param chasedAt when it was chased last
     */
    record Owed(
            UUID id,
            String kind,
            String titleZh,
            String titleEn,
            String agency,
            String agencyName,
            @Nullable String slot,
            String label,
            Instant lateFrom,
            String state,
            @Nullable UUID task,
            String document,
            @Nullable Instant chasedAt) {}

    record Row(
            UUID id,
            @Nullable String remark,
            String by,
            Instant at,
            Instant heldUntil,
            State state,
            @Nullable Instant endedAt,
            @Nullable String endedBy,
            int items,
            int agencies) {}

    record Letter(String agency, UUID paper) {}

    List<Owed> owed(ChasingQuestion asked) {
        return Rows.of(database.sql(OWED)
                .param("until", TaskHistory.utc(clock.instant().plus(Duration.ofDays(asked.within()))))
                .param("agency", asked.agency(), Types.VARCHAR)
                .param("document", asked.document(), Types.VARCHAR)
                .param("duties", asked.duties() == null ? null : asked.duties().toArray(UUID[]::new))
                .query(Owed.class));
    }

    UUID add(ChasingQuestion asked, @Nullable String remark, Instant heldUntil, Caller by) {
        return database.sql("""
                        insert into supervision.chasing (asked, remark, by_account, at, held_until)
                        values (:asked::jsonb, :remark, :by, :at, :until)
                        returning id
                        """)
                .param("asked", JSON.writeValueAsString(asked))
                .param("remark", remark, Types.VARCHAR)
                .param("by", by.account())
                .param("at", TaskHistory.utc(clock.instant()))
                .param("until", TaskHistory.utc(heldUntil))
                .query(UUID.class)
                .single();
    }

    void addChased(UUID chasing, Owed owed) {
        database.sql("""
                        insert into supervision.chased (chasing, agency, duty, task)
                        values (:chasing, :agency, :duty, :task)
                        """)
                .param("chasing", chasing)
                .param("agency", owed.agency())
                .param("duty", owed.id())
                .param("task", owed.task(), Types.OTHER)
                .update();
    }

    List<UUID> dutiesOf(UUID chasing) {
        return Rows.of(database.sql("select duty from supervision.chased where chasing = :chasing order by duty")
                .param("chasing", chasing)
                .query(UUID.class));
    }

    Optional<Row> find(UUID id) {
        return database.sql(SELECT + " where c.id = :id")
                .param("id", id)
                .query(Row.class)
                .optional();
    }

    /** Held until the transaction ends, so that it is either sent or taken back. */
    Optional<Row> lock(UUID id) {
        return database.sql(SELECT + " where c.id = :id for update of c")
                .param("id", id)
                .query(Row.class)
                .optional();
    }

    /** Those whose time to be held is over. */
    List<UUID> ready() {
        return Rows.of(
                database.sql("""
                        select id
                          from supervision.chasing
                         where state = 'HELD' and held_until <= :now
                         order by held_until, id
                        """).param("now", TaskHistory.utc(clock.instant())).query(UUID.class));
    }

    void end(UUID id, State state, String by) {
        database.sql("""
                        update supervision.chasing
                           set state = :state, ended_at = :at, ended_by = :by
                         where id = :id
                        """)
                .param("id", id)
                .param("state", state.name())
                .param("at", TaskHistory.utc(clock.instant()))
                .param("by", by)
                .update();
    }

    void addLetter(UUID chasing, String agency, UUID paper) {
        database.sql("""
                        insert into supervision.chasing_letter (chasing, agency, paper)
                        values (:chasing, :agency, :paper)
                        """)
                .param("chasing", chasing)
                .param("agency", agency)
                .param("paper", paper)
                .update();
    }

    List<Letter> lettersOf(UUID chasing) {
        return Rows.of(database.sql("""
                        select agency, paper from supervision.chasing_letter where chasing = :chasing order by agency
                        """).param("chasing", chasing).query(Letter.class));
    }

    List<Row> page(@Nullable Instant after, @Nullable UUID afterId, int limit) {
        return Rows.of(database.sql(SELECT + """
                         where (:after::timestamptz is null or (c.at, c.id) < (:after, :afterId::uuid))
                         order by c.at desc, c.id desc
                         limit :limit
                        """)
                .param("after", after == null ? null : TaskHistory.utc(after), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("afterId", afterId, Types.OTHER)
                .param("limit", limit)
                .query(Row.class));
    }

    long count() {
        return database.sql("select count(*) from supervision.chasing")
                .query(Long.class)
                .single();
    }
}
