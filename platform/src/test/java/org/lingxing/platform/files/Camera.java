package org.lingxing.platform.files;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Pictures as cameras and programs make them, with what they write beside the pixels. */
final class Camera {

    /** Zhengzhou, 34.746600 north, 113.625300 east, on the day of the tests at 08:30:00 without an offset. */
    private static final int DEGREES_NORTH = 34;

    private static final int DEGREES_EAST = 113;
    private static final String TAKEN = "2019:06:18 08:30:00\0";
    private static final String XMP = "<x:xmpmeta xmlns:x='adobe:ns:meta/'>exif:GPSLatitude=34,44.796N</x:xmpmeta>";
    static final String FILM = "film behind the end with +34.7466+113.6253/ in it";

    private Camera() {}

    /** Upper half red, lower half blue, as the sensor lies. */
    static BufferedImage picture(int width, int height) {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var canvas = picture.createGraphics();
        canvas.setColor(Color.RED);
        canvas.fillRect(0, 0, width, height / 2);
        canvas.setColor(Color.BLUE);
        canvas.fillRect(0, height / 2, width, height - height / 2);
        canvas.dispose();
        return picture;
    }

    static byte[] encoded(BufferedImage picture, String format) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, format, bytes);
        return bytes.toByteArray();
    }

    /** A JPEG with EXIF (position, time, orientation), XMP, a comment, and a film behind its end. */
    static byte[] jpeg(int width, int height, int orientation) throws IOException {
        var plain = encoded(picture(width, height), "jpeg");
        var all = new ByteArrayOutputStream();
        all.write(plain, 0, 2);
        all.write(segment(0xe1, joined(bytes("Exif\0\0"), exif(orientation))));
        all.write(segment(0xe1, joined(bytes("http://ns.adobe.com/xap/1.0/\0"), bytes(XMP))));
        all.write(segment(0xfe, bytes("34.7466,113.6253")));
        all.write(plain, 2, plain.length - 2);
        all.write(bytes(FILM));
        return all.toByteArray();
    }

    static byte[] png(int width, int height, int orientation) throws IOException {
        var plain = encoded(picture(width, height), "png");
        int afterHeader = 33;
        return joined(
                Arrays.copyOf(plain, afterHeader),
                chunk("tEXt", bytes("Comment\00034.7466,113.6253")),
                chunk("iTXt", bytes("XML:com.adobe.xmp\0\0\0\0\0" + XMP)),
                chunk("eXIf", exif(orientation)),
                Arrays.copyOfRange(plain, afterHeader, plain.length),
                bytes(FILM));
    }

    /** One pixel, lossless, in the extended container. */
    static byte[] webp(int orientation) {
        var plain = Base64.getDecoder().decode("UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==");
        var features = new byte[10];
        features[0] = 0x0c;
        var content = joined(
                bytes("WEBP"),
                riff("VP8X", features),
                Arrays.copyOfRange(plain, 12, plain.length),
                riff("EXIF", exif(orientation)),
                riff("XMP ", bytes(XMP)));
        return joined(riff("RIFF", content));
    }

    private static byte[] riff(String name, byte[] content) {
        var chunk = ByteBuffer.allocate(8 + content.length + content.length % 2).order(ByteOrder.LITTLE_ENDIAN);
        return chunk.put(bytes(name)).putInt(content.length).put(content).array();
    }

    private static byte[] chunk(String name, byte[] content) {
        var sum = new CRC32();
        sum.update(bytes(name));
        sum.update(content);
        return ByteBuffer.allocate(12 + content.length)
                .putInt(content.length)
                .put(bytes(name))
                .put(content)
                .putInt((int) sum.getValue())
                .array();
    }

    private static byte[] segment(int marker, byte[] content) {
        return ByteBuffer.allocate(4 + content.length)
                .put((byte) 0xff)
                .put((byte) marker)
                .putShort((short) (content.length + 2))
                .put(content)
                .array();
    }

    /** Three directories: what the picture is, what the camera did, where it was. */
    private static byte[] exif(int orientation) {
        int camera = 8 + 2 + 3 * 12 + 4;
        int gps = camera + 2 + 12 + 4;
        int values = gps + 2 + 4 * 12 + 4;
        var tiff = ByteBuffer.allocate(values + TAKEN.length() + 48);
        tiff.put(bytes("MM")).putShort((short) 42).putInt(8);
        tiff.putShort((short) 3);
        entry(tiff, 0x0112, 3, 1, orientation << 16);
        entry(tiff, 0x8769, 4, 1, camera);
        entry(tiff, 0x8825, 4, 1, gps);
        tiff.putInt(0);
        tiff.putShort((short) 1);
        entry(tiff, 0x9003, 2, TAKEN.length(), values);
        tiff.putInt(0);
        tiff.putShort((short) 4);
        entry(tiff, 1, 2, 2, 'N' << 24);
        entry(tiff, 2, 5, 3, values + TAKEN.length());
        entry(tiff, 3, 2, 2, 'E' << 24);
        entry(tiff, 4, 5, 3, values + TAKEN.length() + 24);
        tiff.putInt(0);
        tiff.put(bytes(TAKEN));
        degrees(tiff, DEGREES_NORTH, 44, 4776);
        degrees(tiff, DEGREES_EAST, 37, 3108);
        return tiff.array();
    }

    private static void entry(ByteBuffer tiff, int tag, int type, int count, int value) {
        tiff.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }

    private static void degrees(ByteBuffer tiff, int degrees, int minutes, int hundredthsOfSeconds) {
        tiff.putInt(degrees)
                .putInt(1)
                .putInt(minutes)
                .putInt(1)
                .putInt(hundredthsOfSeconds)
                .putInt(100);
    }

    private static byte[] bytes(String words) {
        return words.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] joined(byte[]... pieces) {
        var all = new ByteArrayOutputStream();
        for (var piece : pieces) {
            all.writeBytes(piece);
        }
        return all.toByteArray();
    }
}
