package org.lingxing.platform.scoring;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.http.Audience;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.http.OpenTo;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.sheets.Export;
import org.lingxing.platform.time.CityClock;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Scores of a span as a ranking, of a year by months, and of one subject as a certificate with the records behind it. */
@RestController
@RequestMapping("/api/v1/scoring")
@OpenTo(Audience.SIGNED_IN)
class ScoresResource {

    private final ScoreTables tables;
    private final Sheets sheets;
    private final Scores scores;
    private final PointsGiven points;
    private final CityClock clock;

    ScoresResource(ScoreTables tables, Sheets sheets, Scores scores, PointsGiven points, CityClock clock) {
        this.tables = tables;
        this.sheets = sheets;
        this.scores = scores;
        this.points = points;
        this.clock = clock;
    }

    /** @param state provisional to see the scores as they are now, also where others are signed */
    @GetMapping("/scores")
    ScoreTables.Table table(
            @RequestParam String sheet,
            @RequestParam String span,
            @RequestParam(required = false) ScoreTables.@Nullable State state) {
        return tables.of(sheet, Span.read(span), state);
    }

    @GetMapping(path = "/scores", params = "format")
    void export(
            @RequestParam String sheet,
            @RequestParam String span,
            @RequestParam(required = false) ScoreTables.@Nullable State state,
            Export export) {
        export.write(
                ScoreTables.COLUMNS, tables.of(sheet, Span.read(span), state).rows(), clock::instant);
    }

    /** The totals of a year by months; months that have not begun are left out. */
    record Months(String sheet, int year, List<YearMonth> months, List<MonthRow> rows, Instant asOf) {}

    record MonthRow(Subjects.Subject subject, List<@Nullable BigDecimal> totals) {}

    @GetMapping("/scores/months")
    Months months(@RequestParam String sheet, @RequestParam int year) {
        var months = new ArrayList<YearMonth>();
        var columns = new ArrayList<ScoreTables.Table>();
        for (int month = 1; month <= 12; month++) {
            var one = YearMonth.of(year, month);
            if (!one.atDay(1).isAfter(clock.today()) && tables.hasSheet(sheet, Span.of(one))) {
                months.add(one);
                columns.add(tables.of(sheet, Span.of(one), null));
            }
        }
        return new Months(sheet, year, months, rows(columns), clock.instant());
    }

    private static List<MonthRow> rows(List<ScoreTables.Table> columns) {
        var subjects = new java.util.TreeMap<String, Subjects.Subject>();
        columns.forEach(column ->
                column.rows().forEach(row -> subjects.put(row.subject().id(), row.subject())));
        return subjects.values().stream()
                .sorted(java.util.Comparator.comparing(Subjects.Subject::name))
                .map(subject -> {
                    var totals = new ArrayList<@Nullable BigDecimal>();
                    columns.forEach(column -> totals.add(column.totalOf(subject.id())));
                    return new MonthRow(subject, totals);
                })
                .toList();
    }

    /** @param id {@code sheet~span~subject} */
    @GetMapping("/certificates/{id}")
    ScoreTables.Paper certificate(
            @PathVariable String id, @RequestParam(required = false) ScoreTables.@Nullable State state) {
        var key = Key.read(id);
        return tables.certificate(key.sheet(), key.span(), key.subject(), state);
    }

    /** @param counted how many of them are counted */
    record Records(Phrase title, Phrase counts, List<Measure.Evidence> records, int counted, Instant asOf) {}

    /** The records behind an item of a certificate, as they are now. */
    @GetMapping("/certificates/{id}/records")
    Records records(@PathVariable String id, @RequestParam String measure) {
        var key = Key.read(id);
        var about = tables.measure(measure);
        var records = scores.records(measure, key.subject(), key.span());
        int counted = (int) records.stream().filter(Measure.Evidence::counted).count();
        return new Records(about.title(), about.counts(), records, counted, clock.instant());
    }

    /** Points that were given to a subject, the latest first. */
    @GetMapping("/certificates/{id}/points")
    List<PointsGiven.Given> points(@PathVariable String id) {
        var key = Key.read(id);
        return points.history(key.sheet(), key.span(), key.subject());
    }

    record Points(
            String item,
            BigDecimal points,

            @NotBlank(message = "请写明评分的理由 / Say why") @Size(max = 500)
            String ground) {}

    /** Whoever keeps the scores gives points for an item that people score. */
    @PutMapping("/certificates/{id}/points")
    ScoreTables.Paper give(@PathVariable String id, @RequestBody @Valid Points given, Caller caller) {
        var key = Key.read(id);
        points.give(
                new PointsGiven.Place(key.sheet(), key.span(), key.subject(), given.item()),
                given.points(),
                given.ground().strip(),
                caller);
        sheets.head(key.sheet());
        return tables.certificate(key.sheet(), key.span(), key.subject(), ScoreTables.State.PROVISIONAL);
    }

    /** The three parts of a certificate's identifier. */
    private record Key(String sheet, Span span, String subject) {

        static Key read(String id) {
            var parts = id.split("~", 3);
            if (parts.length < 3) {
                throw Refusal.of(ScoringRefusal.SUBJECT_UNKNOWN);
            }
            return new Key(parts[0], Span.read(parts[1]), parts[2]);
        }
    }
}
