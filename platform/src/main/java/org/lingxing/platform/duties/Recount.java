package org.lingxing.platform.duties;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.store.Rows;
import org.lingxing.platform.time.CityClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Counts all duties again from what is known of each one, its deeds first of all, and compares: with the state that each
 * one shows and with the totals. Nothing may differ, at any time.
 */
@Component
class Recount {

    private static final String ALL = """
            select d.id, d.kind, d.post, d.division, d.month, d.late_from, d.counted, d.suspended_at, d.ground, d.state,
                   e.at as first_deed
              from duties.duty d
              left join (select duty, min(at) as at from duties.deed group by duty) e on e.duty = d.id
            """;

    private static final String TALLIES = """
            select kind, post, division, month, done, done_late, open, overdue, suspended, waived
              from duties.tally
            """;

    private static final int PIECE = 1000;

    private final JdbcClient database;
    private final Round round;
    private final PlaceTotals places;
    private final CityClock clock;
    private final TransactionTemplate asOfOneMoment;

    Recount(
            JdbcClient database,
            Round round,
            PlaceTotals places,
            CityClock clock,
            PlatformTransactionManager transactions) {
        this.database = database;
        this.round = round;
        this.places = places;
        this.clock = clock;
        this.asOfOneMoment = new TransactionTemplate(transactions);
        asOfOneMoment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        asOfOneMoment.setReadOnly(true);
    }

    /**
     * What came out.
     *
     * @param duties how many were looked at
     * @param misfits where state or totals differ, in words for an operator; empty when all fits
     */
    record Verdict(long duties, List<String> misfits) {}

    private record Key(String kind, UUID post, String division, LocalDate month) {}

    private record Tally(
            String kind,
            UUID post,
            String division,
            LocalDate month,
            int done,
            int doneLate,
            int open,
            int overdue,
            int suspended,
            int waived) {

        Key key() {
            return new Key(kind, post, division, month);
        }

        Map<DutyState, Integer> counts() {
            var counts = new EnumMap<DutyState, Integer>(DutyState.class);
            counts.put(DutyState.DONE, done);
            counts.put(DutyState.DONE_LATE, doneLate);
            counts.put(DutyState.OPEN, open);
            counts.put(DutyState.OVERDUE, overdue);
            counts.put(DutyState.SUSPENDED, suspended);
            counts.put(DutyState.WAIVED, waived);
            counts.values().removeIf(count -> count == 0);
            return counts;
        }
    }

    /**
     * Marks what is late first: between two ticks of the clockwork a duty may be late and not marked yet. Then everything
     * is read as of one moment, so that deeds done meanwhile disturb nothing.
     */
    public Verdict run() {
        Instant marked = clock.instant();
        round.markOverdue();
        return Objects.requireNonNull(asOfOneMoment.execute(nothing -> look(marked)));
    }

    private Verdict look(Instant marked) {
        var misfits = new ArrayList<String>();
        var counted = new HashMap<Key, Map<DutyState, Integer>>();
        long[] duties = {0};
        try (var rows = database.sql(ALL).withFetchSize(PIECE).query(Recount::seen).stream()) {
            rows.forEach(seen -> {
                duties[0]++;
                DutyState state = seen.stateBetween(marked, clock.instant());
                if (state != seen.shown()) {
                    misfits.add(seen.id() + ": " + seen.shown() + " should be " + state);
                }
                if (seen.counted()) {
                    counted.computeIfAbsent(seen.key(), key -> new EnumMap<>(DutyState.class))
                            .merge(state, 1, Integer::sum);
                }
            });
        }
        misfits.addAll(compare(counted));
        misfits.addAll(places.misfits());
        return new Verdict(duties[0], misfits);
    }

    /** @param shown the state in the table */
    private record Seen(UUID id, Key key, Standing standing, DutyState shown, boolean counted) {

        /** What it has to be: either, where its term ran out while it was looked at. */
        DutyState stateBetween(Instant marked, Instant now) {
            DutyState then = standing.at(marked);
            return then == shown ? then : standing.at(now);
        }
    }

    private static Seen seen(ResultSet row, int number) throws SQLException {
        return new Seen(
                row.getObject("id", UUID.class),
                new Key(
                        row.getString("kind"),
                        row.getObject("post", UUID.class),
                        row.getString("division"),
                        row.getObject("month", LocalDate.class)),
                new Standing(
                        row.getObject("late_from", OffsetDateTime.class).toInstant(),
                        instantOrNull(row.getObject("first_deed", OffsetDateTime.class)),
                        row.getObject("suspended_at") != null,
                        row.getString("ground") != null),
                DutyState.valueOf(row.getString("state")),
                row.getBoolean("counted"));
    }

    private List<String> compare(Map<Key, Map<DutyState, Integer>> counted) {
        var misfits = new ArrayList<String>();
        var kept = new HashMap<Key, Map<DutyState, Integer>>();
        Rows.of(database.sql(TALLIES).query(Tally.class)).forEach(tally -> kept.put(tally.key(), tally.counts()));
        kept.values().removeIf(Map::isEmpty);
        var keys = new HashSet<>(counted.keySet());
        keys.addAll(kept.keySet());
        for (Key key : keys) {
            Map<DutyState, Integer> is = kept.getOrDefault(key, Map.of());
            Map<DutyState, Integer> should = counted.getOrDefault(key, Map.of());
            if (!is.equals(should)) {
                misfits.add(key + ": " + is + " should be " + should);
            }
        }
        return misfits;
    }

    private static @Nullable Instant instantOrNull(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
