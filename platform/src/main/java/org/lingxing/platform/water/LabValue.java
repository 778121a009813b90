package org.lingxing.platform.water;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lingxing.sensing.Flag;
import org.lingxing.sensing.Millionths;

/**
 * A value as a laboratory writes it: {@code 0.35}, {@code <0.01}, {@code 0.01L}, 未检出, or a mark that nothing was measured.
 *
 * @param printed as written; empty where nothing was measured
 * @param value in millionths; the detection limit where it is below; 0 where nothing is known of it
 * @param flags that it is below
 */
record LabValue(String printed, Kind kind, long value, int flags) {

    enum Kind {
        NOTHING,
        MEASURED,
        /** Below a limit that the row or the laboratory's method must say. */
        UNDETECTED
    }

    private static final LabValue NOTHING = new LabValue("", Kind.NOTHING, 0, 0);
    private static final Set<String> UNDETECTED = Set.of("未检出", "nd", "n.d.", "低于检出限", "<dl", "<mdl");
    private static final long THOUSAND = 1_000;

    /**
     * What is written there.
     *
     * @throws IllegalArgumentException when it is no value
     */
    static LabValue read(String written) {
        var text = Normalizer.normalize(written, Normalizer.Form.NFKC).strip();
        if (UNDETECTED.contains(text.toLowerCase(java.util.Locale.ROOT))) {
            return new LabValue("未检出", Kind.UNDETECTED, 0, Flag.BELOW_DETECTION.bit());
        }
        var read = Measured.read(text);
        if (read == null) {
            throw new IllegalArgumentException(written);
        }
        return read.isPresent() ? new LabValue(text, Kind.MEASURED, read.value(), read.flags()) : NOTHING;
    }

    static LabValue of(long value, int flags) {
        int below = flags & Flag.BELOW_DETECTION.bit();
        return new LabValue((below == 0 ? "" : "<") + Millionths.text(value), Kind.MEASURED, value, below);
    }

    /** The same, written in thousandths of the item's unit. */
    LabValue ofThousandths() {
        return kind == Kind.MEASURED ? of(Millionths.mean(value, (int) THOUSAND, 6), flags) : this;
    }

    /** The same below that limit, where it says no more than that it is below one. */
    LabValue below(@Nullable BigDecimal limit) {
        return kind == Kind.UNDETECTED && limit != null ? of(Millionths.of(limit), flags) : this;
    }

    boolean isMeasured() {
        return kind == Kind.MEASURED;
    }

    /** Whether both are the same measurement, however written. */
    boolean equalsIn(LabValue other) {
        return kind == other.kind && value == other.value && flags == other.flags;
    }
}
