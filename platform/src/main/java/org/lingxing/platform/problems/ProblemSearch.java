package org.lingxing.platform.problems;

import java.math.BigDecimal;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.DivisionCode;
import org.lingxing.platform.store.Rows;
import org.lingxing.platform.time.CityClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The list of files, each with what is owed on it now; the newest first. */
@Repository
class ProblemSearch {

    private static final String MATCHING = """
              from problems.problem p
              left join problems.rectification r on r.paper = p.rectification
              left join rivers.reach w on w.code = p.reach
              left join duties.duty d on d.kind = p.owed_kind and d.occasion = p.owed_occasion
             where (:state::text is null or p.state = :state)
               and (:open::boolean is null
                    or (p.state not in ('STRUCK_OFF', 'MERGED', 'DISMISSED')) = :open)
               and (:kind::text is null or p.kind = :kind)
               and (:source::text is null or p.source = :source)
               and (:division::text is null or p.division like :division)
               and (:reach::text is null or p.reach = :reach)
               and (:late::boolean is null
                    or coalesce(d.late_from <= :now and d.state in ('OPEN', 'OVERDUE'), false) = :late)
               and (:returned::boolean is null or (p.recurrences > 0) = :returned)
               and (:from::timestamptz is null or p.found_at >= :from)
               and (:to::timestamptz is null or p.found_at < :to)
               and (p.division like any(:prefixes)
                    or p.reach = any(:reaches)
                    or r.unit = any(:posts)
                    or exists (
                        select from problems.finding f where f.problem = p.id and f.account = :account))
               and lower(p.number || ' ' || p.place || ' ' || p.words) like all(:patterns)
            """;

    private static final String PAGE = "select " + ProblemTable.COLUMNS + """
                   , w.name as reach_name, r.unit_name, r.term, r.number as order_number, d.id as duty, d.late_from,
                   d.state as duty_state
            """ + MATCHING + """
               and (:after::timestamptz is null or (p.found_at, p.id) < (:after, :afterId::uuid))
             order by p.found_at desc, p.id desc
             limit :limit
            """;

    private static final String COUNT = "select count(*)" + MATCHING;

    private static final String POINTS = """
            select p.id, p.longitude, p.latitude, p.kind, p.state, p.number, p.place,
                   coalesce(d.late_from <= :now and d.state in ('OPEN', 'OVERDUE'), false) as late
            """ + MATCHING + " order by p.found_at desc, p.id desc limit :limit";

    private static final String STATES = "select p.state as key, count(*) as count" + MATCHING + " group by 1";
    private static final String KINDS = "select p.kind as key, count(*) as count" + MATCHING + " group by 1";
    private static final String SOURCES = "select p.source as key, count(*) as count" + MATCHING + " group by 1";
    private static final String DIVISIONS =
            "select left(p.division, 6) as key, count(*) as count" + MATCHING + " group by 1 order by 1";

    private final JdbcClient database;
    private final CityClock clock;

    ProblemSearch(JdbcClient database, CityClock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Where a page goes on from. */
    record Place(Instant foundAt, UUID id) {}

    /** What a list can be narrowed by, with how many that leaves. */
    record Count(String key, int count) {}

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
        return Rows.of(bound(PAGE, asked, sight)
                .param("after", after == null ? null : ProblemTable.utc(after.foundAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("afterId", after == null ? null : after.id(), Types.OTHER)
                .param("limit", limit)
                .query((row, number) -> new Found(
                        Objects.requireNonNull(problems.mapRow(row, number)),
                        Objects.requireNonNull(besides.mapRow(row, number)))));
    }

    long count(ProblemQuestion asked, ProblemPeople.Sight sight) {
        return bound(COUNT, asked, sight).query(Long.class).single();
    }

    List<Point> points(ProblemQuestion asked, ProblemPeople.Sight sight, int limit) {
        return Rows.of(bound(POINTS, asked, sight).param("limit", limit).query(Rows.as(Point.class)));
    }

    List<Count> states(ProblemQuestion asked, ProblemPeople.Sight sight) {
        return Rows.of(bound(STATES, asked.ofAnyState(), sight).query(Count.class));
    }

    List<Count> kinds(ProblemQuestion asked, ProblemPeople.Sight sight) {
        return Rows.of(bound(KINDS, asked.ofAnyKind(), sight).query(Count.class));
    }

    List<Count> sources(ProblemQuestion asked, ProblemPeople.Sight sight) {
        return Rows.of(bound(SOURCES, asked.ofAnySource(), sight).query(Count.class));
    }

    List<Count> divisions(ProblemQuestion asked, ProblemPeople.Sight sight) {
        return Rows.of(bound(DIVISIONS, asked.ofAnyDivision(), sight).query(Count.class));
    }

    private JdbcClient.StatementSpec bound(String statement, ProblemQuestion asked, ProblemPeople.Sight sight) {
        var from = asked.from();
        var to = asked.to();
        return database.sql(statement)
                .param("state", name(asked.state()), Types.VARCHAR)
                .param("open", asked.open(), Types.BOOLEAN)
                .param("kind", name(asked.kind()), Types.VARCHAR)
                .param("source", name(asked.source()), Types.VARCHAR)
                .param(
                        "division",
                        asked.division() == null
                                ? null
                                : DivisionCode.of(asked.division()).prefix() + "%",
                        Types.VARCHAR)
                .param("reach", asked.reach(), Types.VARCHAR)
                .param("late", asked.late(), Types.BOOLEAN)
                .param("returned", asked.returned(), Types.BOOLEAN)
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
