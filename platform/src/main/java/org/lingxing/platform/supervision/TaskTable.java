package org.lingxing.platform.supervision;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.http.Version;
import org.lingxing.platform.store.Rows;
import org.lingxing.platform.time.CityClock;
import org.lingxing.reader.AgencyRole;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tasks under supervision with their agencies, parts and stages. */
@Repository
class TaskTable {

    static final String COLUMNS = """
            t.id, t.origin, t.extraction, t.document, t.document_number, t.document_title, t.document_date, t.provision,
            t.position, t.number, t.heading, t.words, t.leaders, t.office, t.term, t.due, t.responsible, t.plan, t.state,
            t.lead, t.sent_at, t.merged_into, t.ended_because, t.version, t.changed_by, t.changed_at
            """;

    private static final String FIND = "select " + COLUMNS + " from supervision.task t where t.id = :id";

    private static final String ADD = """
            insert into supervision.task (
                   origin, extraction, document, document_number, document_title, document_date, provision, position,
                   number, heading, words, leaders, office, term, due, changed_by, changed_at)
            values (:origin, :extraction, :document, :documentNumber, :documentTitle, :documentDate, :provision,
                    :position, :number, :heading, :words, :leaders, :office, :term, :due, :by, :at)
            on conflict (extraction) do nothing
            returning id
            """;

    private final JdbcClient database;
    private final CityClock clock;

