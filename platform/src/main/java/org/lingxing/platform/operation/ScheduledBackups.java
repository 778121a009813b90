package org.lingxing.platform.operation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.journal.Deed;
import org.lingxing.platform.journal.Journal;
import org.lingxing.platform.store.Backups;
import org.lingxing.platform.store.Keys;
import org.lingxing.platform.store.Restoration;
import org.lingxing.platform.store.StartFailure;
import org.lingxing.platform.time.CityClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes a backup a day into a folder, reads it back, and lets old ones go. */
@Component
class ScheduledBackups {

    private static final Logger LOG = LoggerFactory.getLogger(ScheduledBackups.class);
    /** After a failure the next attempt waits so long. */
    private static final int PAUSE_MINUTES = 60;

    private final BackupSettings settings;
    private final Backups backups;
    private final Journal journal;
    private final TransactionTemplate transaction;
    private final CityClock clock;
    private volatile @Nullable LocalDateTime failedAt;
    private volatile @Nullable StartFailure failure;

    ScheduledBackups(
            BackupSettings settings,
            Backups backups,
            Journal journal,
            TransactionTemplate transaction,
            CityClock clock) {
        this.settings = settings;
        this.backups = backups;
        this.journal = journal;
        this.transaction = transaction;
        this.clock = clock;
    }

    boolean areOn() {
        return settings.folder() != null;
    }

    /** Why the last attempt failed; nothing after one that did not. */
    @Nullable
    StartFailure failure() {
        return failure;
    }

    /** Takes one if the time for it has come since the last. */
    synchronized void takeIfDue() {
        var now = now();
        if (!areOn() || (failedAt != null && now.isBefore(failedAt.plusMinutes(PAUSE_MINUTES)))) {
            return;
        }
        var folder = folder();
        try {
            Files.createDirectories(folder);
            if (isDue(now, taken(folder))) {
                take(folder, now);
                letGo(folder);
            }
            failedAt = null;
            failure = null;
        } catch (IOException e) {
            failed(now, Backups.notWritten(folder, e));
        } catch (StartFailure e) {
            failed(now, e);
        }
    }

    /** Whether no backup was taken since the last time one should have been. */
    boolean isDue(LocalDateTime now, List<LocalDateTime> taken) {
        var today = now.toLocalDate().atTime(settings.at());
        var last = today.isAfter(now) ? today.minusDays(1) : today;
        return taken.stream().noneMatch(time -> !time.isBefore(last) && !time.isAfter(now));
    }

    private void take(Path folder, LocalDateTime now) throws IOException {
        var file = folder.resolve(Rotation.nameOf(now));
        transaction.executeWithoutResult(
                status -> journal.record(Deed.of("operation.backup-taken", String.valueOf(file.getFileName()))));
        backups.writeTo(file);
        var read = Restoration.of(file, Keys.none()).summary();
        LOG.info("scheduled backup taken: {} rows in {} tables", read.rows(), read.tables());
    }

    private void letGo(Path folder) throws IOException {
        for (var time : settings.rotation().outdated(taken(folder))) {
            Files.deleteIfExists(folder.resolve(Rotation.nameOf(time)));
        }
    }

    private static List<LocalDateTime> taken(Path folder) throws IOException {
        var taken = new ArrayList<LocalDateTime>();
        try (var files = Files.newDirectoryStream(folder, "lingxing-*.zip")) {
            for (var file : files) {
                Rotation.timeOf(String.valueOf(file.getFileName())).ifPresent(taken::add);
            }
        }
        return taken;
    }

    private void failed(LocalDateTime now, StartFailure why) {
        failedAt = now;
        failure = why;
        LOG.error("the scheduled backup failed: {}", why.phrase().en());
    }

    private Path folder() {
        return Objects.requireNonNull(settings.folder());
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), CityClock.ZONE).withNano(0);
    }
}
