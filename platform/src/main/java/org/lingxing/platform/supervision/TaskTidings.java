package org.lingxing.platform.supervision;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.access.Tidings;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells those concerned what was done with tasks and reports, in the transaction of the deed. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class TaskTidings {

    private static final Map<TaskHistory.What, Phrase> OF_TASKS = Map.of(
            TaskHistory.What.SENT, Phrase.of("下达了一项督查任务", "A task was sent to you"),
            TaskHistory.What.REASSIGNED, Phrase.of("改派来一项督查任务", "A task was reassigned to you"),
            TaskHistory.What.OBJECTED, Phrase.of("牵头单位对任务提出异议", "The lead agency objects to a task"),
            TaskHistory.What.INSISTED,
                    Phrase.of("异议未被采纳，任务仍由你单位牵头", "Your objection was turned down; the task stays with you"),
            TaskHistory.What.STAGE_RETURNED, Phrase.of("任务阶段被退回", "A stage of a task was returned"),
            TaskHistory.What.MERGED, Phrase.of("任务已并入另一项", "A task was merged into another"),
            TaskHistory.What.ENDED, Phrase.of("任务已办结", "A task has ended"));

    private final ApplicationEventPublisher events;
    private final Liaisons liaisons;

    TaskTidings(ApplicationEventPublisher events, Liaisons liaisons) {
        this.events = events;
        this.liaisons = liaisons;
    }

    /** @param post whom to tell */
    void ofTask(TaskHistory.What what, TaskRow task, UUID post) {
        Phrase title = OF_TASKS.get(what);
        if (title == null) {
            throw new IllegalArgumentException("nobody is told of " + what);
        }
        events.publishEvent(Tidings.of(
                        what.kind(),
                        "task/" + task.id() + "/" + what + "/" + task.version(),
                        title,
                        "/console/supervision/tasks/" + task.id())
                .saying(Phrase.of(task.label(), task.label()))
                .toPost(post));
    }

    void ofReport(ReportHistory.What what, ReportRow report) {
        Phrase title = switch (what) {
            case SUBMITTED -> Phrase.of(report.agencyName() + "报送了报告", report.agencyName() + " submitted a report");
            case ACCEPTED -> Phrase.of("报告已通过审核", "Your report was accepted");
            case RETURNED -> Phrase.of("报告被退回，请按新期限重新报送", "Your report was returned; submit it again by the new day");
        };
        events.publishEvent(Tidings.of(
                        what.kind(),
                        "report/" + report.id() + "/" + what + "/" + report.version(),
                        title,
                        "/console/supervision/reports/" + report.id())
                .saying(words(report))
                .toPost(what == ReportHistory.What.SUBMITTED ? liaisons.office() : report.post()));
    }

    private static Phrase words(ReportRow report) {
        Phrase kind = ReportViews.kindOf(report.shortKind());
        return Phrase.of(
                report.documentTitle() + "，" + report.slotDay() + " 应报的" + kind.zh(),
                report.documentTitle() + ", " + kind.en().toLowerCase(Locale.ROOT) + " due " + report.slotDay());
    }

    /** @param items how many things are pressed for */
    void ofChasing(UUID chasing, String agency, int items) {
        events.publishEvent(Tidings.of(
                        "supervision.chased",
                        "chasing/" + chasing + "/" + agency,
                        Phrase.of("督查室催办" + items + "件事项", "The supervision office presses for " + items + " things"),
                        "/console/")
                .toPost(liaisons.postOf(agency)));
    }
}
