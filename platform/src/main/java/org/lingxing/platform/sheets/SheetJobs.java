package org.lingxing.platform.sheets;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.sheets.Preview.Chosen;
import org.lingxing.platform.sheets.SheetImport.State;
import org.lingxing.platform.sheets.SheetImports.Counts;
import org.lingxing.platform.time.CityClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Service;

/** Reads files one after the other in the background, so that what they need in memory has a bound. */
@Service
class SheetJobs implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(SheetJobs.class);

    private static final Phrase INTERRUPTED = Phrase.of(
            "读取中途平台停止运行，未作任何改动；请重新导入", "The platform stopped while reading; nothing was changed, import it again");
    private static final Phrase FAULT =
            Phrase.of("读取时出错，未作任何改动；请把文件交给运维查看", "Reading failed; nothing was changed, show the file to the operator");

    private final Registers registers;
    private final SheetImports imports;
    private final ImportRows rows;
    private final Originals originals;
    private final LearntHeads learnt;
    private final CityClock clock;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("sheets").daemon().factory());

    SheetJobs(
            Registers registers,
            SheetImports imports,
            ImportRows rows,
            Originals originals,
            LearntHeads learnt,
            CityClock clock) {
        this.registers = registers;
        this.imports = imports;
        this.rows = rows;
        this.originals = originals;
        this.learnt = learnt;
        this.clock = clock;
    }

    /** What a stop left half-way cannot go on: nobody waits for it any more. */
    @Override
    public void afterSingletonsInstantiated() {
        imports.failInterrupted(INTERRUPTED, clock.instant());
    }

    @PreDestroy
    void stop() {
        worker.shutdownNow();
    }

    /**
     * Takes a file in and begins to read it.
     *
     * @throws Refusal when it is empty or too large
     */
    UUID begin(String register, String fileName, InputStream content, Caller by) {
        var now = clock.instant();
        originals.sweep(now);
        var id = UUID.randomUUID();
        imports.begin(id, register, originals.keep(id, fileName, content, now), by, now);
        worker.execute(() -> run(id));
        return id;
    }

    /** Reads the file of an import once more, from its beginning. */
    void beginAgain(UUID id) {
        if (originals.find(id).isEmpty()
                || !imports.beginAgain(id, List.of(State.FAILED, State.FAULTY, State.READ, State.UNCHANGED))) {
            throw Refusal.of(SheetsRefusal.IMPORT_NOT_READY);
        }
        worker.execute(() -> run(id));
    }

    private void run(UUID id) {
        try {
            rows.drop(id);
            var job = imports.find(id).orElseThrow();
            var file = originals.find(id).orElseThrow();
            read(job, registers.find(job.register()), file);
        } catch (Unusable unusable) {
            rows.drop(id);
            imports.fail(id, unusable.code(), unusable.why(), clock.instant());
        } catch (IOException | RuntimeException | OutOfMemoryError fault) {
            LOG.error("import {} of a spreadsheet failed", id, fault);
            rows.drop(id);
            imports.fail(id, "FAULT", FAULT, clock.instant());
        }
    }

    private <T> void read(SheetImport job, Intake<T> intake, Path file) throws IOException {
        var preview = new Preview<>(intake, learnt.of(intake.learntAs()));
        var id = job.id();
        boolean whole = preview.read(file, new Preview.Sink() {

            @Override
            public boolean begin(Chosen chosen) {
                var part = chosen.part();
                return imports.opened(id, part.name(), chosen.head(), part.rows(), part.cells());
            }

            @Override
            public boolean rows(List<Examined> examined, int done) {
                rows.keep(id, examined);
                return imports.step(id, done);
            }
        });
        if (!whole
                || !imports.read(
                        id, stateOf(preview.counts()), preview.counts(), preview.warnings(), clock.instant())) {
            rows.drop(id);
        }
    }

    static State stateOf(Counts counts) {
        if (counts.of(RowState.FAULTY) > 0) {
            return State.FAULTY;
        }
        return counts.of(RowState.UNCHANGED) == counts.all() ? State.UNCHANGED : State.READ;
    }
}
