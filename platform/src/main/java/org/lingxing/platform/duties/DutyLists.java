package org.lingxing.platform.duties;

import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.DivisionCode;
import org.lingxing.kernel.WorkingCalendar;
import org.lingxing.platform.http.Page;
import org.lingxing.platform.http.Paging;
import org.lingxing.platform.store.Rows;
import org.lingxing.platform.time.CityClock;
import org.lingxing.platform.time.WorkingDays;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Duties as people look at them: their own, those below them, one with all that happened to it, those of a past day. */
@Repository
class DutyLists {

    private static final String VIEW = """
            select d.id, d.kind, k.title_zh, k.title_en, k.deed_zh, k.deed_en, k.address, d.subject, d.label, d.post,
                   p.title_zh as post_zh, p.title_en as post_en, coalesce(u.name, p.agency) as agency, d.division, n.name as holder, k.document,
                   k.provision, k.within_period, lower(d.period) as period_from, upper(d.period) - 1 as period_to, d.late_from, d.rule,
                   d.in_working_days, d.state, d.counted, d.done_at, d.ground, d.ground_words
              from duties.duty d
              join duties.kind k on k.name = d.kind
              join access.post p on p.id = d.post
              left join agencies.name u on u.agency = p.agency and u.current
              left join access.person n on n.id = d.person
            """;

    /** Unfinished duties that stand under the person or whom it stands in for. */
    private static final String OWN = VIEW + """
             where d.state in ('OPEN', 'OVERDUE', 'SUSPENDED')
               and d.post = any(:posts)
               and (d.person is null or d.person = any(:people))
            """;

    /** What can still be done; the most urgent first. */
    private static final String MINE = OWN + """
               and not (k.within_period and d.state = 'OVERDUE')
             order by d.late_from, d.id
             limit :limit
            """;

    /** Periods that went by: a deed of today belongs to its own period. The latest first. */
    private static final String MISSED = OWN + """
               and k.within_period and d.state = 'OVERDUE'
             order by d.late_from desc, d.id
             limit :limit
            """;

    private static final String ASKED = """
             where d.division like :prefix
               and (:kind::text is null or d.kind = :kind)
               and (:state::text is null or d.state = :state)
               and (:post::uuid is null or d.post = :post)
               and (:unit::text is null or exists (
                    select from access.post u where u.id = d.post and u.agency = :unit))
               and (:decree::text is null or exists (
                    select from duties.kind q where q.name = d.kind and q.document = :decree))
               and (:from::timestamptz is null or d.late_from > :from)
               and (:to::timestamptz is null or d.late_from <= :to)
            """;

    private static final String PIECE = VIEW + ASKED + """
               and (d.late_from, d.id) > (:after, :afterId)
             order by d.late_from, d.id
             limit :limit
            """;

    private static final String COUNT = "select count(*) from duties.duty d " + ASKED;

    /** The same number from the totals, where no days narrow it: a region's duties are too many to be counted each time. */
    private static final String TOTAL = """
            select coalesce(sum(case :state::text
                                when 'DONE' then t.done when 'DONE_LATE' then t.done_late when 'OPEN' then t.open
                                when 'OVERDUE' then t.overdue when 'SUSPENDED' then t.suspended
                                when 'WAIVED' then t.waived
                                else t.done + t.done_late + t.open + t.overdue + t.suspended + t.waived end), 0)
              from {totals} t
              join duties.kind k on k.name = t.kind
             where t.division like :prefix
               and (:kind::text is null or t.kind = :kind)
               and (:decree::text is null or k.document = :decree)
               {whose}
            """;

    private static final String NOT_COUNTED = COUNT + " and not d.counted";

    private static final String ONE = VIEW + " where d.id = :id";

    private static final String SEVERAL = VIEW + " where d.id = any(:ids) order by d.late_from, d.id";

    /** How many of one's own stand how; those that run by the last moment of today and of this week. */
    private static final String OWN_COUNTS = """
            select count(*) filter (where d.state = 'OVERDUE' and not k.within_period) as overdue,
                   count(*) filter (where d.state = 'OVERDUE' and k.within_period) as missed,
                   count(*) filter (where d.state = 'OPEN' and d.late_from <= :endOfToday) as today,
                   count(*) filter (where d.state = 'OPEN' and d.late_from > :endOfToday
                                      and d.late_from <= :endOfWeek) as this_week,
                   count(*) filter (where d.state = 'OPEN' and d.late_from > :endOfWeek) as later,
                   count(*) filter (where d.state = 'SUSPENDED') as suspended
              from duties.duty d
              join duties.kind k on k.name = d.kind
             where d.state in ('OPEN', 'OVERDUE', 'SUSPENDED')
               and d.post = any(:posts)
               and (d.person is null or d.person = any(:people))
            """;

    private final JdbcClient database;
    private final CityClock clock;
    private final WorkingDays workingDays;

    DutyLists(JdbcClient database, CityClock clock, WorkingDays workingDays) {
        this.database = database;
        this.clock = clock;
        this.workingDays = workingDays;
    }

