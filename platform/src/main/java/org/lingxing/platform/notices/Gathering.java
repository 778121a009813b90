package org.lingxing.platform.notices;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.lingxing.platform.notices.Outgoing.Channel;
import org.lingxing.platform.store.Rows;
import org.lingxing.platform.time.CityClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes deliveries of messages: all that one person was told since the last time becomes one for each way, after a short
 * pause and outside the person's quiet hours.
 */
class Gathering {

    /** Programs on one database gather one after the other. */
    private static final long LOCK = 0x4E4F_5449_4346L;

    private static final int PIECE = 500;

    /** Whoever is told by the inbox alone is done with. */
    private static final String INBOX_ONLY = """
            update notices.message m
               set gathered_at = :now
             where gathered_at is null
               and not exists (select from notices.setting s
                                where s.account = m.account and s.mail_on and :mail)
               and not exists (select from notices.hook k
                                where k.ended_at is null and (k.account = m.account or k.agency is not null))
            """;

    /** A message of the future was written before a demonstration's clock was set back. */
    private static final String WAITING = """
            select account
              from notices.message
             where gathered_at is null and account > :after
             group by account
            having min(made_at) <= :told or max(made_at) > :now
             order by account
             limit :limit
            """;

    private static final String TAKE = """
            update notices.message
               set gathered_at = :now
             where account = :account and gathered_at is null
            returning id, read_at is not null as seen
            """;

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final Choices choices;
    private final Parcels parcels;
    private final CityClock clock;
    private final NoticesSettings settings;
    private final boolean mail;

    /** @param mail whether mail can be sent at all */
    Gathering(
            JdbcClient database,
            TransactionTemplate transaction,
            Choices choices,
            Parcels parcels,
            CityClock clock,
            NoticesSettings settings,
            boolean mail) {
        this.database = database;
        this.transaction = transaction;
        this.choices = choices;
        this.parcels = parcels;
        this.clock = clock;
        this.settings = settings;
        this.mail = mail;
    }

    private record Taken(UUID id, boolean seen) {}

    /** A piece of those who wait; whoever has quiet hours just now keeps nobody behind them waiting. */
    private record Piece(List<String> accounts, int made) {}

    /** @return how many deliveries were made */
    int gather() {
        int made = 0;
        var after = "";
        while (true) {
            var from = after;
            var piece = transaction.execute(nothing -> piece(from));
            if (piece == null || piece.accounts().isEmpty()) {
                return made;
            }
            made += piece.made();
            after = piece.accounts().getLast();
        }
    }

    private Piece piece(String after) {
        boolean ours = database.sql("select pg_try_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query(Boolean.class)
                .single();
        if (!ours) {
            return new Piece(List.of(), 0);
        }
        Instant now = clock.instant();
        database.sql(INBOX_ONLY)
                .param("now", Moments.utc(now))
                .param("mail", mail)
                .update();
        var accounts = Rows.of(database.sql(WAITING)
                .param("after", after)
                .param("told", Moments.utc(now.minus(settings.gather())))
                .param("now", Moments.utc(now))
                .param("limit", PIECE)
                .query(String.class));
        return new Piece(
                accounts,
                accounts.stream().mapToInt(account -> gather(account, now)).sum());
    }

    private int gather(String account, Instant now) {
        Choice choice = choices.of(account);
        QuietHours quiet = choice.quiet();
        if (quiet != null && quiet.covers(Moments.inCity(now))) {
            return 0;
        }
        List<Taken> taken = Rows.of(database.sql(TAKE)
                .param("now", Moments.utc(now))
                .param("account", account)
                .query(Taken.class));
        var unseen =
                taken.stream().filter(message -> !message.seen()).map(Taken::id).toList();
        int made = 0;
        if (mail && choice.mailOn() && !unseen.isEmpty()) {
            // What was read in the inbox meanwhile need not be sent after its reader.
            parcels.send(Channel.MAIL, account, null, unseen, now);
            made++;
        }
        var all = taken.stream().map(Taken::id).toList();
        for (UUID hook : parcels.hooksOf(account)) {
            parcels.send(Channel.HOOK, null, hook, all, now);
            made++;
        }
        return made;
    }
}
