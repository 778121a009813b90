package org.lingxing.platform.problems;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.DivisionCode;
import org.lingxing.platform.scoring.Measure;
import org.lingxing.platform.scoring.Span;
import org.lingxing.platform.store.Rows;
import org.lingxing.platform.time.CityClock;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Of the entries of campaigns whose term ended in a span and is over by now, those struck off. An entry counts once for each ledger it
 * stands in; a file that went into another stands as that one does; what was dismissed counts for nothing.
 */
record CampaignShare(Measure.About about, JdbcClient database, CityClock clock) implements Measure {

    private static final String ENTRIES = """
              from problems.campaign_entry e
              join problems.campaign c on c.code = e.campaign and c.until between :from and :to
              join problems.problem p on p.id = e.problem
              left join problems.problem m on m.id = p.merged_into
             where coalesce(m.state, p.state) <> 'DISMISSED'
            """;
    private static final String COUNTS = """
            select left(p.division, 6) as division, count(*) as entries,
                   count(*) filter (where coalesce(m.state, p.state) = 'STRUCK_OFF') as closed
            """ + ENTRIES + " group by 1";
    private static final String ROWS =
            """
            select e.campaign || '/' || e.number as id, p.id as problem, c.name_zh as campaign, e.number, p.place,
                   coalesce(m.state, p.state) as state, c.until,
                   (coalesce(m.struck_off_at, p.struck_off_at) at time zone 'Asia/Shanghai')::date as struck_off
            """ + ENTRIES + " and p.division like :within order by c.until, e.campaign, e.number";

    /** What is struck off with an entry: every entry of the same file, whichever ledgers they stand in. */
    private static final String TOGETHER = """
            select left(p.division, 6) as division, count(*) as entries, 0 as closed
            """ + ENTRIES + """
               and coalesce(m.state, p.state) <> 'STRUCK_OFF'
               and coalesce(m.id, p.id) in (
                    select coalesce(own.merged_into, own.id)
                      from problems.problem own
                     where own.id::text = :problem
                        or own.id in (select problem from problems.campaign_entry
                                       where campaign || '/' || number = :entry))
             group by 1
            """;

    private static final String FILES = """
            select p.id, p.merged_into
              from problems.campaign_entry e
              join problems.problem p on p.id = e.problem
             where e.campaign || '/' || e.number = :entry
            """;

    private record Count(String division, int entries, int closed) {}

    private record Row(
            String id,
            UUID problem,
            String campaign,
            String number,
            String place,
            ProblemState state,
            LocalDate until,
            @Nullable LocalDate struckOff) {

        boolean isClosed() {
            return state == ProblemState.STRUCK_OFF;
        }
    }

    @Override
    public Map<String, Value> values(Span span, Set<String> subjects) {
        var values = new HashMap<String, Value>();
        Rows.of(database.sql(COUNTS)
                        .param("from", span.first())
                        .param("to", over(span))
                        .query(Count.class))
                .forEach(count -> values.put(count.division(), Value.share(count.closed(), count.entries())));
        return values;
    }

    @Override
    public List<Evidence> records(String subject, Span span) {
        return Rows.of(database.sql(ROWS)
                        .param("from", span.first())
                        .param("to", over(span))
                        .param("within", DivisionCode.of(subject).prefix() + "%")
                        .query(Row.class))
                .stream()
                .map(row -> Evidence.ofShare(
                        row.id(),
                        row.campaign() + "　" + row.number() + "　" + row.place(),
                        row.state().title(),
                        row.until(),
                        row.isClosed() ? row.struckOff() : null,
                        row.isClosed(),
                        "/console/rivers/problems/" + row.problem()))
                .toList();
    }

    /** A file that is found not to have returned stands as struck off again. */
    @Override
    public Map<String, Integer> against(Counted record, Span span, Set<String> subjects) {
        boolean returned = record.measure().equals(ProblemMeasures.RECURRENCES);
        if (!returned && !record.measure().equals(about.name())) {
            return Map.of();
        }
        return Rows.of(database.sql(TOGETHER)
                        .param("from", span.first())
                        .param("to", over(span))
                        .param("problem", returned ? Recurrences.problem(record.id()) : "")
                        .param("entry", returned ? "" : record.id())
                        .query(Count.class))
                .stream()
                .collect(Collectors.toMap(Count::division, Count::entries));
    }

    private record Filed(UUID id, @Nullable UUID mergedInto) {}

    /** The journal names files, not their places in a ledger. */
    @Override
    public Set<String> journaled(String id) {
        return Rows.of(database.sql(FILES).param("entry", id).query(Filed.class)).stream()
                .flatMap(file -> Stream.of(Optional.of(file.id()), Optional.ofNullable(file.mergedInto())))
                .flatMap(Optional::stream)
                .map(UUID::toString)
                .collect(Collectors.toSet());
    }

    /** The last day of the span that is over: a term of today still runs. */
    private LocalDate over(Span span) {
        LocalDate yesterday = clock.today().minusDays(1);
        return span.last().isBefore(yesterday) ? span.last() : yesterday;
    }
}
