package org.lingxing.platform.supervision;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.gazette.TargetBook;
import org.lingxing.platform.gazette.TargetBook.Quantity;
import org.lingxing.platform.http.Audience;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.http.OpenTo;
import org.lingxing.platform.http.Page;
import org.lingxing.platform.http.Paging;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.http.Role;
import org.lingxing.platform.http.Version;
import org.lingxing.platform.sheets.Export;
import org.lingxing.platform.time.CityClock;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Progress of targets: the list, matrices by division, one with its history, reporting. */
@RestController
@RequestMapping("/api/v1/target-progress")
@OpenTo(Audience.SIGNED_IN)
class ProgressResource {

    private static final int MOST_RECORDS = 200;

    private final TargetBook book;
    private final ProgressLists lists;
    private final ProgressMatrices matrices;
    private final ProgressViews views;
    private final ProgressTable progress;
    private final ProgressDesk desk;
    private final TargetFrames frames;
    private final TargetLights lights;
    private final TargetRecords records;
    private final CityClock clock;

    ProgressResource(
            TargetBook book,
            ProgressLists lists,
            ProgressMatrices matrices,
            ProgressViews views,
            ProgressTable progress,
            ProgressDesk desk,
            TargetFrames frames,
            TargetLights lights,
            TargetRecords records,
            CityClock clock) {
        this.book = book;
        this.lists = lists;
        this.matrices = matrices;
        this.views = views;
        this.progress = progress;
        this.desk = desk;
        this.frames = frames;
        this.lights = lights;
        this.records = records;
        this.clock = clock;
    }

    @GetMapping
    ProgressLists.Listing list(ProgressLists.Filter filter, Paging paging) {
        return lists.list(filter, paging);
    }

    /** The same list as a file. */
    @GetMapping(params = "format")
    void export(ProgressLists.Filter filter, Export export) {
        export.write(
                ProgressSheets.PROGRESS, paging -> lists.list(filter, paging).page());
    }

    /** The documents that set targets by division. */
    @GetMapping("/matrices")
    Page<ProgressLists.MatrixItem> matrices() {
        return Page.whole(lists.matrices(), clock.instant());
    }

    /**
     * The targets of a document by division.
     *
     * @param on figures up to this day; the last one something was reported for where none is given
     * @param known only what was reported before this moment
     */
    @GetMapping("/matrices/{document}")
    ProgressMatrix matrix(
            @PathVariable String document,
            @RequestParam(required = false) @Nullable LocalDate on,
            @RequestParam(required = false) @Nullable Instant known) {
        return matrices.of(document, on, known);
    }

    /** The same as a file: with its head filled in for a day it is the sheet to report in. */
    @GetMapping(path = "/matrices/{document}", params = "format")
    void exportMatrix(
            @PathVariable String document, @RequestParam(required = false) @Nullable LocalDate on, Export export) {
        ProgressMatrix matrix = matrices.of(document, on, null);
        export.write(ProgressSheets.matrix(matrix), matrix.rows(), clock::instant);
    }

    /**
     * A target with everything ever reported of it.
     *
     * @param history the latest day and version first
     * @param version for {@code If-Match}
     * @param actions what the caller may do with it, and why not
     */
    record Detail(
            ProgressView target,
            List<ProgressView.Figure> history,
            List<TargetRecords.Behind> records,
            List<Possible> actions,
            int version,
            Instant asOf) {}

    record Possible(String deed, boolean possible, @Nullable Phrase why) {}

