package org.lingxing.platform.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** A backup that was checked whole and can be made a data home again. */
public final class Restoration {

    private static final Logger LOG = LoggerFactory.getLogger(Restoration.class);
    /** Rows take more room in a database than in a file: indexes, and the journal of the server itself. */
    private static final long ROOM = 3;

    private final Path file;
    private final BackupContents contents;
    private final Keys keys;

    private Restoration(Path file, BackupContents contents, Keys keys) {
        this.file = file;
        this.contents = contents;
        this.keys = keys;
    }

    /**
     * Checks everything that can be checked before anything is written.
     *
     * @param keys those that belong to the backup, or none at all, if they are lost
     * @throws StartFailure if the file is no backup, not whole, of a newer version, or the keys are others
     */
    public static Restoration of(Path file, Keys keys) {
        var contents = contentsOf(file);
        if (contents.format() > BackupContents.FORMAT || contents.home() > DataHome.VERSION) {
            throw newer(file, "format " + contents.format() + "." + contents.home());
        }
        Shipped.firstUnknownOf(contents.migrations()).ifPresent(unknown -> {
            throw newer(file, unknown.module() + " " + unknown.script());
        });
        var wrong = keys.byName().isEmpty() ? null : keys.firstThatIsNot(contents.keys());
        if (wrong != null) {
            throw new StartFailure(
                    "密钥与备份 " + file + " 不配（" + wrong + "）；请指定同一平台的密钥文件。",
                    "The keys do not belong to the backup " + file + " (" + wrong
                            + "); name the file of keys of the same platform.");
        }
        return new Restoration(file, contents, keys);
    }

    /** What the backup holds. */
    public BackupSummary summary() {
        return contents.summary();
    }

    /**
     * Makes an empty folder the data home that the backup was taken of; after a failure the folder is empty again.
     *
     * @param folder the data home; made if it is not there
     * @param serverUrl a database server to use instead of the embedded one; must hold nothing of ours
     * @throws StartFailure if it cannot be done
     */
    public void into(Path folder, @Nullable String serverUrl) {
        try (var zip = new ZipFile(file.toFile())) {
            var home = DataHome.openEmpty(folder);
            try {
                checkRoom(home, zip);
                restoreFiles(home, zip);
                keys.putInto(home);
                new Store(home).withOwner(serverUrl, database -> load(database, zip));
                home.restored();
            } catch (IOException | RuntimeException failure) {
                forget(home);
                throw failure;
            } finally {
                home.release();
            }
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private static BackupContents contentsOf(Path file) {
        try {
            if (SealedZip.isWhole(file)) {
                try (var zip = new ZipFile(file.toFile())) {
                    var entry = zip.getEntry(BackupContents.ENTRY);
                    if (entry != null) {
                        return JsonMapper.shared().readValue(zip.getInputStream(entry), BackupContents.class);
                    }
                }
            }
        } catch (IOException e) {
            throw new StartFailure(
                    "无法读取备份 " + file + "（" + DataHome.reason(e) + "）。",
                    "The backup " + file + " cannot be read (" + DataHome.reason(e) + ").",
                    e);
        } catch (JacksonException e) {
            LOG.warn("the contents of a backup cannot be read", e);
        }
        throw new StartFailure(
                "文件 " + file + " 不是完整的备份：它已损坏、被截断，或并非 ./lingxing backup 写成；未作任何改动。",
                "The file " + file
                        + " is no whole backup: damaged, cut off, or not written by ./lingxing backup; nothing"
                        + " was changed.");
    }

    private void checkRoom(DataHome home, ZipFile zip) throws IOException {
        var needed = ROOM
                * zip.stream().mapToLong(entry -> Math.max(entry.getSize(), 0)).sum();
        var room = Files.getFileStore(home.folder()).getUsableSpace();
        if (room < needed) {
            throw new StartFailure(
                    "数据目录 " + home.folder() + " 所在磁盘只剩 " + (room >> 20) + " MB，恢复约需 " + (needed >> 20) + " MB。",
                    "Only " + (room >> 20) + " MB are left on the disk of the data folder " + home.folder()
                            + "; the restore needs about " + (needed >> 20) + " MB.");
        }
    }

    private static void restoreFiles(DataHome home, ZipFile zip) throws IOException {
        var folder = home.resolve("files");
        for (var entry : zip.stream()
                .filter(entry -> entry.getName().startsWith(BackupContents.FILES))
                .toList()) {
            var target = folder.resolve(entry.getName().substring(BackupContents.FILES.length()))
                    .normalize();
            if (!target.startsWith(folder)) {
                throw new IOException("an entry outside its folder: " + entry.getName());
            }
            Files.createDirectories(target.getParent());
            try (var content = zip.getInputStream(entry)) {
                Files.copy(content, target);
            }
        }
    }

    private void load(Database database, ZipFile zip) {
        try (var connection = database.owner().getConnection()) {
            try (var snapshot = new Snapshot(connection)) {
                if (!snapshot.tables().isEmpty()) {
                    throw new StartFailure(
                            "LINGXING_DB_URL 的数据库中已有令行的数据；只能恢复到空的数据库。",
                            "The database of LINGXING_DB_URL holds data of Lingxing; a backup is restored into an empty"
                                    + " one only.");
                }
            }
            database.prepare().make(contents.migrations());
            try {
                new Loading(connection, zip, contents).run();
            } catch (IOException | SQLException | RuntimeException failure) {
                connection.rollback();
                database.forget();
                throw failure;
            }
        } catch (SQLException e) {
            throw Database.refused(e);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private static void forget(DataHome home) {
        try {
            home.forget();
        } catch (IOException e) {
            LOG.warn("what was restored so far could not be removed", e);
        }
    }

    private StartFailure failed(IOException e) {
        var reason = e.getMessage() == null ? DataHome.reason(e) : e.getMessage();
        return new StartFailure(
                "备份 " + file + " 未能恢复（" + reason + "）；数据目录仍是空的。",
                "The backup " + file + " could not be restored (" + reason + "); the data folder is empty as before.",
                e);
    }

    private static StartFailure newer(Path file, String what) {
        return new StartFailure(
                "备份 " + file + " 由更新版本的令行写成（" + what + "）；请使用该版本或更新的版本。",
                "The backup " + file + " was written by a newer Lingxing (" + what
                        + "); use that version or a newer one.");
    }
}
