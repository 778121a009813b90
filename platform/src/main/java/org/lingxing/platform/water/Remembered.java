package org.lingxing.platform.water;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A stream that remembers what was read of it, as long as that is not much. */
final class Remembered extends FilterInputStream {

    private static final int MOST = 1 << 16;
    private static final int AT_FIRST = 512;

    private byte[] read = new byte[AT_FIRST];
    private int length;

    Remembered(InputStream from) {
        super(from);
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int most) throws IOException {
        int got = in.read(into, offset, most);
        if (got > 0 && length <= MOST) {
            if (length + got > MOST) {
                length = MOST + 1;
            } else {
                if (length + got > read.length) {
                    read = Arrays.copyOf(read, Math.min(MOST, Math.max(2 * read.length, length + got)));
                }
                System.arraycopy(into, offset, read, length, got);
                length += got;
            }
        }
        return got;
    }

    @Override
    public long skip(long count) {
        return 0;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    /** The one it was read from goes on, so that its rest can be read; whoever answers the request closes it. */
    @Override
    public void close() {
        // see above
    }

    /** All that came, the rest read now; null when it is more than is remembered. */
    byte @Nullable [] whole() throws IOException {
        var rest = new byte[AT_FIRST];
        while (length <= MOST && read(rest, 0, rest.length) >= 0) {
            // it is remembered
        }
        return length <= MOST ? Arrays.copyOf(read, length) : null;
    }
}
