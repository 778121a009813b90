package org.lingxing.platform.gazette;

import java.math.BigDecimal;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.sheets.Column;
import org.lingxing.platform.sheets.Columns;
import org.lingxing.platform.sheets.Kind;
import org.lingxing.reader.TargetDirection;

/** The lists of this module as spreadsheets; that of tasks is {@link TaskSheet}. */
final class GazetteSheets {

    /** Figures of targets are written with as many decimals as they have. */
    private static final Kind<BigDecimal> FIGURE = Kind.number(6);

    private static final Kind<BigDecimal> COUNT = Kind.number(0);

    static final Columns<DocumentsResource.Item> DOCUMENTS = Columns.of(
            "documents",
            "文件库",
            "Documents",
            Column.text("id", "标识", "Identifier", DocumentsResource.Item::id),
            Column.text("number", "文号", "Number", DocumentsResource.Item::number),
            Column.text("title", "标题", "Title", DocumentsResource.Item::title),
            Column.of(
                    "kind",
                    Phrase.of("种类", "Kind"),
                    Kind.phrase(),
                    item -> Phrase.of(item.kind().zh(), item.kind().en())),
            Column.of("date", Phrase.of("成文日期", "Date"), Kind.day(), DocumentsResource.Item::date),
            Column.text("issuer", "发文机关", "Issuer", DocumentsResource.Item::issuer),
            Column.of(
                    "inForceFrom", Phrase.of("施行日期", "In force from"), Kind.day(), DocumentsResource.Item::inForceFrom),
            Column.of("inForceTo", Phrase.of("失效日期", "In force to"), Kind.day(), DocumentsResource.Item::inForceTo),
            Column.of("inForce", Phrase.of("有效", "In force"), Kind.yesNo(), DocumentsResource.Item::inForce),
            count("articles", "条数", "Articles", DocumentsResource.Item::articles),
            count("provisions", "条款数", "Provisions", DocumentsResource.Item::provisions),
            count("tasks", "任务数", "Tasks", DocumentsResource.Item::tasks),
            count("targets", "目标数", "Targets", DocumentsResource.Item::targets),
            count("rosters", "名单数", "Rosters", DocumentsResource.Item::rosters),
            count("toConfirm", "待确认", "To be confirmed", DocumentsResource.Item::toConfirm));

    static final Columns<TargetsResource.View> TARGETS = Columns.of(
            "targets",
            "目标",
            "Targets",
            Column.text("document", "文件", "Document", TargetsResource.View::document),
            Column.text("documentNumber", "文号", "Number of the document", TargetsResource.View::documentNumber),
            Column.text("documentTitle", "文件标题", "Title of the document", TargetsResource.View::documentTitle),
            Column.text("provision", "条款", "Provision", TargetsResource.View::provision),
            Column.text("name", "目标", "Target", TargetsResource.View::name),
            Column.text("division", "区划", "Division", TargetsResource.View::division),
            Column.of(
                    "direction",
                    Phrase.of("方向", "Direction"),
                    Kind.phrase(),
                    target -> directionOf(target.direction())),
            Column.of("value", Phrase.of("数值", "Value"), FIGURE, TargetsResource.View::value),
            Column.text("unit", "单位", "Unit", TargetsResource.View::unit),
            Column.of("due", Phrase.of("截止日期", "Due"), Kind.day(), TargetsResource.View::due),
            state(target -> target.confirmation()),
            reasons(target -> target.certainty()));

    static final Columns<RostersResource.View> ROSTERS = Columns.of(
            "rosters",
            "名单",
            "Rosters",
            Column.text("document", "文件", "Document", RostersResource.View::document),
            Column.text("documentNumber", "文号", "Number of the document", RostersResource.View::documentNumber),
            Column.text("provision", "条款", "Provision", RostersResource.View::provision),
            Column.text("name", "名单", "Roster", RostersResource.View::name),
            Column.of("announced", Phrase.of("文中所称数", "Announced"), Kind.whole(), RostersResource.View::announced),
            count("found", "读出数", "Found", RostersResource.View::found),
            Column.of(
                    "entries",
                    Phrase.of("名目", "Entries"),
                    Kind.several(Kind.text(200)),
                    roster -> roster.entries().stream()
                            .map(RosterContent.Entry::name)
                            .toList()),
            state(roster -> roster.confirmation()),
            reasons(roster -> roster.certainty()));

    static final Columns<ExtractionsResource.Item> EXTRACTIONS = Columns.of(
            "confirmations",
            "待确认事项",
            "Confirmations",
            Column.of("kind", Phrase.of("种类", "Kind"), Kind.phrase(), item -> kindOf(item.kind())),
            Column.text("document", "文件", "Document", ExtractionsResource.Item::document),
            Column.text("documentNumber", "文号", "Number of the document", ExtractionsResource.Item::documentNumber),
            Column.text("documentTitle", "文件标题", "Title of the document", ExtractionsResource.Item::documentTitle),
            Column.text("provision", "条款", "Provision", ExtractionsResource.Item::provision),
            Column.text("summary", "内容", "Content", ExtractionsResource.Item::summary),
            state(item -> item.confirmation()),
            reasons(item -> item.certainty()),
            Column.text("by", "办理人", "Decided by", item -> item.confirmation().by()),
            Column.of(
                    "at",
                    Phrase.of("办理时间", "Decided at"),
                    Kind.moment(),
                    item -> item.confirmation().at()),
            Column.text("note", "说明", "Note", item -> item.confirmation().note()));

