package org.lingxing.platform.patrols;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.http.OpenTo;
import org.lingxing.platform.http.Role;
import org.lingxing.platform.http.Version;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The report of a patrol: drafted, kept, sent, read. */
@RestController
@RequestMapping("/api/v1/patrols/{id}/report")
@OpenTo(
        roles = {Role.CHIEF, Role.GUARD, Role.CHIEF_OFFICE},
        anyDivision = true)
class PatrolReportsResource {

    private static final String TOO_LONG = "不超过 4000 字 / 4000 characters at most";

    private final PatrolReports reports;

    PatrolReportsResource(PatrolReports reports) {
        this.reports = reports;
    }

    @GetMapping
    ResponseEntity<PatrolReports.Report> one(@PathVariable UUID id, Caller caller) {
        var report = reports.of(id, caller);
        return new Version(report.version()).of(report);
    }

    record Words(
            @Size(max = 4000, message = TOO_LONG) String water,
            @Size(max = 4000, message = TOO_LONG) String problems,
            @Size(max = 4000, message = TOO_LONG) String complaints) {

        PatrolReports.Written written() {
            return new PatrolReports.Written(water, problems, complaints);
        }
    }

    @PutMapping
    ResponseEntity<PatrolReports.Report> write(
            @PathVariable UUID id, @RequestBody @Valid Words words, Version version, Caller caller) {
        reports.write(id, words.written(), version, caller);
        return one(id, caller);
    }

    @PostMapping("/submission")
    ResponseEntity<PatrolReports.Report> submit(
            @PathVariable UUID id, @RequestBody @Valid Words words, Version version, Caller caller) {
        reports.submit(id, words.written(), version, caller);
        return one(id, caller);
    }

    @PostMapping("/reading")
    ResponseEntity<PatrolReports.Report> read(@PathVariable UUID id, Caller caller) {
        reports.read(id, caller);
        return one(id, caller);
    }
}
