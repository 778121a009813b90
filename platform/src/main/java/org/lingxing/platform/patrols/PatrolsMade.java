package org.lingxing.platform.patrols;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.rivers.ChiefLevel;
import org.lingxing.platform.scoring.Span;
import org.lingxing.platform.time.CityClock;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Everything done in a year that can fulfil a duty of this module, small enough to be held at once: of patrols the days on
 * which a post went along a reach, a bit each.
 */
final class PatrolsMade {

    /** Days before the span in which a period may have begun. */
    private static final int BEFORE = 100;

    private static final int PIECE = 20_000;

    private static final String PATROLS = """
            select level, post, reach, day
              from patrols.patrol
             where belief is distinct from 'NOT_BELIEVED' and day between :first and :last
            """;

    private static final String REPORTS = """
            select r.patrol, r.submitted_at
              from patrols.report r
              join patrols.patrol p on p.id = r.patrol
             where r.submitted_at is not null and p.report in ('SUBMITTED', 'READ') and p.day >= :first
            """;

    private static final String MONTHS = """
            select post, to_char(month, 'YYYY-MM') as slot, submitted_at
              from patrols.month
             where submitted_at is not null and month >= :first
            """;

    private record Walked(String kind, UUID post, String reach) {}

    private record Summed(UUID post, String month) {}

    private final LocalDate first;
    private final Map<Walked, BitSet> days = new HashMap<>();
    private final Map<String, Instant> reports = new HashMap<>();
    private final Map<Summed, Instant> months = new HashMap<>();
    private long count;

    private PatrolsMade(LocalDate first) {
        this.first = first;
    }

    static PatrolsMade read(JdbcClient database, Span span) {
        var made = new PatrolsMade(span.first().minusDays(BEFORE));
        made.readPatrols(database, span.last());
        database.sql(REPORTS).param("first", made.first).withFetchSize(PIECE).query(row -> {
            made.reports.put(row.getString("patrol"), instant(row.getObject("submitted_at", OffsetDateTime.class)));
        });
        database.sql(MONTHS).param("first", made.first).withFetchSize(PIECE).query(row -> {
            made.months.put(
                    new Summed(row.getObject("post", UUID.class), row.getString("slot")),
                    instant(row.getObject("submitted_at", OffsetDateTime.class)));
        });
        return made;
    }

    private void readPatrols(JdbcClient database, LocalDate last) {
        var kinds = new HashMap<String, String>();
        for (var level : ChiefLevel.values()) {
            kinds.put(level.name(), PatrolKinds.patrolOf(level).name());
        }
        database.sql(PATROLS)
                .param("first", first)
                .param("last", last)
                .withFetchSize(PIECE)
                .query(row -> {
                    count++;
                    var walked = new Walked(
                            kinds.getOrDefault(row.getString("level"), ""),
                            row.getObject("post", UUID.class),
                            row.getString("reach"));
                    days.computeIfAbsent(walked, none -> new BitSet())
                            .set(place(row.getObject("day", LocalDate.class)));
                });
    }

    long count() {
        return count;
    }

    /** When what is owed was done first; null where it was not. */
    @Nullable
    Instant doneAt(PatrolRecount.Owed owed) {
        if (owed.kind().equals(PatrolKinds.REPORT.name())) {
            return reports.get(owed.subject());
        }
        var slot = owed.slot();
        if (owed.kind().equals(PatrolKinds.MONTH.name())) {
            return slot == null ? null : months.get(new Summed(owed.post(), slot));
        }
        var walked = days.get(new Walked(owed.kind(), owed.post(), owed.subject()));
        var from = owed.first();
        var to = owed.last();
        if (walked == null || from == null || to == null) {
            return null;
        }
        int day = walked.nextSetBit(place(from));
        return day < 0 || day > place(to)
                ? null
                : first.plusDays(day).atStartOfDay(CityClock.ZONE).toInstant();
    }

    private int place(LocalDate day) {
        return (int) ChronoUnit.DAYS.between(first, day);
    }

    private static Instant instant(OffsetDateTime at) {
        return at.toInstant();
    }
}
