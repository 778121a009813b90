package org.lingxing.sensing;

import java.util.ArrayList;
import java.util.List;
import org.lingxing.kernel.Labelled;
import org.lingxing.kernel.Phrase;

/** What was noticed about a value. It stays with the value for good; each is one bit of a mask. */
public enum Flag implements Labelled {
    OUT_OF_RANGE("超出可能范围", "outside of what is possible"),
    STEP("突变", "sudden step"),
    STUCK("恒值", "stuck at one value"),
    GAP("缺测之后", "first after a gap"),
    LATE("迟到", "late"),
    FUTURE("时间超前", "ahead of time"),
    UNIT("单位不明", "unit not known"),
    BELOW_DETECTION("低于检出限", "below the detection limit"),
    DOUBTED("人工存疑", "doubted by a person");

    private final Phrase label;

    Flag(String zh, String en) {
        this.label = Phrase.of(zh, en);
    }

    @Override
    public Phrase label() {
        return label;
    }

    /** Its bit. */
    @SuppressWarnings("EnumOrdinal") // a test pins the order
    public int bit() {
        return 1 << ordinal();
    }

    /** Whether the mask holds it. */
    public boolean in(int mask) {
        return (mask & bit()) != 0;
    }

    /** The flags of a mask, in the order above. */
    public static List<Flag> of(int mask) {
        List<Flag> flags = new ArrayList<>();
        for (var flag : values()) {
            if (flag.in(mask)) {
                flags.add(flag);
            }
        }
        return flags;
    }

    /** The mask of these. */
    public static int mask(Flag... flags) {
        int mask = 0;
        for (var flag : flags) {
            mask |= flag.bit();
        }
        return mask;
    }
}
