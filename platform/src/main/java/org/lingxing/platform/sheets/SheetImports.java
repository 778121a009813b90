package org.lingxing.platform.sheets;

import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.sheets.SheetImport.State;
import org.lingxing.platform.store.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Imports of spreadsheets, the latest first. */
@Repository
class SheetImports {

    private static final String COLUMNS = """
            select id, register, file_name, size, sha256, state, done, total, cells, started_at, finished_at,
                   by_account, problem_code, problem_zh, problem_en, part, head, added, changed, unchanged, faulty,
                   warnings
              from sheets.import
            """;

    private static final String PAGE = COLUMNS + """
             where register = :register
               and (:before::timestamptz is null
                    or (started_at, id) < (:before::timestamptz, :beforeId::uuid))
             order by started_at desc, id desc
             limit :limit
            """;

    private static final String BEGIN = """
            insert into sheets.import (id, register, file_name, size, sha256, state, started_at, by_account)
            values (:id, :register, :name, :size, :sha256, 'READING', :at, :account)
            """;

    private static final String BEGIN_AGAIN = """
            update sheets.import
               set state = 'READING', finished_at = null, problem_code = null, problem_zh = null, problem_en = null,
                   done = 0, added = 0, changed = 0, unchanged = 0, faulty = 0, warnings = '[]'
             where id = :id
               and state = any(:from)
            """;

    private static final String OPENED = """
            update sheets.import
               set part = :part, head = :head::jsonb, total = :total, cells = :cells
             where id = :id
               and state = 'READING'
            """;

    private static final String STEP = """
            update sheets.import
               set done = :done
             where id = :id
               and state = 'READING'
            """;

    private static final String READ = """
            update sheets.import
               set state = :state, finished_at = greatest(:at, started_at), done = :done, total = :done,
                   added = :added, changed = :changed, unchanged = :unchanged, faulty = :faulty,
                   warnings = :warnings::jsonb
             where id = :id
               and state in ('READING', 'READ')
            """;

    private static final String FAIL = """
            update sheets.import
               set state = 'FAILED', finished_at = greatest(:at, started_at), problem_code = :code,
                   problem_zh = :zh, problem_en = :en
             where id = :id
               and state = 'READING'
            """;

    private static final String FAIL_INTERRUPTED = """
            update sheets.import
               set state = 'FAILED', finished_at = greatest(:at, started_at), problem_code = 'INTERRUPTED',
                   problem_zh = :zh, problem_en = :en
             where state = 'READING'
            """;

    private static final String MOVE = """
            update sheets.import
               set state = :to, finished_at = greatest(:at, started_at)
             where id = :id
               and state = any(:from)
            """;

    private final JdbcClient jdbc;

    SheetImports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void begin(UUID id, String register, Upload upload, Caller by, Instant at) {
        jdbc.sql(BEGIN)
                .param("id", id)
                .param("register", register)
                .param("name", upload.name())
                .param("size", upload.size())
                .param("sha256", upload.sha256())
                .param("at", utc(at))
                .param("account", by.account())
                .update();
    }

    /** A file as it came in. */
    record Upload(String name, long size, String sha256) {}

    boolean beginAgain(UUID id, List<State> from) {
        return jdbc.sql(BEGIN_AGAIN).param("id", id).param("from", names(from)).update() == 1;
    }

    /** Notes which table is read and how much it is about; false when somebody cancelled. */
    boolean opened(UUID id, String part, Head head, int total, int cells) {
        return jdbc.sql(OPENED)
                        .param("id", id)
                        .param("part", part)
                        .param("head", Json.write(head))
                        .param("total", total)
                        .param("cells", cells)
                        .update()
                == 1;
    }

    /** Tells how many rows are read; false when somebody cancelled. */
    boolean step(UUID id, int done) {
        return jdbc.sql(STEP).param("id", id).param("done", done).update() == 1;
    }

    boolean read(UUID id, State state, Counts counts, List<Phrase> warnings, Instant at) {
        return jdbc.sql(READ)
                        .param("id", id)
                        .param("state", state.name())
                        .param("done", counts.all())
                        .param("added", counts.of(RowState.ADDED))
                        .param("changed", counts.of(RowState.CHANGED))
                        .param("unchanged", counts.of(RowState.UNCHANGED))
                        .param("faulty", counts.of(RowState.FAULTY))
                        .param("warnings", Json.write(warnings))
                        .param("at", utc(at))
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

    void failInterrupted(Phrase why, Instant at) {
        jdbc.sql(FAIL_INTERRUPTED)
                .param("zh", why.zh())
                .param("en", why.en())
                .param("at", utc(at))
                .update();
    }

    /** Moves an import on; false when it no longer stands where it should. */
    boolean move(UUID id, List<State> from, State to, Instant at) {
        return jdbc.sql(MOVE)
                        .param("id", id)
                        .param("from", names(from))
                        .param("to", to.name())
                        .param("at", utc(at))
                        .update()
                == 1;
    }

    Optional<SheetImport> find(UUID id) {
        return jdbc.sql(COLUMNS + " where id = :id")
                .param("id", id)
                .query(SheetImport.class)
                .optional();
    }

    /** The same, kept from others until the transaction at hand ends. */
    Optional<SheetImport> findForUpdate(UUID id) {
        return jdbc.sql(COLUMNS + " where id = :id for update")
                .param("id", id)
                .query(SheetImport.class)
                .optional();
    }

    List<SheetImport> page(String register, @Nullable Instant before, @Nullable UUID beforeId, int limit) {
        return Rows.of(jdbc.sql(PAGE)
                .param("register", register)
                .param("before", before == null ? null : utc(before), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("beforeId", beforeId, Types.OTHER)
                .param("limit", limit)
                .query(SheetImport.class));
    }

    long count(String register) {
        return jdbc.sql("select count(*) from sheets.import where register = :register")
                .param("register", register)
                .query(Long.class)
                .single();
    }

    private static String[] names(List<State> states) {
        return states.stream().map(Enum::name).toArray(String[]::new);
    }

    private static OffsetDateTime utc(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }

    /** How many rows of each state. */
    static final class Counts {

        private final Map<RowState, Integer> counts = new EnumMap<>(RowState.class);

        void add(RowState state) {
            counts.merge(state, 1, Integer::sum);
        }

        int of(RowState state) {
            return counts.getOrDefault(state, 0);
        }

        int all() {
            return counts.values().stream().mapToInt(Integer::intValue).sum();
        }
    }
}
