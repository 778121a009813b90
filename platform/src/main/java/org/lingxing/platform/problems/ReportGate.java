package org.lingxing.platform.problems;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.journal.PersonalCipher;
import org.lingxing.platform.store.Rows;
import org.lingxing.platform.time.CityClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Holds off floods of reports without any service from outside: a puzzle that grows harder with the flood, and limits by
 * address and by telephone. Of an address only a mark is looked at.
 */
@Component
class ReportGate {

    private static final Duration MOMENT = Duration.ofMinutes(10);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);

    /** A ticket may be so many bits easier than one given out now: the flood grew while somebody filled in the form. */
    private static final int BEHIND = 2;

    private final JdbcClient database;
    private final ReportSettings settings;
    private final PersonalCipher cipher;
    private final CityClock clock;

    ReportGate(JdbcClient database, ReportSettings settings, PersonalCipher cipher, CityClock clock) {
        this.database = database;
        this.settings = settings;
        this.cipher = cipher;
        this.clock = clock;
    }

    /** The mark by which an address is known again. */
    String sender(String network) {
        return cipher.mark("problems.report-sender", network);
    }

    /** A ticket as it is given out. */
    record Given(UUID form, String ticket, int bits, Instant until) {}

    Given give(UUID form, String sender) {
        var ticket = new ReportTicket(form, bitsFor(sender), clock.instant().plus(settings.ticketKept()));
        return new Given(form, ticket.written(cipher), ticket.bits(), ticket.until());
    }

    /**
     * Lets those through who solved their puzzle.
     *
     * @return the form it holds for
     * @throws Refusal {@link ReportRefusal#TICKET_UNUSABLE} where it is not solved, too old, or by now too easy
     */
    UUID require(String written, String answer, String sender) {
        var ticket = ReportTicket.read(written, cipher)
                .filter(given -> given.isSolvedBy(written, answer))
                .filter(given -> clock.instant().isBefore(given.until()))
                .filter(given -> given.bits() >= bitsFor(sender) - BEHIND);
        return ticket.map(ReportTicket::form).orElseThrow(() -> Refusal.of(ReportRefusal.TICKET_UNUSABLE));
    }

    /** The harder, the more reports came lately: from all together, and from this address. */
    int bitsFor(String sender) {
        var since = clock.instant().minus(MOMENT);
        int all = count("select count(*) from problems.report where received_at > :since", null, since);
        int own = count("""
                        select count(*) from problems.report where sender = :who and received_at > :since
                        """, sender, since);
        int bits = settings.easiest() + doublings(all, settings.calm()) + doublings(own, settings.calmSender());
        return Math.min(bits, settings.hardest());
    }

    /** How often the calm figure has to be doubled to reach the count; 0 while it is not passed. */
    static int doublings(int count, int calm) {
        int doublings = 0;
        for (long reached = calm; reached < count; reached *= 2) {
            doublings++;
        }
        return doublings;
    }

    /** @throws Refusal {@link ReportRefusal#TOO_MANY_REPORTS} with how long to wait */
    void requireRoom(String sender, @Nullable String phoneMark) {
        // Those of one address go one after the other, so that many at once gain nothing.
        database.sql("select pg_advisory_xact_lock(hashtextextended('problems.report-sender/' || :who, 0))")
                .param("who", sender)
                .query((row, number) -> true)
                .single();
        oldest("""
                select received_at
                  from problems.report
                 where sender = :who and received_at > :since
                 order by received_at desc
                offset :most - 1
                 limit 1
                """, sender, HOUR, settings.perSenderHour()).ifPresent(moment -> {
            throw wait(moment.plus(HOUR), "从您所在的网络送来的报告太多", "Too many reports came from your network");
        });
        if (phoneMark == null) {
            return;
        }
        oldest("""
                select received_at
                  from problems.report
                 where phone_mark = :who and received_at > :since
                 order by received_at desc
                offset :most - 1
                 limit 1
                """, phoneMark, DAY, settings.perPhoneDay()).ifPresent(moment -> {
            throw wait(moment.plus(DAY), "这个手机号今天报告得太多", "Too many reports came with this telephone number today");
        });
    }

    private Refusal wait(Instant until, String zh, String en) {
        long seconds = Math.max(1, Duration.between(clock.instant(), until).toSeconds() + 1);
        long minutes = Math.ceilDiv(seconds, 60L);
        return Refusal.of(ReportRefusal.TOO_MANY_REPORTS)
                .saying(zh + "，请 " + minutes + " 分钟后再送", en + "; send it in " + minutes + " minutes")
                .with("retryAfterSeconds", seconds);
    }

    private Optional<Instant> oldest(String sql, String who, Duration within, int most) {
        return Rows.of(database.sql(sql)
                        .param("who", who)
                        .param("since", ProblemTable.utc(clock.instant().minus(within)))
                        .param("most", most)
                        .query((row, number) -> row.getTimestamp(1).toInstant()))
                .stream()
                .findFirst();
    }

    private int count(String sql, @Nullable String who, Instant since) {
        var query = database.sql(sql).param("since", ProblemTable.utc(since));
        return (who == null ? query : query.param("who", who))
                .query(Integer.class)
                .single();
    }
}
