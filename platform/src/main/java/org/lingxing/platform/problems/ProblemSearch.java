package org.lingxing.platform.problems;

import java.math.BigDecimal;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.DivisionCode;
import org.lingxing.platform.store.Rows;
import org.lingxing.platform.time.CityClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The list of files, each with what is owed on it now; the newest first. A file is seen by its region, or by the reader's
 * own reaches, orders and findings: two readings put together, so that each goes along its index. A statement has only the
 * conditions that are asked for.
 */
@Repository
class ProblemSearch {

    /** Files beyond the reader's regions. */
    private static final String OWN = """
            p.id in (select q.id from problems.problem q where q.reach = any(:reaches)
                     union
                     select q.id
                       from problems.rectification o
                       join problems.problem q on q.id = o.problem and q.rectification = o.paper
                      where o.unit = any(:posts)
                     union
                     select f.problem from problems.finding f where f.account = :account)
            """;

    private static final String IN_REGION = "p.division like any(:prefixes)";

    private static final String NOTHING_TO_DO = "('STRUCK_OFF', 'MERGED', 'DISMISSED')";

    private static final String IS_LATE = """
            exists (select from duties.duty late
                     where late.kind = p.owed_kind and late.occasion = p.owed_occasion and late.late_from <= :now
                       and late.state in ('OPEN', 'OVERDUE'))
            """;

    private static final String AFTER = " and (p.found_at, p.id) < (:after, :afterId)";

    private static final String NEWEST = " order by p.found_at desc, p.id desc limit :limit";

    private static final String PAGE = "select " + ProblemTable.COLUMNS + """
                   , w.name as reach_name, r.unit_name, r.term, r.number as order_number, d.id as duty, d.late_from,
                   d.state as duty_state
              from problems.problem p
              left join problems.rectification r on r.paper = p.rectification
              left join rivers.reach w on w.code = p.reach
              left join duties.duty d on d.kind = p.owed_kind and d.occasion = p.owed_occasion
             where p.id in (select id from seen)
            """ + NEWEST;

    private static final String POINTS = """
            select p.id, p.longitude, p.latitude, p.kind, p.state, p.number, p.place,
                   coalesce(d.late_from <= :now and d.state in ('OPEN', 'OVERDUE'), false) as late
              from problems.problem p
              left join duties.duty d on d.kind = p.owed_kind and d.occasion = p.owed_occasion
             where p.id in (select id from seen)
            """ + NEWEST;

    /** What all counts of a list have in common, once for each combination of what it can be narrowed by. */
    private static final String GROUPS = """
            select p.division, p.state, p.kind, p.source, count(*) as files
              from problems.problem p
             where {seen}
             group by 1, 2, 3, 4
            """;

    private static final String COUNTS = """
            select 'ALL' as by, '' as key, coalesce(sum(files), 0) as count from seen p where true {state}{kind}{source}{division}
            union all
            select 'STATE', state, sum(files) from seen p where true {kind}{source}{division} group by state
            union all
            select 'KIND', kind, sum(files) from seen p where true {state}{source}{division} group by kind
            union all
            select 'SOURCE', source, sum(files) from seen p where true {state}{kind}{division} group by source
            union all
            select 'DIVISION', left(division, 6), sum(files) from seen p where true {state}{kind}{source} group by 2
             order by 1, 2
            """;

    private final JdbcClient database;
    private final CityClock clock;

