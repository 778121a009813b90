package org.lingxing.platform.scoring;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.scoring.Measure.Value;
import org.lingxing.platform.time.CityClock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Scores as they are now, computed from the counts at every asking: provisional until somebody signs them. The
 * transaction may write: duties are marked late before they are counted.
 */
@Service
@Transactional
public class Scores {

    private final Sheets sheets;
    private final Catalogue catalogue;
    private final PointsGiven points;
    private final ResultRows results;
    private final CityClock clock;

    Scores(Sheets sheets, Catalogue catalogue, PointsGiven points, ResultRows results, CityClock clock) {
        this.sheets = sheets;
        this.catalogue = catalogue;
        this.points = points;
        this.results = results;
        this.clock = clock;
    }

    /**
     * All subjects of a span by a version of a sheet, in the order of their totals.
     *
     * @param version by which they were computed
     */
    public record Standings(
            String sheet, int version, Sheet content, Span span, List<Ranking.Ranked> rows, Instant asOf) {

        public Standings {
            rows = List.copyOf(rows);
        }
    }

    /** @param signed whether they are those two persons signed; otherwise they are provisional */
    public record Standing(Standings standings, boolean signed) {}

    /** What stands for a span: the scores as they were signed last, else as they are now. */
    public Standing standing(String sheet, Span span) {
        var signed = results.signed(sheet, span);
        if (signed.isEmpty()) {
            return new Standing(now(sheet, span), false);
        }
        var version = sheets.version(sheet, signed.get().version());
        var rows = results.scores(signed.get().id());
        return new Standing(
                new Standings(sheet, version.number(), version.content(), span, rows, clock.instant()), true);
    }

    /** @throws Refusal where the sheet has no signed version that counts for the span */
    public Standings now(String sheet, Span span) {
        return by(sheets.inForce(sheet, span), span);
    }

    /** The same if an item that people score had other points; nothing is written. */
    public Standings supposing(SheetDesk.Place place, BigDecimal supposed) {
        var version = sheets.inForce(place.sheet(), place.span());
        var given = points.of(place.sheet(), place.span());
        given.computeIfAbsent(place.subject(), none -> new HashMap<>()).put(place.item(), supposed);
        return by(version, place.span(), given);
    }

    /**
     * The same if one more of what a subject owed, or one case fewer, had been counted in its favour; nothing is written.
     *
     * @param measure of a computed item
     */
    public Standings supposingKept(String sheet, Span span, String subject, String measure) {
        var version = sheets.inForce(sheet, span);
        UnaryOperator<Map<String, Map<String, Value>>> kept = values -> {
            var of = values.get(measure);
            if (of != null) {
                of.computeIfPresent(subject, (id, value) -> value.kept());
            }
            return values;
        };
        return by(version, span, points.of(sheet, span), kept);
    }

    /** The same by any version: what another sheet would change. */
    Standings by(SheetVersion version, Span span) {
        return by(version, span, points.of(version.sheet(), span));
    }

    private Standings by(SheetVersion version, Span span, Map<String, Map<String, BigDecimal>> given) {
        return by(version, span, given, values -> values);
    }

    private Standings by(
            SheetVersion version,
            Span span,
            Map<String, Map<String, BigDecimal>> given,
            UnaryOperator<Map<String, Map<String, Value>>> supposed) {
        var subjects =
                catalogue.subjects(sheets.head(version.sheet()).subjects()).in(span);
        var certificates = certificates(version, span, subjects, given, supposed);
        return new Standings(
                version.sheet(), version.number(), version.content(), span, Ranking.of(certificates), clock.instant());
    }

    /**
     * What somebody has by a sheet who is not among those it ranks: a chief on whom no lot fell.
     *
     * @param given points of items that people score, by subject and item; kept by whoever asks
     * @return one for each, in their order
     */
    public List<Certificate> beside(
            String sheet, Span span, List<Subjects.Subject> subjects, Map<String, Map<String, BigDecimal>> given) {
        return certificates(sheets.inForce(sheet, span), span, subjects, given, values -> values);
    }

    private List<Certificate> certificates(
            SheetVersion version,
            Span span,
            List<Subjects.Subject> subjects,
            Map<String, Map<String, BigDecimal>> given,
            UnaryOperator<Map<String, Map<String, Value>>> supposed) {
        var asked = subjects.stream().map(Subjects.Subject::id).collect(Collectors.toSet());
        var measures = catalogue.measures();
        var about = new HashMap<String, Measure.About>();
        var values = new HashMap<String, Map<String, Value>>();
        version.content().items().forEach(item -> {
            if (item.how() instanceof Sheet.Computed computed) {
                var measure = measures.get(computed.measure());
                if (measure != null && about.putIfAbsent(computed.measure(), measure.about()) == null) {
                    values.put(computed.measure(), new HashMap<>(measure.values(span, asked)));
                }
            }
        });
        var known = supposed.apply(values);
        var scorer = new Scorer(version.content(), about);
        var certificates = new ArrayList<Certificate>();
        for (var subject : subjects) {
            var its = new Scorer.Known(of(subject.id(), known), given.getOrDefault(subject.id(), Map.of()));
            certificates.add(scorer.score(subject, span, its));
        }
        return certificates;
    }

    private static Map<String, Value> of(String subject, Map<String, Map<String, Value>> values) {
        return values.entrySet().stream()
                .filter(measured -> measured.getValue().containsKey(subject))
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        measured -> java.util.Objects.requireNonNull(
                                measured.getValue().get(subject))));
    }

    /** The records behind a computed item of a subject. */
    public List<Measure.Evidence> records(String measure, String subject, Span span) {
        var found = catalogue.measures().get(measure);
        if (found == null) {
            throw Refusal.ofInput("/measure", "没有这个指标", "There is no such measure");
        }
        return found.records(subject, span);
    }
}
