package org.lingxing.platform.assessment;

import java.math.BigDecimal;
import java.time.Year;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.lingxing.platform.scoring.Certificate;
import org.lingxing.platform.scoring.Measure;
import org.lingxing.platform.scoring.PutRight;
import org.lingxing.platform.scoring.Scores;
import org.lingxing.platform.scoring.SheetDesk;
import org.lingxing.platform.scoring.Span;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The field as the four sheets score it: each computed once for all units. */
@Service
@Transactional
class SheetFieldScores implements FieldScores {

    static final String UNIT_SHEET = "assessment-unit";

    private final Rounds rounds;
    private final CandidateTable candidates;
    private final Scores scores;

    SheetFieldScores(Rounds rounds, CandidateTable candidates, Scores scores) {
        this.rounds = rounds;
        this.candidates = candidates;
        this.scores = scores;
    }

    @Override
    public Map<String, Field> of(int year) {
        return fields(year, scores::now);
    }

    @Override
    public Map<String, Field> supposing(int year, SheetDesk.Place place, BigDecimal points) {
        return fields(
                year,
                (sheet, span) ->
                        sheet.equals(place.sheet()) ? scores.supposing(place, points) : scores.now(sheet, span));
    }

    @Override
    public Map<String, Field> supposing(int year, Measure.Counted record, PutRight way) {
        return fields(year, (sheet, span) -> scores.supposing(sheet, span, record, way));
    }

    private Map<String, Field> fields(int year, BiFunction<String, Span, Scores.Standings> scored) {
        var span = Span.of(Year.of(year));
        var own = certificates(scored.apply(UNIT_SHEET, span));
        var drawn = new EnumMap<DrawnKind, Map<String, List<Drawn>>>(DrawnKind.class);
        for (var kind : DrawnKind.values()) {
            drawn.put(kind, drawn(year, kind, span, scored));
        }
        var fields = new HashMap<String, Field>();
        for (var unit : rounds.units(year)) {
            var certificate = own.get(unit.code());
            fields.put(
                    unit.code(),
                    new Field(
                            certificate == null ? null : certificate.total(),
                            certificate,
                            of(drawn, DrawnKind.CHIEF, unit),
                            of(drawn, DrawnKind.TOWNSHIP, unit),
                            of(drawn, DrawnKind.MEMBER, unit)));
        }
        return fields;
    }

    private static List<Drawn> of(Map<DrawnKind, Map<String, List<Drawn>>> drawn, DrawnKind kind, AssessedUnit unit) {
        return drawn.getOrDefault(kind, Map.of()).getOrDefault(unit.code(), List.of());
    }

    private Map<String, List<Drawn>> drawn(
            int year, DrawnKind kind, Span span, BiFunction<String, Span, Scores.Standings> scored) {
        var candidates = this.candidates.drawn(year, kind);
        if (candidates.isEmpty()) {
            return Map.of();
        }
        var certificates = certificates(scored.apply(kind.sheet(), span));
        var byUnit = new HashMap<String, List<Drawn>>();
        for (var candidate : candidates) {
            var certificate = certificates.get(candidate.id());
            byUnit.computeIfAbsent(candidate.unit(), none -> new ArrayList<>())
                    .add(new Drawn(
                            candidate.id(),
                            candidate.name(),
                            certificate == null ? null : certificate.total(),
                            certificate));
        }
        return byUnit;
    }

    private static Map<String, Certificate> certificates(Scores.Standings standings) {
        var certificates = new HashMap<String, Certificate>();
        standings
                .rows()
                .forEach(row -> certificates.put(row.certificate().subject().id(), row.certificate()));
        return certificates;
    }
}
