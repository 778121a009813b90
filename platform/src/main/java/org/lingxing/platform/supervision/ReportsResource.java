package org.lingxing.platform.supervision;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.http.OpenTo;
import org.lingxing.platform.http.Page;
import org.lingxing.platform.http.Paging;
import org.lingxing.platform.http.Role;
import org.lingxing.platform.http.Version;
import org.lingxing.platform.sheets.Export;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reports of agencies on the tasks of a document. An agency sees its own, offices all that were submitted. */
@RestController
@RequestMapping("/api/v1/supervision/reports")
@OpenTo(roles = Role.AGENCY, anyDivision = true)
class ReportsResource {

    private final Reports reports;
    private final ReportViews views;

    ReportsResource(Reports reports, ReportViews views) {
        this.reports = reports;
        this.views = views;
    }

    record Figure(
            @NotBlank(message = "请写明指标名称 / Name the figure")
            @Size(max = 60, message = "不超过 60 字 / At most 60 characters")
            String name,

            BigDecimal value,

            @Size(max = 20, message = "不超过 20 字 / At most 20 characters")
            String unit) {}

    record Part(
            UUID task,

            @Size(max = 4000, message = "不超过 4000 字 / At most 4000 characters")
            String words,

            @Size(max = 20, message = "不超过 20 个指标 / At most 20 figures")
            List<@Valid Figure> figures) {}

    record Draft(
            @Size(max = 200, message = "不超过 200 项 / At most 200 tasks")
            List<@Valid Part> parts) {}

    record Return(
            @NotBlank(message = "请写明理由 / Say why") @Size(max = 2000, message = "不超过 2000 字 / At most 2000 characters")
            String reason,

            LocalDate day) {}

    /** @param file an upload of the caller's, or a file open to the caller */
    record Attaching(UUID file) {}

    /**
     * @param agency identifier of who owes it
     * @param kind PLAN, PROGRESS or LEDGER
     * @param late whether it is overdue, or was submitted late
     */
    @GetMapping
    @OpenTo(
            roles = {Role.OFFICER, Role.SIGNER, Role.ADMINISTRATOR, Role.AGENCY},
            anyDivision = true)
    Page<ReportViews.Line> list(
            @RequestParam(required = false) @Nullable String document,
            @RequestParam(required = false) @Nullable String agency,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable ReportState state,
            @RequestParam(required = false) @Nullable Boolean late,
            Paging paging,
            Caller caller) {
        return views.page(new ReportViews.Question(document, agency, kind, state, late), paging, caller);
    }

    /** The same list as a file. */
    @GetMapping(params = "format")
    @OpenTo(
            roles = {Role.OFFICER, Role.SIGNER, Role.ADMINISTRATOR, Role.AGENCY},
            anyDivision = true)
    void export(
            @RequestParam(required = false) @Nullable String document,
            @RequestParam(required = false) @Nullable String agency,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable ReportState state,
            @RequestParam(required = false) @Nullable Boolean late,
            Export export,
            Caller caller) {
        var asked = new ReportViews.Question(document, agency, kind, state, late);
        export.write(ReportViews.COLUMNS, paging -> views.page(asked, paging, caller));
    }

    @GetMapping("/{id}")
    @OpenTo(
            roles = {Role.OFFICER, Role.SIGNER, Role.ADMINISTRATOR, Role.AGENCY},
            anyDivision = true)
    ResponseEntity<ReportViews.Detail> one(@PathVariable UUID id, Caller caller) {
        var detail = views.of(id, caller);
        return new Version(detail.version()).of(detail);
    }

    /** Keeps what is written so far; parts that are not named stay as they are. */
    @PutMapping("/{id}")
    ResponseEntity<ReportViews.Detail> write(
            @PathVariable UUID id, @Valid @RequestBody Draft draft, Version version, Caller caller) {
        var written = draft.parts().stream()
                .map(part -> new Reports.Written(
                        part.task(),
                        part.words(),
                        part.figures().stream()
                                .map(figure ->
                                        new ReportTable.Figure(figure.name().strip(), figure.value(), figure.unit()))
                                .toList()))
                .toList();
        reports.write(id, written, version, caller);
        return one(id, caller);
    }

    @PostMapping("/{id}/submission")
    ResponseEntity<ReportViews.Detail> submit(@PathVariable UUID id, Version version, Caller caller) {
        reports.submit(id, version, caller);
        return one(id, caller);
    }

    @PostMapping("/{id}/acceptance")
    @OpenTo(roles = Role.OFFICER)
    ResponseEntity<ReportViews.Detail> accept(@PathVariable UUID id, Version version, Caller caller) {
        reports.accept(id, version, caller);
        return one(id, caller);
    }

    @PostMapping("/{id}/return")
    @OpenTo(roles = Role.OFFICER)
    ResponseEntity<ReportViews.Detail> giveBack(
            @PathVariable UUID id, @Valid @RequestBody Return back, Version version, Caller caller) {
        reports.giveBack(id, back.reason(), back.day(), version, caller);
        return one(id, caller);
    }

    /** Puts a picture or paper to what is reported of a task. */
    @PostMapping("/{id}/tasks/{task}/files")
    ResponseEntity<ReportViews.Detail> attach(
            @PathVariable UUID id, @PathVariable UUID task, @RequestBody Attaching attaching, Caller caller) {
        reports.attach(id, task, attaching.file(), caller);
        return one(id, caller);
    }

    @DeleteMapping("/{id}/tasks/{task}/files/{file}")
    ResponseEntity<ReportViews.Detail> detach(
            @PathVariable UUID id, @PathVariable UUID task, @PathVariable UUID file, Caller caller) {
        reports.detach(id, task, file, caller);
        return one(id, caller);
    }
}
