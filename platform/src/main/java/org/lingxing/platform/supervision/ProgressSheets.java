package org.lingxing.platform.supervision;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.sheets.Column;
import org.lingxing.platform.sheets.Columns;
import org.lingxing.platform.sheets.Kind;
import org.lingxing.reader.TargetDirection;

/** Progress of targets as spreadsheets: the list, and a matrix that can be filled in and imported. */
final class ProgressSheets {

    static final Kind<BigDecimal> FIGURE = Kind.number(6);

    static final Phrase DIVISION = Phrase.of("区划", "Division");
    static final Phrase AS_OF = Phrase.of("截至日期", "As of");
    static final Phrase REPORTER = Phrase.of("填报单位", "Reported by");

    static final Columns<ProgressView> PROGRESS = Columns.of(
            "target-progress",
            "目标进度",
            "Progress of targets",
            Column.text("documentNumber", "文号", "Number of the document", ProgressView::documentNumber),
            Column.text("provision", "条款", "Provision", ProgressView::provision),
            Column.text("name", "目标", "Target", ProgressView::name),
            Column.text("division", "区划", "Division", ProgressView::printed),
            Column.of("direction", Phrase.of("方向", "Direction"), Kind.phrase(), view -> directionOf(view.direction())),
            Column.of("value", Phrase.of("目标值", "Target value"), FIGURE, ProgressView::value),
            Column.text("unit", "单位", "Unit", ProgressView::unit),
            Column.of("due", Phrase.of("到期日", "Due"), Kind.day(), ProgressView::due),
            Column.of(
                    "reported",
                    Phrase.of("填报值", "Reported"),
                    FIGURE,
                    view -> view.figure() == null ? null : view.reported()),
            Column.of(
                    "asOf",
                    AS_OF,
                    Kind.day(),
                    view -> view.figure() == null ? null : view.figure().asOf()),
            Column.text(
                    "reporter",
                    "填报单位",
                    "Reported by",
                    view -> view.figure() == null ? null : view.figure().reporter()),
            Column.of(
                    "completion",
                    Phrase.of("完成率", "Completion"),
                    FIGURE,
                    view -> view.light() == null ? null : view.light().completion()),
            Column.of(
                    "timeElapsed",
                    Phrase.of("时间进度", "Time elapsed"),
                    FIGURE,
                    view -> view.light() == null ? null : view.light().timeElapsed()),
            Column.of("light", Phrase.of("亮灯", "Light"), Kind.phrase(), view -> wordOf(ProgressLists.shown(view))),
            Column.of(
                    "recorded",
                    Phrase.of("登记值", "Recorded"),
                    FIGURE,
                    view -> view.recorded().isEmpty()
                            ? null
                            : view.recorded().getFirst().value()),
            Column.of(
                    "difference",
                    Phrase.of("填报与登记之差", "Reported less recorded"),
                    FIGURE,
                    view -> view.recorded().isEmpty()
                            ? null
                            : view.recorded().getFirst().difference()));

    private ProgressSheets() {}

    /** The figures of a matrix as they are reported: a row a division, a column a measure. */
    static Columns<ProgressMatrix.Row> matrix(ProgressMatrix matrix) {
        var columns = new ArrayList<Column<ProgressMatrix.Row, ?>>();
        columns.add(Column.of("division", DIVISION, Kind.text(40), ProgressMatrix.Row::printed));
        columns.add(Column.of("asOf", AS_OF, Kind.day(), row -> matrix.on()));
        columns.add(Column.of(
                "reporter",
                REPORTER,
                Kind.text(60),
                row -> figures(row)
                        .map(ProgressView.Figure::reporter)
                        .findFirst()
                        .orElse(null)));
        for (int at = 0; at < matrix.columns().size(); at++) {
            int place = at;
            columns.add(Column.of(
                    keyOf(at),
                    headOf(
                            matrix.columns().get(at).name(),
                            matrix.columns().get(at).unit()),
                    FIGURE,
                    row -> reported(row.cells().get(place))));
        }
        return new Columns<>("target-matrix", Phrase.of("目标进度分县区表", "Progress by division"), columns);
    }

    static String keyOf(int column) {
        return "measure" + (column + 1);
    }

    static Phrase headOf(String name, String unit) {
        String head = unit.isEmpty() ? name : name + "（" + unit + "）";
        return Phrase.of(head, head);
    }

    private static @Nullable BigDecimal reported(@Nullable ProgressView cell) {
        return cell == null || cell.figure() == null ? null : cell.reported();
    }

    private static Stream<ProgressView.Figure> figures(ProgressMatrix.Row row) {
        return row.cells().stream()
                .filter(Objects::nonNull)
                .map(ProgressView::figure)
                .filter(Objects::nonNull);
    }

    static Phrase wordOf(ProgressLists.Shown light) {
        return switch (light) {
            case GREEN -> Phrase.of("达进度", "On course");
            case YELLOW -> Phrase.of("稍缓", "A little behind");
            case RED -> Phrase.of("滞后", "Behind");
            case NONE -> Phrase.of("未填报", "Not reported");
        };
    }

    private static Phrase directionOf(TargetDirection direction) {
        return switch (direction) {
            case AT_LEAST -> Phrase.of("不低于", "At least");
            case AT_MOST -> Phrase.of("不高于", "At most");
            case EXACTLY -> Phrase.of("等于", "Exactly");
            case KEEP_AT -> Phrase.of("控制在", "Keep at");
        };
    }
}
