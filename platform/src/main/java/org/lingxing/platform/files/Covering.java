package org.lingxing.platform.files;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import javax.imageio.ImageIO;
import org.lingxing.platform.http.Refusal;

/**
 * Copies of pictures for everybody: upright, no larger than a screen shows, what must not be seen painted over. A copy
 * holds pixels and nothing else, so what was covered cannot be uncovered.
 */
final class Covering {

    /** Its longer side, in pixels. */
    private static final int LONGEST = 1280;

    /** Pixels beyond the edge that are covered too: JPEG lets colours run a little. */
    private static final int MARGIN = 4;

    private final ContentStore store;
    private final Thumbnails thumbnails;

    Covering(ContentStore store, Thumbnails thumbnails) {
        this.store = store;
        this.thumbnails = thumbnails;
    }

    byte[] cover(StoredFile file, List<CoveredArea> areas) throws IOException {
        if (!file.type().isPicture()) {
            throw Refusal.of(FilesRefusal.NO_PICTURE);
        }
        var small = Files.createTempFile("covering", ".picture");
        try {
            store.withFile(file.sha256(), content -> {
                var exif = Exif.read(PictureParts.of(content, file.type()).exif());
                thumbnails.make(content, file.type(), exif.orientation(), LONGEST, small);
            });
            return painted(ImageIO.read(small.toFile()), areas);
        } finally {
            Files.deleteIfExists(small);
        }
    }

    private static byte[] painted(BufferedImage picture, List<CoveredArea> areas) throws IOException {
        int width = picture.getWidth();
        int height = picture.getHeight();
        var copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var canvas = copy.createGraphics();
        canvas.setColor(Color.WHITE);
        canvas.fillRect(0, 0, width, height);
        canvas.drawImage(picture, 0, 0, null);
        canvas.setColor(Color.DARK_GRAY);
        for (var area : areas) {
            canvas.fillRect(
                    (int) Math.floor(area.left() * width) - MARGIN,
                    (int) Math.floor(area.top() * height) - MARGIN,
                    (int) Math.ceil(area.width() * width) + 2 * MARGIN,
                    (int) Math.ceil(area.height() * height) + 2 * MARGIN);
        }
        canvas.dispose();
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(copy, "jpeg", bytes);
        return bytes.toByteArray();
    }
}
