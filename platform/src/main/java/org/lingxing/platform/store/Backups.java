package org.lingxing.platform.store;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes backups of the data while it is worked with: the database as it was at one moment, and the contents kept beside
 * it. Nobody waits for a backup.
 */
@Component
public final class Backups {

    private static final int BUFFER = 1 << 16;
    /** The file of a data home that says when its last backup was taken. */
    private static final String LAST = "last-backup";

    private final DataSource database;
    private final Path home;

    Backups(DataSource database, DataHome home) {
        this.database = database;
        this.home = home.folder();
    }

    /**
     * Writes a backup as a stream.
     *
     * @throws IOException if what is written to or read from fails; what was written until then is no backup
     */
    public BackupSummary write(OutputStream out) throws IOException {
        try (var connection = database.getConnection()) {
            var summary = write(connection, out);
            Files.writeString(home.resolve(LAST), summary.takenAt() + "\n");
            return summary;
        } catch (SQLException e) {
            throw new IOException("the database did not give its rows", e);
        }
    }

    /**
     * Writes a backup as a file that only its owner reads: aside first, in place when it is whole and on the disk.
     *
     * @throws IOException if it cannot be written; then there is no file
     */
    public BackupSummary writeTo(Path file) throws IOException {
        var part = part(file);
        makeForOwner(part);
        try {
            BackupSummary summary;
            try (var channel = FileChannel.open(part, StandardOpenOption.WRITE);
                    var out = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER)) {
                summary = write(out);
                out.flush();
                channel.force(true);
            }
            DataHome.moveInPlace(part, file);
            return summary;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** When the last backup of this data home was taken, if ever one was. */
    public Optional<Instant> last() {
        try {
            var file = home.resolve(LAST);
            return Files.exists(file)
                    ? Optional.of(Instant.parse(Files.readString(file).strip()))
                    : Optional.empty();
        } catch (IOException | DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** The sentence for a backup that cannot be written. */
    public static StartFailure notWritten(Path file, IOException e) {
        var reason = e.getMessage() == null || e instanceof FileSystemException ? DataHome.reason(e) : e.getMessage();
        return new StartFailure(
                "备份 " + file + " 未能写成（" + reason + "）；没有留下残缺的文件。",
                "The backup " + file + " could not be written (" + reason + "); nothing half-written was left.",
                e);
    }

    /** Makes an empty file that only its owner reads, in place of one that may lie there. */
    public static void makeForOwner(Path file) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }

    /** Gives a file that is whole its name, in place of one that may lie there. */
    public static void moveInPlace(Path fresh, Path file) throws IOException {
        DataHome.moveInPlace(fresh, file);
    }

    /** Where a backup lies while it is written. */
    public static Path part(Path file) {
        return file.resolveSibling(file.getFileName() + ".part");
    }

    private BackupSummary write(Connection connection, OutputStream out) throws SQLException, IOException {
        var sealing = new SealedZip.Sealing(out);
        var zip = new ZipOutputStream(sealing);
        Snapshot.Moment moment;
        List<BackupContents.Migration> migrations;
        List<BackupContents.Table> tables;
        List<BackupContents.Partition> partitions;
        List<BackupContents.Sequence> sequences;
        try (var snapshot = new Snapshot(connection)) {
            moment = snapshot.moment();
            migrations = snapshot.migrations();
            tables = snapshot.write(zip);
            partitions = snapshot.partitions();
            sequences = snapshot.sequences();
        }
        var files = KeptFiles.write(home.resolve("files"), zip);
        var contents = new BackupContents(
                BackupContents.FORMAT,
                DataHome.VERSION,
                moment.at(),
                moment.server(),
                migrations,
                tables,
                partitions,
                sequences,
                files,
                Keys.in(home).hashes());
        zip.setLevel(Deflater.DEFAULT_COMPRESSION);
        zip.putNextEntry(new ZipEntry(BackupContents.ENTRY));
        zip.write(JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsBytes(contents));
        zip.closeEntry();
        zip.finish();
        sealing.seal();
        return contents.summary();
    }
}
