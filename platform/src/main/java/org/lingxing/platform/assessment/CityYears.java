package org.lingxing.platform.assessment;

import java.util.List;
import java.util.Map;
import org.lingxing.platform.assessment.FieldScores.Field;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads what counts for all units in a year. It may write: duties are marked late before they are counted. */
@Service
@Transactional
class CityYears {

    private static final Field NOTHING = new Field(null, null, List.of(), List.of(), List.of());

    private final Rounds rounds;
    private final FieldScores fields;
    private final SurveyTable surveys;
    private final LedgerTable ledger;
    private final VetoTable vetoes;

    CityYears(Rounds rounds, FieldScores fields, SurveyTable surveys, LedgerTable ledger, VetoTable vetoes) {
        this.rounds = rounds;
        this.fields = fields;
        this.surveys = surveys;
        this.ledger = ledger;
        this.vetoes = vetoes;
    }

    /** Whether somebody may still be scored in the field. */
    boolean fieldOpen(int year) {
        return rounds.require(year).state() != RoundState.CLOSED;
    }

    CityYear of(int year) {
        rounds.require(year);
        Map<String, Field> scored = fields.of(year);
        var answered = surveys.confirmed(year);
        var counted = ledger.counts(year);
        var vetoed = vetoes.inForce(year);
        return new CityYear(
                year,
                rounds.units(year).stream()
                        .map(unit -> new UnitYear(
                                unit.code(),
                                unit.name(),
                                scored.getOrDefault(unit.code(), NOTHING),
                                answered.get(unit.code()),
                                counted.getOrDefault(unit.code(), LedgerCounts.NONE),
                                vetoed.getOrDefault(unit.code(), java.util.Set.of())))
                        .toList());
    }
}
