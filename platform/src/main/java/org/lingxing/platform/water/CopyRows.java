package org.lingxing.platform.water;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.lingxing.sensing.Classifier;
import org.lingxing.sensing.Sample;

/** Samples in PostgreSQL's binary form of COPY: what the server takes fastest. */
final class CopyRows {

    static final String INTO_SAMPLE =
            "copy water.sample (station, at, received, items, vals, flags, class, decisive) from stdin (format binary)";

    private static final VarHandle SHORT = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0};
    private static final int COLUMNS = 8;
    private static final int OID_SMALLINT = 21;
    private static final int OID_BIGINT = 20;
    /** PostgreSQL counts from the first second of 2000. */
    private static final long EPOCH = 946_684_800L;

    private static final long MICROS = 1_000_000L;
    private static final int MOST_OF_A_VALUE = 24;
    private static final int MOST_OF_A_ROW = 160;

    private byte[] bytes = new byte[1 << 16];
    private int length;
    private int rows;

    CopyRows() {
        System.arraycopy(SIGNATURE, 0, bytes, 0, SIGNATURE.length);
        length = SIGNATURE.length + 2 * Integer.BYTES;
    }

    boolean isEmpty() {
        return rows == 0;
    }

    byte[] bytes() {
        return bytes;
    }

    /** Ends the form; nothing may be added then. */
    int end() {
        room(Short.BYTES);
        putShort(-1);
        return length;
    }

    void add(int station, Sample sample, Classifier.Judged judged) {
        int size = sample.size();
        room(MOST_OF_A_ROW + size * MOST_OF_A_VALUE);
        rows++;
        putShort(COLUMNS);
        field(Integer.BYTES);
        putInt(station);
        moment(sample.at());
        moment(sample.received());
        array(OID_SMALLINT, size, Short.BYTES);
        for (int i = 0; i < size; i++) {
            field(Short.BYTES);
            putShort(sample.item(i).place());
        }
        array(OID_BIGINT, size, Long.BYTES);
        for (int i = 0; i < size; i++) {
            field(Long.BYTES);
            putLong(sample.value(i));
        }
        array(OID_SMALLINT, size, Short.BYTES);
        for (int i = 0; i < size; i++) {
            field(Short.BYTES);
            putShort(sample.flags(i));
        }
        Integer place = Samples.placeOf(judged);
        if (place == null) {
            field(-1);
        } else {
            field(Short.BYTES);
            putShort(place);
        }
        field(Integer.BYTES);
        putInt(judged.decisive());
    }

    private void moment(long seconds) {
        field(Long.BYTES);
        putLong((seconds - EPOCH) * MICROS);
    }

    private void array(int oid, int size, int bytesEach) {
        field(5 * Integer.BYTES + size * (Integer.BYTES + bytesEach));
        putInt(1);
        putInt(0);
        putInt(oid);
        putInt(size);
        putInt(1);
    }

    private void field(int itsLength) {
        putInt(itsLength);
    }

    private void putShort(int value) {
        SHORT.set(bytes, length, (short) value);
        length += Short.BYTES;
    }

    private void putInt(int value) {
        INT.set(bytes, length, value);
        length += Integer.BYTES;
    }

    private void putLong(long value) {
        LONG.set(bytes, length, value);
        length += Long.BYTES;
    }

    private void room(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }
}
