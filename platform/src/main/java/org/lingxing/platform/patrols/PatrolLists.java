package org.lingxing.platform.patrols;

import java.math.BigDecimal;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
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

/**
 * Lists of patrols, each as long as {@link Sight} lets the caller see: those of his office's region, his own, those he
 * decides about, those below him on his reaches. Each of these goes along an index of its own; a statement has only the
 * parts and the conditions that are asked for.
 */
@Component
@Transactional(readOnly = true)
class PatrolLists {

    private static final String IN_REGION = "p.division like any(:divisions)";
    private static final String OWN = "p.by_account = :account";
    private static final String DECIDED_ABOUT = "p.superior = any(:seats)";

    /** The reaches and levels below the caller. */
    private static final String BELOW = """
            select distinct a.reach, below.level
              from rivers.answering a,
                   unnest(array['CITY', 'COUNTY', 'TOWNSHIP', 'VILLAGE', 'GUARD']) with ordinality below (level, place)
             where a.post = any(:seats)
               and a.during @> :today::date
               and array_position(array['CITY', 'COUNTY', 'TOWNSHIP', 'VILLAGE', 'GUARD'], a.level) < below.place
            """;

    private static final String SIGNS_SEEN =
            "(p.by_account = :account or p.answered_at is not null or p.answer_until <= :now)";

    private static final String LATEST = " order by p.day desc, p.id desc limit :limit";

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
              from patrols.patrol p
             where p.id in (select id from seen)
            """ + LATEST;

    /** What a region has, from the totals that are kept. */
    private static final String KEPT = """
            select coalesce(sum(p.patrols), 0) from patrols.tally p where p.division like any(:divisions)
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
        boolean office = divisions(caller).length > 0;
        var rows = Rows.of(asked(page(question, office, lastDay != null), question, caller)
                .param("lastDay", lastDay, Types.DATE)
                .param("lastId", lastId, Types.OTHER)
                .param("limit", paging.oneMore())
                .query(Rows.as(Line.class)));
        return Page.of(rows, paging, total(question, office, caller), clock.instant(), Line::key);
    }

    private long total(Question question, boolean office, Caller caller) {
        boolean kept = office && isKept(question);
        long total = asked(counting(question, office, !kept), question, caller)
                .query(Long.class)
                .single();
        return kept
                ? total
                        + asked(KEPT + where(question), question, caller)
                                .query(Long.class)
                                .single()
                : total;
    }

    /** Whether the totals tell how many a region has of what is asked for. */
    private static boolean isKept(Question question) {
        return question.reach() == null && !question.mine() && !question.signs() && !question.undecided();
    }

    /** @param office whether the caller sees a whole region */
    static String page(Question question, boolean office, boolean goesOn) {
        String narrowed = where(question) + (goesOn ? " and (p.day, p.id) < (:lastDay, :lastId)" : "");
        return parts(question, office).stream()
                        .map(part -> "(select p.id from patrols.patrol p where " + part + narrowed + LATEST + ")")
                        .collect(Collectors.joining(" union ", "with seen as (", below(question, narrowed) + ")"))
                + LINES;
    }

    /** One look at the index of reaches for each reach and level. */
    private static String below(Question question, String narrowed) {
        return question.mine() || question.undecided()
                ? ""
                : " union (select p.id from (" + BELOW
                        + ") mine cross join lateral (select p.id, p.day from patrols.patrol p"
                        + " where p.reach = mine.reach and p.level = mine.level" + narrowed + LATEST + ") p" + LATEST
                        + ")";
    }

    /** @param region whether what lies in the caller's region is counted too, or only what lies beyond */
    static String counting(Question question, boolean office, boolean region) {
        String narrowed = where(question) + (office && !region ? " and not (" + IN_REGION + ")" : "");
        String below = question.mine() || question.undecided()
                ? ""
                : " union select p.id from (" + BELOW + ") mine join patrols.patrol p"
                        + " on p.reach = mine.reach and p.level = mine.level where true" + narrowed;
        return parts(question, office && region).stream()
                .map(part -> "select p.id from patrols.patrol p where " + part + narrowed)
                .collect(Collectors.joining(" union ", "select count(*) from (", below + ") seen"));
    }

    private static List<String> parts(Question question, boolean office) {
        if (question.mine()) {
            return List.of(OWN);
        }
        if (question.undecided()) {
            return List.of(DECIDED_ABOUT);
        }
        return office ? List.of(IN_REGION, OWN, DECIDED_ABOUT) : List.of(OWN, DECIDED_ABOUT);
    }

    /**
     * What is asked for. Words of enumerations stand in the statement themselves, so that indexes of what is rare are
     * found.
     */
    private static String where(Question question) {
        var level = question.level();
        var belief = question.belief();
        var report = question.report();
        return (question.reach() == null ? "" : " and p.reach = :reach")
                + (level == null ? "" : " and p.level = '" + level.name() + "'")
                + (question.division() == null ? "" : " and p.division like :division")
                + (question.from() == null ? "" : " and p.day >= :from")
                + (question.to() == null ? "" : " and p.day <= :to")
                + (question.signs() ? " and cardinality(p.signs) > 0 and " + SIGNS_SEEN : "")
                + (question.undecided() ? " and p.belief is null" : "")
                + (belief == null ? "" : " and p.belief = '" + belief.name() + "'")
                + (report == null ? "" : " and p.report = '" + report.name() + "'");
    }

    private JdbcClient.StatementSpec asked(String sql, Question question, Caller caller) {
        return database.sql(sql)
                .param("account", caller.account())
                .param("seats", seats.of(caller.account(), clock.today()).toArray(UUID[]::new))
                .param("divisions", divisions(caller))
                .param("today", clock.today())
                .param("now", PatrolTable.utc(clock.instant()))
                .param("reach", question.reach(), Types.VARCHAR)
                .param("division", question.division() == null ? null : question.division() + "%", Types.VARCHAR)
                .param("from", question.from(), Types.DATE)
                .param("to", question.to(), Types.DATE);
    }

    /** Beginnings of the codes of the regions of the caller's chief offices. */
    private static String[] divisions(Caller caller) {
        return caller.grants().stream()
                .filter(grant -> grant.role() == Role.CHIEF_OFFICE)
                .map(Grant::division)
                .map(division -> division.prefix() + "%")
                .toArray(String[]::new);
    }
}
