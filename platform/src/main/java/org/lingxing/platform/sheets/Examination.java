package org.lingxing.platform.sheets;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.sheets.Intake.Held;
import org.lingxing.platform.sheets.Intake.Taken;

/** Holds the rows of one file against a register, piece by piece, and against the rows before them. */
final class Examination<T> {

    private final Intake<T> intake;
    private final Template<T> template;
    private final RowReader<T> reader;
    private final ClosingSums sums;
    private final List<Map<String, First>> firsts;

    Examination(Intake<T> intake, Head head) {
        this.intake = intake;
        this.template = intake.template();
        this.reader = new RowReader<>(template, head);
        this.sums = new ClosingSums(template.columns());
        this.firsts = template.distinct().stream()
                .<Map<String, First>>map(columns -> new HashMap<>())
                .toList();
    }

    /** The row that was the first with a key, and all it says. */
    private record First(int number, String said) {}

    RowReader<T> reader() {
        return reader;
    }

    /** A row of sums, which is none of the register. */
    void close(Line line) {
        sums.close(reader.read(line));
    }

    /** Where a row of sums does not say what the rows before it add up to; asked when all have been examined. */
    List<Phrase> misfits() {
        return sums.misfits();
    }

    List<Examined> of(List<Line> lines) {
        var rows = lines.stream().map(reader::read).toList();
        rows.forEach(sums::add);
        var sound = rows.stream().filter(row -> row.faults().isEmpty()).toList();
        var held = intake.look(
                sound.stream().map(row -> Objects.requireNonNull(row.row())).toList());
        if (held.size() != sound.size()) {
            throw new IllegalStateException("an intake answers for every row it is asked about");
        }
        var results = new ArrayList<Examined>(rows.size());
        int at = 0;
        for (var row : rows) {
            results.add(row.faults().isEmpty() ? compared(row, held.get(at++)) : faulty(row));
        }
        return results;
    }

    /**
     * Whether a row repeats one before it.
     *
     * @param whole whether it may, and says all over again
     */
    private record Repeat(List<Fault> faults, boolean whole) {}

    private Repeat repeated(int number, T meant) {
        var faults = new ArrayList<Fault>();
        boolean whole = false;
        var all = said(reader.present(), meant);
        for (int at = 0; at < firsts.size(); at++) {
            var columns = template.distinct().get(at);
            var first = firsts.get(at).putIfAbsent(said(columns, meant), new First(number, all));
            if (first != null && template.isRepeatable() && first.said().equals(all)) {
                whole = true;
            } else if (first != null) {
                faults.add(Fault.at(
                        columns.getLast(), "与第 " + first.number() + " 行重复", "The same as in row " + first.number()));
            }
        }
        return new Repeat(faults, whole);
    }

    private String said(List<Column<T, ?>> columns, T meant) {
        return columns.stream()
                .map(column -> column.of(meant, Language.ZH).text())
                .collect(Collectors.joining("\u0000"));
    }

    /** Rows that were found sound earlier, as they are to be written. */
    List<Taken<T>> taken(List<Line> lines) {
        var rows = lines.stream().map(reader::read).toList();
        var held = intake.look(
                rows.stream().map(row -> Objects.requireNonNull(row.row())).toList());
        return IntStream.range(0, rows.size())
                .mapToObj(at -> {
                    T now = held.get(at).now();
                    return new Taken<>(
                            now == null ? held.get(at).meant() : rows.get(at).over(template, now), now);
                })
                .toList();
    }

    private Examined compared(ReadRow<T> row, Held<T> held) {
        row.faults().addAll(held.objections());
        var repeat = repeated(row.number(), held.meant());
        row.faults().addAll(repeat.faults());
        if (!row.faults().isEmpty()) {
            return faulty(row);
        }
        for (var column : reader.present()) {
            row.texts().put(column.key(), column.of(held.meant(), Language.ZH).text());
        }
        T now = repeat.whole() ? held.meant() : held.now();
        if (now == null) {
            return new Examined(row.number(), RowState.ADDED, row.texts(), null, null);
        }
        var was = new TreeMap<String, String>();
        for (var column : reader.present()) {
            var before = column.of(now, Language.ZH).text();
            if (!before.equals(row.texts().get(column.key()))) {
                was.put(column.key(), before);
            }
        }
        return was.isEmpty()
                ? new Examined(row.number(), RowState.UNCHANGED, row.texts(), null, null)
                : new Examined(row.number(), RowState.CHANGED, row.texts(), was, null);
    }

    private Examined faulty(ReadRow<T> row) {
        var found = row.faults().stream()
                .map(fault -> new Examined.Found(
                        reader.placeOf(fault.column())
                                .map(at -> Address.of(at, row.number()))
                                .orElse(null),
                        fault.column(),
                        fault.says().zh(),
                        fault.says().en()))
                .toList();
        return new Examined(row.number(), RowState.FAULTY, row.texts(), null, found);
    }
}
