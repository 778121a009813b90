package org.lingxing.platform.gazette;

import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.store.Rows;
import org.lingxing.reader.Warning;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Imports, the latest first. */
@Repository
class Imports {

    private static final String COLUMNS = """
            select id, file_name, size, sha256, state, step_zh, step_en, done, total, started_at, finished_at,
                   by_account, problem_code, problem_zh, problem_en, summary, difference, warnings
              from gazette.import
            """;

    private static final String PAGE = COLUMNS + """
             where :before::timestamptz is null
                or (started_at, id) < (:before::timestamptz, :beforeId::uuid)
             order by started_at desc, id desc
             limit :limit
            """;

    private static final String BEGIN = """
            insert into gazette.import (id, file_name, size, sha256, state, started_at, by_account, total)
            values (uuidv7(), :name, :size, :sha256, 'READING', :at, :account, :total)
            returning id
            """;

    private static final String STEP = """
            update gazette.import
               set step_zh = :zh, step_en = :en, done = :done
             where id = :id
               and state = 'READING'
            """;

    private static final String READ = """
            update gazette.import
               set state = :state, finished_at = :at, summary = :summary::jsonb, difference = :difference::jsonb,
                   warnings = :warnings::jsonb, done = total
             where id = :id
               and state = 'READING'
            """;

    private static final String FAIL = """
            update gazette.import
               set state = 'FAILED', finished_at = :at, problem_code = :code, problem_zh = :zh, problem_en = :en
             where id = :id
               and state = 'READING'
            """;

    private static final String FAIL_INTERRUPTED = """
            update gazette.import
               set state = 'FAILED', finished_at = greatest(:at, started_at), problem_code = 'INTERRUPTED',
                   problem_zh = :zh, problem_en = :en
             where state = 'READING'
            """;

    private static final String MOVE = """
            update gazette.import
               set state = :to, finished_at = greatest(:at, started_at)
             where id = :id
               and state = any(:from)
            """;

    /** Who imports on behalf of nobody: what lies beside the platform at its first start. */
    static final String PLATFORM = "system";

    private static final String TOUCHED = """
            select exists (
                   select 1
                     from gazette.import
                    where state = 'TAKEN_OVER'
                       or by_account <> :platform)
            """;

    private final JdbcClient jdbc;

    Imports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    UUID begin(String fileName, long size, String sha256, Caller by, Instant at, int steps) {
        return jdbc.sql(BEGIN)
                .param("name", fileName)
                .param("size", size)
                .param("sha256", sha256)
                .param("at", utc(at))
                .param("account", by.account())
                .param("total", steps)
                .query(UUID.class)
                .single();
    }

    /** Tells how far the reading is; false when somebody cancelled it. */
    boolean step(UUID id, int done, Phrase step) {
        return jdbc.sql(STEP)
                        .param("id", id)
                        .param("done", done)
                        .param("zh", step.zh())
                        .param("en", step.en())
                        .update()
                == 1;
    }

    boolean read(UUID id, Outcome outcome, Instant at) {
        return jdbc.sql(READ)
                        .param("id", id)
                        .param("state", outcome.state().name())
                        .param("at", utc(at))
                        .param("summary", Json.write(outcome.summary()))
                        .param("difference", Json.write(outcome.difference()))
                        .param("warnings", Json.write(outcome.warnings()))
                        .update()
                == 1;
    }

    void fail(UUID id, String code, Phrase why, Instant at) {
        jdbc.sql(FAIL)
                .param("id", id)
                .param("code", code)
                .param("zh", why.zh())
                .param("en", why.en())
                .param("at", utc(at))
                .update();
    }

    /** Ends the imports that a stop of the program left half-way. */
    int failInterrupted(Phrase why, Instant at) {
        return jdbc.sql(FAIL_INTERRUPTED)
                .param("zh", why.zh())
                .param("en", why.en())
                .param("at", utc(at))
                .update();
    }

    void renewDifference(UUID id, Difference difference) {
        jdbc.sql("update gazette.import set difference = :difference::jsonb where id = :id")
                .param("id", id)
                .param("difference", Json.write(difference))
                .update();
    }

    /** Moves an import on; false when it no longer stands where it should. */
    boolean move(UUID id, List<ImportState> from, ImportState to, Instant at) {
        return jdbc.sql(MOVE)
                        .param("id", id)
                        .param("from", from.stream().map(Enum::name).toArray(String[]::new))
                        .param("to", to.name())
                        .param("at", utc(at))
                        .update()
                == 1;
    }

    Optional<ImportRow> find(UUID id) {
        return jdbc.sql(COLUMNS + " where id = :id")
                .param("id", id)
                .query(ImportRow.class)
                .optional();
    }

    /** The same, kept from others until the transaction at hand ends. */
    Optional<ImportRow> findForUpdate(UUID id) {
        return jdbc.sql(COLUMNS + " where id = :id for update")
                .param("id", id)
                .query(ImportRow.class)
                .optional();
    }

    List<ImportRow> page(@Nullable Instant before, @Nullable UUID beforeId, int limit) {
        return Rows.of(jdbc.sql(PAGE)
                .param("before", before == null ? null : utc(before), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("beforeId", beforeId, Types.OTHER)
                .param("limit", limit)
                .query(ImportRow.class));
    }

    long count() {
        return jdbc.sql("select count(*) from gazette.import").query(Long.class).single();
    }

    /** Whether no import was taken over yet and no person began one. */
    boolean isUntouched() {
        return !jdbc.sql(TOUCHED)
                .param("platform", PLATFORM)
                .query(Boolean.class)
                .single();
    }

    private static OffsetDateTime utc(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }

    /** What came of a reading. */
    record Outcome(ImportState state, ImportSummary summary, Difference difference, List<Warning> warnings) {}
}
