package org.lingxing.platform.gazette;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.DivisionCode;
import org.lingxing.platform.http.Audience;
import org.lingxing.platform.http.OpenTo;
import org.lingxing.platform.http.Page;
import org.lingxing.platform.http.Paging;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.places.Divisions;
import org.lingxing.platform.sheets.Export;
import org.lingxing.platform.time.CityClock;
import org.lingxing.reader.TargetDirection;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Quantities that documents set, as a list and as tables by division. */
@RestController
@RequestMapping("/api/v1")
@OpenTo(Audience.SIGNED_IN)
class TargetsResource {

    private static final int MOST_CELLS = 20_000;

    private final Targets targets;
    private final Documents documents;
    private final Divisions divisions;
    private final CityClock clock;

    TargetsResource(Targets targets, Documents documents, Divisions divisions, CityClock clock) {
        this.targets = targets;
        this.documents = documents;
        this.divisions = divisions;
        this.clock = clock;
    }

    /** @param q words that must stand in the name or the division */
    @GetMapping("/targets")
    Page<View> list(
            @RequestParam(required = false) @Nullable String document,
            @RequestParam(required = false) @Nullable String q,
            Paging paging) {
        List<String> words = q == null ? List.of() : SearchWords.asked(q);
        List<View> views = targets.page(document, words, TaskLists.place(paging), paging.oneMore()).stream()
                .map(View::of)
                .toList();
        return Page.of(views, paging, targets.count(document, words), clock.instant(), View::key);
    }

    /** The same list as a file. */
    @GetMapping(path = "/targets", params = "format")
    void export(
            @RequestParam(required = false) @Nullable String document,
            @RequestParam(required = false) @Nullable String q,
            Export export) {
        export.write(GazetteSheets.TARGETS, paging -> list(document, q, paging));
    }

    @GetMapping("/documents/{document}/targets")
    @OpenTo(Audience.PUBLIC)
    Page<View> ofDocument(@PathVariable String document, Paging paging) {
        return list(document, null, paging);
    }

    @GetMapping("/target-tables")
    @OpenTo(Audience.PUBLIC)
    Page<Targets.TableRow> tables() {
        return Page.whole(targets.tables(), clock.instant());
    }

    @GetMapping("/target-tables/{document}")
    @OpenTo(Audience.PUBLIC)
    TargetTable table(@PathVariable String document) {
        Documents.Head head = documents.find(document).orElseThrow(() -> Refusal.of(GazetteRefusal.DOCUMENT_UNKNOWN));
        LocalDate day = Objects.requireNonNullElseGet(head.date(), clock::today);
        List<Targets.Row> rows = targets.page(document, List.of(), null, MOST_CELLS).stream()
                .filter(row -> row.division() != null)
                .toList();
        if (rows.isEmpty()) {
            throw Refusal.of(GazetteRefusal.TABLE_UNKNOWN);
        }
        return TargetTable.of(
                rows,
                division ->
                        divisions.called(division, day).map(DivisionCode::value).orElse(null));
    }

    /** The same table as a file. */
    @GetMapping(path = "/target-tables/{document}", params = "format")
    void exportTable(@PathVariable String document, Export export) {
        TargetTable table = table(document);
        export.write(GazetteSheets.table(table), paging -> Page.whole(table.rows(), clock.instant()));
    }

    /** @param label of the provision, as printed */
    record View(
            UUID id,
            String document,
            @Nullable String documentNumber,
            String documentTitle,
            String provision,
            @Nullable String label,
            int position,
            String name,
            String unit,
            TargetDirection direction,
            BigDecimal value,
            @Nullable String division,
            @Nullable LocalDate due,
            CertaintyView certainty,
            Confirmation confirmation) {

        static View of(Targets.Row row) {
            return new View(
                    row.id(),
                    row.document(),
                    row.documentNumber(),
                    row.documentTitle(),
                    row.provision(),
                    row.label(),
                    row.position(),
                    row.name(),
                    row.unit(),
                    row.direction(),
                    row.value(),
                    row.division(),
                    row.due(),
                    CertaintyView.of(row.reasons()),
                    row.confirmation());
        }

        List<String> key() {
            return List.of(document, Integer.toString(position), id.toString());
        }
    }
}
