package org.lingxing.platform.problems;

import static org.lingxing.platform.http.Audience.PUBLIC;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.http.OpenTo;
import org.lingxing.platform.time.CityClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How the problems of a reach stand, for its board: figures only, so that nothing on it tells of people. */
@RestController
@RequestMapping("/api/v1/reaches/{code}/problems")
@OpenTo(PUBLIC)
class ReachProblemsResource {

    /** Files open now, whenever found, and those found or struck off this year. */
    private static final String STANDING = """
            select count(*) filter (where p.found_at >= :year) as found,
                   count(*) filter (where p.state <> 'STRUCK_OFF' and d.late_from <= :now) as overdue,
                   count(*) filter (where p.state <> 'STRUCK_OFF' and (d.late_from is null or d.late_from > :now)) as going_on,
                   count(*) filter (where p.state = 'STRUCK_OFF' and p.struck_off_at >= :year) as struck_off,
                   count(*) filter (where p.recurrences > 0 and p.found_at >= :year) as returned,
                   min(d.late_from) filter (where p.state <> 'STRUCK_OFF' and d.late_from > :now) as next_late_from
              from problems.problem p
              left join duties.duty d on d.kind = p.owed_kind and d.occasion = p.owed_occasion
                                     and d.state in ('OPEN', 'OVERDUE')
             where p.reach = :reach
               and p.state not in ('MERGED', 'DISMISSED')
               and (p.found_at >= :year or p.state <> 'STRUCK_OFF' or p.struck_off_at >= :year)
            """;

    private final JdbcClient database;
    private final CityClock clock;

    ReachProblemsResource(JdbcClient database, CityClock clock) {
        this.database = database;
        this.clock = clock;
    }

    private record Counted(
            int found,
            int overdue,
            int goingOn,
            int struckOff,
            int returned,
            @Nullable Instant nextLateFrom) {}

    /**
     * How they stand.
     *
     * @param found this year
     * @param overdue open, though the last day of what is owed on them is over
     * @param goingOn open, and in time
     * @param struckOff this year
     * @param returned of this year's those that had been struck off before
     * @param due the nearest last day of those in time; null where there is none
     */
    record Standing(
            int year,
            int found,
            int overdue,
            int goingOn,
            int struckOff,
            int returned,
            @Nullable LocalDate due) {}

    @GetMapping
    Standing now(@PathVariable String code) {
        int year = clock.today().getYear();
        var counted = database.sql(STANDING)
                .param("reach", code)
                .param(
                        "year",
                        ProblemTable.utc(LocalDate.of(year, 1, 1)
                                .atStartOfDay(CityClock.ZONE)
                                .toInstant()),
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .param("now", ProblemTable.utc(clock.instant()), Types.TIMESTAMP_WITH_TIMEZONE)
                .query(Counted.class)
                .single();
        var late = counted.nextLateFrom();
        return new Standing(
                year,
                counted.found(),
                counted.overdue(),
                counted.goingOn(),
                counted.struckOff(),
                counted.returned(),
                late == null ? null : LocalDate.ofInstant(late.minusMillis(1), CityClock.ZONE));
    }
}
