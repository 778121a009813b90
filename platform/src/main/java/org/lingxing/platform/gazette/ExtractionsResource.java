package org.lingxing.platform.gazette;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** What was read out of documents: an officer confirms, corrects or rejects it. */
@RestController
@RequestMapping("/api/v1/extractions")
@OpenTo(roles = {Role.OFFICER, Role.ADMINISTRATOR})
class ExtractionsResource {

    private final Confirmables confirmables;
    private final ExtractionDetail detail;
    private final Desk desk;
    private final CityClock clock;

    ExtractionsResource(Confirmables confirmables, ExtractionDetail detail, Desk desk, CityClock clock) {
        this.confirmables = confirmables;
        this.detail = detail;
        this.desk = desk;
        this.clock = clock;
    }

    @GetMapping
    Listing list(
            @RequestParam(required = false) Confirmation.@Nullable State state,
            @RequestParam(required = false) @Nullable ExtractionKind kind,
            @RequestParam(required = false) @Nullable String document,
            Paging paging) {
        var asked = new Confirmables.Question(state, kind, document);
        Page<Item> page = page(asked, paging);
        return new Listing(
                page.items(),
                page.total(),
                page.next(),
                page.asOf(),
                new Facets(confirmables.kinds(asked), confirmables.documents(asked)));
    }

    /** The same list as a file. */
    @GetMapping(params = "format")
    void export(
            @RequestParam(required = false) Confirmation.@Nullable State state,
            @RequestParam(required = false) @Nullable ExtractionKind kind,
            @RequestParam(required = false) @Nullable String document,
            Export export) {
        var asked = new Confirmables.Question(state, kind, document);
        export.write(GazetteSheets.EXTRACTIONS, paging -> page(asked, paging));
    }

    private Page<Item> page(Confirmables.Question asked, Paging paging) {
        List<Item> items = confirmables.page(asked, TaskLists.place(paging), paging.oneMore()).stream()
                .map(Item::of)
                .toList();
        return Page.of(items, paging, confirmables.count(asked), clock.instant(), Item::key);
    }

    @GetMapping("/{id}")
    ResponseEntity<Detail> one(@PathVariable UUID id) {
        ExtractionRow row = confirmables.find(id).orElseThrow(() -> Refusal.of(GazetteRefusal.EXTRACTION_UNKNOWN));
        return new Version(row.version()).of(Detail.of(row, detail));
    }

    @PostMapping("/{id}/confirmation")
    ResponseEntity<Detail> confirm(
            @PathVariable UUID id, @RequestBody(required = false) @Nullable Note note, Version version, Caller caller) {
        desk.confirm(id, version, note == null ? null : note.note(), caller);
        return one(id);
    }

    @PostMapping("/{id}/correction")
    ResponseEntity<Detail> correct(
            @PathVariable UUID id, @RequestBody Correction correction, Version version, Caller caller) {
        desk.correct(id, version, correction.fields(), correction.note(), caller);
        return one(id);
    }

    @PostMapping("/{id}/rejection")
    ResponseEntity<Detail> reject(
            @PathVariable UUID id, @RequestBody @Valid Rejection rejection, Version version, Caller caller) {
        desk.reject(id, version, rejection.reason().strip(), caller);
        return one(id);
    }

    record Note(@Nullable String note) {}

    record Correction(ObjectNode fields, @Nullable String note) {}

    record Rejection(
            @NotBlank(message = "请写明剔除的理由 / Say why it is rejected")
            String reason) {}

    record Listing(List<Item> items, long total, @Nullable String next, Instant asOf, Facets facets) {}

    record Facets(List<Confirmables.KindCount> kinds, List<Confirmables.DocumentCount> documents) {}

    record Item(
            UUID id,
            ExtractionKind kind,
            String document,
            @Nullable String documentNumber,
            String documentTitle,
            String provision,
            @Nullable String label,
            int position,
            String summary,
            CertaintyView certainty,
            Confirmation confirmation) {

        static Item of(ExtractionRow row) {
            return new Item(
                    row.id(),
                    row.kind(),
                    row.document(),
                    row.documentNumber(),
                    row.documentTitle(),
                    row.provision(),
                    row.label(),
                    row.position(),
                    row.summary(),
                    CertaintyView.of(row.reasons()),
                    row.confirmation());
        }

        List<String> key() {
            return List.of(document, Integer.toString(position), id.toString());
        }
    }

    /** @param content as it stands now, with what was corrected */
    record Detail(
            UUID id,
            ExtractionKind kind,
            String document,
            @Nullable String documentNumber,
            String documentTitle,
            String provision,
            @Nullable String label,
            String summary,
            Object content,
            CertaintyView certainty,
            Confirmation confirmation,
            Passages.View passage,
            List<ExtractionDetail.Line> history,
            List<DeedView.Possible> actions,
            int version) {

        static Detail of(ExtractionRow row, ExtractionDetail detail) {
            return new Detail(
                    row.id(),
                    row.kind(),
                    row.document(),
                    row.documentNumber(),
                    row.documentTitle(),
                    row.provision(),
                    row.label(),
                    row.summary(),
                    row.content(),
                    CertaintyView.of(row.reasons()),
                    row.confirmation(),
                    detail.passageOf(row),
                    detail.historyOf(row),
                    DeedView.all(row.state()),
                    row.version());
        }
    }
}
