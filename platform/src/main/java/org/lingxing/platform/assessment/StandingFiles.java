package org.lingxing.platform.assessment;

import java.time.Year;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.rules.Rules;
import org.lingxing.platform.scoring.Certificate;
import org.lingxing.platform.scoring.Measure;
import org.lingxing.platform.scoring.Scores;
import org.lingxing.platform.scoring.Span;
import org.lingxing.platform.sheets.Language;
import org.lingxing.platform.sheets.OfficeBook;
import org.lingxing.platform.time.CityClock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Standings as files that an office prints and edits: of this moment, or of a result. */
@Service
@Transactional
class StandingFiles {

    private final StandingDesk desk;
    private final StandingCertificates certificates;
    private final ClosingDesk closings;
    private final ClosingTable table;
    private final ClosingPapers papers;
    private final Rounds rounds;
    private final LedgerTable ledger;
    private final Evidence evidence;
    private final Scores scores;
    private final Rules rules;
    private final CityClock clock;

    StandingFiles(
            StandingDesk desk,
            StandingCertificates certificates,
            ClosingDesk closings,
            ClosingTable table,
            ClosingPapers papers,
            Rounds rounds,
            LedgerTable ledger,
            Evidence evidence,
            Scores scores,
            Rules rules,
            CityClock clock) {
        this.desk = desk;
        this.certificates = certificates;
        this.closings = closings;
        this.table = table;
        this.papers = papers;
        this.rounds = rounds;
        this.ledger = ledger;
        this.evidence = evidence;
        this.scores = scores;
        this.rules = rules;
        this.clock = clock;
    }

    /** What a file is about, and its certificate where it is of one unit. */
    private record Unit(StandingIssue issue, StandingCertificate certificate) {}

    /** The whole ranking in Excel: the summary, the points by item, the ledger behind the comprehensive points. */
    byte[] summary(int year, @Nullable Integer result, Language language) {
        var issue = issue(year, result);
        var points = LedgerPoints.of(new CityYear(year, List.of()).lawOf(), rules::outcome);
        var entries = LedgerSheet.counted(ledger.of(year, null), issue.asOf());
        return OfficeBook.of(
                language,
                List.of(
                        SummaryTable.of(issue, language),
                        ItemTable.of(issue, points, language),
                        LedgerSheet.of(issue, entries, points, this::paper, language)));
    }

    private @Nullable String paper(LedgerEntry entry) {
        var shown = evidence.show(entry.file(), entry.paper());
        return shown == null ? null : shown.title();
    }

    /** The whole ranking in Word, with the table of the circular. */
    byte[] circular(int year, @Nullable Integer result) {
        return papers.ranking(issue(year, result));
    }

    /** The points that a unit lost, in Excel. */
    byte[] losses(int year, String unit, @Nullable Integer result, Language language) {
        var asked = unit(year, unit, result);
        return OfficeBook.of(
                language,
                LossSheets.of(asked.issue(), asked.certificate(), loss -> behind(asked.certificate(), loss), language));
    }

    /** The certificate of a unit's score in Word. */
    byte[] certificate(int year, String unit, @Nullable Integer result) {
        var asked = unit(year, unit, result);
        return papers.word(asked.certificate(), asked.issue());
    }

    /** What a file of a unit is called. */
    String named(int year, String unit, Phrase what, Language language) {
        var name = rounds.unit(year, unit).name();
        return language == Language.ZH
                ? year + "年度" + name.zh() + what.zh()
                : name.en() + " " + year + ", " + what.en();
    }

    private StandingIssue issue(int year, @Nullable Integer result) {
        return result == null
                ? StandingIssue.now(desk.now(year), clock.instant())
                : StandingIssue.of(closings.require(year, result));
    }

    private Unit unit(int year, String unit, @Nullable Integer result) {
        if (result == null) {
            var now = desk.now(year);
            var issue = StandingIssue.now(now, clock.instant());
            issue.line(unit);
            return new Unit(issue, certificates.of(now, unit));
        }
        var closing = closings.require(year, result);
        var issue = StandingIssue.of(closing);
        issue.line(unit);
        return new Unit(issue, table.certificate(closing.id(), unit).orElseThrow());
    }

    /** Of what was counted, the records that cost the points: of a share those that are missing, of cases the cases. */
    private List<Measure.Evidence> behind(StandingCertificate certificate, StandingLoss loss) {
        var records = loss.records();
        if (records == null || records.measure() == null || records.subject() == null) {
            return List.of();
        }
        var measure = records.measure();
        var subject = records.subject();
        boolean share = items(certificate, subject)
                .filter(item -> measure.equals(item.measure()))
                .map(Certificate.Line::value)
                .anyMatch(value -> value != null && value.of() != null);
        return scores.records(measure, subject, Span.of(Year.of(certificate.year()))).stream()
                .filter(record -> record.counted() != share)
                .toList();
    }

    private static Stream<Certificate.Line> items(StandingCertificate certificate, String subject) {
        var field = certificate.line().facts().field();
        return Stream.concat(
                        Stream.ofNullable(field.certificate()),
                        Stream.of(field.chiefs(), field.townships(), field.members())
                                .flatMap(List::stream)
                                .flatMap(drawn -> Stream.ofNullable(drawn.certificate())))
                .filter(one -> one.subject().id().equals(subject))
                .flatMap(one -> one.parts().stream())
                .flatMap(part -> part.lines().stream());
    }
}