    ProblemSearch(JdbcClient database, CityClock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Where a page goes on from. */
    record Place(Instant foundAt, UUID id) {}

    /** What a list can be narrowed by, with how many that leaves; {@code ALL} is how many it has. */
    record Count(By by, String key, int count) {}

    /** What counts are taken by. */
    enum By {
        ALL,
        STATE,
        KIND,
        SOURCE,
        DIVISION
    }

    /** What stands beside a file in a list. */
    record Beside(
            UUID id,
            @Nullable String reachName,
            @Nullable String unitName,
            java.time.@Nullable LocalDate term,
            @Nullable String orderNumber,
            @Nullable UUID duty,
            @Nullable Instant lateFrom,
            @Nullable String dutyState) {}

    record Found(ProblemRow problem, Beside beside) {}

    /** A file as a point of the map. */
    record Point(
            UUID id,
            BigDecimal longitude,
            BigDecimal latitude,
            ProblemKind kind,
            ProblemState state,
            String number,
            String place,
            boolean late) {}

    List<Found> page(ProblemQuestion asked, ProblemPeople.Sight sight, @Nullable Place after, int limit) {
        var problems = Rows.as(ProblemRow.class);
        var besides = Rows.as(Beside.class);
        return Rows.of(bound(page(asked, sight, after != null), asked, sight)
                .param("after", after == null ? null : ProblemTable.utc(after.foundAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("afterId", after == null ? null : after.id(), Types.OTHER)
                .param("limit", limit)
                .query((row, number) -> new Found(
                        Objects.requireNonNull(problems.mapRow(row, number)),
                        Objects.requireNonNull(besides.mapRow(row, number)))));
    }

    List<Point> points(ProblemQuestion asked, ProblemPeople.Sight sight, int limit) {
        return Rows.of(bound(seen(asked, sight, false) + POINTS, asked, sight)
                .param("limit", limit)
                .query(Rows.as(Point.class)));
    }

    /** Of everything a list can be narrowed by how many that leaves, what it is narrowed by now let go of in turn. */
    List<Count> counts(ProblemQuestion asked, ProblemPeople.Sight sight) {
        return Rows.of(bound(counting(asked, sight), asked, sight).query(Count.class));
    }

    static String page(ProblemQuestion asked, ProblemPeople.Sight sight, boolean goesOn) {
        return seen(asked, sight, goesOn) + PAGE;
    }

    static String counting(ProblemQuestion asked, ProblemPeople.Sight sight) {
        var groups = parts(sight).stream()
                .map(part -> GROUPS.replace("{seen}", part + beside(asked)))
                .collect(Collectors.joining(" union all "));
        return "with seen as materialized (" + groups + ")"
                + COUNTS.replace("{state}", byState(asked))
                        .replace("{kind}", asked.kind() == null ? "" : " and p.kind = :kind")
                        .replace("{source}", asked.source() == null ? "" : " and p.source = :source")
                        .replace("{division}", asked.division() == null ? "" : " and p.division like :division");
    }

    /** The newest of those seen, each part cut off where the list is. */
    private static String seen(ProblemQuestion asked, ProblemPeople.Sight sight, boolean goesOn) {
        return parts(sight).stream()
                .map(part -> "(select p.id from problems.problem p where " + part + beside(asked) + byState(asked)
                        + (asked.kind() == null ? "" : " and p.kind = :kind")
                        + (asked.source() == null ? "" : " and p.source = :source")
                        + (asked.division() == null ? "" : " and p.division like :division")
                        + (goesOn ? AFTER : "") + NEWEST + ")")
                .collect(Collectors.joining(" union all ", "with seen as (", ")"));
    }

    /** What somebody sees, in parts that have nothing in common. */
    private static List<String> parts(ProblemPeople.Sight sight) {
        return sight.prefixes().isEmpty() ? List.of(OWN) : List.of(IN_REGION, OWN + " and not (" + IN_REGION + ")");
    }

    private static String byState(ProblemQuestion asked) {
        var open = asked.open();
        return (asked.state() == null ? "" : " and p.state = :state")
                + (open == null ? "" : " and p.state" + (open ? " not in " : " in ") + NOTHING_TO_DO);
    }

    /** Conditions that hold for every count of a list. */
    private static String beside(ProblemQuestion asked) {
        var late = asked.late();
        var returned = asked.returned();
        return (asked.reach() == null ? "" : " and p.reach = :reach")
                + (asked.from() == null ? "" : " and p.found_at >= :from")
                + (asked.to() == null ? "" : " and p.found_at < :to")
                + (returned == null ? "" : " and p.recurrences " + (returned ? "> 0" : "= 0"))
                + (late == null ? "" : late ? " and p.owed_kind is not null and " + IS_LATE : " and not " + IS_LATE)
                + (asked.words().isEmpty()
                        ? ""
                        : " and lower(p.number || ' ' || p.place || ' ' || p.words) like all(:patterns)");
    }

    private JdbcClient.StatementSpec bound(String statement, ProblemQuestion asked, ProblemPeople.Sight sight) {
        var from = asked.from();
        var to = asked.to();
        return database.sql(statement)
                .param("state", name(asked.state()), Types.VARCHAR)
                .param("kind", name(asked.kind()), Types.VARCHAR)
                .param("source", name(asked.source()), Types.VARCHAR)
                .param(
                        "division",
                        asked.division() == null
                                ? null
                                : DivisionCode.of(asked.division()).prefix() + "%",
                        Types.VARCHAR)
                .param("reach", asked.reach(), Types.VARCHAR)
                .param(
                        "from",
                        from == null
                                ? null
                                : ProblemTable.utc(
                                        from.atStartOfDay(CityClock.ZONE).toInstant()),
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .param(
                        "to",
                        to == null
                                ? null
                                : ProblemTable.utc(to.plusDays(1)
                                        .atStartOfDay(CityClock.ZONE)
                                        .toInstant()),
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .param("now", ProblemTable.utc(clock.instant()))
                .param(
                        "prefixes",
                        sight.prefixes().stream().map(prefix -> prefix + "%").toArray(String[]::new))
                .param("reaches", sight.reaches().toArray(String[]::new))
                .param("posts", sight.posts().toArray(UUID[]::new))
                .param("account", sight.account())
                .param(
                        "patterns",
                        asked.words().stream().map(ProblemSearch::pattern).toArray(String[]::new));
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    private static String pattern(String word) {
        return "%" + word.toLowerCase(Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }
}
