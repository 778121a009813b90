package org.lingxing.platform.patrols;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.duties.DutyState;
import org.lingxing.platform.duties.Ledger;
import org.lingxing.platform.duties.Standing;
import org.lingxing.platform.scoring.DutyShare;
import org.lingxing.platform.scoring.Measure;
import org.lingxing.platform.scoring.Span;
import org.lingxing.platform.time.CityClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Counts a year again from the patrols, reports and summaries themselves: each duty's state by the rule that deeds write it
 * with, the measures of the yearly assessment by the rule that scores read them with, and the totals of the lists. Nothing
 * may differ from what is kept.
 */
@Component
class PatrolRecount {

    private static final String DUTIES = """
            select d.id, d.kind, d.post, p.division as of_post, d.division, d.subject, d.slot, lower(d.period) as first,
                   upper(d.period) - 1 as last, d.late_from, d.suspended_at is not null as suspended,
                   d.ground is not null as waived, d.state
              from duties.duty d
              join access.post p on p.id = d.post
             where d.kind like 'patrols.%' and d.counted and d.month between :first and :last
            """;

    private static final String TOTALS = """
            select coalesce(kept.day, made.day) || ' ' || coalesce(kept.division, made.division) || ' '
                       || coalesce(kept.level, made.level) || ': ' || coalesce(kept.patrols, 0) || ' kept, '
                       || coalesce(made.patrols, 0) || ' counted'
              from (select * from patrols.tally where day between :first and :last and patrols <> 0) kept
              full join (select day, division, level, coalesce(belief, '') as belief, report, count(*) as patrols
                           from patrols.patrol
                          where day between :first and :last
                          group by 1, 2, 3, 4, 5) made
                on (made.day, made.division, made.level, made.belief, made.report)
                   = (kept.day, kept.division, kept.level, kept.belief, kept.report)
             where kept.patrols is distinct from made.patrols
             limit 100
            """;

    private static final int PIECE = 5000;
    private static final int MOST_MISFITS = 1000;

    private final JdbcClient database;
    private final List<DutyShare> shares;
    private final Ledger ledger;
    private final CityClock clock;
    private final TransactionTemplate asOfOneMoment;

    PatrolRecount(
            JdbcClient database,
            List<Measure> measures,
            Ledger ledger,
            CityClock clock,
            PlatformTransactionManager transactions) {
        this.database = database;
        this.shares = measures.stream()
                .filter(DutyShare.class::isInstance)
                .map(DutyShare.class::cast)
                .filter(share -> share.kinds().stream().allMatch(kind -> kind.startsWith("patrols.")))
                .toList();
        this.ledger = ledger;
        this.clock = clock;
        this.asOfOneMoment = new TransactionTemplate(transactions);
        asOfOneMoment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /**
     * What came out.
     *
     * @param patrols how many were read
     * @param duties how many were counted again
     * @param misfits what differs, in words for an operator, {@value #MOST_MISFITS} at most; empty when all fits
     */
    record Verdict(long patrols, long duties, List<String> misfits) {}

    /** A duty of patrolling, reporting or summing up. */
    record Owed(
            UUID id,
            String kind,
            UUID post,
            String ofPost,
            String division,
            String subject,
            @Nullable String slot,
            @Nullable LocalDate first,
            @Nullable LocalDate last,
            Instant lateFrom,
            boolean suspended,
            boolean waived,
            DutyState shown) {}

    Verdict of(int year) {
        ledger.markOverdue();
        return Objects.requireNonNull(asOfOneMoment.execute(nothing -> count(Span.of(Year.of(year)))));
    }

    private Verdict count(Span span) {
        var misfits = new ArrayList<String>();
        // What the measures say goes first: it marks what is late by the hour that everything else is held to.
        Map<DutyShare, Map<String, Measure.Value>> kept = new HashMap<>();
        shares.forEach(share -> kept.put(share, share.all(span)));
        var now = clock.instant();
        var made = PatrolsMade.read(database, span);
        var anew = shares.stream().map(DutyShare.Anew::new).toList();
        long[] duties = {0};
        try (var rows = database
                .sql(DUTIES)
                .param("first", span.first().withDayOfMonth(1))
                .param("last", span.last())
                .withFetchSize(PIECE)
                .query(PatrolRecount::owed)
                .stream()) {
            rows.forEach(owed -> {
                duties[0]++;
                var state = new Standing(owed.lateFrom(), made.doneAt(owed), owed.suspended(), owed.waived()).at(now);
                if (state != owed.shown()) {
                    say(misfits, owed.kind() + " " + owed.id() + ": " + owed.shown() + " should be " + state);
                }
                anew.forEach(share ->
                        share.add(owed.kind(), new DutyShare.Owed(owed.post(), owed.ofPost(), owed.division()), state));
            });
        }
        anew.forEach(share -> compare(share, kept.getOrDefault(share.share(), Map.of()), misfits));
        database.sql(TOTALS)
                .param("first", span.first())
                .param("last", span.last())
                .query(String.class)
                .list()
                .forEach(words -> say(misfits, words));
        return new Verdict(made.count(), duties[0], List.copyOf(misfits));
    }

    private static void compare(DutyShare.Anew anew, Map<String, Measure.Value> kept, List<String> misfits) {
        var counted = anew.values();
        var subjects = new TreeSet<>(kept.keySet());
        subjects.addAll(counted.keySet());
        for (var subject : subjects) {
            var one = kept.get(subject);
            var other = counted.get(subject);
            if (!Objects.equals(one, other)) {
                say(
                        misfits,
                        anew.share().about().name() + " " + subject + ": " + words(one) + " kept, " + words(other)
                                + " counted");
            }
        }
    }

    private static String words(Measure.@Nullable Value value) {
        return value == null ? "none" : value.counted() + " of " + value.of();
    }

    private static void say(List<String> misfits, String words) {
        if (misfits.size() < MOST_MISFITS) {
            misfits.add(words);
        }
    }

    private static Owed owed(ResultSet row, int number) throws SQLException {
        return new Owed(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getObject("post", UUID.class),
                row.getString("of_post"),
                row.getString("division"),
                row.getString("subject"),
                row.getString("slot"),
                row.getObject("first", LocalDate.class),
                row.getObject("last", LocalDate.class),
                row.getObject("late_from", OffsetDateTime.class).toInstant(),
                row.getBoolean("suspended"),
                row.getBoolean("waived"),
                DutyState.valueOf(row.getString("state")));
    }
}
