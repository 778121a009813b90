package org.lingxing.platform.assessment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lingxing.law.Asked;
import org.lingxing.platform.http.Audience;
import org.lingxing.platform.http.OpenTo;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.rules.Rules;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Published results for everybody: ranking, parts, vetoes, method, and the file with which anybody recomputes them. */
@RestController
@RequestMapping("/api/v1/scores")
@OpenTo(Audience.PUBLIC)
@Transactional(readOnly = true)
class PublishedScoresResource {

    private static final String FIGURES = "river/";

    private final ClosingTable table;
    private final Rules rules;

    PublishedScoresResource(ClosingTable table, Rules rules) {
        this.table = table;
        this.rules = rules;
    }

    /** A year whose result is published. */
    record Year(int year, int number, int units, Instant publishedAt) {}

    record Years(List<Year> items) {}

    /**
     * The published result of a year.
     *
     * @param sha256 of the file, in hexadecimal; the journal's entry of the publication holds the same
     * @param entry number of that entry
     * @param figures the parameters of the rule by name, as they count for the year
     * @param bytes how long the file is
     */
    record Scores(
            StandingViews.Ranking ranking,
            Instant publishedAt,
            String sha256,
            long entry,
            int bytes,
            Map<String, BigDecimal> figures) {}

    @GetMapping
    Years years() {
        return new Years(table.published().stream()
                .map(closing -> new Year(
                        closing.year(),
                        closing.number(),
                        closing.lines().size(),
                        published(closing).at()))
                .toList());
    }

    @GetMapping("/{year}")
    Scores one(@PathVariable int year) {
        var closing = require(year);
        return new Scores(
                StandingsResource.frozen(closing),
                published(closing).at(),
                closing.mark(),
                published(closing).entry(),
                closing.file().getBytes(java.nio.charset.StandardCharsets.UTF_8).length,
                figures(year));
    }

    /** One line of JSON: {@code ./lingxing rule river/county-assessment FILE} gives the same ranking. */
    @GetMapping("/{year}/file")
    ResponseEntity<byte[]> file(@PathVariable int year) {
        return StandingsResource.file(year, require(year).file());
    }

    private Map<String, BigDecimal> figures(int year) {
        var asked = new Asked(new CityYear(year, List.of()).lawOf(), null);
        var figures = new TreeMap<String, BigDecimal>();
        rules.corpus().parameters().stream()
                .filter(parameter -> parameter.name().startsWith(FIGURES))
                .forEach(parameter -> parameter.values().stream()
                        .filter(dated -> dated.counts(asked))
                        .findFirst()
                        .filter(dated -> dated.value() instanceof Number)
                        .ifPresent(dated -> figures.put(
                                parameter.name().substring(FIGURES.length()),
                                new BigDecimal(dated.value().toString()))));
        return figures;
    }

    private Closing require(int year) {
        return table.published(year).orElseThrow(() -> Refusal.of(StandingRefusal.NOT_PUBLISHED));
    }

    private static Closing.Publication published(Closing closing) {
        var published = closing.published();
        if (published == null) {
            throw new IllegalStateException("what was read as published is published");
        }
        return published;
    }
}
