package org.lingxing.platform.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The folder that holds everything one platform keeps: database, keys, log. One program owns it as long as it is open.
 *
 * <p>The lock is taken before anything in the folder is read or written, and ends with the process however it ends.
 */
public final class DataHome {

    /** Grows when the order of the folder changes so that an older program would misread it. */
    static final int VERSION = 1;

    /** There while a backup is being restored into the folder. */
    private static final String RESTORING = "restoring";

    /** Below this a database cannot be made or go on safely, in bytes. */
    static final long SPACE_NEEDED = 256L << 20;

    private final Path folder;
    private final FileChannel lock;

    private DataHome(Path folder, FileChannel lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /**
     * Makes the folder if it is not there and takes possession of it.
     *
     * @throws StartFailure if it cannot be written, is full, belongs to a running program or to a newer version
     */
    public static DataHome open(Path folder) {
        var home = folder.toAbsolutePath().normalize();
        try {
            makeFolder(home);
            var data = new DataHome(home, lock(home));
            try {
                data.checkRestored();
                data.checkSpace();
                data.checkVersion();
            } catch (IOException | RuntimeException failure) {
                data.release();
                throw failure;
            }
            return data;
        } catch (IOException e) {
            throw cannotBeWritten(home, e);
        }
    }

    /**
     * Takes possession of a folder into which nothing was put yet, to restore a backup into it. What a restore left
     * behind that was cut off is thrown away; until {@link #restored} no program starts on the folder.
     *
     * @throws StartFailure if there is something in it, or it cannot be had
     */
    static DataHome openEmpty(Path folder) {
        var home = folder.toAbsolutePath().normalize();
        try {
            makeFolder(home);
            var data = new DataHome(home, lock(home));
            try {
                data.empty();
                Files.writeString(data.resolve(RESTORING), "");
                data.checkSpace();
                data.checkVersion();
            } catch (IOException | RuntimeException failure) {
                data.release();
                throw failure;
            }
            return data;
        } catch (IOException e) {
            throw cannotBeWritten(home, e);
        }
    }

    private void empty() throws IOException {
        if (Files.exists(resolve(RESTORING))) {
            forget();
        }
        try (var entries = Files.list(folder)) {
            var first = entries.filter(entry -> !isLeftAlone(entry)).findFirst();
            if (first.isPresent()) {
                var name = first.get().getFileName();
                throw new StartFailure(
                        "数据目录 " + folder + " 不是空的（有 " + name + "）；只能恢复到空目录，请用 LINGXING_HOME 指定另一个目录。",
                        "The data folder " + folder + " is not empty (" + name
                                + " is there); a backup is restored into an empty one only: name another with"
                                + " LINGXING_HOME.");
            }
        }
    }

    /** The lock is ours; the programs of PostgreSQL are no data. */
    private static boolean isLeftAlone(Path entry) {
        var name = String.valueOf(entry.getFileName());
        return name.equals("lock") || name.startsWith("postgres-") || name.equals("lost+found");
    }

    /** Throws away what a restore has put here so far. */
    void forget() throws IOException {
        try (var entries = Files.list(folder)) {
            for (var entry : entries.filter(entry -> !isLeftAlone(entry)).toList()) {
                PostgresBinaries.removeTree(entry);
            }
        }
    }

    /** What was to be restored is whole: the folder is a data home like any other. */
    void restored() throws IOException {
        Files.delete(resolve(RESTORING));
    }

    private void checkRestored() {
        if (Files.exists(resolve(RESTORING))) {
            throw new StartFailure(
                    "数据目录 " + folder + " 的恢复没有完成；请再次运行 ./lingxing restore。",
                    "A restore into the data folder " + folder + " was not finished; run ./lingxing restore again.");
        }
    }

    /** The folder itself, absolute. */
    public Path folder() {
        return folder;
    }

    /** A file or folder of this home; not made by this call. */
    public Path resolve(String name) {
        return folder.resolve(name);
    }

    /** What a file kept secret in this home says; made with the given content, for its owner only, if not there. */
    public String secret(String name, Supplier<String> content) {
        var file = resolve(name);
        try {
            if (!Files.exists(file)) {
                var fresh = resolve(name + ".new");
                Files.deleteIfExists(fresh);
                Files.createFile(
                        fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                try (var channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
                    channel.write(ByteBuffer.wrap(content.get().getBytes(StandardCharsets.UTF_8)));
                    channel.force(true);
                }
                moveInPlace(fresh, file);
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Notes for other programs on this machine who owns the home and where it answers; read by the launcher too.
     *
     * @param certificate the file of the certificate it answers with; null without TLS
     */
    public void note(String address, @Nullable Path certificate) {
        var words = "pid=" + ProcessHandle.current().pid() + "\naddress=" + address + "\n";
        try {
            Files.writeString(
                    resolve("running"), certificate == null ? words : words + "certificate=" + certificate + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Gives the folder free for another program. */
    void release() {
        try {
            Files.deleteIfExists(resolve("running"));
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void moveInPlace(Path fresh, Path target) throws IOException {
        try {
            Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(fresh, target);
        }
    }

    private static void makeFolder(Path home) throws IOException {
        if (!Files.isDirectory(home)) {
            Files.createDirectories(
                    home, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
    }

    private static FileChannel lock(Path home) throws IOException {
        var channel = FileChannel.open(home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (tryLock(channel)) {
            return channel;
        }
        channel.close();
        throw new StartFailure(
                "另一个令行程序正在使用数据目录 " + home + "；请用 ./lingxing stop 停止它，或用 LINGXING_HOME 指定另一个目录。",
                "Another Lingxing is using the data folder " + home
                        + "; stop it with ./lingxing stop or name another folder with LINGXING_HOME.");
    }

    private static boolean tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (java.nio.channels.OverlappingFileLockException heldByThisProcess) {
            return false;
        }
    }

    private void checkSpace() throws IOException {
        var space = Files.getFileStore(folder).getUsableSpace();
        if (space < SPACE_NEEDED) {
            throw new StartFailure(
                    "数据目录 " + folder + " 所在磁盘只剩 " + (space >> 20) + " MB，至少需要 " + (SPACE_NEEDED >> 20) + " MB。",
                    "Only " + (space >> 20) + " MB are left on the disk of the data folder " + folder + "; "
                            + (SPACE_NEEDED >> 20) + " MB are needed.");
        }
    }

    private void checkVersion() throws IOException {
        var file = resolve("version");
        if (!Files.exists(file)) {
            Files.writeString(file, VERSION + "\n");
            return;
        }
        var words = Files.readString(file).strip();
        if (!words.equals(Integer.toString(VERSION))) {
            throw newer(folder, words);
        }
    }

    private static StartFailure cannotBeWritten(Path home, IOException e) {
        return new StartFailure(
                "数据目录 " + home + " 无法写入（" + reason(e) + "）；请改正权限，或用 LINGXING_HOME 指定另一个目录。",
                "The data folder " + home + " cannot be written (" + reason(e)
                        + "); correct its permissions or name another one with LINGXING_HOME.",
                e);
    }

    static StartFailure newer(Path folder, @Nullable String version) {
        return new StartFailure(
                "数据目录 " + folder + " 由更新版本的令行写成（" + version + "）；请使用该版本或更新的版本。",
                "The data in " + folder + " was written by a newer Lingxing (" + version
                        + "); use that version or a newer one.");
    }

    /** Why something cannot be read or written, in a word or two. */
    static String reason(IOException e) {
        if (e instanceof FileSystemException file && file.getReason() != null) {
            return file.getReason();
        }
        return e.getClass().getSimpleName().replace("Exception", "");
    }
}
