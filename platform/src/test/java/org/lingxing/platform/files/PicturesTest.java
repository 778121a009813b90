package org.lingxing.platform.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.lingxing.platform.files.Examination.Findings;
import org.lingxing.platform.http.Refusal;
import org.springframework.util.unit.DataSize;

/** What is read from pictures, what is published of them, and small ones made of them. */
class PicturesTest {

    private static final long MOST_PIXELS = 4_000_000;

    @TempDir
    Path folder;

    private final Examination examination = new Examination(MOST_PIXELS, DataSize.ofKilobytes(8));

    @ParameterizedTest
    @EnumSource(names = {"JPEG", "PNG", "WEBP"})
    void 拍摄时间与位置从图片中读出(FileType type) throws IOException {
        var found = examine(picture(type, 1));
        assertThat(found.type()).isEqualTo(type);
        assertThat(found.takenAt()).isEqualTo(Instant.parse("2019-06-18T00:30:00Z"));
        assertThat(found.latitude()).isEqualTo(new BigDecimal("34.746600"));
        assertThat(found.longitude()).isEqualTo(new BigDecimal("113.625300"));
    }

    @ParameterizedTest
    @CsvSource({"JPEG,1", "JPEG,6", "PNG,1", "PNG,8", "WEBP,1", "WEBP,3"})
    void 公开的图片不含位置且像素不变(FileType type, int orientation) throws IOException {
        var original = picture(type, orientation);
        var published = published(type, original);
        assertThat(new String(published, StandardCharsets.ISO_8859_1))
                .doesNotContain("GPS", "34.7466", "34,44", "2019:06", "xmp", "film");
        var found = examine(published);
        assertThat(found.latitude()).isNull();
        assertThat(found.takenAt()).isNull();
        assertThat(pixels(published)).isEqualTo(pixels(original));
        assertThat(Exif.read(PictureParts.of(file(published), type).exif()).orientation())
                .isEqualTo(Orientation.of(orientation));
        assertThat(published(type, published))
                .as("a second time nothing changes")
                .isEqualTo(published);
    }

    @Test
    void 侧放的图片按看到的样子记宽高() throws IOException {
        var found = examine(Camera.jpeg(400, 200, 6));
        assertThat(found.width()).isEqualTo(200);
        assertThat(found.height()).isEqualTo(400);
    }

    /** The camera's upper half is red; turned as the orientation says, red is at this side. */
    @ParameterizedTest
    @CsvSource({
        "1, 160, 80, 80, 5",
        "2, 160, 80, 80, 5",
        "3, 160, 80, 80, 75",
        "4, 160, 80, 80, 75",
        "5, 80, 160, 5, 80",
        "6, 80, 160, 75, 80",
        "7, 80, 160, 75, 80",
        "8, 80, 160, 5, 80"
    })
    void 缩略图按拍摄方向摆正(int orientation, int width, int height, int redX, int redY) throws IOException {
        var small = thumbnail(FileType.JPEG, Camera.jpeg(800, 400, orientation), Orientation.of(orientation), 160);
        assertThat(small.getWidth()).isEqualTo(width);
        assertThat(small.getHeight()).isEqualTo(height);
        assertThat(isRed(small.getRGB(redX, redY))).isTrue();
        assertThat(isRed(small.getRGB(width - 1 - redX, height - 1 - redY))).isFalse();
    }

    @Test
    void 小图不放大() throws IOException {
        var small = thumbnail(FileType.PNG, Camera.png(40, 20, 1), Orientation.AS_IT_LIES, 320);
        assertThat(small.getWidth()).isEqualTo(40);
        assertThat(thumbnail(FileType.WEBP, Camera.webp(1), Orientation.AS_IT_LIES, 320)
                        .getWidth())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"JPEG", "PNG", "WEBP"})
    void 从任何一处截断都说损坏而不出故障(FileType type) throws IOException {
        var whole = picture(type, 6);
        int end = type == FileType.WEBP ? whole.length : indexOf(whole, Camera.FILM);
        for (int length = 16; length < end; length += 7) {
            var cut = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> examine(cut)).isInstanceOf(Refusal.class);
        }
    }

    @Test
    void 像素过多的图片被拒绝而不展开() throws IOException {
        var bomb = Camera.png(4, 4, 1);
        var header = ByteBuffer.wrap(bomb);
        header.putInt(16, 60_000).putInt(20, 60_000);
        assertThatThrownBy(() -> examine(bomb)).hasMessageContaining("PICTURE_TOO_LARGE");
    }

    @ParameterizedTest
    @EnumSource(names = {"JPEG", "PNG", "WEBP"})
    void 图片中任何一个字节被改都不出故障(FileType type) throws IOException {
        var whole = picture(type, 6);
        for (int at = 0; at < Math.min(whole.length, 700); at++) {
            var changed = whole.clone();
            changed[at] ^= (byte) 0xff;
            try {
                examine(changed);
            } catch (Refusal refused) {
                assertThat(refused.code()).isInstanceOf(FilesRefusal.class);
            }
        }
    }

    private byte[] picture(FileType type, int orientation) throws IOException {
        return switch (type) {
            case JPEG -> Camera.jpeg(64, 32, orientation);
            case PNG -> Camera.png(64, 32, orientation);
            default -> Camera.webp(orientation);
        };
    }

    private Findings examine(byte[] bytes) throws IOException {
        return examination.examine(file(bytes), "picture");
    }

    private Path file(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("picture"), bytes);
    }

    private byte[] published(FileType type, byte[] bytes) throws IOException {
        var file = file(bytes);
        var parts = PictureParts.of(file, type);
        var copy = folder.resolve("published");
        try (var source = FileChannel.open(file, StandardOpenOption.READ);
                var target = FileChannel.open(
                        copy,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE)) {
            parts.publish(source, target);
        }
        assertThat(parts.publishedSize()).isEqualTo(Files.size(copy));
        return Files.readAllBytes(copy);
    }

    private BufferedImage thumbnail(FileType type, byte[] bytes, Orientation orientation, int longest)
            throws IOException {
        var target = folder.resolve("thumbnail");
        Files.deleteIfExists(target);
        new Thumbnails(MOST_PIXELS).make(file(bytes), type, orientation, longest, target);
        return read(Files.readAllBytes(target));
    }

    private static int[] pixels(byte[] bytes) throws IOException {
        var image = read(bytes);
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    private static BufferedImage read(byte[] bytes) throws IOException {
        var image = ImageIO.read(new ByteArrayInputStream(bytes));
        assertThat(image).isNotNull();
        return image;
    }

    private static boolean isRed(int colour) {
        return (colour >> 16 & 0xff) > 128 && (colour & 0xff) < 128;
    }

    private static int indexOf(byte[] bytes, String words) {
        return new String(bytes, StandardCharsets.ISO_8859_1).indexOf(words);
    }
}
