package org.lingxing.platform.files;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;

/** WebP (RFC 9649): chunks in a RIFF container, the first of which tells what the others are. */
final class WebpFormat implements PictureParts.Format {

    private static final int HEADER = 12;
    private static final int CHUNK_HEADER = 8;
    private static final String FEATURES = "VP8X";
    private static final String EXIF = "EXIF";
    private static final int HAS_EXIF = 0x08;
    private static final int HAS_XMP = 0x04;
    private static final int LONGEST_EXIF = 1 << 20;

    private static final Set<String> OF_THE_PICTURE = Set.of("VP8 ", "VP8L", "ALPH", "ANIM", "ANMF", "ICCP");

    @Override
    public void takeApart(ByteBuffer file, PictureParts parts) {
        var bytes = file.order(ByteOrder.LITTLE_ENDIAN);
        if (!name(bytes, 0).equals("RIFF") || !name(bytes, CHUNK_HEADER).equals("WEBP")) {
            throw PictureParts.broken();
        }
        long end = Integer.toUnsignedLong(bytes.getInt(4)) + CHUNK_HEADER;
        if (end > bytes.limit()) {
            throw PictureParts.broken();
        }
        var orientation = orientation(bytes, (int) end, parts);
        boolean turned = !orientation.equals(Orientation.AS_IT_LIES);
        var own = turned ? exifOf(orientation) : new byte[0];
        // The length of the whole stands at the beginning, so what is kept is counted before it is written.
        parts.write(header(kept(bytes, (int) end) + own.length));
        each(bytes, (int) end, (name, position, length) -> {
            if (name.equals(FEATURES)) {
                var chunk = PictureParts.bytes(bytes, position, length);
                chunk[CHUNK_HEADER] = (byte) ((chunk[CHUNK_HEADER] & ~(HAS_EXIF | HAS_XMP)) | (turned ? HAS_EXIF : 0));
                parts.write(chunk);
            } else if (OF_THE_PICTURE.contains(name)) {
                parts.keep(position, length);
            }
        });
        if (turned) {
            parts.write(own);
        }
    }

    private interface Told {
        /** @param length of the whole chunk, with its header and what fills it up to an even number */
        void chunk(String name, int position, int length);
    }

    private static void each(ByteBuffer bytes, int end, Told told) {
        int position = HEADER;
        while (position < end) {
            long content = Integer.toUnsignedLong(bytes.getInt(position + 4));
            long length = CHUNK_HEADER + content + (content & 1);
            if (length > (long) bytes.limit() - position) {
                throw PictureParts.broken();
            }
            told.chunk(name(bytes, position), position, (int) length);
            position += (int) length;
        }
    }

    private static Orientation orientation(ByteBuffer bytes, int end, PictureParts parts) {
        var found = new Orientation[] {Orientation.AS_IT_LIES};
        each(bytes, end, (name, position, length) -> {
            if (name.equals(EXIF) && length <= LONGEST_EXIF) {
                found[0] = parts.found(withoutPreamble(
                        PictureParts.bytes(bytes, position + CHUNK_HEADER, bytes.getInt(position + 4))));
            }
        });
        return found[0];
    }

    /** Some programs write the words that belong into a JPEG. */
    private static byte[] withoutPreamble(byte[] exif) {
        int length = "Exif\0\0".length();
        boolean there = exif.length > length && exif[0] == 'E' && exif[1] == 'x';
        return there ? Arrays.copyOfRange(exif, length, exif.length) : exif;
    }

    private static int kept(ByteBuffer bytes, int end) {
        var kept = new int[1];
        each(bytes, end, (name, position, length) -> {
            if (name.equals(FEATURES) || OF_THE_PICTURE.contains(name)) {
                kept[0] += length;
            }
        });
        return kept[0];
    }

    private static byte[] header(int content) {
        return ByteBuffer.allocate(HEADER)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("RIFF".getBytes(StandardCharsets.US_ASCII))
                .putInt(content + HEADER - CHUNK_HEADER)
                .put("WEBP".getBytes(StandardCharsets.US_ASCII))
                .array();
    }

    private static byte[] exifOf(Orientation orientation) {
        var tiff = orientation.asExif();
        return ByteBuffer.allocate(CHUNK_HEADER + tiff.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(EXIF.getBytes(StandardCharsets.US_ASCII))
                .putInt(tiff.length)
                .put(tiff)
                .array();
    }

    private static String name(ByteBuffer bytes, int position) {
        return new String(PictureParts.bytes(bytes, position, 4), StandardCharsets.ISO_8859_1);
    }
}
