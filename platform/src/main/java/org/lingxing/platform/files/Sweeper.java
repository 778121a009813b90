package org.lingxing.platform.files;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lingxing.platform.journal.Deed;
import org.lingxing.platform.journal.Journal;
import org.lingxing.platform.time.CityClock;
import org.lingxing.platform.time.Recurring;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Clears away what nobody needs: uploads given up, files that nothing holds, contents that no file has. */
@Component
class Sweeper implements Recurring {

    private static final Logger LOG = LoggerFactory.getLogger(Sweeper.class);

    /**
     * A content stays so long after its last file went or since it was put. Whoever is about to write a file's row for
     * it, or copies the store for a backup, has this time.
     */
    static final Duration CONTENT_KEPT = Duration.ofHours(6);

    private static final int BATCH = 1_000;

    private final FilesSettings settings;
    private final Uploads uploads;
    private final Intake intake;
    private final FileRows rows;
    private final ContentRows contents;
    private final ContentStore store;
    private final Derived derived;
    private final Journal journal;
    private final CityClock clock;
    private final TransactionTemplate transaction;

    Sweeper(
            FilesSettings settings,
            Uploads uploads,
            Intake intake,
            FileRows rows,
            ContentRows contents,
            ContentStore store,
            Derived derived,
            Journal journal,
            CityClock clock,
            TransactionTemplate transaction) {
        this.settings = settings;
        this.uploads = uploads;
        this.intake = intake;
        this.rows = rows;
        this.contents = contents;
        this.store = store;
        this.derived = derived;
        this.journal = journal;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** What a sweep cleared away. */
    record Swept(int uploads, int files, int contents) {}

    Swept sweep() throws IOException {
        var now = clock.instant();
        var idle = uploads.idleSince(now.minus(settings.uploadKept()));
        idle.forEach(intake::giveUp);
        int files = forgetLoose(now);
        contents.forgetWithoutFiles(now);
        int removed = removeUnnamed(now.minus(CONTENT_KEPT));
        return new Swept(idle.size(), files, removed);
    }

    private int forgetLoose(Instant now) {
        var forgotten = transaction.execute(status -> {
            var loose = rows.forgetLooseSince(now.minus(settings.looseKept()));
            loose.forEach(file -> journal.record(Deed.of("files.file-swept", file.toString())));
            return loose.size();
        });
        return forgotten == null ? 0 : forgotten;
    }

    /** What lies in the store under a hash that no row names, and did so for a while. */
    private int removeUnnamed(Instant putBefore) throws IOException {
        var old = new TreeMap<String, Instant>();
        var removed = new ArrayList<String>();
        store.each((sha256, put) -> {
            old.put(sha256, put);
            if (old.size() == BATCH) {
                removed.addAll(removeUnnamed(old, putBefore));
                old.clear();
            }
        });
        removed.addAll(removeUnnamed(old, putBefore));
        return removed.size();
    }

    private List<String> removeUnnamed(Map<String, Instant> there, Instant putBefore) {
        var named = new HashSet<>(contents.named(List.copyOf(there.keySet())));
        var unnamed = there.entrySet().stream()
                .filter(content -> !named.contains(content.getKey()))
                .filter(content -> content.getValue().isBefore(putBefore))
                .filter(content -> contents.goneBefore(content.getKey(), putBefore))
                .map(Map.Entry::getKey)
                .toList();
        unnamed.forEach(this::remove);
        contents.forgetGone(unnamed);
        return unnamed;
    }

    private void remove(String sha256) {
        try {
            derived.remove(sha256);
            store.remove(sha256);
        } catch (IOException e) {
            LOG.warn("the content {} could not be removed and is tried again", sha256, e);
        }
    }

    @Override
    public Duration every() {
        return settings.sweepEvery();
    }

    @Override
    public void turn() throws IOException {
        LOG.debug("swept {}", sweep());
    }
}
