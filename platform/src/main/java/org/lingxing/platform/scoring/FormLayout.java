package org.lingxing.platform.scoring;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.sheets.Worksheet;

/**
 * How a form is read.
 *
 * @param head the row with the heads; what stands above it is not read
 * @param columns what each column holds, from A on
 */
record FormLayout(int head, List<FormColumn> columns) {

    private static final int HEAD_WITHIN = 20;
    /** Only these may be several columns; their words are joined. */
    private static final Set<FormColumn> SEVERAL = EnumSet.of(FormColumn.LOOKED_AT, FormColumn.PAPERS, FormColumn.NONE);

    FormLayout {
        columns = List.copyOf(columns);
    }

    /** What a form seems to mean: the row among the first that names most columns. */
    static FormLayout guess(Worksheet form) {
        FormLayout best = null;
        for (var row : form.rows().stream().limit(HEAD_WITHIN).toList()) {
            var layout = new FormLayout(row.number(), columns(row, form.width()));
            if (best == null || layout.known() > best.known()) {
                best = layout;
            }
        }
        return best == null ? new FormLayout(1, List.of()) : best;
    }

    private static List<FormColumn> columns(Worksheet.Row row, int width) {
        var columns = new ArrayList<FormColumn>();
        for (int at = 0; at < width; at++) {
            var guess = FormColumn.guess(row.cell(at));
            columns.add(!SEVERAL.contains(guess) && columns.contains(guess) ? FormColumn.NONE : guess);
        }
        return columns;
    }

    private long known() {
        return columns.stream().filter(column -> column != FormColumn.NONE).count();
    }

    /** @throws Refusal where no column holds the items, or two hold what only one can */
    void require() {
        if (!columns.contains(FormColumn.ITEM)) {
            throw Refusal.ofInput("/columns", "请指明哪一列是评分项目", "Say which column holds the items");
        }
        for (var column : FormColumn.values()) {
            if (!SEVERAL.contains(column) && at(column).size() > 1) {
                throw Refusal.ofInput("/columns", "“" + column + "”只能指定一列", "Only one column can be " + column);
            }
        }
    }

    boolean namesItems() {
        return columns.contains(FormColumn.ITEM);
    }

    /** The column that holds something; -1 where none does. */
    int of(FormColumn column) {
        return columns.indexOf(column);
    }

    List<Integer> at(FormColumn column) {
        return IntStream.range(0, columns.size())
                .filter(at -> columns.get(at) == column)
                .boxed()
                .toList();
    }
}
