package org.lingxing.platform.access;

import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.http.Networks;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.journal.Deed;
import org.lingxing.platform.journal.Journal;
import org.lingxing.platform.time.CityClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Slows down guessing: after a few failures for one account, or from one address, the next attempt has to wait, each
 * time twice as long. Attempts are counted before the password is looked at, so that many at once gain nothing.
 */
@Component
@Transactional
class Lockouts {

    private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

    /** A success from an address pays for itself and for two slips before it, so that a busy office locks nobody out. */
    private static final int FORGIVEN_TO_ADDRESS = 3;

    /** What is counted, how many failures are free, and how long without one until all are forgotten. */
    enum Kind {
        ACCOUNT(5, Duration.ofHours(24)),
        ADDRESS(30, Duration.ofHours(1));

        private final int free;
        private final Duration forgottenAfter;

        Kind(int free, Duration forgottenAfter) {
            this.free = free;
            this.forgottenAfter = forgottenAfter;
        }
    }

    private final JdbcClient database;
    private final CityClock clock;
    private final Journal journal;

    Lockouts(JdbcClient database, CityClock clock, Journal journal) {
        this.database = database;
        this.clock = clock;
        this.journal = journal;
    }

    /**
     * Counts an attempt as failed until {@link #forgive} says otherwise.
     *
     * @param account as typed; may not exist
     * @param known whether it exists
     * @throws Refusal {@link AccessRefusal#LOCKED_OUT} when it has to wait; then nothing was counted
     */
    void count(String account, boolean known, String address) {
        var now = clock.instant();
        count(Kind.ADDRESS, network(address), now, null);
        count(Kind.ACCOUNT, keyOf(account), now, known ? account : null);
    }

    /** The attempt was none: the account's failures are forgotten, those of the address grow fewer. */
    void forgive(String account, String address) {
        database.sql("delete from access.failed_sign_in where kind = 'ACCOUNT' and who = :who")
                .param("who", keyOf(account))
                .update();
        database.sql("""
                        update access.failed_sign_in
                           set failures = greatest(failures - :forgiven, 0), locked_until = null
                         where kind = 'ADDRESS'
                           and who = :who
                        """)
                .param("forgiven", FORGIVEN_TO_ADDRESS)
                .param("who", network(address))
                .update();
    }

    /** Forgets the failures of an account, after its password was reset. */
    void forget(String account) {
        database.sql("delete from access.failed_sign_in where kind = 'ACCOUNT' and who = :who")
                .param("who", keyOf(account))
                .update();
    }

    private void count(Kind kind, String who, Instant now, @Nullable String knownAccount) {
        var failures = database.sql("""
                        insert into access.failed_sign_in as f (kind, who, failures, last_failed_at)
                        values (:kind, :who, 1, :now)
                        on conflict (kind, who) do update
                           set failures = case when f.last_failed_at < :forgotten then 1 else f.failures + 1 end,
                               last_failed_at = :now
                         where f.locked_until is null or f.locked_until <= :now
                        returning failures
                        """)
                .param("kind", kind.name())
                .param("who", who)
                .param("now", Sql.time(now))
                .param("forgotten", Sql.time(now.minus(kind.forgottenAfter)))
                .query(Integer.class)
                .optional()
                .orElseThrow(() -> lockedOut(kind, who, now));
        if (failures >= kind.free) {
            lock(kind, who, now.plus(waitAfter(failures - kind.free)));
            if (knownAccount != null && failures == kind.free) {
                journal.record(Deed.of("access.sign-in-locked", knownAccount)
                        .by("system")
                        .with("failures", failures));
            }
        }
    }

    private void lock(Kind kind, String who, Instant until) {
        database.sql("update access.failed_sign_in set locked_until = :until where kind = :kind and who = :who")
                .param("until", Sql.time(until))
                .param("kind", kind.name())
                .param("who", who)
                .update();
    }

    private Refusal lockedOut(Kind kind, String who, Instant now) {
        var until = database.sql("select locked_until from access.failed_sign_in where kind = :kind and who = :who")
                .param("kind", kind.name())
                .param("who", who)
                .query((row, number) -> Sql.instant(row, "locked_until"))
                .single();
        // Up to the next whole second: a wait of 0 would be no wait.
        long seconds = Math.max(1, Duration.between(now, until).plusMillis(999).toSeconds());
        return Refusal.of(AccessRefusal.LOCKED_OUT)
                .saying(
                        "多次登录失败，请在 " + seconds + " 秒后再试",
                        "Too many failed attempts; try again in " + seconds + " seconds")
                .with("retryAfterSeconds", seconds);
    }

    /** Removes what nobody needs any more; called now and then. */
    void tidy() {
        database.sql("delete from access.failed_sign_in where last_failed_at < :forgotten")
                .param("forgotten", Sql.time(clock.instant().minus(Kind.ACCOUNT.forgottenAfter)))
                .update();
    }

    /** 30 seconds, doubled with every further failure, a quarter of an hour at most. */
    static Duration waitAfter(int failuresBeyondTheFree) {
        int doublings = Math.min(failuresBeyondTheFree, 10);
        var wait = FIRST_WAIT.multipliedBy(1L << doublings);
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }

    /** What was typed as an account may be somebody's password: only its hash is kept. */
    private static String keyOf(String account) {
        return HexFormat.of().formatHex(Token.sha256(account));
    }

    /** An address of IPv4, or the network of one of IPv6, of which one subscriber has 2^64 addresses. */
    static String network(String address) {
        return Networks.of(address);
    }
}
