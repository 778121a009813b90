package org.lingxing.platform.files;

import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Semaphore;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.FileImageOutputStream;

/** Small pictures of pictures, upright, without a word of what cameras wrote. */
final class Thumbnails {

    /** Longer sides, in pixels. */
    static final List<Integer> SIZES = List.of(320, 1280);

    private static final float QUALITY = 0.82f;
    private static final int MILLION = 1_000_000;

    /** So many million pixels are unfolded at the same time, whoever asks. */
    private final Semaphore millions;

    private final int mostMillions;

    Thumbnails(long largestPixels) {
        this.mostMillions = (int) Math.ceilDiv(largestPixels, MILLION);
        this.millions = new Semaphore(mostMillions);
    }

    /**
     * Makes one.
     *
     * @param picture the file of the picture
     * @param longest how long its longer side may be, in pixels; a smaller picture is not made larger
     * @param target where to write it: as JPEG, or as PNG where something can be seen through
     */
    void make(Path picture, FileType type, Orientation orientation, int longest, Path target) throws IOException {
        var reader = ImageIO.getImageReadersByMIMEType(type.mime()).next();
        try (var input = new FileImageInputStream(picture.toFile())) {
            reader.setInput(input, true, true);
            int needed = Math.clamp((long) reader.getWidth(0) * reader.getHeight(0) / MILLION, 1, mostMillions);
            millions.acquireUninterruptibly(needed);
            try {
                write(scaled(read(reader, longest), orientation, longest), target);
            } finally {
                millions.release(needed);
            }
        } catch (RuntimeException broken) {
            throw new IOException(broken);
        } finally {
            reader.dispose();
        }
    }

    /** Leaves out rows and columns while reading, down to twice the size that is wanted: memory for more is not needed. */
    private static BufferedImage read(ImageReader reader, int longest) throws IOException {
        int side = Math.max(reader.getWidth(0), reader.getHeight(0));
        int step = Math.max(1, side / (2 * longest));
        var param = reader.getDefaultReadParam();
        param.setSourceSubsampling(step, step, 0, 0);
        return reader.read(0, param);
    }

    private static BufferedImage scaled(BufferedImage picture, Orientation orientation, int longest) {
        double scale = Math.min(1, longest / (double) Math.max(picture.getWidth(), picture.getHeight()));
        double width = picture.getWidth() * scale;
        double height = picture.getHeight() * scale;
        int across = side(orientation.isOnItsSide() ? height : width);
        int down = side(orientation.isOnItsSide() ? width : height);
        boolean clear = picture.getColorModel().hasAlpha();
        var small = new BufferedImage(across, down, clear ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        var canvas = small.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        canvas.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
        var upright = orientation.upright(width, height);
        upright.scale(scale, scale);
        canvas.drawImage(picture, upright, null);
        canvas.dispose();
        return small;
    }

    private static int side(double length) {
        return Math.max(1, (int) Math.round(length));
    }

    private static void write(BufferedImage small, Path target) throws IOException {
        var format = small.getColorModel().hasAlpha() ? "png" : "jpeg";
        var writer = ImageIO.getImageWritersByFormatName(format).next();
        try (var output = new FileImageOutputStream(target.toFile())) {
            var param = writer.getDefaultWriteParam();
            if (format.equals("jpeg")) {
                param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                param.setCompressionQuality(QUALITY);
            }
            writer.setOutput(output);
            writer.write(null, new IIOImage(small, null, null), param);
        } finally {
            writer.dispose();
        }
    }
}
