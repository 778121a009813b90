package org.lingxing.platform.gazette;

import jakarta.annotation.PreDestroy;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.agencies.Agencies;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.time.CityClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Service;

/** Reads files one after the other in the background and holds each against the register. */
@Service
class ImportJobs implements SmartInitializingSingleton {

    static final int LARGEST_BYTES = 32 * 1024 * 1024;

    private static final Logger LOG = LoggerFactory.getLogger(ImportJobs.class);

    private static final int STEPS = 3;
    private static final Phrase READING = Phrase.of("识读原文", "Reading the text");
    private static final Phrase COMPARING = Phrase.of("与文件库比对", "Comparing with the register");
    private static final Phrase WAITING = Phrase.of("等待接收", "Waiting to be taken over");
    private static final Phrase INTERRUPTED = Phrase.of(
            "识读中途平台停止运行，未作任何改动；请重新导入", "The platform stopped while reading; nothing was changed, import it again");
    private static final Phrase FAULT =
            Phrase.of("识读时出错，未作任何改动；请把文件交给运维查看", "Reading failed; nothing was changed, show the file to the operator");

    private final Imports imports;
    private final Sources sources;
    private final Preparation preparation;
    private final DifferenceFinder differences;
    private final Agencies agencies;
    private final CityClock clock;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("import").daemon().factory());

    ImportJobs(
            Imports imports,
            Sources sources,
            Preparation preparation,
            DifferenceFinder differences,
            Agencies agencies,
            CityClock clock) {
        this.imports = imports;
        this.sources = sources;
        this.preparation = preparation;
        this.differences = differences;
        this.agencies = agencies;
        this.clock = clock;
    }

    /** What a stop left half-way cannot go on: its file is kept, but nobody waits for it any more. */
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
     * @throws Refusal when it is empty or larger than {@link #LARGEST_BYTES}
     */
    UUID begin(String fileName, byte[] bytes, Caller by) {
        UUID id = receive(fileName, bytes, by);
        worker.execute(() -> run(id));
        return id;
    }

    /** The same, but answers when the file is read. */
    UUID read(String fileName, byte[] bytes, Caller by) {
        UUID id = receive(fileName, bytes, by);
        run(id);
        return id;
    }

    private UUID receive(String fileName, byte[] bytes, Caller by) {
        if (bytes.length == 0) {
            throw Refusal.of(GazetteRefusal.FILE_EMPTY);
        }
        if (bytes.length > LARGEST_BYTES) {
            throw Refusal.of(GazetteRefusal.FILE_TOO_LARGE);
        }
        String sha256 = ReadDocument.sha256(bytes);
        sources.keep(sha256, fileName, bytes, clock.instant());
        return imports.begin(fileName, bytes.length, sha256, by, clock.instant(), STEPS);
    }

    private void run(UUID id) {
        try {
            imports.find(id).ifPresent(this::readAndCompare);
        } catch (RuntimeException fault) {
            LOG.error("import {} failed", id, fault);
            imports.fail(id, "FAULT", FAULT, clock.instant());
        }
    }

    private void readAndCompare(ImportRow job) {
        if (!imports.step(job.id(), 0, READING)) {
            return;
        }
        Preparation.Prepared prepared = preparation.of(job.sha256(), job.fileName());
        if (!imports.step(job.id(), 1, COMPARING)) {
            return;
        }
        if (prepared.documents().isEmpty()) {
            Phrase why = prepared.warnings().isEmpty()
                    ? Phrase.of("没有读出任何文件", "No document was found in it")
                    : prepared.warnings().getFirst().says();
            imports.fail(job.id(), "NOTHING_READ", why, clock.instant());
            return;
        }
        Difference difference = differences.of(prepared.documents());
        if (imports.step(job.id(), 2, WAITING)) {
            imports.read(job.id(), outcome(prepared, difference), clock.instant());
        }
    }

    private Imports.Outcome outcome(Preparation.Prepared prepared, Difference difference) {
        List<String> names = prepared.documents().stream()
                .flatMap(read -> read.extracted().stream())
                .flatMap(AgencyUses::officesOf)
                .toList();
        int unknown = agencies.unknownAmong(names, null).size();
        return new Imports.Outcome(
                difference.isNone() ? ImportState.UNCHANGED : ImportState.READ,
                ImportSummary.of(prepared.documents(), unknown),
                difference,
                prepared.warnings());
    }
}
