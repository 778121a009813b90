package org.lingxing.platform.files;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Contents in a folder: {@code ab/ab12…}, named by their hash. A file gets its name only when all of it lies on the disk;
 * what has a name is whole.
 */
final class DiskStore implements ContentStore {

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final int PREFIX = 2;

    private final Path folder;
    private final InstantSource clock;

    DiskStore(Path folder, InstantSource clock) {
        this.folder = folder;
        this.clock = clock;
    }

    @Override
    public void put(String sha256, Path source) throws IOException {
        var drawer = drawer(sha256);
        var place = drawer.resolve(sha256);
        if (!Files.isDirectory(drawer)) {
            Files.createDirectories(drawer);
            force(folder);
        }
        if (!Files.exists(place)) {
            force(source);
            name(source, drawer, place);
        }
        Files.setLastModifiedTime(place, FileTime.from(clock.instant()));
        force(drawer);
    }

    /** A second name for the same bytes costs nothing; where the file system has no such thing, they are copied aside. */
    private static void name(Path source, Path drawer, Path place) throws IOException {
        try {
            Files.createLink(place, source);
        } catch (FileAlreadyExistsException samePutMeanwhile) {
            return;
        } catch (UnsupportedOperationException | FileSystemException noLinks) {
            var aside = Files.createTempFile(drawer, "put", ".new");
            try {
                Files.copy(source, aside, StandardCopyOption.REPLACE_EXISTING);
                force(aside);
                Files.move(aside, place, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(aside);
            }
        }
    }

    @Override
    public InputStream read(String sha256, long from, long length) throws IOException {
        return read(place(sha256), from, length);
    }

    /** A piece of a file. */
    static InputStream read(Path file, long from, long length) throws IOException {
        var channel = FileChannel.open(file, StandardOpenOption.READ);
        try {
            channel.position(from);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
        return new Piece(Channels.newInputStream(channel), length);
    }

    @Override
    public void withFile(String sha256, Work work) throws IOException {
        work.on(place(sha256));
    }

    @Override
    public void each(BiConsumer<String, Instant> told) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (var drawers = Files.newDirectoryStream(folder, Files::isDirectory)) {
            for (var drawer : drawers) {
                try (Stream<Path> contents = Files.list(drawer)) {
                    for (var content : contents.toList()) {
                        var name = content.getFileName().toString();
                        if (isHash(name)) {
                            told.accept(name, Files.getLastModifiedTime(content).toInstant());
                        }
                    }
                }
            }
        }
    }

    @Override
    public void remove(String sha256) throws IOException {
        Files.deleteIfExists(place(sha256));
    }

    private Path place(String sha256) {
        return drawer(sha256).resolve(sha256);
    }

    static boolean isHash(String name) {
        return HASH.matcher(name).matches();
    }

    private Path drawer(String sha256) {
        if (!isHash(sha256)) {
            throw new IllegalArgumentException("not a hash: " + sha256);
        }
        return folder.resolve(sha256.substring(0, PREFIX));
    }

    /** Sees that what was written to a file, or the names in a folder, survive a power cut. */
    static void force(Path path) throws IOException {
        try (var channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /** The first bytes of a stream. */
    private static final class Piece extends BufferedInputStream {

        private long left;

        Piece(InputStream whole, long length) {
            super(whole, 1 << 16);
            this.left = length;
        }

        @Override
        public synchronized int read() throws IOException {
            if (left <= 0) {
                return -1;
            }
            int read = super.read();
            left -= read < 0 ? 0 : 1;
            return read;
        }

        @Override
        public synchronized int read(byte[] into, int offset, int length) throws IOException {
            if (length > 0 && left <= 0) {
                return -1;
            }
            int read = super.read(into, offset, (int) Math.min(length, left));
            left -= Math.max(read, 0);
            return read;
        }
    }
}
