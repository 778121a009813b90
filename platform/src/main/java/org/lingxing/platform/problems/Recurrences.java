package org.lingxing.platform.problems;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lingxing.kernel.DivisionCode;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.scoring.Measure;
import org.lingxing.platform.scoring.Span;
import org.lingxing.platform.store.Rows;
import org.lingxing.platform.time.CityClock;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How often a problem that was struck off returned in a span. A county in which nothing was struck off has nothing that
 * could return; it is counted as none.
 */
record Recurrences(Measure.About about, JdbcClient database) implements Measure {

    private static final Phrase RETURNED = Phrase.of("原处复发", "came back");

    private record Count(String division, int cases) {}

    /** A return is named by its file and by its place among the deeds of that file. */
    private record Row(UUID id, int ord, String number, String place, Instant at) {

        String name() {
            return id + "/" + ord;
        }
    }

    /** What was opened again by mistake and struck off as it was is no return. */
    private static final String SEPARATED = """
            exists (select from problems.deed s
                     where s.problem = d.problem and s.what = 'SEPARATED' and s.ord > d.ord
                       and not exists (select from problems.deed again
                                        where again.problem = d.problem and again.what = 'RETURNED_TO_PLACE'
                                          and again.ord > d.ord and again.ord < s.ord))
            """;

    /**
     * What was struck off once more after it came back bears only its last day: its deeds say the others. They are counted
     * instead of looked for, since a database looks for them in all counties at once, even where none has to be asked.
     */
    private static final String COUNTS = """
            with back as (
                select left(p.division, 6) as division, d.problem, d.ord, d.at
                  from problems.problem p
                  join problems.deed d on d.problem = p.id
                 where p.recurrences > 0 and d.what = 'RETURNED_TO_PLACE'),
            counted as (
                select d.division, count(*) as cases
                  from back d
                 where d.at >= :from and d.at < :to and not {separated}
                 group by d.division)
            select u.division, coalesce(c.cases, 0) as cases
              from unnest(:subjects) u (division)
              left join counted c using (division)
             where c.cases > 0
                or exists (select from problems.problem p
                            where left(p.division, 6) = u.division
                              and p.struck_off_at >= :from and p.struck_off_at < :to)
                or 0 < (select count(*)
                          from back
                          join problems.deed d on d.problem = back.problem
                         where back.division = u.division and d.what = 'STRUCK_OFF'
                           and d.at >= :from and d.at < :to)
            """.replace("{separated}", SEPARATED);

    private static final String ROWS = """
            select p.id, d.ord, p.number, p.place, d.at
              from problems.deed d
              join problems.problem p on p.id = d.problem
             where d.what = 'RETURNED_TO_PLACE'
               and not {separated}
               and p.division like :within
               and d.at >= :from and d.at < :to
             order by d.at, p.id, d.ord
            """.replace("{separated}", SEPARATED);

    @Override
    public Map<String, Value> values(Span span, Set<String> subjects) {
        var values = new HashMap<String, Value>();
        Rows.of(database.sql(COUNTS)
                        .param("subjects", subjects.toArray(String[]::new))
                        .param("from", first(span))
                        .param("to", end(span))
                        .query(Count.class))
                .forEach(count -> values.put(count.division(), Value.count(count.cases())));
        return values;
    }

    @Override
    public List<Evidence> records(String subject, Span span) {
        return Rows.of(database.sql(ROWS)
                        .param("within", DivisionCode.of(subject).prefix() + "%")
                        .param("from", first(span))
                        .param("to", end(span))
                        .query(Row.class))
                .stream()
                .map(row -> Evidence.ofCase(
                        row.name(),
                        row.number() + "　" + row.place(),
                        RETURNED,
                        day(row.at()),
                        "/console/rivers/problems/" + row.id()))
                .toList();
    }

    /** A county in which an entry of a campaign is struck off has something from then on that could return. */
    @Override
    public Map<String, Integer> against(Counted record, Span span, Set<String> subjects) {
        if (record.measure().equals(ProblemMeasures.CAMPAIGNS)) {
            return database.sql("""
                            select distinct left(p.division, 6)
                              from problems.campaign_entry e
                              join problems.problem p on p.id = e.problem
                             where e.campaign || '/' || e.number = :entry
                            """).param("entry", record.id()).query(String.class).stream()
                    .collect(Collectors.toMap(county -> county, county -> 0));
        }
        return Measure.super.against(record, span, subjects);
    }

    @Override
    public Set<String> journaled(String id) {
        return Set.of(problem(id));
    }

    /** The file of a return. */
    static String problem(String id) {
        return id.substring(0, Math.max(0, id.indexOf('/')));
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, CityClock.ZONE);
    }

    private static OffsetDateTime first(Span span) {
        return ProblemTable.utc(span.first().atStartOfDay(CityClock.ZONE).toInstant());
    }

    private static OffsetDateTime end(Span span) {
        return ProblemTable.utc(
                span.last().plusDays(1).atStartOfDay(CityClock.ZONE).toInstant());
    }
}