    TaskTable(JdbcClient database, CityClock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** An agency of a task; {@code agency} is null where the register does not know the name. */
    record Part(int ord, @Nullable String agency, String name, AgencyRole role) {}

    /** A part of a task, with the agency that carries it where one is named. */
    record Piece(int ord, String words, @Nullable String agency) {}

    /** A step of the way. */
    record Stage(
            UUID id,
            int ord,
            String words,
            LocalDate due,
            @Nullable Instant reachedAt,
            @Nullable String reachedWords) {}

    /** What a new task says. */
    record NewTask(
            TaskOrigin origin,
            @Nullable UUID extraction,
            String document,
            @Nullable String documentNumber,
            String documentTitle,
            @Nullable LocalDate documentDate,
            @Nullable String provision,
            int position,
            @Nullable String number,
            String heading,
            String words,
            List<String> leaders,
            @Nullable String office,
            @Nullable String term,
            @Nullable LocalDate due) {}

    Optional<TaskRow> find(UUID id) {
        return database.sql(FIND).param("id", id).query(Rows.as(TaskRow.class)).optional();
    }

    TaskRow get(UUID id) {
        return find(id).orElseThrow(() -> Refusal.of(SupervisionRefusal.TASK_UNKNOWN));
    }

    /** The task, held until the transaction ends. */
    TaskRow lock(UUID id) {
        return database.sql(FIND + " for update")
                .param("id", id)
                .query(Rows.as(TaskRow.class))
                .optional()
                .orElseThrow(() -> Refusal.of(SupervisionRefusal.TASK_UNKNOWN));
    }

    /** The same, which nobody may have changed since it was read. */
    TaskRow lock(UUID id, Version version) {
        TaskRow task = lock(id);
        version.requireIs(task.version(), task.changedBy(), task.changedAt());
        return task;
    }

    /** @return its identifier; empty when this reading of the gazette is a task already */
    Optional<UUID> add(NewTask task, String by) {
        return database.sql(ADD)
                .param("origin", task.origin().name())
                .param("extraction", task.extraction(), Types.OTHER)
                .param("document", task.document())
                .param("documentNumber", task.documentNumber(), Types.VARCHAR)
                .param("documentTitle", task.documentTitle())
                .param("documentDate", task.documentDate(), Types.DATE)
                .param("provision", task.provision(), Types.VARCHAR)
                .param("position", task.position())
                .param("number", task.number(), Types.VARCHAR)
                .param("heading", task.heading())
                .param("words", task.words())
                .param("leaders", task.leaders().toArray(String[]::new))
                .param("office", task.office(), Types.VARCHAR)
                .param("term", task.term(), Types.VARCHAR)
                .param("due", task.due(), Types.DATE)
                .param("by", by)
                .param("at", TaskHistory.utc(clock.instant()))
                .query(UUID.class)
                .optional();
    }

    /** Notes that the task was changed, so that whoever read it before has to read it again. */
    void touch(UUID id, Caller by) {
        database.sql("""
                        update supervision.task
                           set version = version + 1, changed_by = :by, changed_at = :at
                         where id = :id
                        """)
                .param("id", id)
                .param("by", by.account())
                .param("at", TaskHistory.utc(clock.instant()))
                .update();
    }

    void putState(UUID id, TaskState state) {
        database.sql("update supervision.task set state = :state where id = :id")
                .param("id", id)
                .param("state", state.name())
                .update();
    }

    void putSent(UUID id, String lead, Instant at) {
        database.sql("""
                        update supervision.task
                           set state = 'SENT', lead = :lead, sent_at = :at
                         where id = :id
                        """)
                .param("id", id)
                .param("lead", lead)
                .param("at", TaskHistory.utc(at))
                .update();
    }

    void putPlan(UUID id, String words) {
        database.sql("update supervision.task set plan = :words where id = :id")
                .param("id", id)
                .param("words", words)
                .update();
    }

    void putResponsible(UUID id, @Nullable String responsible) {
        database.sql("update supervision.task set responsible = :responsible where id = :id")
                .param("id", id)
                .param("responsible", responsible, Types.VARCHAR)
                .update();
    }

    void putEnded(UUID id, String ground) {
        database.sql("update supervision.task set state = 'ENDED', ended_because = :ground where id = :id")
                .param("id", id)
                .param("ground", ground)
                .update();
    }

    void putMerged(UUID id, UUID into) {
        database.sql("update supervision.task set state = 'MERGED', merged_into = :into where id = :id")
                .param("id", id)
                .param("into", into)
                .update();
    }

    List<Part> agenciesOf(UUID task) {
        return Rows.of(database.sql(
                        "select ord, agency, name, role from supervision.task_agency where task = :task order by ord")
                .param("task", task)
                .query(Part.class));
    }

    /** The agencies of several tasks, each with its task. */
    List<OfTask> agenciesOf(Collection<UUID> tasks) {
        return Rows.of(
                database.sql("""
                        select task, agency, name, role
                          from supervision.task_agency
                         where task = any(:tasks)
                         order by task, ord
                        """).param("tasks", tasks.toArray(UUID[]::new)).query(OfTask.class));
    }

    record OfTask(UUID task, @Nullable String agency, String name, AgencyRole role) {}

    void putAgencies(UUID task, List<Part> parts) {
        database.sql("delete from supervision.task_agency where task = :task")
                .param("task", task)
                .update();
        for (Part part : parts) {
            database.sql("""
                            insert into supervision.task_agency (task, ord, agency, name, role)
                            values (:task, :ord, :agency, :name, :role)
                            """)
                    .param("task", task)
                    .param("ord", part.ord())
                    .param("agency", part.agency(), Types.VARCHAR)
                    .param("name", part.name())
                    .param("role", part.role().name())
                    .update();
        }
    }

    List<Piece> partsOf(UUID task) {
        return Rows.of(
                database.sql("select ord, words, agency from supervision.task_part where task = :task order by ord")
                        .param("task", task)
                        .query(Piece.class));
    }

    void putParts(UUID task, List<Piece> pieces) {
        database.sql("delete from supervision.task_part where task = :task")
                .param("task", task)
                .update();
        for (Piece piece : pieces) {
            database.sql("""
                            insert into supervision.task_part (task, ord, words, agency)
                            values (:task, :ord, :words, :agency)
                            """)
                    .param("task", task)
                    .param("ord", piece.ord())
                    .param("words", piece.words())
                    .param("agency", piece.agency(), Types.VARCHAR)
                    .update();
        }
    }

    List<Stage> stagesOf(UUID task) {
        return Rows.of(database.sql("""
                        select id, ord, words, due, reached_at, reached_words
                          from supervision.task_stage
                         where task = :task
                         order by ord
                        """).param("task", task).query(Stage.class));
    }

    void addStage(UUID task, int ord, String words, LocalDate due) {
        database.sql("""
                        insert into supervision.task_stage (task, ord, words, due)
                        values (:task, :ord, :words, :due)
                        """)
                .param("task", task)
                .param("ord", ord)
                .param("words", words)
                .param("due", due)
                .update();
    }

    void clearStages(UUID task) {
        database.sql("delete from supervision.task_stage where task = :task")
                .param("task", task)
                .update();
    }

    void putReached(UUID stage, @Nullable Instant at, @Nullable String words) {
        database.sql("update supervision.task_stage set reached_at = :at, reached_words = :words where id = :id")
                .param("id", stage)
                .param("at", at == null ? null : TaskHistory.utc(at), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("words", words, Types.VARCHAR)
                .update();
    }
}
