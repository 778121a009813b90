package org.lingxing.platform.patrols;

import java.math.BigDecimal;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.http.Grant;
import org.lingxing.platform.http.Page;
import org.lingxing.platform.http.Paging;
import org.lingxing.platform.http.Role;
import org.lingxing.platform.rivers.ChiefLevel;
import org.lingxing.platform.store.Rows;
import org.lingxing.platform.time.CityClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lists of patrols, each as long as {@link Sight} lets the caller see. */
@Component
@Transactional(readOnly = true)
class PatrolLists {

    /** What the caller sees: his own, those he decides about, those of his office's region, those below him on his reaches. */
    private static final String SEEN = """
              from patrols.patrol p
             where (p.by_account = :account
                    or p.superior = any(:seats)
                    or p.division like any(:divisions)
                    or exists (select from rivers.answering a
                                where a.reach = p.reach and a.post = any(:seats) and a.during @> :today::date
                                  and array_position(array['CITY', 'COUNTY', 'TOWNSHIP', 'VILLAGE', 'GUARD'], a.level)
                                      < array_position(array['CITY', 'COUNTY', 'TOWNSHIP', 'VILLAGE', 'GUARD'], p.level)))
               and (not :mine or p.by_account = :account)
               and (:reach::text is null or p.reach = :reach)
               and (:level::text is null or p.level = :level)
               and (:division::text is null or p.division like :division)
               and (:from::date is null or p.day >= :from)
               and (:to::date is null or p.day <= :to)
               and (not :signs or (cardinality(p.signs) > 0
                                   and (p.by_account = :account or p.answered_at is not null
                                        or p.answer_until <= :now)))
               and (not :undecided or (p.belief is null and p.superior = any(:seats)))
               and (:belief::text is null or p.belief = :belief)
               and (:report::text is null or p.report = :report)
            """;

    private static final String LINES = """
            select p.id, p.day, p.reach, p.reach_name, p.division, p.level, p.by_account as by,
                   coalesce((select person.name
                               from access.account
                               join access.person on person.id = account.person
                              where account.name = p.by_account), p.by_account) as name,
                   p.started_at, p.ended_at, p.source, p.metres, p.reach_metres, p.coverage,
                   case when p.by_account = :account or p.answered_at is not null or p.answer_until <= :now
                        then p.signs else '{}' end as signs,
                   p.problems, p.belief, p.checked_at, p.report
            """;

    private final JdbcClient database;
    private final Seats seats;
    private final CityClock clock;

    PatrolLists(JdbcClient database, Seats seats, CityClock clock) {
        this.database = database;
        this.seats = seats;
        this.clock = clock;
    }

    /**
     * What is asked for; members that are null ask for nothing.
     *
     * @param mine only those the caller made
     * @param signs only those with signs that the caller sees
     * @param undecided only those that wait for the caller's decision
     */
    record Question(
            boolean mine,
            @Nullable String reach,
            @Nullable ChiefLevel level,
            @Nullable String division,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            boolean signs,
            boolean undecided,
            PatrolRow.@Nullable Belief belief,
            PatrolRow.@Nullable ReportState report) {}

    /**
     * A patrol in a list.
     *
     * @param coverage share of the reach, 0 to 1
     * @param signs empty while the patroller has them to himself
     */
    record Line(
            UUID id,
            LocalDate day,
            String reach,
            String reachName,
            String division,
            ChiefLevel level,
            String by,
            String name,
            Instant startedAt,
            Instant endedAt,
            PatrolRow.Source source,
            int metres,
            int reachMetres,
            BigDecimal coverage,
            List<String> signs,
            int problems,
            PatrolRow.@Nullable Belief belief,
            @Nullable Instant checkedAt,
            PatrolRow.ReportState report) {

        List<String> key() {
            return List.of(day.toString(), id.toString());
        }
    }

    Page<Line> page(Question question, Paging paging, Caller caller) {
        LocalDate lastDay = paging.fromTheBeginning() ? null : paging.after(0, LocalDate::parse);
        UUID lastId = paging.fromTheBeginning() ? null : paging.after(1, UUID::fromString);
        var rows = Rows.of(asked(LINES + SEEN + """
                                and (:lastDay::date is null or (p.day, p.id) < (:lastDay::date, :lastId::uuid))
                              order by p.day desc, p.id desc
                              limit :limit
                             """, question, caller)
                .param("lastDay", lastDay, Types.DATE)
                .param("lastId", lastId, Types.OTHER)
                .param("limit", paging.oneMore())
                .query(Rows.as(Line.class)));
        long total = asked("select count(*)" + SEEN, question, caller)
                .query(Long.class)
                .single();
        return Page.of(rows, paging, total, clock.instant(), Line::key);
    }

    private JdbcClient.StatementSpec asked(String sql, Question question, Caller caller) {
        return database.sql(sql)
                .param("account", caller.account())
                .param("seats", seats.of(caller.account(), clock.today()).toArray(UUID[]::new))
                .param("divisions", divisions(caller))
                .param("today", clock.today())
                .param("now", PatrolTable.utc(clock.instant()))
                .param("mine", question.mine())
                .param("reach", question.reach(), Types.VARCHAR)
                .param("level", name(question.level()), Types.VARCHAR)
                .param("division", question.division() == null ? null : question.division() + "%", Types.VARCHAR)
                .param("from", question.from(), Types.DATE)
                .param("to", question.to(), Types.DATE)
                .param("signs", question.signs())
                .param("undecided", question.undecided())
                .param("belief", name(question.belief()), Types.VARCHAR)
                .param("report", name(question.report()), Types.VARCHAR);
    }

    /** Beginnings of the codes of the regions of the caller's chief offices. */
    private static String[] divisions(Caller caller) {
        return caller.grants().stream()
                .filter(grant -> grant.role() == Role.CHIEF_OFFICE)
                .map(Grant::division)
                .map(division -> division.prefix() + "%")
                .toArray(String[]::new);
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }
}
