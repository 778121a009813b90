package org.lingxing.platform.sheets;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Phrase;

/** Makes rows of a register of the lines of a file. */
final class RowReader<T> {

    /** Rows that close a table as people draw it, and are none of its rows. */
    private static final Pattern CLOSING = Pattern.compile("^(合计|总计|小计|total)$");

    /** The one of them that closes a part only. */
    private static final String SUBTOTAL = "小计";

    private static final Pattern REMARK =
            Pattern.compile("^(注|备注|说明|填表说明|填表|填报|制表|审核|联系人|单位负责人|note)[^:：]{0,6}[:：].*", Pattern.DOTALL);

    private final Template<T> template;
    private final List<Read<T, ?>> columns;
    private final List<String> example;

    RowReader(Template<T> template, Head head) {
        this.template = template;
        this.columns = new ArrayList<>();
        for (var field : head.fields()) {
            if (field.column() != null) {
                template.columns().find(field.column()).ifPresent(column -> columns.add(Read.of(column, field)));
            }
        }
        this.example = columns.stream().map(read -> read.column().example()).toList();
    }

    /** A column of the register that the file has, read from that place in the unit its head names. */
    private record Read<T, V>(Column<T, V> column, int at, Kind<V> kind) {

        static <T, V> Read<T, V> of(Column<T, V> column, Head.Field field) {
            return new Read<>(column, field.at(), column.kind().inUnit(field.unit()));
        }

        V read(Written written) {
            return kind.read(written);
        }

        /** The value as it stands for good, whatever the unit of the file. */
        String text(Object value) {
            @SuppressWarnings("unchecked") // what this column's kind has read
            V mine = (V) value;
            return column.kind().write(mine, Language.ZH).text();
        }
    }

    /** Why a line is no row. */
    enum Skipped {
        BLANK,
        EXAMPLE,
        SUBTOTAL,
        TOTAL,
        REMARK
    }

    /** A line that is no row of the register; null for one that is. */
    @Nullable
    Skipped skips(Line line) {
        var texts = columns.stream().map(read -> line.cell(read.at()).text()).toList();
        if (texts.stream().allMatch(String::isEmpty)) {
            return isRemark(line) ? Skipped.REMARK : Skipped.BLANK;
        }
        if (example.stream().anyMatch(text -> !text.isEmpty()) && texts.equals(example)) {
            return Skipped.EXAMPLE;
        }
        var filled = line.cells().stream().filter(cell -> !cell.isBlank()).toList();
        if (CLOSING.matcher(Wording.key(filled.getFirst().text())).matches() && lacksKey(line)) {
            return Wording.key(filled.getFirst().text()).equals(SUBTOTAL) ? Skipped.SUBTOTAL : Skipped.TOTAL;
        }
        return isRemark(line) ? Skipped.REMARK : null;
    }

    private static boolean isRemark(Line line) {
        var filled = line.cells().stream().filter(cell -> !cell.isBlank()).toList();
        return !filled.isEmpty()
                && filled.stream().map(Written::text).distinct().count() <= 2
                && REMARK.matcher(filled.getFirst().text()).matches();
    }

    /** Whether a cell that tells rows apart is blank, or says no more than that this is the sum. */
    private boolean lacksKey(Line line) {
        return columns.stream()
                .filter(read -> template.key().contains(read.column()))
                .map(read -> line.cell(read.at()).text())
                .anyMatch(text ->
                        text.isEmpty() || CLOSING.matcher(Wording.key(text)).matches());
    }

    /** The row that a line makes, or what is wrong with it. */
    ReadRow<T> read(Line line) {
        var values = new HashMap<String, Optional<Object>>();
        var texts = new HashMap<String, String>();
        var faults = new ArrayList<Fault>();
        for (var read : columns) {
            var written = line.cell(read.at());
            var key = read.column().key();
            texts.put(key, written.text());
            if (written.isBlank()) {
                values.put(key, Optional.empty());
                if (read.column().isRequired()) {
                    faults.add(new Fault(key, Phrase.of("必填，不能为空", "Required; it is empty")));
                }
                continue;
            }
            try {
                Object value = read.read(written);
                values.put(key, Optional.of(value));
                texts.put(key, read.text(value));
            } catch (Misread misread) {
                faults.add(new Fault(key, misread.why()));
            }
        }
        return made(line.number(), values, texts, faults);
    }

    private ReadRow<T> made(
            int number, Map<String, Optional<Object>> values, Map<String, String> texts, List<Fault> faults) {
        T row = null;
        if (faults.isEmpty()) {
            try {
                row = template.make(new Cells<>(values, null));
                faults.addAll(template.faultsOf(row));
            } catch (IllegalArgumentException unfit) {
                faults.add(Fault.ofRow("此行各项不能同时成立", "What this row says does not go together"));
            }
        }
        return new ReadRow<>(number, row, values, texts, faults);
    }

    /** Where in the file a column stands; empty where the file lacks it. */
    Optional<Integer> placeOf(@Nullable String column) {
        return columns.stream()
                .filter(read -> read.column().key().equals(column))
                .map(Read::at)
                .findFirst();
    }

    List<Column<T, ?>> present() {
        return columns.stream().<Column<T, ?>>map(Read::column).toList();
    }
}
