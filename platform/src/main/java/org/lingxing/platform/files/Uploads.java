package org.lingxing.platform.files;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lingxing.platform.store.Rows;
import org.lingxing.platform.time.CityClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Uploads under way. */
@Repository
class Uploads {

    private final JdbcClient database;
    private final CityClock clock;

    Uploads(JdbcClient database, CityClock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** @param confirmed so many bytes lie safely on the disk */
    record Upload(UUID id, String name, long size, long confirmed, String byAccount) {

        boolean isComplete() {
            return confirmed == size;
        }
    }

    UUID begin(String name, long size, String account) {
        return database.sql("""
                        insert into files.upload (id, name, size, begun_at, moved_at, by_account)
                        values (uuidv7(), :name, :size, :now, :now, :account)
                        returning id
                        """)
                .param("name", name)
                .param("size", size)
                .param("now", Timestamp.from(clock.instant()))
                .param("account", account)
                .query(UUID.class)
                .single();
    }

    Optional<Upload> find(UUID id) {
        return database.sql("select id, name, size, confirmed, by_account from files.upload where id = :id")
                .param("id", id)
                .query(Upload.class)
                .optional();
    }

    int countOf(String account) {
        return database.sql("select count(*) from files.upload where by_account = :account")
                .param("account", account)
                .query(Integer.class)
                .single();
    }

    void confirm(UUID id, long bytes) {
        database.sql("update files.upload set confirmed = :bytes, moved_at = :now where id = :id")
                .param("id", id)
                .param("bytes", bytes)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    void remove(UUID id) {
        database.sql("delete from files.upload where id = :id").param("id", id).update();
    }

    /** Those that did not move since then. */
    List<UUID> idleSince(Instant moment) {
        return Rows.of(database.sql("select id from files.upload where moved_at < :moment order by id")
                .param("moment", Timestamp.from(moment))
                .query(UUID.class));
    }

    List<UUID> all() {
        return Rows.of(database.sql("select id from files.upload order by id").query(UUID.class));
    }
}
