package org.lingxing.platform.access;

import java.time.Duration;
import java.util.Optional;
import org.lingxing.platform.time.CityClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who is signed in: kept in the database, so that a restart signs nobody out and disabling an account ends all. */
@Component
@Transactional
class Sessions {

    /** How exactly it is noted that a session is in use; a note at every request would be a write at every request. */
    private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

    private final JdbcClient database;
    private final CityClock clock;
    private final AccessSettings settings;

    Sessions(JdbcClient database, CityClock clock, AccessSettings settings) {
        this.database = database;
        this.clock = clock;
        this.settings = settings;
    }

    /** A session always has a token of its own making; one brought along from before signing in is never taken over. */
    Token open(String account) {
        var token = Token.fresh();
        var now = clock.instant();
        database.sql("delete from access.session where ends_at <= :now")
                .param("now", Sql.time(now))
                .update();
        database.sql("""
                        insert into access.session (token_hash, account, opened_at, seen_at, ends_at)
                        values (:hash, :account, :now, :now, :ends)
                        """)
                .param("hash", token.hash())
                .param("account", account)
                .param("now", Sql.time(now))
                .param("ends", Sql.time(now.plus(settings.sessionLongest())))
                .update();
        return token;
    }

    /** The account signed in by this token, if the session is alive and the account may be used. */
    Optional<SignedIn> find(Token token) {
        var now = clock.instant();
        var found = database.sql("""
                        select account.name, person.name as person_name, seen_at
                          from access.session
                          join access.account on account.name = session.account
                          join access.person on person.id = account.person
                         where token_hash = :hash
                           and ends_at > :now
                           and seen_at > :idle
                           and disabled_at is null
                           and (not demonstration or :demonstration)
                        """)
                .param("hash", token.hash())
                .param("now", Sql.time(now))
                .param("idle", Sql.time(now.minus(settings.sessionIdle())))
                .param("demonstration", settings.demonstration())
                .query((row, number) ->
                        new SignedIn(row.getString("name"), row.getString("person_name"), Sql.instant(row, "seen_at")))
                .optional();
        found.filter(session -> session.seenAt().isBefore(now.minus(NOTED_EVERY)))
                .ifPresent(session -> database.sql("update access.session set seen_at = :now where token_hash = :hash")
                        .param("now", Sql.time(now))
                        .param("hash", token.hash())
                        .update());
        return found;
    }

    void end(Token token) {
        database.sql("delete from access.session where token_hash = :hash")
                .param("hash", token.hash())
                .update();
    }

    void endOthersOf(String account, Token kept) {
        database.sql("delete from access.session where account = :account and token_hash <> :kept")
                .param("account", account)
                .param("kept", kept.hash())
                .update();
    }

    void endAllOf(String account) {
        database.sql("delete from access.session where account = :account")
                .param("account", account)
                .update();
    }

    /** An account that is signed in. */
    record SignedIn(String account, String name, java.time.Instant seenAt) {}
}
