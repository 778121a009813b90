package org.lingxing.platform.supervision;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.sheets.Column;
import org.lingxing.platform.sheets.Columns;
import org.lingxing.platform.sheets.Kind;
import org.lingxing.reader.AgencyRole;

/** The list of tasks as a spreadsheet, in the order of the screen. */
final class TaskColumns {

    static final Columns<TaskView> COLUMNS = Columns.of(
            "supervised-tasks",
            "督查任务",
            "Tasks under supervision",
            Column.text(
                    "document",
                    "文件",
                    "Document",
                    task -> task.documentNumber() == null ? task.documentTitle() : task.documentNumber()),
            Column.text("number", "任务序号", "Number", TaskView::number),
            Column.text("heading", "标题", "Heading", TaskView::heading),
            Column.text("what", "任务", "Task", TaskView::text),
            Column.of("leaders", Phrase.of("分管市领导", "Leaders"), Kind.several(Kind.text(60)), TaskView::leaders),
            Column.of(
                    "lead",
                    Phrase.of("牵头单位", "Lead agency"),
                    Kind.several(Kind.text(200)),
                    task -> agencies(task, true)),
            Column.of(
                    "agencies",
                    Phrase.of("其他责任单位", "Other agencies"),
                    Kind.several(Kind.text(200)),
                    task -> agencies(task, false)),
            Column.text("responsible", "责任人", "Responsible person", TaskView::responsible),
            Column.text("term", "文中期限", "Term in the text", TaskView::term),
            Column.of("state", Phrase.of("状态", "State"), Kind.phrase(), task -> stateOf(task.state())),
            Column.of("next", Phrase.of("下一期限", "Next term"), Kind.day(), task -> {
                var next = task.next();
                return next == null ? null : next.term().due();
            }),
            Column.of("late", Phrase.of("逾期", "Overdue"), Kind.yesNo(), TaskColumns::isLate));

    private TaskColumns() {}

    private static @Nullable Boolean isLate(TaskView task) {
        var next = task.next();
        return next == null ? null : Boolean.valueOf(next.term().state().equals("OVERDUE"));
    }

    private static List<String> agencies(TaskView task, boolean leading) {
        return task.agencies().stream()
                .filter(agency -> (agency.role() == AgencyRole.LEAD) == leading)
                .map(TaskView.Agency::name)
                .toList();
    }

    static Phrase stateOf(TaskState state) {
        return switch (state) {
            case DRAFT -> Phrase.of("待下达", "To be sent");
            case SENT -> Phrase.of("待认领", "Waits for an answer");
            case OBJECTED -> Phrase.of("有异议", "Objected to");
            case ACCEPTED -> Phrase.of("在办", "Carried");
            case MERGED -> Phrase.of("已合并", "Merged");
            case ENDED -> Phrase.of("已办结", "Ended");
        };
    }
}
