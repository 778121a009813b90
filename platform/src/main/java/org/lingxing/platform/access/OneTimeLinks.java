package org.lingxing.platform.access;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.time.CityClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Links that let somebody in once, to choose a password. A newer one for the same account takes the older one's place. */
@Component
@Transactional
class OneTimeLinks {

    private static final String PATH = "/invitation/";

    private final JdbcClient database;
    private final CityClock clock;
    private final AccessSettings settings;

    OneTimeLinks(JdbcClient database, CityClock clock, AccessSettings settings) {
        this.database = database;
        this.clock = clock;
        this.settings = settings;
    }

    /** What a link is for. */
    enum Purpose {
        FIRST_ADMINISTRATOR,
        INVITATION,
        RESET
    }

    /**
     * A link as it is handed out.
     *
     * @param link its path below the platform's own address
     */
    record Link(String link, Instant validUntil) {}

    /**
     * A link as it stands, not used yet.
     *
     * @param account whose it is; {@code null} for the first administrator's
     */
    record Open(Purpose purpose, @Nullable String account, Instant validUntil) {}

    Link make(Purpose purpose, @Nullable String account) {
        withdraw(purpose, account);
        var token = Token.fresh();
        var now = clock.instant();
        var validUntil = now.plus(settings.invitationValid());
        database.sql("""
                        insert into access.one_time_link (token_hash, purpose, account, made_at, valid_until)
                        values (:hash, :purpose, :account, :now, :until)
                        """)
                .param("hash", token.hash())
                .param("purpose", purpose.name())
                .param("account", account)
                .param("now", Sql.time(now))
                .param("until", Sql.time(validUntil))
                .update();
        return new Link(PATH + token.text(), validUntil);
    }

    /** Makes the open links of an account worthless, or those of the first administrator. */
    void withdraw(Purpose purpose, @Nullable String account) {
        database.sql("""
                        delete from access.one_time_link
                         where used_at is null
                           and (account = :account or (purpose = 'FIRST_ADMINISTRATOR' and purpose = :purpose))
                        """)
                .param("account", account)
                .param("purpose", purpose.name())
                .update();
    }

    /** @throws Refusal {@link AccessRefusal#LINK_UNKNOWN} or {@link AccessRefusal#LINK_EXPIRED} */
    Open find(Token token) {
        var open = database.sql("""
                        select purpose, account, valid_until
                          from access.one_time_link
                         where token_hash = :hash
                           and used_at is null
                        """)
                .param("hash", token.hash())
                .query((row, number) -> new Open(
                        Purpose.valueOf(row.getString("purpose")),
                        row.getString("account"),
                        Sql.instant(row, "valid_until")))
                .optional();
        return requireInTime(open);
    }

    /**
     * Uses the link up; of two who try at once one succeeds.
     *
     * @throws Refusal {@link AccessRefusal#LINK_UNKNOWN} or {@link AccessRefusal#LINK_EXPIRED}
     */
    Open use(Token token) {
        var used = database.sql("""
                        update access.one_time_link
                           set used_at = :now
                         where token_hash = :hash
                           and used_at is null
                        returning purpose, account, valid_until
                        """)
                .param("now", Sql.time(clock.instant()))
                .param("hash", token.hash())
                .query((row, number) -> new Open(
                        Purpose.valueOf(row.getString("purpose")),
                        row.getString("account"),
                        Sql.instant(row, "valid_until")))
                .optional();
        return requireInTime(used);
    }

    private Open requireInTime(Optional<Open> link) {
        var open = link.orElseThrow(() -> Refusal.of(AccessRefusal.LINK_UNKNOWN));
        if (open.validUntil().isBefore(clock.instant())) {
            throw Refusal.of(AccessRefusal.LINK_EXPIRED);
        }
        return open;
    }
}
