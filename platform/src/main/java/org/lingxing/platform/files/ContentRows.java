package org.lingxing.platform.files;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.lingxing.platform.store.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Contents that files have, and those that had a file lately. */
@Repository
class ContentRows {

    private final JdbcClient database;

    ContentRows(JdbcClient database) {
        this.database = database;
    }

    /** Those of the hashes that have a row. */
    List<String> named(List<String> hashes) {
        return Rows.of(database.sql("select sha256 from files.content where sha256 = any (:hashes) order by sha256")
                .param("hashes", hashes.toArray(String[]::new))
                .query(String.class));
    }

    /**
     * Forgets the contents without a file, and notes when. One that is getting a file at this moment is left alone: its
     * row is locked by that.
     */
    @Transactional
    public void forgetWithoutFiles(Instant now) {
        var candidates = Rows.of(database.sql("""
                        select sha256
                          from files.content
                         where not exists (select from files.file where file.content = content.sha256)
                         order by sha256
                           for update skip locked
                        """).query(String.class));
        database.sql("""
                        with gone as (
                            delete from files.content
                             where sha256 = any (:candidates)
                               and not exists (select from files.file where file.content = content.sha256)
                            returning sha256
                        )
                        insert into files.content_gone (sha256, gone_at)
                        select sha256, :now
                          from gone
                            on conflict (sha256) do update set gone_at = excluded.gone_at
                        """)
                .param("candidates", candidates.toArray(String[]::new))
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Whether a content that has no row never had one, or lost it before that moment. */
    boolean goneBefore(String sha256, Instant moment) {
        return database.sql("""
                        select not exists (
                            select from files.content_gone where sha256 = :sha256 and gone_at >= :moment)
                        """)
                .param("sha256", sha256)
                .param("moment", Timestamp.from(moment))
                .query(Boolean.class)
                .single();
    }

    /** Forgets when contents went, once they are removed from the store as well. */
    void forgetGone(List<String> hashes) {
        database.sql("delete from files.content_gone where sha256 = any (:hashes)")
                .param("hashes", hashes.toArray(String[]::new))
                .update();
    }
}
