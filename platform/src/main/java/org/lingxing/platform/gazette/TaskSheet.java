package org.lingxing.platform.gazette;

import java.util.List;
import java.util.stream.Collectors;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.sheets.Column;
import org.lingxing.platform.sheets.Columns;
import org.lingxing.platform.sheets.Kind;
import org.lingxing.reader.AgencyRole;

/** The list of tasks as a spreadsheet. */
final class TaskSheet {

    static final Columns<TaskView> COLUMNS = Columns.of(
            "tasks",
            "工作任务",
            "Tasks",
            Column.text("document", "文件", "Document", TaskView::document),
            Column.text("documentNumber", "文号", "Number of the document", TaskView::documentNumber),
            Column.text("provision", "条款", "Provision", TaskView::provision),
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
            Column.text("office", "责任处室", "Office", TaskView::office),
            Column.text("term", "期限", "Term", TaskView::term),
            Column.of("due", Phrase.of("截止日期", "Due"), Kind.day(), TaskView::due),
            Column.of(
                    "state",
                    Phrase.of("核对", "Confirmation"),
                    Kind.phrase(),
                    task -> ConfirmationWords.of(task.confirmation().state())),
            Column.of(
                    "reasons",
                    Phrase.of("存疑之处", "Doubts"),
                    Kind.phrase(),
                    task -> joined(task.certainty().reasons())));

    private TaskSheet() {}

    private static List<String> agencies(TaskView task, boolean leading) {
        return task.agencies().stream()
                .filter(agency -> (agency.role() == AgencyRole.LEAD) == leading)
                .map(TaskView.NamedAgencyView::name)
                .toList();
    }

    static Phrase joined(List<Phrase> phrases) {
        return Phrase.of(
                phrases.stream().map(Phrase::zh).collect(Collectors.joining("；")),
                phrases.stream().map(Phrase::en).collect(Collectors.joining("; ")));
    }
}
