package org.lingxing.platform.assessment;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Phrase;

/**
 * All that counts for a unit in a year.
 *
 * @param survey null while it is not confirmed
 * @param vetoes those signed and not lifted
 */
record UnitYear(
        String unit,
        Phrase name,
        FieldScores.Field field,
        @Nullable SurveyCounts survey,
        LedgerCounts ledger,
        Set<VetoGround> vetoes) {

    UnitYear {
        vetoes = Set.copyOf(vetoes);
    }

    UnitYear withField(FieldScores.Field other) {
        return new UnitYear(unit, name, other, survey, ledger, vetoes);
    }

    UnitYear withSurvey(@Nullable SurveyCounts other) {
        return new UnitYear(unit, name, field, other, ledger, vetoes);
    }

    UnitYear withLedger(LedgerCounts other) {
        return new UnitYear(unit, name, field, survey, other, vetoes);
    }

    UnitYear withVetoes(Set<VetoGround> others) {
        return new UnitYear(unit, name, field, survey, ledger, others);
    }
}
