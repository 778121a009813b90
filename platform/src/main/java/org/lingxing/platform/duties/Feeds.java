package org.lingxing.platform.duties;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.journal.Deed;
import org.lingxing.platform.journal.Journal;
import org.lingxing.platform.time.CityClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The addresses under which people's calendars fetch what they owe. An address holds a secret of 256 bits that is shown
 * once; only its hash is kept. Whoever makes a new one, or takes the old one back, makes the old one worthless.
 */
@Component
@Transactional
class Feeds {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;
    private static final String PATH = "/api/v1/duties/calendar/";

    private final JdbcClient database;
    private final Journal journal;
    private final CityClock clock;

    Feeds(JdbcClient database, Journal journal, CityClock clock) {
        this.database = database;
        this.journal = journal;
        this.clock = clock;
    }

    /** The languages a calendar may be written in. */
    enum Language {
        ZH,
        EN;

        String written() {
            return this == ZH ? "zh" : "en";
        }
    }

    /** Whose calendar an address is. */
    record Feed(String account, Language language, Instant madeAt) {}

    /** @param path below the platform's own address; shown this once */
    record Made(String path) {}

    Made make(Language language, Caller by) {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        database.sql("""
                        insert into duties.feed (token_hash, account, language, made_at)
                        values (:hash, :account, :language, :now)
                        on conflict (account) do update
                           set token_hash = excluded.token_hash, language = excluded.language,
                               made_at = excluded.made_at
                        """)
                .param("hash", hash(token))
                .param("account", by.account())
                .param("language", language.written())
                .param("now", Moments.utc(clock.instant()))
                .update();
        journal.record(Deed.of("duties.calendar-subscribed", by.account()).by(by.account()));
        return new Made(PATH + token + ".ics");
    }

    /** Makes the address worthless; without one nothing happens. */
    void takeBack(Caller by) {
        int gone = database.sql("delete from duties.feed where account = :account")
                .param("account", by.account())
                .update();
        if (gone == 1) {
            journal.record(Deed.of("duties.calendar-withdrawn", by.account()).by(by.account()));
        }
    }

    @Transactional(readOnly = true)
    Optional<Instant> madeAt(Caller by) {
        return database.sql("select made_at from duties.feed where account = :account")
                .param("account", by.account())
                .query((row, number) ->
                        row.getObject("made_at", java.time.OffsetDateTime.class).toInstant())
                .optional();
    }

    /** Whose calendar this is; nobody's when it was taken back or the account is closed. */
    @Transactional(readOnly = true)
    Optional<Feed> find(String token) {
        return database.sql("""
                        select f.account, upper(f.language) as language, f.made_at
                          from duties.feed f
                          join access.account a on a.name = f.account and a.disabled_at is null
                         where f.token_hash = :hash
                        """).param("hash", hash(token)).query(Feed.class).optional();
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
