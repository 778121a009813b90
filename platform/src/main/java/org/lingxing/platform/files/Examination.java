package org.lingxing.platform.files;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import javax.imageio.ImageIO;
import javax.imageio.stream.FileImageInputStream;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.http.Refusal;
import org.springframework.util.unit.DataSize;

/** Looks at a file that has arrived whole: what it is, whether it can be taken, what a picture says of itself. */
final class Examination {

    private final TypeFinder types = new TypeFinder();
    private final long largestPixels;
    private final DataSize largestVoice;

    Examination(long largestPixels, DataSize largestVoice) {
        this.largestPixels = largestPixels;
        this.largestVoice = largestVoice;
    }

    /** What was found out; of a picture its sides, and what the camera wrote where it did. */
    record Findings(
            FileType type,
            long size,
            @Nullable Integer width,
            @Nullable Integer height,
            @Nullable Instant takenAt,
            @Nullable BigDecimal latitude,
            @Nullable BigDecimal longitude) {}

    Findings examine(Path file, String name) throws IOException {
        long size = Files.size(file);
        if (size == 0) {
            throw Refusal.of(FilesRefusal.FILE_EMPTY);
        }
        var type = types.find(file, name);
        if (type.isVoice() && size > largestVoice.toBytes()) {
            throw Refusal.of(FilesRefusal.FILE_TOO_LARGE)
                    .saying(
                            "录音超过 " + largestVoice.toMegabytes() + " MB",
                            "The recording is larger than " + largestVoice.toMegabytes() + " MB")
                    .advising("请录短一些，一次不超过三分钟", "Record less, three minutes at most");
        }
        if (!type.isPicture()) {
            return new Findings(type, size, null, null, null, null, null);
        }
        return picture(file, type, size);
    }

    private Findings picture(Path file, FileType type, long size) throws IOException {
        var reader = ImageIO.getImageReadersByMIMEType(type.mime()).next();
        try (var input = new FileImageInputStream(file.toFile())) {
            reader.setInput(input, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if ((long) width * height > largestPixels) {
                throw Refusal.of(FilesRefusal.PICTURE_TOO_LARGE)
                        .saying(
                                "图片为 " + width + "×" + height + " 像素，超过 " + largestPixels / 10_000 + " 万像素的限制",
                                "The picture has " + width + " × " + height + " pixels, more than "
                                        + largestPixels / 1_000_000 + " million");
            }
            var exif = Exif.read(PictureParts.of(file, type).exif());
            boolean turned = exif.orientation().isOnItsSide();
            return new Findings(
                    type,
                    size,
                    turned ? height : width,
                    turned ? width : height,
                    exif.takenAt(),
                    exif.latitude(),
                    exif.longitude());
        } catch (IOException | RuntimeException broken) {
            if (broken instanceof Refusal refusal) {
                throw refusal;
            }
            throw Refusal.of(FilesRefusal.PICTURE_BROKEN);
        } finally {
            reader.dispose();
        }
    }
}