    static final Columns<ImportView> IMPORTS = Columns.of(
            "imports",
            "导入记录",
            "Imports",
            Column.text("file", "文件", "File", ImportView::file),
            Column.of("size", Phrase.of("字节数", "Bytes"), COUNT, job -> BigDecimal.valueOf(job.size())),
            Column.of("state", Phrase.of("状态", "State"), Kind.phrase(), job -> stateOf(job.state())),
            counted("documents", "文件数", "Documents", ImportSummary::documents),
            counted("provisions", "条款数", "Provisions", ImportSummary::provisions),
            counted("tasks", "任务数", "Tasks", ImportSummary::tasks),
            counted("targets", "目标数", "Targets", ImportSummary::targets),
            counted("toConfirm", "待确认", "To be confirmed", ImportSummary::toConfirm),
            Column.text("by", "导入人", "By", ImportView::by),
            Column.of("startedAt", Phrase.of("开始", "Started"), Kind.moment(), ImportView::startedAt),
            Column.of("finishedAt", Phrase.of("结束", "Finished"), Kind.moment(), ImportView::finishedAt),
            Column.text("sha256", "SHA-256", "SHA-256", ImportView::sha256));

    private GazetteSheets() {}

    /** A document's table of targets: a row a division, a column a target, as on the page. */
    static Columns<TargetTable.Row> table(TargetTable table) {
        var columns = new ArrayList<Column<TargetTable.Row, ?>>();
        columns.add(Column.text("division", "区划", "Division", TargetTable.Row::division));
        columns.add(Column.text("code", "区划代码", "Division code", TargetTable.Row::code));
        for (int at = 0; at < table.columns().size(); at++) {
            var target = table.columns().get(at);
            int place = at;
            var head = target.name() + "（" + target.unit() + "）";
            columns.add(Column.of(
                    "target" + (at + 1),
                    Phrase.of(head, head),
                    FIGURE,
                    row -> valueOf(row.cells().get(place))));
        }
        return new Columns<>("target-table", Phrase.of("目标分解表", "Targets by division"), columns);
    }

    private static @Nullable BigDecimal valueOf(TargetTable.@Nullable Cell cell) {
        return cell == null ? null : cell.value();
    }

    private interface Counter<T> {

        int of(T row);
    }

    private static <T> Column<T, Integer> count(String key, String zh, String en, Counter<T> counter) {
        return Column.of(key, Phrase.of(zh, en), Kind.whole(), counter::of);
    }

    private static Column<ImportView, Integer> counted(
            String key, String zh, String en, Counter<ImportSummary> counter) {
        return Column.of(
                key,
                Phrase.of(zh, en),
                Kind.whole(),
                job -> job.summary() == null ? null : Integer.valueOf(counter.of(job.summary())));
    }

    private interface Of<T, V> {

        V of(T row);
    }

    private static <T> Column<T, Phrase> state(Of<T, Confirmation> confirmation) {
        return Column.of(
                "state",
                Phrase.of("核对", "Confirmation"),
                Kind.phrase(),
                row -> ConfirmationWords.of(confirmation.of(row).state()));
    }

    private static <T> Column<T, Phrase> reasons(Of<T, CertaintyView> certainty) {
        return Column.of(
                "reasons",
                Phrase.of("存疑之处", "Doubts"),
                Kind.phrase(),
                row -> TaskSheet.joined(certainty.of(row).reasons()));
    }

    private static Phrase directionOf(TargetDirection direction) {
        return switch (direction) {
            case AT_LEAST -> Phrase.of("不低于", "At least");
            case AT_MOST -> Phrase.of("不高于", "At most");
            case EXACTLY -> Phrase.of("等于", "Exactly");
            case KEEP_AT -> Phrase.of("控制在", "Keep at");
        };
    }

    private static Phrase kindOf(ExtractionKind kind) {
        return switch (kind) {
            case DOCUMENT -> Phrase.of("文件", "Document");
            case TASK -> Phrase.of("任务", "Task");
            case TARGET -> Phrase.of("目标", "Target");
            case ROSTER -> Phrase.of("名单", "Roster");
        };
    }

    private static Phrase stateOf(ImportState state) {
        return switch (state) {
            case READING -> Phrase.of("识读中", "Being read");
            case READ -> Phrase.of("待接收", "Waiting to be taken over");
            case TAKEN_OVER -> Phrase.of("已接收", "Taken over");
            case UNCHANGED -> Phrase.of("与库中一致", "Nothing new");
            case CANCELLED -> Phrase.of("已取消", "Cancelled");
            case FAILED -> Phrase.of("未读成", "Failed");
        };
    }
}
