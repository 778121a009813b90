package org.lingxing.platform.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serial;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.lingxing.platform.http.Refusal;

/** What has arrived of files, in a folder beside the contents, until each is whole. */
final class Incoming {

    /** So much is written before it is forced to the disk and confirmed. */
    static final long STRETCH = 16L << 20;

    private static final int BUFFER = 1 << 17;

    /** Whoever sends does not send any more; nobody is there to be answered. */
    static final class SenderGone extends Exception {

        @Serial
        private static final long serialVersionUID = 1L;

        SenderGone(IOException cause) {
            super(cause);
        }
    }

    private final Path folder;
    private final long spaceKeptFree;

    Incoming(Path folder, long spaceKeptFree) {
        this.folder = folder;
        this.spaceKeptFree = spaceKeptFree;
    }

    Path place(UUID id) {
        return folder.resolve(id.toString());
    }

    /** @throws Refusal {@link FilesRefusal#DISK_FULL} when so many bytes would take the space that is kept free */
    void requireSpace(long bytes) throws IOException {
        Files.createDirectories(folder);
        if (Files.getFileStore(folder).getUsableSpace() - bytes < spaceKeptFree) {
            throw Refusal.of(FilesRefusal.DISK_FULL);
        }
    }

    /**
     * Goes on with a file. What was written beyond the confirmed bytes, when the power went, is written anew.
     *
     * @param from how many bytes are confirmed
     * @param size how many the whole file has
     * @param confirm told, after each stretch and at the end, how many bytes lie safely on the disk now
     * @throws SenderGone when whoever sends leaves; what came until then is confirmed
     * @throws Refusal {@link FilesRefusal#DISK_FULL} when the disk takes no more; likewise
     */
    void append(UUID id, long from, long size, InputStream source, LongConsumer confirm)
            throws IOException, SenderGone {
        requireSpace(size - from);
        try (var file = FileChannel.open(place(id), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            file.truncate(from);
            file.position(from);
            var buffer = new byte[BUFFER];
            long confirmed = from;
            try {
                for (int read = read(source, buffer); read >= 0; read = read(source, buffer)) {
                    if (file.position() + read > size) {
                        throw Refusal.ofInput("", "发来的字节超出所报的文件大小", "More bytes came than the file was said to have");
                    }
                    write(file, ByteBuffer.wrap(buffer, 0, read));
                    if (file.position() - confirmed >= STRETCH) {
                        confirmed = confirm(file, confirm);
                    }
                }
            } finally {
                if (file.position() > confirmed) {
                    confirm(file, confirm);
                }
            }
        }
    }

    private static long confirm(FileChannel file, LongConsumer confirm) throws IOException {
        file.force(true);
        confirm.accept(file.position());
        return file.position();
    }

    private static int read(InputStream source, byte[] into) throws SenderGone {
        try {
            return source.read(into);
        } catch (IOException gone) {
            throw new SenderGone(gone);
        }
    }

    private static void write(FileChannel file, ByteBuffer bytes) {
        try {
            while (bytes.hasRemaining()) {
                file.write(bytes);
            }
        } catch (IOException full) {
            throw Refusal.of(FilesRefusal.DISK_FULL);
        }
    }

    void remove(UUID id) throws IOException {
        Files.deleteIfExists(place(id));
    }

    /** Removes what no upload knows: left by a program that was killed. */
    void removeAllBut(Set<UUID> known) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        var names = known.stream().map(UUID::toString).collect(Collectors.toSet());
        try (var all = Files.newDirectoryStream(folder)) {
            for (var file : all) {
                if (!names.contains(file.getFileName().toString())) {
                    Files.delete(file);
                }
            }
        }
    }
}
