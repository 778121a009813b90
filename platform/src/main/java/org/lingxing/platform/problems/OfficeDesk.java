package org.lingxing.platform.problems;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.store.Rows;
import org.lingxing.platform.time.CityClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The desk of a chief office: what is due today and overdue, how much is open where, what came back after it was closed. */
@Component
class OfficeDesk {

    /** Days after striking off within which a return asks how the file was checked. */
    private static final int QUICK = 30;

    private static final int MOST_QUICK = 50;

    /** Put together from what each index holds: how files stand, what runs on those still open, what has returned. */
    private static final String COUNTS = """
            with standing as (
                select left(p.division, 6) as county, p.kind, count(*) filter (where p.state <> 'STRUCK_OFF') as open,
                       0 as overdue, 0 as today, count(*) filter (where p.state = 'STRUCK_OFF') as struck_off, 0 as returned
                  from problems.problem p
                 where p.state not in ('MERGED', 'DISMISSED') and p.division like any(:prefixes)
                 group by 1, 2
                union all
                select left(p.division, 6), p.kind, 0, count(*) filter (where d.late_from <= :now),
                       count(*) filter (where d.late_from > :now), 0, 0
                  from problems.problem p
                  join duties.duty d on d.kind = p.owed_kind and d.occasion = p.owed_occasion
                 where p.owed_kind is not null
                   and p.state not in ('MERGED', 'DISMISSED') and p.division like any(:prefixes)
                   and d.state in ('OPEN', 'OVERDUE') and d.late_from <= :tomorrow
                 group by 1, 2
                union all
                select left(p.division, 6), p.kind, 0, 0, 0, 0, count(*)
                  from problems.problem p
                 where p.recurrences > 0
                   and p.state not in ('MERGED', 'DISMISSED') and p.division like any(:prefixes)
                 group by 1, 2)
            select case when grouping(county) = 0 then 'COUNTY' when grouping(kind) = 0 then 'KIND' else 'ALL' end as by,
                   coalesce(county, kind, 'all') as key, coalesce(sum(open), 0) as open,
                   coalesce(sum(overdue), 0) as overdue, coalesce(sum(today), 0) as today,
                   coalesce(sum(struck_off), 0) as struck_off, coalesce(sum(returned), 0) as returned
              from standing
             group by grouping sets ((), (county), (kind))
             order by 1, 2
            """;

    /** Each return with the striking off before it and who had checked. */
    private static final String RETURNS = """
            select p.id, p.number, p.kind, p.place, back.at as returned_at, closed.at as struck_off_at,
                   (select n.name from access.person n join access.account a on a.person = n.id
                     where a.name = checked.by_account) as checked_by
              from problems.deed back
              join problems.problem p on p.id = back.problem
              join lateral (
                   select at from problems.deed
                    where problem = back.problem and what = 'STRUCK_OFF' and ord < back.ord
                    order by ord desc limit 1) closed on true
              left join lateral (
                   select by_account from problems.deed
                    where problem = back.problem and what = 'WORK_ACCEPTED' and ord < back.ord
                    order by ord desc limit 1) checked on true
             where back.what = 'RETURNED_TO_PLACE'
               and p.recurrences > 0
               and p.division like any(:prefixes)
               and back.at < closed.at + make_interval(days => :quick)
             order by back.at desc
             limit :most
            """;

    private final JdbcClient database;
    private final ProblemPeople people;
    private final ProblemLists lists;
    private final CityClock clock;

    OfficeDesk(JdbcClient database, ProblemPeople people, ProblemLists lists, CityClock clock) {
        this.database = database;
        this.people = people;
        this.lists = lists;
        this.clock = clock;
    }

    private enum By {
        ALL,
        COUNTY,
        KIND
    }

    private record Counted(By by, String key, int open, int overdue, int today, int struckOff, int returned) {

        Counts counts() {
            return new Counts(key, open, overdue, today, struckOff, returned);
        }
    }

    /** How many files stand how; {@code returned} have come back at least once. */
    record Counts(String key, int open, int overdue, int today, int struckOff, int returned) {}

    /** The same with the name of the county or the kind. */
    record Row(String key, Phrase title, int open, int overdue, int today, int struckOff, int returned) {

        static Row of(Counts counts, Phrase title) {
            return new Row(
                    counts.key(),
                    title,
                    counts.open(),
                    counts.overdue(),
                    counts.today(),
                    counts.struckOff(),
                    counts.returned());
        }
    }

    /** A file that came back soon after it was struck off; {@code checkedBy} found it put right. */
    record Back(
            UUID id,
            String number,
            ProblemKind kind,
            String place,
            Instant returnedAt,
            Instant struckOffAt,
            @Nullable String checkedBy) {}

    record Desk(Counts total, List<Row> counties, List<Row> kinds, List<Back> quick, int quickDays, Instant asOf) {}

    Desk of(Caller caller) {
        var prefixes = people.sightOf(caller).prefixes().stream()
                .map(prefix -> prefix + "%")
                .toArray(String[]::new);
        var counted =
                Rows.of(counting(prefixes).query(Counted.class)).stream().collect(Collectors.groupingBy(Counted::by));
        return new Desk(
                counted.getOrDefault(By.ALL, List.of()).getFirst().counts(),
                counted.getOrDefault(By.COUNTY, List.of()).stream()
                        .map(one -> Row.of(one.counts(), lists.nameOf(one.key())))
                        .toList(),
                counted.getOrDefault(By.KIND, List.of()).stream()
                        .sorted(Comparator.comparingInt(Counted::open).reversed())
                        .map(one -> Row.of(
                                one.counts(), ProblemKind.valueOf(one.key()).title()))
                        .toList(),
                Rows.of(database.sql(RETURNS)
                        .param("prefixes", prefixes)
                        .param("quick", QUICK)
                        .param("most", MOST_QUICK)
                        .query(Rows.as(Back.class))),
                QUICK,
                clock.instant());
    }

    private JdbcClient.StatementSpec counting(String[] prefixes) {
        LocalDate tomorrow = clock.today().plusDays(1);
        return database.sql(COUNTS)
                .param("prefixes", prefixes)
                .param("now", ProblemTable.utc(clock.instant()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param(
                        "tomorrow",
                        ProblemTable.utc(tomorrow.atStartOfDay(CityClock.ZONE).toInstant()),
                        Types.TIMESTAMP_WITH_TIMEZONE);
    }
}
