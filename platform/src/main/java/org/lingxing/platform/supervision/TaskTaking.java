package org.lingxing.platform.supervision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.agencies.Agencies;
import org.lingxing.platform.agencies.AgencyRef;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.store.Rows;
import org.lingxing.platform.supervision.TaskHistory.What;
import org.lingxing.platform.supervision.TaskTable.NewTask;
import org.lingxing.platform.time.CityClock;
import org.lingxing.reader.AgencyRole;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tasks taken under supervision out of the gazette's confirmed readings. Taking the same again changes nothing. */
@Service
@Transactional
class TaskTaking {

    private static final String READINGS = """
            select t.extraction as id, t.document, d.number as document_number, d.title as document_title,
                   d.date as document_date, t.provision, t.position, t.number, t.heading, t.words, t.leaders, t.office,
                   t.term, t.due, e.state,
                   exists (select from supervision.task taken where taken.extraction = t.extraction) as taken,
                   array(select a.name from gazette.task_agency a where a.extraction = t.extraction order by a.ord)
                       as names,
                   array(select a.role from gazette.task_agency a where a.extraction = t.extraction order by a.ord)
                       as roles
              from gazette.task t
              join gazette.extraction e on e.id = t.extraction and e.present
              join gazette.document d on d.id = t.document
             where (:document::text is not null and t.document = :document)
                or t.extraction = any(:readings)
             order by t.document, t.position, t.extraction
            """;

    private final JdbcClient database;
    private final TaskTable table;
    private final TaskHistory history;
    private final Agencies agencies;
    private final Desks desks;
    private final CityClock clock;

    TaskTaking(
            JdbcClient database,
            TaskTable table,
            TaskHistory history,
            Agencies agencies,
            Desks desks,
            CityClock clock) {
        this.database = database;
        this.table = table;
        this.history = history;
        this.agencies = agencies;
        this.desks = desks;
        this.clock = clock;
    }

    private record Reading(
            UUID id,
            String document,
            @Nullable String documentNumber,
            String documentTitle,
            @Nullable LocalDate documentDate,
            String provision,
            int position,
            @Nullable String number,
            String heading,
            String words,
            List<String> leaders,
            @Nullable String office,
            @Nullable String term,
            @Nullable LocalDate due,
            String state,
            boolean taken,
            List<String> names,
            List<String> roles) {}

    /** A reading that was not taken. */
    record Left(UUID reading, String words, Phrase why) {}

    /** @param before how many were under supervision already */
    record Taken(List<UUID> tasks, int before, List<Left> left) {}

    /** All of a document's tasks. */
    Taken ofDocument(String document, Caller by) {
        desks.requireOffice(by);
        var taken = take(document, List.of(), by.account());
        if (taken.tasks().isEmpty() && taken.before() == 0 && taken.left().isEmpty()) {
            throw Refusal.of(SupervisionRefusal.DOCUMENT_WITHOUT_TASKS);
        }
        return taken;
    }

    /** Some readings. */
    Taken ofReadings(List<UUID> readings, Caller by) {
        desks.requireOffice(by);
        return take(null, readings, by.account());
    }

    private Taken take(@Nullable String document, List<UUID> readings, String by) {
        var found = Rows.of(database.sql(READINGS)
                .param("document", document, java.sql.Types.VARCHAR)
                .param("readings", readings.toArray(UUID[]::new))
                .query(Rows.as(Reading.class)));
        var tasks = new ArrayList<UUID>();
        var left = new ArrayList<Left>();
        int before = 0;
        for (Reading reading : found) {
            if (reading.taken()) {
                before++;
            } else if (reading.state().equals("OPEN") || reading.state().equals("REJECTED")) {
                left.add(new Left(reading.id(), reading.words(), whyNot(reading.state())));
            } else {
                tasks.addAll(take(reading, by).stream().toList());
            }
        }
        return new Taken(tasks, before, left);
    }

    private static Phrase whyNot(String state) {
        return state.equals("OPEN")
                ? Phrase.of("识读尚待核对", "The reading is to be confirmed first")
                : Phrase.of("识读已剔除", "The reading was rejected");
    }

    private java.util.Optional<UUID> take(Reading reading, String by) {
        var added = table.add(
                new NewTask(
                        TaskOrigin.GAZETTE,
                        reading.id(),
                        reading.document(),
                        reading.documentNumber(),
                        reading.documentTitle(),
                        reading.documentDate(),
                        reading.provision(),
                        reading.position(),
                        reading.number(),
                        reading.heading(),
                        reading.words(),
                        reading.leaders(),
                        reading.office(),
                        reading.term(),
                        reading.due()),
                by);
        added.ifPresent(id -> {
            table.putAgencies(id, parts(reading.names(), reading.roles(), reading.documentDate()));
            begin(id, reading.due(), TaskOrigin.GAZETTE, by);
        });
        return added;
    }

    private List<TaskTable.Part> parts(List<String> names, List<String> roles, @Nullable LocalDate on) {
        Map<String, AgencyRef> known = agencies.resolve(names, on == null ? clock.today() : on);
        var parts = new ArrayList<TaskTable.Part>();
        for (int i = 0; i < names.size(); i++) {
            AgencyRef agency = known.get(names.get(i));
            parts.add(new TaskTable.Part(
                    i, agency == null ? null : agency.id(), names.get(i), AgencyRole.valueOf(roles.get(i))));
        }
        return parts;
    }

    /** A task whose text names its last day has that as its one stage, until the office divides it otherwise. */
    void begin(UUID id, @Nullable LocalDate due, TaskOrigin origin, String by) {
        if (due != null && !due.isBefore(clock.today())) {
            table.addStage(id, 0, "全部完成", due);
        }
        history.record(id, What.TAKEN_OVER, by, null, Map.of("origin", origin.name()));
    }
}
