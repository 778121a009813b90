package org.lingxing.platform.problems;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.rivers.Reaches;
import org.springframework.stereotype.Component;

/** A report as whoever sent it reads it. */
@Component
class ReportReadings {

    private final ReportTable table;
    private final ReportStory story;
    private final ReportHistory history;
    private final ReportOffices offices;
    private final Reaches reaches;
    private final ReporterTable reporters;
    private final PublishedPictures published;

    ReportReadings(
            ReportTable table,
            ReportStory story,
            ReportHistory history,
            ReportOffices offices,
            Reaches reaches,
            ReporterTable reporters,
            PublishedPictures published) {
        this.table = table;
        this.story = story;
        this.history = history;
        this.offices = offices;
        this.reaches = reaches;
        this.reporters = reporters;
        this.published = published;
    }

    /** When somebody in office looked at name and telephone, and why. */
    record Seen(Instant at, String office, @Nullable String reason) {}

    /**
     * A report with its story.
     *
     * @param pictures how many were sent with it
     * @param due last day for the office to decide
     * @param office who has it
     * @param shown published pictures of the file it was put to, before and after
     * @param seen each time name or telephone were shown to somebody
     * @param entry of its receipt in the journal
     */
    record Reading(
            String number,
            ReportState state,
            ProblemKind kind,
            @Nullable Phrase reach,
            String place,
            String words,
            BigDecimal longitude,
            BigDecimal latitude,
            int pictures,
            Instant receivedAt,
            LocalDate due,
            String office,
            ReportStory.Told told,
            List<PublishedPictures.Shown> shown,
            List<Seen> seen,
            long entry) {}

    Reading of(ReportRow given) {
        var report = table.get(given.id());
        var office = offices.of(report.divisionCode());
        var reach = report.reach();
        return new Reading(
                report.number(),
                report.state(),
                report.kind(),
                reach == null
                        ? null
                        : reaches.find(reach).map(found -> found.name()).orElse(null),
                report.place(),
                report.words(),
                report.longitude(),
                report.latitude(),
                table.picturesOf(report.id()).size(),
                report.receivedAt(),
                report.due(),
                office,
                story.of(report),
                reporters
                        .find(report.origin())
                        .map(row -> published.of(row.problem()))
                        .orElse(List.of()),
                history.of(report.id()).stream()
                        .filter(line -> line.what() == ReportHistory.What.PERSON_SEEN)
                        .map(line -> new Seen(line.at(), office, line.note()))
                        .toList(),
                report.entry());
    }
}
