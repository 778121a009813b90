package org.lingxing.platform.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Recorded voices as browsers make them: Opus in WebM or Ogg, AAC in MPEG-4. A container that holds a picture track too is
 * a film, and none of them.
 */
final class VoiceFormat {

    /** Where the tracks of a WebM or Ogg file are told at the latest. */
    private static final int SAMPLE = 1 << 16;

    /** The list of tracks of a voice that lasts minutes is far shorter. */
    private static final long LONGEST_LIST = 4 << 20;

    /** The element that names a codec, its length, and a codec of pictures. */
    private static final Pattern WEBM_FILM = Pattern.compile("\u0086[\u0080-\u00a0]V_[A-Z]");

    private static final int BOX_HEAD = 8;
    /** In a box of a handler: its name, version with flags, four bytes of nothing, then what it handles. */
    private static final int HANDLED_AFTER = 12;

    private VoiceFormat() {}

    /** @return empty where the file is something else, also where it is a film */
    static Optional<FileType> of(Path file) throws IOException {
        String sample;
        try (var content = Files.newInputStream(file)) {
            // One character for each byte, so that words in it can be looked for.
            sample = new String(content.readNBytes(SAMPLE), StandardCharsets.ISO_8859_1);
        }
        if (sample.startsWith("\u001aE\u00df\u00a3")) {
            boolean sound = sample.contains("A_OPUS") || sample.contains("A_VORBIS");
            return sound && !WEBM_FILM.matcher(sample).find() ? Optional.of(FileType.WEBM) : Optional.empty();
        }
        if (sample.startsWith("OggS")) {
            boolean sound = sample.contains("OpusHead") || sample.contains("\u0001vorbis");
            return sound && !sample.contains("\u0080theora") ? Optional.of(FileType.OGG) : Optional.empty();
        }
        if (sample.startsWith("ftyp", 4)) {
            String tracks = listOfTracks(file);
            return handles(tracks, "soun") && !handles(tracks, "vide") ? Optional.of(FileType.M4A) : Optional.empty();
        }
        return Optional.empty();
    }

    /** The box of an MPEG-4 file that tells its tracks; empty where it has none that can be read. */
    private static String listOfTracks(Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            for (; ; ) {
                byte[] head = content.readNBytes(BOX_HEAD);
                if (head.length < BOX_HEAD) {
                    return "";
                }
                long length = Integer.toUnsignedLong(ByteBuffer.wrap(head).getInt()) - BOX_HEAD;
                if (length < 0) {
                    return "";
                }
                if (new String(head, 4, 4, StandardCharsets.ISO_8859_1).equals("moov")) {
                    return new String(
                            content.readNBytes((int) Math.min(length, LONGEST_LIST)), StandardCharsets.ISO_8859_1);
                }
                if (content.skip(length) < length) {
                    return "";
                }
            }
        }
    }

    private static boolean handles(String tracks, String what) {
        for (int at = tracks.indexOf("hdlr"); at >= 0; at = tracks.indexOf("hdlr", at + 1)) {
            if (tracks.startsWith(what, at + HANDLED_AFTER)) {
                return true;
            }
        }
        return false;
    }
}
