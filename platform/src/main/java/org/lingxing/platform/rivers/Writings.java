package org.lingxing.platform.rivers;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.http.Version;
import org.lingxing.platform.journal.Deed;
import org.lingxing.platform.journal.Journal;
import org.lingxing.platform.store.Rows;
import org.lingxing.platform.time.CityClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The files and plans of waters, every version of each. */
@Component
@Transactional
class Writings {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient database;
    private final Journal journal;
    private final CityClock clock;

    Writings(JdbcClient database, Journal journal, CityClock clock) {
        this.database = database;
        this.journal = journal;
        this.clock = clock;
    }

    /** What is written of a water. */
    enum Kind {
        FILE,
        PLAN
    }

    /** A version, without its content. */
    record Written(int version, String by, Instant at) {}

    private record Row(int version, String content, String writtenBy, OffsetDateTime writtenAt) {}

    /** The latest version of a writing with who wrote it; version 0 where nothing is written yet. */
    record Latest<T>(
            int version,
            @Nullable T content,
            @Nullable String by,
            @Nullable Instant at) {}

    @Transactional(readOnly = true)
    public <T> Latest<T> latest(String water, Kind kind, Class<T> type) {
        return row(water, kind)
                .map(row -> new Latest<>(
                        row.version(),
                        JSON.readValue(row.content(), type),
                        row.writtenBy(),
                        row.writtenAt().toInstant()))
                .orElseGet(() -> new Latest<>(0, null, null, null));
    }

    /** All versions, the latest first. */
    @Transactional(readOnly = true)
    public List<Written> versions(String water, Kind kind) {
        return Rows.of(database.sql("""
                        select version, written_by, written_at
                          from rivers.writing
                         where water = :water and kind = :kind
                         order by version desc
                        """)
                .param("water", water)
                .param("kind", kind.name())
                .query((row, number) -> new Written(
                        row.getInt("version"),
                        row.getString("written_by"),
                        row.getObject("written_at", OffsetDateTime.class).toInstant())));
    }

    /** Writes the next version, based on the one the writer read. */
    void write(String water, Kind kind, Object content, Version based, String by) {
        // two who write at once: the second waits here and then finds another version
        database.sql("select code from rivers.water where code = :water for update")
                .param("water", water)
                .query(String.class)
                .single();
        var now = row(water, kind);
        based.requireIs(
                now.map(Row::version).orElse(0),
                now.map(Row::writtenBy).orElse(null),
                now.map(row -> row.writtenAt().toInstant()).orElse(null));
        int next = now.map(Row::version).orElse(0) + 1;
        var text = JSON.writeValueAsString(content);
        database.sql("""
                        insert into rivers.writing (water, kind, version, content, written_by, written_at)
                        values (:water, :kind, :version, :content::jsonb, :by, :at)
                        """)
                .param("water", water)
                .param("kind", kind.name())
                .param("version", next)
                .param("content", text)
                .param("by", by)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        journal.record(Deed.of(kind == Kind.FILE ? "rivers.file-written" : "rivers.plan-written", water)
                .by(by)
                .with("version", next)
                .with("content", text));
    }

    private Optional<Row> row(String water, Kind kind) {
        return database.sql("""
                        select version, content::text as content, written_by, written_at
                          from rivers.writing
                         where water = :water and kind = :kind
                         order by version desc
                         limit 1
                        """)
                .param("water", water)
                .param("kind", kind.name())
                .query(Rows.as(Row.class))
                .optional();
    }
}
