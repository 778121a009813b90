package org.lingxing.platform.scoring;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.http.Audience;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.http.InputFault;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Sheets of points and their versions. */
@RestController
@RequestMapping("/api/v1/scoring")
@OpenTo(Audience.SIGNED_IN)
class SheetsResource {

    private final Sheets sheets;
    private final SheetRows rows;
    private final Catalogue catalogue;
    private final Scores scores;

    SheetsResource(Sheets sheets, SheetRows rows, Catalogue catalogue, Scores scores) {
        this.sheets = sheets;
        this.rows = rows;
        this.catalogue = catalogue;
        this.scores = scores;
    }

    /** Who can be scored, and by what. */
    record Choices(List<Kind> subjects, List<Measure.About> measures) {}

    record Kind(String kind, Phrase title, Role office) {}

    @GetMapping("/measures")
    Choices measures() {
        var kinds = catalogue.kinds().stream()
                .map(kind -> new Kind(kind.kind(), kind.title(), kind.office()))
                .toList();
        return new Choices(kinds, List.copyOf(catalogue.about().values()));
    }

    /**
     * A sheet with its versions, the newest first.
     *
     * @param may whether the caller keeps scores by it
     */
    record SheetView(
            String id,
            Phrase title,
            Kind subjects,
            boolean may,
            List<VersionLine> versions,
            List<SheetRows.Frozen> frozen) {}

    /** A version without what stands in it. */
    record VersionLine(
            int number,
            SheetVersion.State state,
            LocalDate from,
            @Nullable String madeBy,
            Instant changedAt,
            @Nullable String signedBy,
            @Nullable Instant signedAt,
            int items) {}

    @GetMapping("/sheets")
    List<SheetView> list(Caller caller) {
        return rows.heads().stream().map(head -> view(head, caller)).toList();
    }

    @GetMapping("/sheets/{sheet}")
    SheetView one(@PathVariable String sheet, Caller caller) {
        return view(sheets.head(sheet), caller);
    }

    /** @param from the day from which the first version is to count */
    record NewSheet(Phrase title, String subjects, LocalDate from, Sheet content) {}

    @PostMapping("/sheets")
    @OpenTo(roles = Role.EDITOR)
    ResponseEntity<SheetView> create(@RequestBody @Valid NewSheet asked, Caller caller) {
        var id = sheets.create(asked.title(), asked.subjects(), asked.from(), asked.content(), caller);
        return ResponseEntity.created(URI.create("/api/v1/scoring/sheets/" + id))
                .body(one(id, caller));
    }

    /**
     * A version with what stands in it and what the check finds.
     *
     * @param faults by the JSON pointers of {@code content}
     */
    record VersionView(
            String sheet,
            int number,
            SheetVersion.State state,
            LocalDate from,
            Sheet content,
            List<String> writers,
            Instant changedAt,
            @Nullable String signedBy,
            @Nullable Instant signedAt,
            List<InputFault> faults,
            List<String> frozenFor,
            List<SheetVersion.Possible> actions) {}

    @GetMapping("/sheets/{sheet}/versions/{number}")
    ResponseEntity<VersionView> version(@PathVariable String sheet, @PathVariable int number, Caller caller) {
        var version = sheets.version(sheet, number);
        var faults = sheets.faults(version);
        var frozen = rows.frozen(sheet).stream()
                .filter(one -> one.version() == number)
                .map(SheetRows.Frozen::span)
                .toList();
        return new Version(version.edition())
                .of(new VersionView(
                        sheet,
                        number,
                        version.state(),
                        version.from(),
                        version.content(),
                        version.writers(),
                        version.changedAt(),
                        version.signedBy(),
                        version.signedAt(),
                        faults,
                        frozen,
                        version.acts(caller, faults.size())));
    }

    /** @param copyOf the number of the version to begin from */
    record Copy(@NotNull Integer copyOf, LocalDate from) {}

    @PostMapping("/sheets/{sheet}/versions")
    @OpenTo(roles = Role.EDITOR)
    ResponseEntity<VersionView> copy(@PathVariable String sheet, @RequestBody @Valid Copy asked, Caller caller) {
        return version(sheet, sheets.copy(sheet, asked.copyOf(), asked.from(), caller), caller);
    }

    record Writing(LocalDate from, Sheet content) {}

    @PutMapping("/sheets/{sheet}/versions/{number}")
    @OpenTo(roles = Role.EDITOR)
    ResponseEntity<VersionView> change(
            @PathVariable String sheet,
            @PathVariable int number,
            @RequestBody Writing written,
            Version version,
            Caller caller) {
        sheets.change(sheet, number, written.from(), written.content(), version, caller);
        return version(sheet, number, caller);
    }

    @PostMapping("/sheets/{sheet}/versions/{number}/signature")
    @OpenTo(roles = Role.APPROVER)
    ResponseEntity<VersionView> sign(
            @PathVariable String sheet, @PathVariable int number, Version version, Caller caller) {
        sheets.sign(sheet, number, version, caller);
        return version(sheet, number, caller);
    }

    @PostMapping("/sheets/{sheet}/versions/{number}/discarding")
    @OpenTo(roles = Role.EDITOR)
    ResponseEntity<VersionView> discard(
            @PathVariable String sheet, @PathVariable int number, Version version, Caller caller) {
        sheets.discard(sheet, number, version, caller);
        return version(sheet, number, caller);
    }

    /** What a version would change in the scores of a span. */
    record Preview(int against, int version, Span span, List<Results.Change> changes, int subjects) {}

    @GetMapping("/sheets/{sheet}/versions/{number}/preview")
    Preview preview(@PathVariable String sheet, @PathVariable int number, @RequestParam String span) {
        var asked = Span.read(span);
        var before = sheets.inForce(sheet, asked);
        var tried = sheets.version(sheet, number);
        var after = scores.by(tried, asked).rows();
        return new Preview(
                before.number(),
                number,
                asked,
                Results.changes(scores.by(before, asked).rows(), after),
                after.size());
    }

    record Freeze(Span span) {}

    /** The office fixes by which version a span is scored. */
    @PostMapping("/sheets/{sheet}/freezes")
    SheetView freeze(@PathVariable String sheet, @RequestBody Freeze asked, Caller caller) {
        sheets.freeze(sheet, asked.span(), caller);
        return one(sheet, caller);
    }

    private SheetView view(SheetRows.Head head, Caller caller) {
        var subjects = catalogue.subjects(head.subjects());
        return new SheetView(
                head.id(),
                head.title(),
                new Kind(subjects.kind(), subjects.title(), subjects.office()),
                sheets.isOffice(head, caller),
                rows.versions(head.id()).stream().map(SheetsResource::line).toList(),
                rows.frozen(head.id()));
    }

    private static VersionLine line(SheetVersion version) {
        return new VersionLine(
                version.number(),
                version.state(),
                version.from(),
                version.madeBy(),
                version.changedAt(),
                version.signedBy(),
                version.signedAt(),
                Math.toIntExact(version.content().items().count()));
    }
}
