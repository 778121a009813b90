package org.lingxing.platform.files;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.http.Refusal;

/**
 * A picture taken apart, without looking at its pixels: the parts that make the picture, and the EXIF among what cameras
 * and programs wrote beside it. What is published are the former alone, with one line of EXIF that says how to turn it.
 */
final class PictureParts {

    /** More parts than any program writes; a file made of them is made to keep us busy. */
    private static final int MOST_PARTS = 100_000;

    private final List<Part> published = new ArrayList<>();
    private byte @Nullable [] exif;

    private sealed interface Part {

        /** Bytes of the file as they are. */
        record Kept(long from, long length) implements Part {}

        /** Bytes of ours. */
        record Written(ByteBuffer bytes) implements Part {}
    }

    /** Takes one format apart. */
    interface Format {

        /** @throws IndexOutOfBoundsException where the file ends too early */
        void takeApart(ByteBuffer file, PictureParts parts);
    }

    /** @throws Refusal {@link FilesRefusal#PICTURE_BROKEN} when the parts do not fit together or the end is missing */
    static PictureParts of(Path file, FileType type) throws IOException {
        try (var arena = Arena.ofConfined();
                var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            var bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena)
                    .asByteBuffer();
            var parts = new PictureParts();
            format(type).takeApart(bytes, parts);
            return parts;
        } catch (IndexOutOfBoundsException endsTooEarly) {
            throw broken();
        }
    }

    private static Format format(FileType type) {
        return switch (type) {
            case JPEG -> new JpegFormat();
            case PNG -> new PngFormat();
            case WEBP -> new WebpFormat();
            default -> throw new IllegalArgumentException("no picture: " + type);
        };
    }

    static Refusal broken() {
        return Refusal.of(FilesRefusal.PICTURE_BROKEN);
    }

    /** The EXIF, from the header of TIFF on. */
    byte @Nullable [] exif() {
        return exif;
    }

    void keep(long from, long length) {
        if (!published.isEmpty()
                && published.getLast() instanceof Part.Kept last
                && last.from() + last.length() == from) {
            published.set(published.size() - 1, new Part.Kept(last.from(), last.length() + length));
        } else {
            add(new Part.Kept(from, length));
        }
    }

    void write(byte[] bytes) {
        add(new Part.Written(ByteBuffer.wrap(bytes)));
    }

    private void add(Part part) {
        if (published.size() == MOST_PARTS) {
            throw broken();
        }
        published.add(part);
    }

    /** Notes the EXIF; how the picture is to be turned, where it is. */
    Orientation found(byte[] tiff) {
        if (exif == null) {
            exif = tiff;
        }
        return Exif.read(tiff).orientation();
    }

    /** How many bytes the published picture has. */
    long publishedSize() {
        return published.stream()
                .mapToLong(part -> switch (part) {
                    case Part.Kept kept -> kept.length();
                    case Part.Written written -> written.bytes().remaining();
                })
                .sum();
    }

    /** Writes the picture as it is published. */
    void publish(FileChannel file, WritableByteChannel target) throws IOException {
        for (var part : published) {
            switch (part) {
                case Part.Kept kept -> copy(file, kept, target);
                case Part.Written written -> target.write(written.bytes().duplicate());
            }
        }
    }

    private static void copy(FileChannel file, Part.Kept kept, WritableByteChannel target) throws IOException {
        long done = 0;
        while (done < kept.length()) {
            done += file.transferTo(kept.from() + done, kept.length() - done, target);
        }
    }

    static byte[] bytes(ByteBuffer file, int from, int length) {
        var bytes = new byte[length];
        file.get(from, bytes);
        return bytes;
    }
}
