package org.lingxing.platform.supervision;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.sheets.Column;
import org.lingxing.platform.sheets.Columns;
import org.lingxing.platform.sheets.Kind;
import org.lingxing.platform.sheets.Template;

/**
 * A task as a spreadsheet gives it.
 *
 * @param document number or title of its document
 * @param number its number in the document, which tells it from the others
 * @param lead the agency that leads, by any of its names
 * @param term the term in the text's words; {@code due} where it names a day
 */
record TaskSheetRow(
        String document,
        @Nullable String title,
        String number,
        @Nullable String heading,
        String text,
        String lead,
        List<String> assisting,
        List<String> carrying,
        List<String> leaders,
        @Nullable String responsible,
        @Nullable String office,
        @Nullable String term,
        @Nullable LocalDate due) {

    static final Column<TaskSheetRow, String> DOCUMENT = Column.of(
                    "document", Phrase.of("文号", "Document"), Kind.text(200), TaskSheetRow::document)
            .alsoCalled("文件", "文件名称", "来源文件", "依据文件", "文号或标题")
            .required()
            .noted("写文号，如 郑政办〔2019〕12号；没有文号的写标题", "Its number; its title where it has none")
            .example("郑政办〔2019〕900号");

    static final Column<TaskSheetRow, String> TITLE = Column.of(
                    "title", Phrase.of("文件标题", "Title"), Kind.text(200), TaskSheetRow::title)
            .example("示例工作任务分工");

    static final Column<TaskSheetRow, String> NUMBER = Column.of(
                    "number", Phrase.of("任务序号", "Number"), Kind.text(10), TaskSheetRow::number)
            .alsoCalled("序号", "编号", "任务编号")
            .required()
            .example("1");

    static final Column<TaskSheetRow, String> HEADING = Column.of(
                    "heading", Phrase.of("标题", "Heading"), Kind.text(200), TaskSheetRow::heading)
            .alsoCalled("类别", "领域", "任务类别")
            .example("示例领域");

    static final Column<TaskSheetRow, String> TEXT = Column.of(
                    "what", Phrase.of("任务", "Task"), Kind.text(4000), TaskSheetRow::text)
            .alsoCalled("任务内容", "工作任务", "主要任务", "内容")
            .required()
            .example("建成示例公园3个");

    static final Column<TaskSheetRow, String> LEAD = Column.of(
                    "lead", Phrase.of("牵头单位", "Lead agency"), Kind.text(60), TaskSheetRow::lead)
            .alsoCalled("责任单位", "主办单位", "牵头部门")
            .required()
            .example("市园林局");

    static final Column<TaskSheetRow, List<String>> ASSISTING = Column.of(
                    "assisting",
                    Phrase.of("协办单位", "Assisting agencies"),
                    Kind.several(Kind.text(60)),
                    TaskSheetRow::assisting)
            .alsoCalled("配合单位", "协办部门")
            .example("市财政局");

    static final Column<TaskSheetRow, List<String>> CARRYING = Column.of(
                    "carrying",
                    Phrase.of("落实单位", "Carried out by"),
                    Kind.several(Kind.text(60)),
                    TaskSheetRow::carrying)
            .example("");

    static final Column<TaskSheetRow, List<String>> LEADERS = Column.of(
                    "leaders", Phrase.of("分管市领导", "Leaders"), Kind.several(Kind.text(60)), TaskSheetRow::leaders)
            .alsoCalled("责任领导", "分管领导")
            .example("示例市长");

    static final Column<TaskSheetRow, String> RESPONSIBLE = Column.of(
                    "responsible", Phrase.of("责任人", "Responsible person"), Kind.text(60), TaskSheetRow::responsible)
            .example("示例处长");

    static final Column<TaskSheetRow, String> OFFICE = Column.of(
                    "office", Phrase.of("责任处室", "Office"), Kind.text(60), TaskSheetRow::office)
            .example("");

    static final Column<TaskSheetRow, String> TERM = Column.of(
                    "term", Phrase.of("期限", "Term"), Kind.text(60), TaskSheetRow::term)
            .alsoCalled("时限", "完成时限要求")
            .example("年底前");

    static final Column<TaskSheetRow, LocalDate> DUE = Column.of(
                    "due", Phrase.of("截止日期", "Due"), Kind.day(), TaskSheetRow::due)
            .alsoCalled("完成时限", "完成时间", "完成日期")
            .example("2019-11-30");

    static final Template<TaskSheetRow> TEMPLATE = Template.of(
                    Columns.of(
                            "supervision-tasks",
                            "督查任务",
                            "Tasks under supervision",
                            DOCUMENT,
                            TITLE,
                            NUMBER,
                            HEADING,
                            TEXT,
                            LEAD,
                            ASSISTING,
                            CARRYING,
                            LEADERS,
                            RESPONSIBLE,
                            OFFICE,
                            TERM,
                            DUE),
                    cells -> new TaskSheetRow(
                            cells.get(DOCUMENT),
                            cells.find(TITLE),
                            cells.get(NUMBER),
                            cells.find(HEADING),
                            cells.get(TEXT),
                            cells.get(LEAD),
                            cells.orElse(ASSISTING, List.of()),
                            cells.orElse(CARRYING, List.of()),
                            cells.orElse(LEADERS, List.of()),
                            cells.find(RESPONSIBLE),
                            cells.find(OFFICE),
                            cells.find(TERM),
                            cells.find(DUE)))
            .distinctBy(DOCUMENT, NUMBER)
            .noted(
                    "每行一项任务，纳入后待分解、下达；已在册的任务不由表格改动。",
                    "A task a row, to be divided and sent then; those that are there already are not changed.");

    /** Its place among the document's tasks: its number, where that is one. */
    int position() {
        return number.matches("\\d{1,6}") ? Integer.parseInt(number) : Integer.MAX_VALUE;
    }
}
