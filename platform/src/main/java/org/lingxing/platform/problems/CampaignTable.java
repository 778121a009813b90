package org.lingxing.platform.problems;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.store.Rows;
import org.lingxing.platform.time.CityClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Campaigns, their quotas, and the lines of their ledgers. */
@Repository
class CampaignTable {

    private static final String CAMPAIGNS = """
            select code, name_zh, name_en, provision, kinds, until, acceptance_until, circulars
              from problems.campaign
            """;

    /** A file that went into another stands as that one does. */
    private static final String COUNTS = """
            select left(p.division, 6) as division,
                   count(*) as entries,
                   count(*) filter (where coalesce(m.state, p.state) = 'STRUCK_OFF') as closed,
                   count(*) filter (where coalesce(m.state, p.state) = 'DISMISSED') as dismissed,
                   count(*) filter (where e.accepted) as accepted,
                   count(*) filter (where e.accepted = false) as refused,
                   count(*) filter (where e.added_at >= :from and e.added_at < :to) as added,
                   count(*) filter (where coalesce(m.struck_off_at, p.struck_off_at) >= :from
                                      and coalesce(m.struck_off_at, p.struck_off_at) < :to) as closed_within
              from problems.campaign_entry e
              join problems.problem p on p.id = e.problem
              left join problems.problem m on m.id = p.merged_into
             where e.campaign = :campaign
             group by 1
             order by 1
            """;

    private static final String LINES = """
            select e.number, e.problem, p.number as problem_number, p.kind, coalesce(m.state, p.state) as state,
                   p.division, w.name as reach, p.place, p.words, p.found_at, p.longitude, p.latitude,
                   r.unit_name as unit, r.term, coalesce(m.struck_off_at, p.struck_off_at) as struck_off_at,
                   e.accepted, e.ground, e.checked_at
              from problems.campaign_entry e
              join problems.problem p on p.id = e.problem
              left join problems.problem m on m.id = p.merged_into
              left join problems.rectification r on r.paper = coalesce(m.rectification, p.rectification)
              left join rivers.reach w on w.code = p.reach
             where e.campaign = :campaign
               and (:division::text is null or p.division like :division)
               and (:state::text is null or coalesce(m.state, p.state) = :state)
               and (:open::boolean is null
                    or (coalesce(m.state, p.state) not in ('STRUCK_OFF', 'DISMISSED')) = :open)
               and (:number::text is null or e.number = :number)
            """;

    private static final String PAGE = LINES + """
               and (:after::text is null or e.number > :after)
             order by e.number
             limit :limit
            """;

    private final JdbcClient database;
    private final CityClock clock;

    CampaignTable(JdbcClient database, CityClock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** How a county stands. */
    record Count(
            String division,
            int entries,
            int closed,
            int dismissed,
            int accepted,
            int refused,
            int added,
            int closedWithin) {}

    record Quota(String division, int quota) {}

    /**
     * A line of a ledger.
     *
     * @param number in the ledger
     * @param problemNumber of the file
     * @param accepted what the city found; null while it has not checked
     * @param ground why it was not accepted
     */
    record Line(
            String number,
            UUID problem,
            String problemNumber,
            ProblemKind kind,
            ProblemState state,
            String division,
            @Nullable String reach,
            String place,
            String words,
            Instant foundAt,
            java.math.BigDecimal longitude,
            java.math.BigDecimal latitude,
            @Nullable String unit,
            @Nullable LocalDate term,
            @Nullable Instant struckOffAt,
            @Nullable Boolean accepted,
            @Nullable String ground,
            @Nullable Instant checkedAt) {}

    /** What a ledger is narrowed by. */
    record Question(
            @Nullable String division,
            @Nullable ProblemState state,
            @Nullable Boolean open,
            @Nullable String number) {}

    List<Campaign> all() {
        return Rows.of(database.sql(CAMPAIGNS + " order by ord").query(Rows.as(Campaign.class)));
    }

    Optional<Campaign> find(String code) {
        return database.sql(CAMPAIGNS + " where code = :code")
                .param("code", code)
                .query(Rows.as(Campaign.class))
                .optional();
    }

    /** @param from first moment of the time that additions and closures are counted for; {@code to} the first after it */
    List<Count> counts(String campaign, Instant from, Instant to) {
        return Rows.of(database.sql(COUNTS)
                .param("campaign", campaign)
                .param("from", ProblemTable.utc(from))
                .param("to", ProblemTable.utc(to))
                .query(Count.class));
    }

    List<Quota> quotas(String campaign) {
        return Rows.of(database.sql("""
                        select division, quota from problems.campaign_quota where campaign = :campaign order by division
                        """).param("campaign", campaign).query(Quota.class));
    }

    void putQuota(String campaign, String division, int quota, String by) {
        database.sql("""
                        insert into problems.campaign_quota (campaign, division, quota, set_by, set_at)
                        values (:campaign, :division, :quota, :by, :at)
                        on conflict (campaign, division) do update
                           set quota = excluded.quota, set_by = excluded.set_by, set_at = excluded.set_at
                        """)
                .param("campaign", campaign)
                .param("division", division)
                .param("quota", quota)
                .param("by", by)
                .param("at", ProblemTable.utc(clock.instant()))
                .update();
    }

    List<Line> lines(String campaign, Question asked, @Nullable String after, int limit) {
        return Rows.of(bound(PAGE, campaign, asked)
                .param("after", after, Types.VARCHAR)
                .param("limit", limit)
                .query(Rows.as(Line.class)));
    }

    long count(String campaign, Question asked) {
        return bound("select count(*) from (" + LINES + ") lines", campaign, asked)
                .query(Long.class)
                .single();
    }

    private JdbcClient.StatementSpec bound(String statement, String campaign, Question asked) {
        var division = asked.division();
        var state = asked.state();
        return database.sql(statement)
                .param("campaign", campaign)
                .param("division", division == null ? null : division.replaceFirst("(00)+$", "") + "%", Types.VARCHAR)
                .param("state", state == null ? null : state.name(), Types.VARCHAR)
                .param("open", asked.open(), Types.BOOLEAN)
                .param("number", asked.number(), Types.VARCHAR);
    }

    /** @return false where the file or the number is in the ledger already */
    boolean add(String campaign, String number, UUID problem, String by) {
        return database.sql("""
                                insert into problems.campaign_entry (campaign, number, problem, added_by, added_at)
                                values (:campaign, :number, :problem, :by, :at)
                                on conflict do nothing
                                """)
                        .param("campaign", campaign)
                        .param("number", number)
                        .param("problem", problem)
                        .param("by", by)
                        .param("at", ProblemTable.utc(clock.instant()))
                        .update()
                == 1;
    }

    void putChecked(String campaign, String number, boolean accepted, @Nullable String ground, String by) {
        database.sql("""
                        update problems.campaign_entry
                           set accepted = :accepted, ground = :ground, checked_by = :by, checked_at = :at
                         where campaign = :campaign and number = :number
                        """)
                .param("campaign", campaign)
                .param("number", number)
                .param("accepted", accepted)
                .param("ground", ground, Types.VARCHAR)
                .param("by", by)
                .param("at", ProblemTable.utc(clock.instant()))
                .update();
    }

    /** Keeps others from changing ledgers until the transaction ends. */
    void holdStill() {
        database.sql("lock table problems.campaign_entry in share row exclusive mode")
                .update();
    }
}
