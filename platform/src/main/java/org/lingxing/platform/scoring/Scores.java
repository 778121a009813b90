package org.lingxing.platform.scoring;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    private static final Supposed AS_COUNTED = (measure, values) -> values.known();

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

    /** What a measure has of those asked. */
    private record Values(Map<String, Value> known, Set<String> asked) {}

    /** Other values than those counted. */
    private interface Supposed {
        Map<String, Value> of(Measure measure, Values values);
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
     * The same if a record were put right, wherever the sheet counts it; nothing is written.
     *
     * @param way one of the measure's {@link Measure#ways}
     */
    public Standings supposing(String sheet, Span span, Measure.Counted record, PutRight way) {
        var version = sheets.inForce(sheet, span);
        return by(version, span, points.of(sheet, span), (measure, values) -> {
            var supposed = new HashMap<>(values.known());
            measure.against(record, span, values.asked()).forEach((subject, cases) -> {
                var value = supposed.get(subject);
                if (value != null) {
                    supposed.put(subject, value.with(way, cases));
                } else if (cases == 0) {
                    supposed.put(subject, Value.count(0));
                }
            });
            return supposed;
        });
    }

    /** The same by any version: what another sheet would change. */
    Standings by(SheetVersion version, Span span) {
        return by(version, span, points.of(version.sheet(), span));
    }

    private Standings by(SheetVersion version, Span span, Map<String, Map<String, BigDecimal>> given) {
        return by(version, span, given, AS_COUNTED);
    }

    private Standings by(
            SheetVersion version, Span span, Map<String, Map<String, BigDecimal>> given, Supposed supposed) {
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
        return certificates(sheets.inForce(sheet, span), span, subjects, given, AS_COUNTED);
    }

    private List<Certificate> certificates(
            SheetVersion version,
            Span span,
            List<Subjects.Subject> subjects,
            Map<String, Map<String, BigDecimal>> given,
            Supposed supposed) {
        var asked = subjects.stream().map(Subjects.Subject::id).collect(Collectors.toSet());
        var measures = catalogue.measures();
        var about = new HashMap<String, Measure.About>();
        var values = new HashMap<String, Map<String, Value>>();
        version.content().items().forEach(item -> {
            if (item.how() instanceof Sheet.Computed computed) {
                var measure = measures.get(computed.measure());
                if (measure != null && about.putIfAbsent(computed.measure(), measure.about()) == null) {
                    var known = new Values(measure.values(span, asked), asked);
                    values.put(computed.measure(), supposed.of(measure, known));
                }
            }
        });
        var scorer = new Scorer(version.content(), about);
        var certificates = new ArrayList<Certificate>();
        for (var subject : subjects) {
            var its = new Scorer.Known(of(subject.id(), values), given.getOrDefault(subject.id(), Map.of()));
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
        return measure(measure).records(subject, span);
    }

    /** One of them, read without the others. */
    public Optional<Measure.Evidence> record(Measure.Counted counted, String subject, Span span) {
        return measure(counted.measure()).record(subject, span, counted.id());
    }

    /** How a record that counts against somebody can be put right. */
    public Set<PutRight> ways(Measure.Counted counted) {
        return measure(counted.measure()).ways();
    }

    /** What entries of the journal are about that tell who had a hand in a record. */
    public Set<String> journaled(Measure.Counted counted) {
        return measure(counted.measure()).journaled(counted.id());
    }

    private Measure measure(String name) {
        var found = catalogue.measures().get(name);
        if (found == null) {
            throw Refusal.ofInput("/measure", "没有这个指标", "There is no such measure");
        }
        return found;
    }
}