    /** @param on figures up to this day */
    @GetMapping("/targets/{id}")
    ResponseEntity<Detail> one(
            @PathVariable UUID id, @RequestParam(required = false) @Nullable LocalDate on, Caller caller) {
        Quantity quantity = required(id);
        TargetFrame frame = frames.of(id);
        var look = ProgressViews.Look.on(on, clock);
        ProgressView view = views.of(List.of(quantity), look).getFirst();
        LocalDate day = view.figure() == null ? look.on() : view.figure().asOf();
        boolean mayReport = desk.mayReport(quantity, frame, caller);
        boolean mayFrame = caller.mayAct(Role.OFFICER, Liaisons.CITY);
        return new Version(frame.version())
                .of(new Detail(
                        view,
                        progress.history(id).stream()
                                .map(ProgressView.Figure::of)
                                .toList(),
                        records.behind(quantity, day, MOST_RECORDS),
                        List.of(
                                possible("REPORT", mayReport, TargetRefusal.NOT_YOUR_TARGET.sentence()),
                                possible("FRAME", mayFrame, Phrase.of("由督查室设定", "The supervision office sets it"))),
                        frame.version(),
                        clock.instant()));
    }

    private static Possible possible(String deed, boolean possible, Phrase why) {
        return new Possible(deed, possible, possible ? null : why);
    }

    /** Why the light is as it is: the rule's whole answer for the figure that counts on that day. */
    @GetMapping("/targets/{id}/light")
    JsonNode light(@PathVariable UUID id, @RequestParam(required = false) @Nullable LocalDate on) {
        Quantity quantity = required(id);
        var view = views.of(List.of(quantity), ProgressViews.Look.on(on, clock)).getFirst();
        if (view.figure() == null) {
            throw Refusal.of(TargetRefusal.NOTHING_REPORTED);
        }
        return lights.explain(
                quantity, frames.of(id), view.reported(), view.figure().asOf());
    }

    /** Reports a figure for a day; another version where there is one already, which says why. */
    @PutMapping("/targets/{id}/figures/{asOf}")
    @OpenTo(
            roles = {Role.OFFICER, Role.AGENCY},
            anyDivision = true)
    ResponseEntity<Detail> report(
            @PathVariable UUID id,
            @PathVariable LocalDate asOf,
            @RequestBody @Valid NewFigure figure,
            Version version,
            Caller caller) {
        desk.report(
                id,
                new ProgressDesk.Report(
                        asOf,
                        figure.value(),
                        figure.reporter().strip(),
                        blankToNull(figure.paper()),
                        blankToNull(figure.note()),
                        ProgressFigure.Way.FORM),
                version,
                caller);
        return one(id, null, caller);
    }

    /** Says between which days and from which value on a target is measured, and which agency answers for it. */
    @PutMapping("/targets/{id}/frame")
    @OpenTo(roles = Role.OFFICER)
    ResponseEntity<Detail> frame(
            @PathVariable UUID id, @RequestBody @Valid NewFrame frame, Version version, Caller caller) {
        if (frame.starts() != null && frame.due() != null && frame.due().isBefore(frame.starts())) {
            throw Refusal.ofInput("/due", "到期日早于起始日", "It lies before the first day");
        }
        desk.frame(
                new TargetFrame(id, 0, frame.starts(), frame.due(), frame.baseline(), blankToNull(frame.agency())),
                version,
                caller);
        return one(id, null, caller);
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private Quantity required(UUID id) {
        return book.find(id).orElseThrow(() -> Refusal.of(TargetRefusal.TARGET_UNKNOWN));
    }

    /** @param value {@code null} takes the figure of that day back */
    record NewFigure(
            @Nullable BigDecimal value,

            @NotBlank(message = "请写明由谁填报 / Say who reports it")
            @Size(max = 60, message = "不超过 60 字 / 60 characters at most")
            String reporter,

            @Size(max = 60, message = "不超过 60 字 / 60 characters at most") @Nullable
            String paper,

            @Size(max = 400, message = "不超过 400 字 / 400 characters at most") @Nullable
            String note) {}

    record NewFrame(
            @Nullable LocalDate starts,
            @Nullable LocalDate due,
            @Nullable BigDecimal baseline,

            @Size(max = 60, message = "不超过 60 字 / 60 characters at most") @Nullable
            String agency) {}
}
