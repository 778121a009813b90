package org.lingxing.platform.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.scoring.Certificate.Line;
import org.lingxing.platform.scoring.Certificate.Part;
import org.lingxing.platform.scoring.Certificate.State;
import org.lingxing.platform.scoring.Measure.Value;

/** What a subject has by a sheet: a function of the sheet, the values of its measures and the points people gave. */
public final class Scorer {

    private static final BigDecimal ONE_MORE = new BigDecimal("0.01");
    private static final BigDecimal NONE = Gauge.rounded(BigDecimal.ZERO);

    private final Sheet sheet;
    private final Map<String, Measure.About> measures;

    /** @param measures those the sheet names, by their names */
    public Scorer(Sheet sheet, Map<String, Measure.About> measures) {
        this.sheet = sheet;
        this.measures = Map.copyOf(measures);
    }

    /**
     * What is known of a subject.
     *
     * @param values by the names of measures; one that is missing owed nothing
     * @param points that people gave, by the codes of items
     */
    public record Known(Map<String, Value> values, Map<String, BigDecimal> points) {}

    public Certificate score(Subjects.Subject subject, Span span, Known known) {
        var parts = sheet.groups().stream().map(group -> part(group, known)).toList();
        var gained = sum(parts.stream().map(Part::gained).toList());
        var available = sum(parts.stream().map(Part::available).toList());
        return new Certificate(subject, span, parts, gained, available, total(gained, available));
    }

    /** On the scale of the sheet; rounded once. */
    private @Nullable BigDecimal total(BigDecimal gained, BigDecimal available) {
        return available.signum() == 0
                ? null
                : gained.multiply(sheet.total()).divide(available, Gauge.DECIMALS, RoundingMode.HALF_UP);
    }

    private Part part(Sheet.Group group, Known known) {
        var lines = group.items().stream().map(item -> line(item, known)).toList();
        var scored = lines.stream().filter(line -> line.state() == State.SCORED).toList();
        return new Part(
                group.code(),
                group.title(),
                group.points(),
                sum(scored.stream().map(Line::gained).toList()),
                sum(scored.stream().map(Line::points).toList()),
                lines);
    }

    private Line line(Sheet.Item item, Known known) {
        return switch (item.how()) {
            case Sheet.ByPeople people -> byPeople(item, known.points().get(item.code()));
            case Sheet.Computed computed ->
                computed(item, computed, known.values().get(computed.measure()));
        };
    }

    private static Line byPeople(Sheet.Item item, @Nullable BigDecimal points) {
        return points == null
                ? unscored(item, State.AWAITED, null, ScoreWords.AWAITED)
                : scored(item, points, null, null, List.of(ScoreWords.byPeople(points)), List.of());
    }

    private Line computed(Sheet.Item item, Sheet.Computed how, @Nullable Value value) {
        var measure = measures.get(how.measure());
        if (measure == null) {
            throw new IllegalArgumentException("the sheet names a measure that is not there: " + how.measure());
        }
        if (value == null || value.isOfNothing()) {
            return how.nothingOwed() == Sheet.NothingOwed.LEFT_OUT
                    ? unscored(item, State.LEFT_OUT, measure.name(), ScoreWords.LEFT_OUT)
                    : scored(item, item.points(), measure.name(), null, List.of(ScoreWords.FULL_POINTS), List.of());
        }
        var gauge = new Gauge(how.scale(), measure.nature(), item.points());
        var words = new ScoreWords(measure, gauge);
        var points = gauge.points(value);
        return scored(
                item,
                points,
                measure.name(),
                value,
                List.of(words.counted(value), words.rule()),
                kept(gauge, words, value, points));
    }

    /** The fewest cases that would have kept something, and those that would have kept all. */
    private static List<Certificate.Kept> kept(Gauge gauge, ScoreWords words, Value value, BigDecimal points) {
        var kept = new ArrayList<Certificate.Kept>();
        int room = gauge.room(value);
        if (room == 0) {
            return kept;
        }
        var best = gauge.points(gauge.bettered(value, room));
        for (var wanted : List.of(points.add(ONE_MORE), best)) {
            int cases = wanted.compareTo(points) > 0 ? gauge.fewestFor(wanted, value) : 0;
            if (cases > 0 && (kept.isEmpty() || kept.getLast().cases() != cases)) {
                var gain = gauge.points(gauge.bettered(value, cases)).subtract(points);
                kept.add(new Certificate.Kept(cases, gain, words.kept(cases, gain)));
            }
        }
        return kept;
    }

    private static Line scored(
            Sheet.Item item,
            BigDecimal points,
            @Nullable String measure,
            @Nullable Value value,
            List<Phrase> why,
            List<Certificate.Kept> kept) {
        var gained = Gauge.rounded(points);
        return new Line(
                item.code(),
                item.title(),
                item.points(),
                item.basis(),
                State.SCORED,
                gained,
                Gauge.rounded(item.points()).subtract(gained),
                measure,
                value,
                why,
                kept);
    }

    private static Line unscored(Sheet.Item item, State state, @Nullable String measure, Phrase why) {
        return new Line(
                item.code(),
                item.title(),
                item.points(),
                item.basis(),
                state,
                NONE,
                NONE,
                measure,
                null,
                List.of(why),
                List.of());
    }

    private static BigDecimal sum(List<BigDecimal> points) {
        return points.stream().reduce(NONE, BigDecimal::add);
    }
}
