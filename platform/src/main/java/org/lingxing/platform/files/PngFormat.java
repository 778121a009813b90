package org.lingxing.platform.files;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.zip.CRC32;

/** PNG (third edition): chunks, each with its length, its name, its content and a checksum. */
final class PngFormat implements PictureParts.Format {

    private static final long SIGNATURE = 0x89504e470d0a1a0aL;
    private static final int AROUND = 12;
    private static final String END = "IEND";
    private static final String EXIF = "eXIf";
    /** Longer than any camera writes. */
    private static final int LONGEST_EXIF = 1 << 20;

    /** What makes the picture. Texts, times and what programs added for themselves do not. */
    private static final Set<String> OF_THE_PICTURE = Set.of(
            "IHDR", "PLTE", "IDAT", END, "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "cICP", "mDCV", "cLLI", "sBIT", "bKGD",
            "hIST", "pHYs", "acTL", "fcTL", "fdAT");

    @Override
    public void takeApart(ByteBuffer file, PictureParts parts) {
        if (file.getLong(0) != SIGNATURE) {
            throw PictureParts.broken();
        }
        parts.keep(0, Long.BYTES);
        int position = Long.BYTES;
        while (true) {
            int length = file.getInt(position);
            if (length < 0 || length > file.limit() - position - AROUND) {
                throw PictureParts.broken();
            }
            var name = new String(PictureParts.bytes(file, position + 4, 4), StandardCharsets.ISO_8859_1);
            if (OF_THE_PICTURE.contains(name)) {
                parts.keep(position, length + AROUND);
            } else if (name.equals(EXIF) && length <= LONGEST_EXIF) {
                var orientation = parts.found(PictureParts.bytes(file, position + Long.BYTES, length));
                if (!orientation.equals(Orientation.AS_IT_LIES)) {
                    parts.write(exifOf(orientation));
                }
            }
            if (name.equals(END)) {
                return;
            }
            position += length + AROUND;
        }
    }

    private static byte[] exifOf(Orientation orientation) {
        var tiff = orientation.asExif();
        var chunk = ByteBuffer.allocate(tiff.length + AROUND)
                .putInt(tiff.length)
                .put(EXIF.getBytes(StandardCharsets.US_ASCII))
                .put(tiff);
        var sum = new CRC32();
        sum.update(chunk.array(), Integer.BYTES, tiff.length + Integer.BYTES);
        return chunk.putInt((int) sum.getValue()).array();
    }
}
