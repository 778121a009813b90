package org.lingxing.platform.assessment;

import jakarta.validation.constraints.Pattern;
import java.nio.charset.StandardCharsets;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.http.Audience;
import org.lingxing.platform.http.OpenTo;
import org.lingxing.platform.http.Page;
import org.lingxing.platform.http.Paging;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.http.RefusalCode;
import org.lingxing.platform.scoring.Measure;
import org.lingxing.platform.scoring.Scores;
import org.lingxing.platform.scoring.Span;
import org.lingxing.platform.sheets.Export;
import org.lingxing.platform.time.CityClock;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The ranking of a year, as it is now ("if the round closed today") or as a result froze it. */
@RestController
@RequestMapping("/api/v1/assessments/{year}")
@OpenTo(Audience.SIGNED_IN)
@Transactional
class StandingsResource {

    private final StandingDesk desk;
    private final StandingCertificates certificates;
    private final StandingMoves moves;
    private final ClosingDesk closings;
    private final ClosingTable table;
    private final ClosingPapers papers;
    private final Scores scores;
    private final CityClock clock;

    StandingsResource(
            StandingDesk desk,
            StandingCertificates certificates,
            StandingMoves moves,
            ClosingDesk closings,
            ClosingTable table,
            ClosingPapers papers,
            Scores scores,
            CityClock clock) {
        this.desk = desk;
        this.certificates = certificates;
        this.moves = moves;
        this.closings = closings;
        this.table = table;
        this.papers = papers;
        this.scores = scores;
        this.clock = clock;
    }

    /** @param result number of a result; the standings of this moment where not said */
    @GetMapping("/standings")
    StandingViews.Ranking ranking(@PathVariable int year, @RequestParam(required = false) @Nullable Integer result) {
        if (result != null) {
            return frozen(closings.require(year, result));
        }
        var now = desk.now(year);
        Optional<Phrase> whyNot = closings.hindrance(now).map(RefusalCode::sentence);
        return new StandingViews.Ranking(
                year,
                null,
                now.complete(),
                now.scale(),
                now.reference(),
                StandingViews.leader(now.lines()),
                StandingViews.lines(now.lines()),
                whyNot.isEmpty(),
                whyNot.orElse(null),
                clock.instant());
    }

    static StandingViews.Ranking frozen(Closing closing) {
        return new StandingViews.Ranking(
                closing.year(),
                closing.number(),
                true,
                closing.scale(),
                closing.reference(),
                StandingViews.leader(closing.lines()),
                StandingViews.lines(closing.lines()),
                false,
                null,
                closing.hands().proposedAt());
    }

    /** The same as a file. */
    @GetMapping(path = "/standings", params = "format")
    void export(@PathVariable int year, @RequestParam(required = false) @Nullable Integer result, Export export) {
        var ranking = ranking(year, result);
        export.write(StandingViews.COLUMNS, ranking.lines(), ranking::asOf);
    }

    @GetMapping("/standings/{unit}")
    StandingViews.Certificate certificate(
            @PathVariable int year,
            @PathVariable String unit,
            @RequestParam(required = false) @Nullable Integer result) {
        if (result == null) {
            var now = desk.now(year);
            if (now.lines().stream().noneMatch(line -> line.unit().equals(unit))) {
                throw Refusal.of(AssessmentRefusal.UNIT_UNKNOWN);
            }
            return StandingViews.Certificate.of(certificates.of(now, unit), null, clock.instant());
        }
        var closing = closings.require(year, result);
        var certificate =
                table.certificate(closing.id(), unit).orElseThrow(() -> Refusal.of(AssessmentRefusal.UNIT_UNKNOWN));
        return StandingViews.Certificate.of(certificate, result, closing.hands().proposedAt());
    }

    /** The certificate as it is now, as PDF; it says that it is provisional. */
    @GetMapping(path = "/standings/{unit}/provisional.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> provisional(@PathVariable int year, @PathVariable String unit) {
        var now = desk.now(year);
        if (now.lines().stream().noneMatch(line -> line.unit().equals(unit))) {
            throw Refusal.of(AssessmentRefusal.UNIT_UNKNOWN);
        }
        var certificate = certificates.of(now, unit);
        var name = year + "年度" + certificate.line().name().zh() + "分数凭证（预评）.pdf";
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(papers.provisional(certificate, StandingIssue.now(now, clock.instant())));
    }

    /**
     * What a measure counted of a subject, down to the records, those that cost points first.
     *
     * @param record the one that is asked for; null for all
     */
    @GetMapping("/records")
    Page<Measure.Evidence> records(
            @PathVariable int year,
            @RequestParam String measure,
            @RequestParam
                    @Pattern(
                            regexp = "\\d{6}(\\d{3})?|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}",
                            message = "应为区划代码或岗位的标识 / A division's code or a post's identifier")
                    String subject,
            @RequestParam(required = false) @Nullable String record,
            Paging paging) {
        var span = Span.of(Year.of(year));
        return record == null
                ? CountedRecords.page(scores.records(measure, subject, span), paging, clock.instant())
                : Page.whole(
                        scores.record(new Measure.Counted(measure, record), subject, span).stream()
                                .toList(),
                        clock.instant());
    }

    record Moves(List<StandingMoves.Move> items) {}

    @GetMapping("/moves")
    Moves moves(@PathVariable int year) {
        return new Moves(moves.of(year));
    }

    /** What the rule is asked now, or was for a result: {@code ./lingxing rule river/county-assessment FILE}. */
    @GetMapping("/recount-file")
    ResponseEntity<byte[]> recount(@PathVariable int year, @RequestParam(required = false) @Nullable Integer result) {
        var text = result == null
                ? RecountFile.text(desk.now(year).question())
                : closings.require(year, result).file();
        return file(year, text);
    }

    static ResponseEntity<byte[]> file(int year, String text) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"county-assessment-" + year + ".json\"")
                .body(text.getBytes(StandardCharsets.UTF_8));
    }
}
