package org.lingxing.platform.files;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** JPEG (ITU T.81): segments behind markers, and scans of pixels that run up to the next marker. */
final class JpegFormat implements PictureParts.Format {

    private static final int MARK = 0xff;
    private static final int START = 0xd8;
    private static final int END = 0xd9;
    private static final int FIRST_RESTART = 0xd0;
    private static final int LAST_RESTART = 0xd7;
    private static final int SCAN = 0xda;
    private static final int FIRST_OF_PROGRAMS = 0xe0;
    private static final int EXIF_AND_XMP = 0xe1;
    private static final int COLOURS = 0xe2;
    private static final int ADOBE = 0xee;
    private static final int LAST_OF_PROGRAMS = 0xef;
    private static final int COMMENT = 0xfe;

    private static final String EXIF = "Exif\0\0";
    private static final int LENGTH = 2;

    @Override
    public void takeApart(ByteBuffer file, PictureParts parts) {
        if (at(file, 0) != MARK || at(file, 1) != START) {
            throw PictureParts.broken();
        }
        parts.keep(0, 2);
        int position = 2;
        while (true) {
            if (at(file, position) != MARK) {
                throw PictureParts.broken();
            }
            while (at(file, position + 1) == MARK) {
                position++;
            }
            int marker = at(file, position + 1);
            if (marker == END) {
                // Whatever a telephone hides behind the end, a film with its position for one, stays behind.
                parts.keep(position, 2);
                return;
            }
            position = segment(file, position, marker, parts);
        }
    }

    private static int segment(ByteBuffer file, int position, int marker, PictureParts parts) {
        if (marker >= FIRST_RESTART && marker <= LAST_RESTART) {
            parts.keep(position, 2);
            return position + 2;
        }
        int length = Short.toUnsignedInt(file.getShort(position + 2));
        int end = position + 2 + length;
        if (length < LENGTH || end > file.limit()) {
            throw PictureParts.broken();
        }
        if (marker == SCAN) {
            end = endOfScan(file, end);
        }
        if (isOfThePicture(file, position, marker)) {
            parts.keep(position, end - position);
        } else if (marker == EXIF_AND_XMP && says(file, position, EXIF)) {
            int from = position + 4 + EXIF.length();
            var orientation = parts.found(PictureParts.bytes(file, from, end - from));
            if (!orientation.equals(Orientation.AS_IT_LIES)) {
                parts.write(exifOf(orientation));
            }
        }
        return end;
    }

    /** Of what programs wrote only what changes the colours is kept. */
    private static boolean isOfThePicture(ByteBuffer file, int position, int marker) {
        return switch (marker) {
            case FIRST_OF_PROGRAMS -> says(file, position, "JFIF\0");
            case COLOURS -> says(file, position, "ICC_PROFILE\0");
            case ADOBE -> says(file, position, "Adobe");
            case COMMENT -> false;
            default -> marker < FIRST_OF_PROGRAMS || marker > LAST_OF_PROGRAMS;
        };
    }

    private static boolean says(ByteBuffer file, int position, String words) {
        for (int i = 0; i < words.length(); i++) {
            if (at(file, position + 4 + i) != words.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** A mark among the pixels is followed by a zero or is a restart; any other ends the scan. */
    private static int endOfScan(ByteBuffer file, int from) {
        int position = from;
        while (true) {
            if (at(file, position) == MARK) {
                int next = at(file, position + 1);
                if (next != 0 && (next < FIRST_RESTART || next > LAST_RESTART)) {
                    return position;
                }
            }
            position++;
        }
    }

    private static byte[] exifOf(Orientation orientation) {
        var tiff = orientation.asExif();
        return ByteBuffer.allocate(4 + EXIF.length() + tiff.length)
                .put((byte) MARK)
                .put((byte) EXIF_AND_XMP)
                .putShort((short) (LENGTH + EXIF.length() + tiff.length))
                .put(EXIF.getBytes(StandardCharsets.US_ASCII))
                .put(tiff)
                .array();
    }

    private static int at(ByteBuffer file, int position) {
        return Byte.toUnsignedInt(file.get(position));
    }
}
