package org.lingxing.platform.duties;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.DivisionCode;
import org.lingxing.platform.store.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What was due on a day as it was known at the end of another: terms moved later are taken as they were then, and each
 * duty stands as it stood then, by the changes that were written by that time.
 */
@Component
class KnownDuties {

    /**
     * Terms as they were: the first change of term after the day names what stood before it. Found from both sides, by
     * the terms of today and by the terms that moved away, so that no more is read than can be due on the day.
     */
    private static final String DUE = """
            with moved as (
                select distinct on (c.duty) c.duty as id, c.was::timestamptz as late_from
                  from duties.change c
                 where c.at > :known
                   and c.what in ('TERM_MOVED', 'EXTENDED', 'RESUMED', 'RETURNED')
                 order by c.duty, c.number),
            known as (
                select m.id, m.late_from
                  from moved m
                 where m.late_from > :from and m.late_from <= :to
                union all
                select d.id, d.late_from
                  from duties.duty d
                 where d.late_from > :from and d.late_from <= :to
                   and not exists (select from moved m where m.id = d.id))
            select k.id, k.late_from
              from known k
              join duties.duty d on d.id = k.id
             where d.opened_at <= :known
               and (:prefix::text is null or d.division like :prefix)
               and (:posts::uuid[] is null or d.post = any(:posts))
             order by k.late_from, k.id
             limit :limit
            """;

    /** What had happened by then, and who held it: the first change of holder afterwards names who held it before. */
    private static final String CHANGES = """
            select duty, what, becomes, words
              from duties.change
             where duty = any(:ids)
               and at <= :known
               and what in ('DONE', 'TAKEN_BACK', 'RETURNED', 'SUSPENDED', 'RESUMED', 'WAIVED', 'RESTORED')
             order by duty, number
            """;

    /** Duties that were let off from the beginning, which no change tells. */
    private static final String LET_OFF_AT_ONCE = """
            select d.id
              from duties.duty d
             where d.id = any(:ids)
               and d.ground is not null
               and not exists (select from duties.change c where c.duty = d.id and c.what in ('WAIVED', 'RESTORED'))
            """;

    private final JdbcClient database;
    private final DutyLists lists;

    KnownDuties(JdbcClient database, DutyLists lists) {
        this.database = database;
        this.lists = lists;
    }

    private record Term(UUID id, Instant lateFrom) {}

    private record Step(
            UUID duty,
            String what,
            @Nullable String becomes,
            @Nullable String words) {}

    /** Of a division. */
    List<DutyView> due(DivisionCode division, LocalDate due, LocalDate knownOn, int limit) {
        return due(division.prefix() + "%", null, due, knownOn, limit);
    }

    /** Of some posts. */
    List<DutyView> due(Collection<UUID> posts, LocalDate due, LocalDate knownOn, int limit) {
        return due(null, posts.toArray(UUID[]::new), due, knownOn, limit);
    }

    private List<DutyView> due(
            @Nullable String prefix, UUID @Nullable [] posts, LocalDate due, LocalDate knownOn, int limit) {
        var known = Objects.requireNonNull(DutyLists.endOf(knownOn));
        Map<UUID, Instant> terms = Rows.of(database.sql(DUE)
                        .param("known", known)
                        .param("from", DutyLists.endOf(due.minusDays(1)))
                        .param("to", DutyLists.endOf(due))
                        .param("prefix", prefix, java.sql.Types.VARCHAR)
                        .param("posts", posts, java.sql.Types.ARRAY)
                        .param("limit", limit)
                        .query(Term.class))
                .stream()
                .collect(Collectors.toMap(Term::id, Term::lateFrom));
        Map<UUID, Standing> standings = standings(terms, known.toInstant());
        return lists.all(terms.keySet()).stream()
                .map(view -> asKnown(view, Objects.requireNonNull(standings.get(view.id())), known.toInstant()))
                .toList();
    }

    private Map<UUID, Standing> standings(Map<UUID, Instant> terms, Instant known) {
        UUID[] ids = terms.keySet().toArray(UUID[]::new);
        var letOff = Rows.of(database.sql(LET_OFF_AT_ONCE).param("ids", ids).query(UUID.class));
        var standings = new HashMap<UUID, Standing>();
        terms.forEach((id, lateFrom) -> standings.put(id, new Standing(lateFrom, null, false, letOff.contains(id))));
        for (Step step : Rows.of(database.sql(CHANGES)
                .param("ids", ids)
                .param("known", Moments.utc(known))
                .query(Step.class))) {
            standings.computeIfPresent(
                    step.duty(), (id, standing) -> after(step).apply(standing));
        }
        return standings;
    }

    private static Function<Standing, Standing> after(Step step) {
        return switch (step.what()) {
            case "DONE", "TAKEN_BACK" -> standing -> standing.done(instantOrNull(step.becomes()));
            case "RETURNED" -> standing -> standing.done(null).suspended(false);
            case "SUSPENDED" -> standing -> standing.suspended(true);
            case "RESUMED" -> standing -> standing.suspended(false);
            case "WAIVED" -> standing -> standing.waived(true);
            default -> standing -> standing.waived(false);
        };
    }

    private static DutyView asKnown(DutyView view, Standing standing, Instant known) {
        return view.asKnown(standing.lateFrom(), standing.doneAt(), standing.at(known.minusMillis(1)));
    }

    private static @Nullable Instant instantOrNull(@Nullable String written) {
        return written == null ? null : Instant.parse(written);
    }
}
