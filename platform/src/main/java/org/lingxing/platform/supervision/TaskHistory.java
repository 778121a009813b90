package org.lingxing.platform.supervision;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.journal.Deed;
import org.lingxing.platform.journal.Journal;
import org.lingxing.platform.store.Rows;
import org.lingxing.platform.time.CityClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What was done with tasks, here to be read beside each, in the journal for ever. */
@Repository
class TaskHistory {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final TypeReference<Map<String, Object>> DETAILS = new TypeReference<>() {};

    private static final String ADD = """
            insert into supervision.task_deed (task, ord, what, by_account, at, note, details, entry)
            select :task, coalesce(max(ord) + 1, 0), :what, :by, :at, :note, :details::jsonb, :entry
              from supervision.task_deed
             where task = :task
            """;

    private final JdbcClient database;
    private final Journal journal;
    private final CityClock clock;

    TaskHistory(JdbcClient database, Journal journal, CityClock clock) {
        this.database = database;
        this.journal = journal;
        this.clock = clock;
    }

    /** What was done with a task. */
    enum What {
        TAKEN_OVER,
        DECOMPOSED,
        SENT,
        ACCEPTED,
        OBJECTED,
        REASSIGNED,
        INSISTED,
        PLANNED,
        STAGE_REACHED,
        STAGE_RETURNED,
        REPORTED,
        REPORT_ACCEPTED,
        REPORT_RETURNED,
        CHASED,
        MERGED,
        MERGED_IN,
        ENDED;

        String kind() {
            return "supervision.task-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * A line of a task's history.
     *
     * @param entry its number in the journal
     */
    record Line(What what, String by, Instant at, @Nullable String note, Map<String, Object> details, long entry) {}

    private record Row(
            What what, String by, Instant at, @Nullable String note, String details, long entry) {}

    void record(UUID task, What what, Caller by, @Nullable String note, Map<String, Object> details) {
        record(task, what, by.account(), note, details);
    }

    /** @param by the account, {@code system} for nobody's */
    void record(UUID task, What what, String by, @Nullable String note, Map<String, Object> details) {
        var deed = Deed.of(what.kind(), task.toString()).by(by).with(details);
        long entry = journal.record(note == null ? deed : deed.with("note", note));
        database.sql(ADD)
                .param("task", task)
                .param("what", what.name())
                .param("by", by)
                .param("at", utc(clock.instant()))
                .param("note", note)
                .param("details", JSON.writeValueAsString(details))
                .param("entry", entry)
                .update();
    }

    List<Line> of(UUID task) {
        return Rows.of(database.sql("""
                        select d.what, coalesce(n.name, d.by_account) as by, d.at, d.note, d.details::text as details,
                               d.entry
                          from supervision.task_deed d
                          left join access.account a on a.name = d.by_account
                          left join access.person n on n.id = a.person
                         where d.task = :task
                         order by d.ord
                        """).param("task", task).query(Row.class)).stream()
                .map(row -> new Line(
                        row.what(),
                        row.by(),
                        row.at(),
                        row.note(),
                        JSON.readValue(row.details(), DETAILS),
                        row.entry()))
                .toList();
    }

    /** How often the task was given to an agency, counted from 1 after it was sent. */
    int round(UUID task) {
        return database.sql("""
                        select count(*)
                          from supervision.task_deed
                         where task = :task and what in ('SENT', 'REASSIGNED')
                        """).param("task", task).query(Integer.class).single();
    }

    static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
