package org.lingxing.platform.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lingxing.platform.duties.Due;
import org.lingxing.platform.duties.Duties;
import org.lingxing.platform.duties.DutyKind;
import org.lingxing.platform.duties.NewDuty;
import org.lingxing.platform.duties.Obligations;
import org.lingxing.platform.duties.Terms;
import org.lingxing.platform.rules.Rules;
import org.lingxing.platform.store.Rows;
import org.lingxing.platform.time.CityClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a task makes agencies and the office owe. An agency owes the reports of a document from the day after its first
 * task of it was sent, until it leads none of them any more.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class TaskDuties {

    private static final String NO_TASK_LEFT = "本单位已不再牵头该文件的任务";

    private static final String OWED_STILL = """
            select id
              from duties.duty
             where kind = :kind and post = :post and subject = :subject
               and state in ('OPEN', 'OVERDUE', 'SUSPENDED')
               and (:after::date is null or upper(period) - 1 > :after)
             order by id
            """;

    private static final String LET_OFF = """
            select id
              from duties.duty
             where kind = :kind and post = :post and subject = :subject
               and ground = 'DEED' and ground_words = :words
               and upper(period) - 1 > :after
             order by id
            """;

    private final JdbcClient database;
    private final Duties duties;
    private final Obligations obligations;
    private final List<ReportSlots> schedules;
    private final Terms terms;
    private final Liaisons liaisons;
    private final SupervisionSettings settings;
    private final CityClock clock;

    TaskDuties(
            JdbcClient database,
            Duties duties,
            Obligations obligations,
            List<ReportSlots> schedules,
            Terms terms,
            Liaisons liaisons,
            SupervisionSettings settings,
            CityClock clock) {
        this.database = database;
        this.duties = duties;
        this.obligations = obligations;
        this.schedules = List.copyOf(schedules);
        this.terms = terms;
        this.liaisons = liaisons;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Lets the agency owe its answer and the stages that are not reached, and those that lead owe the reports.
     *
     * @param since the first day that counts for reports: the day after the task was sent
     */
    void sent(TaskRow task, String lead, List<TaskTable.Stage> stages, List<String> leads, int round, LocalDate since) {
        UUID post = liaisons.postOf(lead);
        duties.open(duty(
                SupervisionKinds.ANSWER,
                answerOccasion(task.id(), round),
                post,
                task,
                workingDays(settings.answerWithin())));
        for (TaskTable.Stage stage : stages) {
            if (stage.reachedAt() == null) {
                duties.open(duty(
                        SupervisionKinds.STAGE,
                        stageOccasion(stage.id(), round),
                        post,
                        task,
                        Due.endOf(stage.due(), null)));
            }
        }
        leads.forEach(agency -> bind(agency, task, since));
    }

    private void bind(String agency, TaskRow task, LocalDate since) {
        for (ReportSlots schedule : schedulesOf(task.document())) {
            UUID post = schedule.isCircular() ? liaisons.office() : liaisons.postOf(agency);
            obligations.bind(schedule, post, task.document(), task.documentTitle(), Liaisons.CITY, since);
            for (UUID letOff : Rows.of(database.sql(LET_OFF)
                    .param("kind", schedule.kind().name())
                    .param("post", post)
                    .param("subject", task.document())
                    .param("words", NO_TASK_LEFT)
                    .param("after", since.minusDays(1))
                    .query(UUID.class))) {
                duties.restore(letOff, "本单位重新牵头该文件的任务", "system");
            }
        }
    }

    /** The agency has said whether it takes the task. */
    void answered(UUID task, int round, String deed) {
        duties.fulfilOccasion(SupervisionKinds.ANSWER, answerOccasion(task, round), clock.instant(), deed);
    }

    void objected(TaskRow task, UUID objection) {
        duties.open(duty(
                SupervisionKinds.OBJECTION,
                "objection/" + objection,
                liaisons.office(),
                task,
                workingDays(settings.objectionWithin())));
    }

    void objectionAnswered(UUID objection) {
        duties.fulfilOccasion(
                SupervisionKinds.OBJECTION,
                "objection/" + objection,
                clock.instant(),
                "supervision.objection-answered/" + objection);
    }

    void stageReached(UUID stage, int round, Instant at) {
        duties.fulfilOccasion(
                SupervisionKinds.STAGE, stageOccasion(stage, round), at, "supervision.stage-reached/" + stage);
    }

    /** Gives a stage back that was said to be reached, with a new last day. */
    void stageReturned(UUID stage, int round, LocalDate day, String ground, String by) {
        Optional<UUID> duty = database.sql("""
                        select id
                          from duties.duty
                         where kind = :kind and occasion = :occasion and done_at is not null
                        """)
                .param("kind", SupervisionKinds.STAGE.name())
                .param("occasion", stageOccasion(stage, round))
                .query(UUID.class)
                .optional();
        duty.ifPresent(id -> duties.giveBack(id, day, ground, by));
    }

    /** Lets the agency off that led a task: what it owes for it, and the reports where it leads nothing more. */
    void letOff(TaskRow task, List<String> leads, String ground, String by) {
        for (String agency : leads) {
            UUID post = liaisons.postOf(agency);
            for (DutyKind kind : List.of(SupervisionKinds.ANSWER, SupervisionKinds.STAGE)) {
                waive(kind, post, task.id().toString(), null, ground, by);
            }
            waive(SupervisionKinds.OBJECTION, liaisons.office(), task.id().toString(), null, ground, by);
            if (!leadsAnything(agency, task.document())) {
                release(agency, task.document(), by);
            }
        }
    }

    private void release(String agency, String document, String by) {
        LocalDate today = clock.today();
        for (ReportSlots schedule : schedulesOf(document)) {
            if (schedule.isCircular() && leadsAnything(null, document)) {
                continue;
            }
            UUID post = schedule.isCircular() ? liaisons.office() : liaisons.postOf(agency);
            obligations.release(schedule, post, document, today);
            waive(schedule.kind(), post, document, today, NO_TASK_LEFT, by);
        }
    }

    private void waive(
            DutyKind kind,
            UUID post,
            String subject,
            @org.jspecify.annotations.Nullable LocalDate after,
            String ground,
            String by) {
        Rows.of(database.sql(OWED_STILL)
                        .param("kind", kind.name())
                        .param("post", post)
                        .param("subject", subject)
                        .param("after", after, java.sql.Types.DATE)
                        .query(UUID.class))
                .forEach(duty -> duties.waive(duty, ground, by));
    }

    /** @param agency null for any */
    private boolean leadsAnything(@org.jspecify.annotations.Nullable String agency, String document) {
        return database.sql("""
                        select exists (
                            select
                              from supervision.task t
                              join supervision.task_agency a on a.task = t.id and a.role = 'LEAD'
                             where t.document = :document
                               and t.state in ('SENT', 'OBJECTED', 'ACCEPTED')
                               and (:agency::text is null or a.agency = :agency))
                        """)
                .param("document", document)
                .param("agency", agency, java.sql.Types.VARCHAR)
                .query(Boolean.class)
                .single();
    }

    List<ReportSlots> schedulesOf(String document) {
        return schedules.stream()
                .filter(schedule -> schedule.document().equals(document))
                .toList();
    }

    private Due workingDays(int days) {
        LocalDate today = clock.today();
        return terms.by(new Rules.Question(
                "calendar/add-working-days", today, today, Map.of("start", today.toString(), "days", days)));
    }

    private static NewDuty duty(DutyKind kind, String occasion, UUID post, TaskRow task, Due due) {
        return new NewDuty(kind, occasion, post, Liaisons.CITY, task.id().toString(), task.label(), due);
    }

    private static String answerOccasion(UUID task, int round) {
        return "task/" + task + "/" + round;
    }

    private static String stageOccasion(UUID stage, int round) {
        return "stage/" + stage + "/" + round;
    }
}
