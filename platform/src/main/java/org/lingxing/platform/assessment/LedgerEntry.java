package org.lingxing.platform.assessment;

import java.time.LocalDate;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the comprehensive ledger.
 *
 * @param tier null for articles
 * @param day when it happened
 * @param file a paper that was uploaded; null where an official paper of the platform proves it
 * @param paper an official paper of the platform
 * @param problem the file of the problem, of a covert problem
 * @param strikes the confirmed entry that this one takes out; null for an entry that adds itself
 * @param struck whether a confirmed entry took it out
 */
record LedgerEntry(
        UUID id,
        int year,
        String unit,
        LedgerKind kind,
        @Nullable LedgerTier tier,
        LocalDate day,
        String words,
        @Nullable UUID file,
        @Nullable UUID paper,
        @Nullable UUID problem,
        @Nullable UUID strikes,
        boolean struck,
        TwoHands hands) {

    /** What its confirmation does to the year. */
    UnaryOperator<CityYear> deed() {
        return effect(unit, kind, tier, strikes == null ? 1 : -1);
    }

    static UnaryOperator<CityYear> effect(String unit, LedgerKind kind, @Nullable LedgerTier tier, int more) {
        return city -> city.with(unit, one -> one.withLedger(one.ledger().plus(kind, tier, more)));
    }

    /** Whether it counts now. */
    boolean counts() {
        return hands.state() == TwoHands.State.CONFIRMED && strikes == null && !struck;
    }
}
