package org.lingxing.platform.store;

import java.io.EOFException;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * A zip file whose comment is the SHA-256 of all bytes before it. Any tool opens it; any changed or missing byte shows,
 * also in those places that tools for zip files do not look at.
 */
final class SealedZip {

    private static final String LABEL = "sha256 ";
    private static final int WORDS = LABEL.length() + 64;
    /** The comment's length, two bytes, and the comment. */
    private static final int SEAL = 2 + WORDS;

    private static final int BUFFER = 1 << 16;

    private SealedZip() {}

    /**
     * Whether a file is whole: it ends with the hash of what stands before.
     *
     * @throws IOException if it cannot be read
     */
    static boolean isWhole(Path file) throws IOException {
        long content = Files.size(file) - SEAL;
        if (content <= 0) {
            return false;
        }
        try (var bytes = Files.newInputStream(file)) {
            var digest = sha256();
            var buffer = new byte[BUFFER];
            for (long left = content; left > 0; ) {
                int read = bytes.read(buffer, 0, (int) Math.min(buffer.length, left));
                if (read < 0) {
                    throw new EOFException();
                }
                digest.update(buffer, 0, read);
                left -= read;
            }
            return Arrays.equals(bytes.readAllBytes(), seal(digest));
        }
    }

    private static byte[] seal(MessageDigest digest) {
        var seal = new byte[SEAL];
        seal[0] = (byte) WORDS;
        var words = LABEL + HexFormat.of().formatHex(digest.digest());
        System.arraycopy(words.getBytes(StandardCharsets.US_ASCII), 0, seal, 2, WORDS);
        return seal;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /**
     * Takes the bytes of a zip file without comment and passes them on; {@link #seal} ends the file. The last two bytes
     * given are held back: they say how long the comment is.
     */
    static final class Sealing extends FilterOutputStream {

        private final MessageDigest digest = sha256();
        private final byte[] last = new byte[2];
        private int held;

        Sealing(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            if (length < 2) {
                for (int i = offset; i < offset + length; i++) {
                    hold(bytes[i]);
                }
                return;
            }
            pass(last, 0, held);
            pass(bytes, offset, length - 2);
            last[0] = bytes[offset + length - 2];
            last[1] = bytes[offset + length - 1];
            held = 2;
        }

        /** Writes the comment in place of the empty one; the zip file must be finished. */
        void seal() throws IOException {
            if (held < 2 || last[0] != 0 || last[1] != 0) {
                throw new IllegalStateException("a zip file without comment ends with the length zero");
            }
            out.write(SealedZip.seal(digest));
            out.flush();
        }

        private void hold(byte next) throws IOException {
            if (held < 2) {
                last[held] = next;
                held++;
                return;
            }
            pass(last, 0, 1);
            last[0] = last[1];
            last[1] = next;
        }

        private void pass(byte[] bytes, int offset, int length) throws IOException {
            digest.update(bytes, offset, length);
            out.write(bytes, offset, length);
        }
    }
}
