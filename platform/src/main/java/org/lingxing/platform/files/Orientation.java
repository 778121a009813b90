package org.lingxing.platform.files;

import java.awt.geom.AffineTransform;
import java.nio.ByteBuffer;

/**
 * How the picture of a camera is to be turned and mirrored before it is looked at.
 *
 * @param code 1 to 8, as EXIF numbers them; 1 is as it lies
 */
record Orientation(int code) {

    static final Orientation AS_IT_LIES = new Orientation(1);

    private static final int MOST = 8;
    private static final int FIRST_ON_ITS_SIDE = 5;

    static Orientation of(int code) {
        return code >= 1 && code <= MOST ? new Orientation(code) : AS_IT_LIES;
    }

    boolean isOnItsSide() {
        return code >= FIRST_ON_ITS_SIDE;
    }

    /** Puts a picture of these sides, as it lies, upright. */
    AffineTransform upright(double width, double height) {
        return switch (code) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }

    /** EXIF that says this and nothing else, from the header of TIFF on. */
    byte[] asExif() {
        int tag = 0x0112;
        short unsignedShort = 3;
        return ByteBuffer.allocate(26)
                .put((byte) 'M')
                .put((byte) 'M')
                .putShort((short) 42)
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) tag)
                .putShort(unsignedShort)
                .putInt(1)
                .putShort((short) code)
                .putShort((short) 0)
                .putInt(0)
                .array();
    }
}
