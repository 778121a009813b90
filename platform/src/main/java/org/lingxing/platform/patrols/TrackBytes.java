package org.lingxing.platform.patrols;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;
import org.lingxing.tracks.Fix;
import org.lingxing.tracks.Track;

/**
 * A track as few bytes: steps instead of positions, packed. Positions keep a ten-millionth of a degree (a centimetre),
 * times a millisecond, accuracies a decimetre.
 */
final class TrackBytes {

    private static final double DEGREES = 1e7;
    private static final double DECIMETRES = 10;
    private static final int VERSION = 1;
    private static final int TIME = 1;
    private static final int ACCURACY = 2;
    private static final int BITS = 7;
    private static final int MORE = 0x80;

    private TrackBytes() {}

    static byte[] write(Track track) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(new DeflaterOutputStream(bytes))) {
            out.writeByte(VERSION);
            number(out, track.legs().size());
            for (var leg : track.legs()) {
                write(out, leg);
            }
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return bytes.toByteArray();
    }

    private static void write(DataOutputStream out, List<Fix> leg) throws IOException {
        number(out, leg.size());
        long east = 0;
        long north = 0;
        long time = 0;
        for (Fix fix : leg) {
            Instant at = fix.at();
            Double accuracy = fix.accuracy();
            out.writeByte((at == null ? 0 : TIME) | (accuracy == null ? 0 : ACCURACY));
            long nowEast = Math.round(fix.longitude() * DEGREES);
            long nowNorth = Math.round(fix.latitude() * DEGREES);
            number(out, nowEast - east);
            number(out, nowNorth - north);
            east = nowEast;
            north = nowNorth;
            if (at != null) {
                number(out, at.toEpochMilli() - time);
                time = at.toEpochMilli();
            }
            if (accuracy != null) {
                number(out, Math.round(accuracy * DECIMETRES));
            }
        }
    }

    /** @throws IllegalStateException when these are not the bytes of a track */
    static Track read(byte[] bytes) {
        try (var in = new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(bytes)))) {
            if (in.readByte() != VERSION) {
                throw new IllegalStateException("a track of an unknown version");
            }
            var legs = new ArrayList<List<Fix>>();
            for (long left = number(in); left > 0; left--) {
                legs.add(leg(in));
            }
            return new Track(legs);
        } catch (IOException broken) {
            throw new IllegalStateException("a track that was kept cannot be read", broken);
        }
    }

    private static List<Fix> leg(DataInputStream in) throws IOException {
        var leg = new ArrayList<Fix>();
        long east = 0;
        long north = 0;
        long time = 0;
        for (long left = number(in); left > 0; left--) {
            int members = in.readByte();
            east += number(in);
            north += number(in);
            @Nullable Instant at = null;
            if ((members & TIME) != 0) {
                time += number(in);
                at = Instant.ofEpochMilli(time);
            }
            @Nullable Double accuracy = (members & ACCURACY) == 0 ? null : number(in) / DECIMETRES;
            leg.add(new Fix(east / DEGREES, north / DEGREES, at, accuracy));
        }
        return leg;
    }

    /** Small numbers of either sign take few bytes. */
    private static void number(DataOutputStream out, long value) throws IOException {
        long left = (value << 1) ^ (value >> 63);
        while ((left & -MORE) != 0) {
            out.writeByte((int) (left & (MORE - 1)) | MORE);
            left >>>= BITS;
        }
        out.writeByte((int) left);
    }

    private static long number(DataInputStream in) throws IOException {
        long value = 0;
        int shift = 0;
        int part = in.readUnsignedByte();
        while ((part & MORE) != 0) {
            value |= (long) (part & (MORE - 1)) << shift;
            shift += BITS;
            part = in.readUnsignedByte();
        }
        value |= (long) part << shift;
        return (value >>> 1) ^ -(value & 1);
    }
}
