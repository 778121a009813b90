package org.lingxing.platform.gazette;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.journal.Deed;
import org.lingxing.platform.journal.Journal;
import org.lingxing.platform.time.CityClock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** A person's deeds on an import: take over what was read, or leave it. */
@Service
class Importing {

    private final Imports imports;
    private final Sources sources;
    private final Preparation preparation;
    private final DifferenceFinder differences;
    private final TakeOver takeOver;
    private final Journal journal;
    private final CityClock clock;
    private final TransactionTemplate transaction;

    Importing(
            Imports imports,
            Sources sources,
            Preparation preparation,
            DifferenceFinder differences,
            TakeOver takeOver,
            Journal journal,
            CityClock clock,
            TransactionTemplate transaction) {
        this.imports = imports;
        this.sources = sources;
        this.preparation = preparation;
        this.differences = differences;
        this.takeOver = takeOver;
        this.journal = journal;
        this.clock = clock;
        this.transaction = transaction;
    }

    /**
     * Takes over what the import's difference shows, all of it or nothing.
     *
     * @throws Refusal when the import does not wait for it, or the register moved since the difference was shown; the
     *     new difference is kept then
     */
    void accept(UUID id, Caller by) {
        boolean moved = Boolean.TRUE.equals(transaction.execute(status -> !acceptIfStill(id, by)));
        if (moved) {
            throw Refusal.of(GazetteRefusal.REGISTER_MOVED);
        }
    }

    void cancel(UUID id, Caller by) {
        transaction.executeWithoutResult(status -> {
            ImportRow job = require(id);
            if (!imports.move(
                    id, List.of(ImportState.READING, ImportState.READ), ImportState.CANCELLED, clock.instant())) {
                throw Refusal.of(GazetteRefusal.IMPORT_NOT_READ).with("state", job.state());
            }
            journal.record(Deed.of("gazette.import-cancelled", id.toString())
                    .by(by.account())
                    .with("file", job.fileName())
                    .with("sha256", job.sha256()));
        });
    }

    private boolean acceptIfStill(UUID id, Caller by) {
        ImportRow job = imports.findForUpdate(id).orElseThrow(() -> Refusal.of(GazetteRefusal.IMPORT_UNKNOWN));
        if (job.state() != ImportState.READ || job.difference() == null) {
            throw Refusal.of(GazetteRefusal.IMPORT_NOT_READ).with("state", job.state());
        }
        Preparation.Prepared prepared = preparation.of(job.sha256(), job.fileName());
        differences.holdStill();
        Difference difference = differences.of(prepared.documents());
        if (!difference.equals(Json.read(job.difference(), Difference.class))) {
            imports.renewDifference(id, difference);
            return false;
        }
        write(job, prepared, by);
        return true;
    }

    private void write(ImportRow job, Preparation.Prepared prepared, Caller by) {
        Instant now = clock.instant();
        List<ReadDocument> news = differences.news(prepared.documents());
        sources.keepText(job.sha256(), prepared.text());
        takeOver.write(news, job.sha256(), now);
        imports.move(job.id(), List.of(ImportState.READ), ImportState.TAKEN_OVER, now);
        journal.record(Deed.of("gazette.import-taken-over", job.id().toString())
                .by(by.account())
                .with("file", job.fileName())
                .with("sha256", job.sha256())
                .with("documents", news.stream().map(ReadDocument::id).toList()));
    }

    private ImportRow require(UUID id) {
        return imports.find(id).orElseThrow(() -> Refusal.of(GazetteRefusal.IMPORT_UNKNOWN));
    }
}
