package org.lingxing.platform.sheets;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lingxing.platform.sheets.Intake.Held;
import org.lingxing.platform.sheets.Intake.Taken;

/** Holds the rows of one file against a register, piece by piece, and against the rows before them. */
final class Examination<T> {

    private final Intake<T> intake;
    private final Template<T> template;
    private final RowReader<T> reader;
    private final List<Map<String, Integer>> firsts;

    Examination(Intake<T> intake, Head head) {
        this.intake = intake;
        this.template = intake.template();
        this.reader = new RowReader<>(template, head);
        this.firsts = template.distinct().stream()
                .<Map<String, Integer>>map(columns -> new HashMap<>())
                .toList();
    }

    RowReader<T> reader() {
        return reader;
    }

    List<Examined> of(List<Line> lines) {
        var rows = lines.stream().map(reader::read).toList();
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

    /** Says of a row that it repeats one before it. */
    private List<Fault> repeated(int number, T meant) {
        var faults = new ArrayList<Fault>();
        for (int at = 0; at < firsts.size(); at++) {
            var columns = template.distinct().get(at);
            var said = columns.stream()
                    .map(column -> column.of(meant, Language.ZH).text())
                    .collect(Collectors.joining("\u0000"));
            var first = firsts.get(at).putIfAbsent(said, number);
            if (first != null) {
                faults.add(Fault.at(columns.getLast(), "与第 " + first + " 行重复", "The same as in row " + first));
            }
        }
        return faults;
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
        row.faults().addAll(repeated(row.number(), held.meant()));
        if (!row.faults().isEmpty()) {
            return faulty(row);
        }
        for (var column : reader.present()) {
            row.texts().put(column.key(), column.of(held.meant(), Language.ZH).text());
        }
        T now = held.now();
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
