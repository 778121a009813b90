package org.lingxing.platform.sheets;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.journal.Deed;
import org.lingxing.platform.journal.Journal;
import org.lingxing.platform.sheets.SheetImport.State;
import org.lingxing.platform.sheets.SheetImports.Counts;
import org.lingxing.platform.time.CityClock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes over what an import shows, all of it or nothing. */
@Service
class SheetTaking {

    private final SheetImports imports;
    private final ImportRows rows;
    private final Originals originals;
    private final Journal journal;
    private final CityClock clock;
    private final TransactionTemplate transaction;

    SheetTaking(
            SheetImports imports,
            ImportRows rows,
            Originals originals,
            Journal journal,
            CityClock clock,
            TransactionTemplate transaction) {
        this.imports = imports;
        this.rows = rows;
        this.originals = originals;
        this.journal = journal;
        this.clock = clock;
        this.transaction = transaction;
    }

    /**
     * Takes an import over.
     *
     * @throws Refusal when it does not wait for it, or the register moved since its rows were shown; they are shown as
     *     they stand now then
     */
    <T> void accept(UUID id, Intake<T> intake, Caller by) {
        boolean taken = Boolean.TRUE.equals(transaction.execute(status -> acceptIfStill(id, intake, by)));
        if (!taken) {
            throw Refusal.of(SheetsRefusal.REGISTER_MOVED);
        }
        originals.drop(id);
    }

    /** Gives an import up. */
    void cancel(UUID id, Caller by) {
        transaction.executeWithoutResult(status -> {
            var job = imports.find(id).orElseThrow(() -> Refusal.of(SheetsRefusal.IMPORT_UNKNOWN));
            if (!imports.move(id, List.of(State.READING, State.READ, State.FAULTY), State.CANCELLED, clock.instant())) {
                throw Refusal.of(SheetsRefusal.IMPORT_NOT_READY).with("state", job.state());
            }
            rows.drop(id);
            journal.record(deed("sheets.import-cancelled", job, by));
        });
        originals.drop(id);
    }

    private <T> boolean acceptIfStill(UUID id, Intake<T> intake, Caller by) {
        var job = imports.findForUpdate(id).orElseThrow(() -> Refusal.of(SheetsRefusal.IMPORT_UNKNOWN));
        if (job.state() != State.READ) {
            throw Refusal.of(SheetsRefusal.IMPORT_NOT_READY).with("state", job.state());
        }
        var head = Json.read(Objects.requireNonNull(job.head()), Head.class);
        intake.holdStill();
        if (!stands(id, new Examination<>(intake, kept(head)), places(head))) {
            return false;
        }
        write(id, intake, head, by);
        imports.move(id, List.of(State.READ), State.TAKEN_OVER, clock.instant());
        rows.drop(id);
        journal.record(deed("sheets.import-taken-over", job, by)
                .with("added", job.added())
                .with("changed", job.changed()));
        return true;
    }

    private static Deed deed(String kind, SheetImport job, Caller by) {
        return Deed.of(kind, job.id().toString())
                .by(by.account())
                .with("register", job.register())
                .with("file", job.fileName())
                .with("sha256", job.sha256());
    }

    /** Whether every row still means what it meant when it was shown; keeps what it means now. */
    private <T> boolean stands(UUID id, Examination<T> examination, List<Head.Field> places) {
        var counts = new Counts();
        boolean moved = false;
        for (var piece = rows.page(id, null, 0, Preview.PIECE);
                !piece.isEmpty();
                piece = rows.page(id, null, piece.getLast().number(), Preview.PIECE)) {
            var now = examination.of(lines(piece, places));
            now.forEach(row -> counts.add(row.state()));
            for (int at = 0; at < piece.size(); at++) {
                moved |= !now.get(at).means(piece.get(at));
            }
            if (moved) {
                rows.keep(id, now);
            }
        }
        if (moved) {
            imports.read(id, SheetJobs.stateOf(counts), counts, List.of(), clock.instant());
        }
        return !moved;
    }

    private <T> void write(UUID id, Intake<T> intake, Head head, Caller by) {
        var taking = new Intake.Taking(id, by.account());
        var examination = new Examination<>(intake, kept(head));
        for (var state : List.of(RowState.ADDED, RowState.CHANGED)) {
            for (var piece = rows.page(id, state, 0, Preview.PIECE);
                    !piece.isEmpty();
                    piece = rows.page(id, state, piece.getLast().number(), Preview.PIECE)) {
                intake.takeOver(examination.taken(lines(piece, places(head))), taking);
            }
        }
    }

    private static List<Head.Field> places(Head head) {
        return head.fields().stream().filter(field -> field.column() != null).toList();
    }

    /** The head of the kept rows: the same columns one beside the other, their values in the register's own units. */
    private static Head kept(Head head) {
        var places = places(head);
        return new Head(
                head.firstRow(),
                IntStream.range(0, places.size())
                        .mapToObj(at -> new Head.Field(
                                at,
                                places.get(at).row(),
                                places.get(at).printed(),
                                places.get(at).column(),
                                ""))
                        .toList());
    }

    private static List<Line> lines(List<Examined> piece, List<Head.Field> places) {
        return piece.stream()
                .map(row -> new Line(
                        row.number(),
                        places.stream()
                                .map(place -> Written.words(row.cells().getOrDefault(place.column(), "")))
                                .toList()))
                .toList();
    }
}
