package org.lingxing.platform.supervision;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.gazette.TargetBook.Quantity;

/**
 * A register of the platform that proves figures of targets. A module that keeps one makes a bean of this; beside each
 * reported figure of such a target then stands what the register holds, with the difference and the records behind it.
 */
public interface TargetRecord {

    /** What the register is called on screens. */
    Phrase name();

    /**
     * What it holds of these targets up to a day; nothing for targets it knows nothing of. That it knows a target and
     * has no record of it is a recorded nought, not an absence.
     *
     * @param targets in any order, of any document
     */
    Map<UUID, Proof> upTo(List<Quantity> targets, LocalDate day);

    /** The single records behind one figure, the latest first. */
    List<Entry> behind(Quantity target, LocalDate day, int most);

    /**
     * What a register holds.
     *
     * @param value in the unit of the target
     * @param entries how many records make it up
     */
    record Proof(BigDecimal value, int entries) {}

    /**
     * One record.
     *
     * @param number by which it is found in its register
     * @param address of its page; {@code null} where it has none
     */
    record Entry(
            String number,
            String words,
            LocalDate day,
            BigDecimal quantity,
            @Nullable String address) {}
}
