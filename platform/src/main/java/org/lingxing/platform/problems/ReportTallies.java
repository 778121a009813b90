package org.lingxing.platform.problems;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.time.CityClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts of tries in the last hour, in pieces of ten minutes. */
@Component
class ReportTallies {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final long PIECE_SECONDS = 600;

    private final JdbcClient database;
    private final CityClock clock;

    ReportTallies(JdbcClient database, CityClock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** @throws Refusal {@link ReportRefusal#TOO_MANY_GUESSES} beyond the most; then nothing was counted */
    @Transactional
    public void count(String kind, String who, int most) {
        Instant now = clock.instant();
        Instant since = now.minus(HOUR);
        var first = firstOf(kind, who, since, most);
        if (first.isPresent()) {
            long seconds =
                    Math.max(1, Duration.between(now, first.get().plus(HOUR)).toSeconds() + 1);
            throw Refusal.of(ReportRefusal.TOO_MANY_GUESSES).with("retryAfterSeconds", seconds);
        }
        database.sql("""
                        insert into problems.report_tally as t (kind, who, since, count)
                        values (:kind, :who, :piece, 1)
                        on conflict (kind, who, since) do update
                           set count = t.count + 1
                        """)
                .param("kind", kind)
                .param("who", who)
                .param("piece", ProblemTable.utc(pieceOf(now)))
                .update();
        database.sql("delete from problems.report_tally where since < :since")
                .param("since", ProblemTable.utc(since))
                .update();
    }

    /** When the oldest piece of the hour began, where the most is reached. */
    private Optional<Instant> firstOf(String kind, String who, Instant since, int most) {
        return database
                .sql("""
                        select min(since) as first
                          from problems.report_tally
                         where kind = :kind and who = :who and since >= :since
                        having sum(count) >= :most
                        """)
                .param("kind", kind)
                .param("who", who)
                .param("since", ProblemTable.utc(since))
                .param("most", most)
                .query((row, number) -> row.getTimestamp(1).toInstant())
                .list()
                .stream()
                .findFirst();
    }

    /** The last try was none. */
    @Transactional
    public void forgive(String kind, String who) {
        database.sql("""
                        delete from problems.report_tally
                         where kind = :kind and who = :who and since = :piece and count = 1
                        """)
                .param("kind", kind)
                .param("who", who)
                .param("piece", ProblemTable.utc(pieceOf(clock.instant())))
                .update();
        database.sql("""
                        update problems.report_tally
                           set count = count - 1
                         where kind = :kind and who = :who and since = :piece and count > 1
                        """)
                .param("kind", kind)
                .param("who", who)
                .param("piece", ProblemTable.utc(pieceOf(clock.instant())))
                .update();
    }

    private static Instant pieceOf(Instant moment) {
        return Instant.ofEpochSecond(Math.floorDiv(moment.getEpochSecond(), PIECE_SECONDS) * PIECE_SECONDS);
    }
}
