package org.lingxing.platform.sheets;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.http.InputFault;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.journal.Deed;
import org.lingxing.platform.journal.Journal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes one row into a register by hand, by the same reading and the same objections as a row of a file. */
@Service
class RowWriting {

    private final Journal journal;

    RowWriting(Journal journal) {
        this.journal = journal;
    }

    /**
     * Writes a row; cells that are not given stay as the register has them.
     *
     * @param cells what stands there, by key of the column
     * @return whether it is new, changed, or as it was
     * @throws Refusal with what is wrong, cell by cell
     */
    @Transactional
    public <T> RowState write(Intake<T> intake, Map<String, String> cells, Caller by) {
        var columns = intake.template().columns();
        var keys = columns.all().stream()
                .map(Column::key)
                .filter(cells::containsKey)
                .toList();
        requireKnown(columns, cells);
        var head = new Head(
                0,
                IntStream.range(0, keys.size())
                        .mapToObj(at -> new Head.Field(at, 0, keys.get(at), keys.get(at), ""))
                        .toList());
        var line = List.of(new Line(
                1,
                keys.stream()
                        .map(key -> Written.words(cells.getOrDefault(key, "").strip()))
                        .toList()));
        intake.holdStill();
        var found = new Examination<>(intake, head).of(line).getFirst();
        if (found.state() == RowState.FAULTY) {
            throw refusal(found);
        }
        if (found.state() != RowState.UNCHANGED) {
            UUID deed = UUID.randomUUID();
            intake.takeOver(new Examination<>(intake, head).taken(line), new Intake.Taking(deed, by.account()));
            journal.record(Deed.of("sheets.row-written", deed.toString())
                    .by(by.account())
                    .with("register", columns.name())
                    .with("state", found.state().name()));
        }
        return found.state();
    }

    /** What has to stand in a row stands in this one, and nothing else than the register has. */
    private static void requireKnown(Columns<?> columns, Map<String, String> cells) {
        var faults = new ArrayList<InputFault>();
        for (var column : columns.all()) {
            if (column.isRequired() && !cells.containsKey(column.key())) {
                faults.add(new InputFault("/cells/" + column.key(), "必填，不能为空", "Required; it is empty"));
            }
        }
        for (var key : cells.keySet()) {
            if (columns.find(key).isEmpty()) {
                faults.add(new InputFault("/cells/" + key, "名册没有这一列", "The register has no such column"));
            }
        }
        if (!faults.isEmpty()) {
            throw Refusal.ofInput(faults);
        }
    }

    private static Refusal refusal(Examined found) {
        var faults = found.faults() == null ? List.<Examined.Found>of() : found.faults();
        return Refusal.ofInput(faults.stream()
                .map(fault -> new InputFault(
                        fault.column() == null ? "" : "/cells/" + fault.column(), fault.zh(), fault.en()))
                .toList());
    }
}