    /**
     * What a list is narrowed by.
     *
     * @param unit the agency of the post
     * @param decree the document whose provision orders it
     * @param from first due day
     * @param to last due day
     */
    record Question(
            DivisionCode division,
            @Nullable String kind,
            @Nullable DutyState state,
            @Nullable UUID post,
            @Nullable String unit,
            @Nullable String decree,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {

        Question(DivisionCode division, @Nullable String kind, @Nullable UUID post) {
            this(division, kind, null, post, null, null, null, null);
        }

        private Tallies.Question totals() {
            return new Tallies.Question(division, kind, post == null ? Set.of() : Set.of(post), unit, decree, from, to);
        }
    }

    /** Whose duties are somebody's own: posts held, and the persons meant. */
    record Own(List<UUID> posts, List<UUID> people) {}

    /** The posts and persons an account acts for on a day: its own, and those it stands in for. */
    Own ownOf(String account, LocalDate day) {
        List<UUID> people = Rows.of(
                database.sql("""
                        select person from access.account where name = :account
                        union
                        select absent
                          from access.deputy
                         where deputy = (select person from access.account where name = :account)
                           and during @> :day::date
                        """).param("account", account).param("day", day).query(UUID.class));
        List<UUID> posts = Rows.of(database.sql("""
                        select distinct post
                          from access.holding
                         where person = any(:people) and held @> :day::date
                         order by post
                        """)
                .param("people", people.toArray(UUID[]::new))
                .param("day", day)
                .query(UUID.class));
        return new Own(posts, people);
    }

    List<DutyView> mine(Own own, int limit) {
        return views(own(database.sql(MINE), own).param("limit", limit));
    }

    List<DutyView> missed(Own own, int limit) {
        return views(own(database.sql(MISSED), own).param("limit", limit));
    }

    private static JdbcClient.StatementSpec own(JdbcClient.StatementSpec statement, Own own) {
        return statement
                .param("posts", own.posts().toArray(UUID[]::new))
                .param("people", own.people().toArray(UUID[]::new));
    }

    /** How many of somebody's own ask for attention when. */
    record OwnCounts(int overdue, int missed, int today, int thisWeek, int later, int suspended) {}

    OwnCounts countMine(Own own, LocalDate today, LocalDate endOfWeek) {
        return own(database.sql(OWN_COUNTS), own)
                .param("endOfToday", endOf(today))
                .param("endOfWeek", endOf(endOfWeek))
                .query(OwnCounts.class)
                .single();
    }

    @Transactional
    public Page<DutyView> page(Question asked, Paging paging) {
        database.sql(Tallies.OWN_PLAN).update();
        boolean first = paging.fromTheBeginning();
        var views = views(asked(database.sql(PIECE), asked)
                .param("after", first ? OffsetDateTime.MIN : paging.after(0, OffsetDateTime::parse))
                .param("afterId", first ? new UUID(0, 0) : paging.after(1, UUID::fromString))
                .param("limit", paging.oneMore()));
        return Page.of(views, paging, total(asked), clock.instant(), DutyView::key);
    }

    private long total(Question asked) {
        if (asked.from() != null || asked.to() != null) {
            return asked(database.sql(COUNT), asked).query(Long.class).single();
        }
        var totals = asked.totals();
        return Tallies.asked(database.sql(Totals.answering(totals).in(TOTAL)), totals)
                        .param(
                                "state",
                                asked.state() == null ? null : asked.state().name(),
                                Types.VARCHAR)
                        .query(Long.class)
                        .single()
                + asked(database.sql(NOT_COUNTED), asked).query(Long.class).single();
    }

    private static JdbcClient.StatementSpec asked(JdbcClient.StatementSpec statement, Question asked) {
        return narrowed(statement, asked)
                .param("from", startOf(asked.from()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("to", endOf(asked.to()), Types.TIMESTAMP_WITH_TIMEZONE);
    }

    private static JdbcClient.StatementSpec narrowed(JdbcClient.StatementSpec statement, Question asked) {
        return statement
                .param("prefix", asked.division().prefix() + "%")
                .param("kind", asked.kind(), Types.VARCHAR)
                .param("state", asked.state() == null ? null : asked.state().name(), Types.VARCHAR)
                .param("post", asked.post(), Types.OTHER)
                .param("unit", asked.unit(), Types.VARCHAR)
                .param("decree", asked.decree(), Types.VARCHAR);
    }

    Optional<DutyView> find(UUID id) {
        return views(database.sql(ONE).param("id", id)).stream().findFirst();
    }

    /** Those with these identifiers, in the order of their terms. */
    List<DutyView> all(Collection<UUID> ids) {
        return views(database.sql(SEVERAL).param("ids", ids.toArray(UUID[]::new)));
    }

    private List<DutyView> views(JdbcClient.StatementSpec statement) {
        LocalDate today = clock.today();
        WorkingCalendar calendar = workingDays.calendar();
        return Rows.of(statement.query(DutyView.Row.class)).stream()
                .map(row -> DutyView.of(row, today, calendar))
                .toList();
    }

    private static @Nullable OffsetDateTime startOf(@Nullable LocalDate day) {
        return endOf(day == null ? null : day.minusDays(1));
    }

    static @Nullable OffsetDateTime endOf(@Nullable LocalDate day) {
        return day == null ? null : Moments.utc(Due.endOf(day, null).lateFrom());
    }
}
