package org.lingxing.platform.sensorthings;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.journal.Deed;
import org.lingxing.platform.journal.Journal;
import org.lingxing.platform.time.CityClock;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Programs of others that may write over SensorThings, and the keys by which they are known. */
@Component
class Clients {

    private static final int KEY_BYTES = 24;

    private final JdbcClient database;
    private final CityClock clock;
    private final Journal journal;
    private final SecureRandom random = new SecureRandom();

    /**
     * A program of others.
     *
     * @param endedAt null while its key works
     */
    record Client(String name, Instant madeAt, @Nullable Instant endedAt) {}

    Clients(JdbcClient database, CityClock clock, Journal journal) {
        this.database = database;
        this.clock = clock;
        this.journal = journal;
    }

    List<Client> all() {
        return database.sql("select name, made_at, ended_at from sensorthings.client order by name")
                .query((row, number) -> {
                    var ended = row.getTimestamp("ended_at");
                    return new Client(
                            row.getString("name"),
                            row.getTimestamp("made_at").toInstant(),
                            ended == null ? null : ended.toInstant());
                })
                .list();
    }

    /** The name of the client whose key that is. */
    Optional<String> withKey(String key) {
        return database.sql("select name from sensorthings.client where hash = :hash and ended_at is null")
                .param("hash", sha256(key))
                .query(String.class)
                .optional();
    }

    /** Makes a client with a key, which is told this once. */
    @Transactional
    public String make(String name, String by) {
        var bytes = new byte[KEY_BYTES];
        random.nextBytes(bytes);
        var key = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        try {
            database.sql("insert into sensorthings.client (name, hash, made_at) values (:name, :hash, :now)")
                    .param("name", name)
                    .param("hash", sha256(key))
                    .param("now", Timestamp.from(clock.instant()))
                    .update();
        } catch (DuplicateKeyException known) {
            throw Refusal.of(SensorThingsRefusal.CLIENT_KNOWN);
        }
        journal.record(Deed.of("sensorthings.client-made", name).by(by));
        return key;
    }

    /** Ends its key; what it made stays. */
    @Transactional
    public void end(String name, String by) {
        int ended = database.sql(
                        "update sensorthings.client set ended_at = :now where name = :name and ended_at is null")
                .param("name", name)
                .param("now", Timestamp.from(clock.instant()))
                .update();
        if (ended == 0) {
            throw Refusal.of(SensorThingsRefusal.CLIENT_UNKNOWN);
        }
        journal.record(Deed.of("sensorthings.client-ended", name).by(by));
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
