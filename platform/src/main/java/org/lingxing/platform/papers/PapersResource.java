package org.lingxing.platform.papers;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.http.OpenTo;
import org.lingxing.platform.http.Page;
import org.lingxing.platform.http.Paging;
import org.lingxing.platform.http.Role;
import org.lingxing.platform.http.Version;
import org.lingxing.platform.time.CityClock;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Papers of the offices that the caller works for, and what is done with them. */
@RestController
@RequestMapping("/api/v1")
@OpenTo(
        roles = {Role.OFFICER, Role.SIGNER, Role.CHIEF_OFFICE, Role.CHIEF},
        anyDivision = true)
class PapersResource {

    private final Papers papers;
    private final PaperRows rows;
    private final PaperDeeds deeds;
    private final Letterheads letterheads;
    private final Desk desk;
    private final Keepers keepers;
    private final CityClock clock;

    PapersResource(
            Papers papers,
            PaperRows rows,
            PaperDeeds deeds,
            Letterheads letterheads,
            Desk desk,
            Keepers keepers,
            CityClock clock) {
        this.papers = papers;
        this.rows = rows;
        this.deeds = deeds;
        this.letterheads = letterheads;
        this.desk = desk;
        this.keepers = keepers;
        this.clock = clock;
    }

    /**
     * @param q words of title or number
     * @param about what the papers were drafted about
     */
    @GetMapping("/papers")
    Listing list(
            @RequestParam(required = false) @Nullable PaperState state,
            @RequestParam(required = false) @Nullable PaperKind kind,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String about,
            Paging paging,
            Caller caller) {
        var asked = new PaperRows.Question(Desk.divisionsOf(caller), state, kind, q, about);
        var after = paging.fromTheBeginning() ? null : paging.after(0, UUID::fromString);
        var views = rows.page(asked, after, paging.oneMore()).stream()
                .map(PaperView::of)
                .toList();
        var page = Page.of(
                views,
                paging,
                rows.count(asked),
                clock.instant(),
                view -> List.of(view.id().toString()));
        return new Listing(
                page.items(),
                page.total(),
                page.next(),
                page.asOf(),
                new Facets(rows.states(asked), rows.kinds(asked)));
    }

    /** The letterheads the caller may draft under, with the kinds of papers. */
    @GetMapping("/letterheads")
    List<LetterheadView> letterheads(Caller caller) {
        return letterheads.all().stream()
                .map(letterhead -> new LetterheadView(letterhead, kindsFor(letterhead, caller)))
                .filter(view -> !view.kinds().isEmpty())
                .toList();
    }

    @PostMapping("/papers")
    ResponseEntity<Detail> draft(@RequestBody PaperDraft draft, Caller caller) {
        var id = papers.draft(draft, caller);
        return ResponseEntity.created(URI.create("/api/v1/papers/" + id)).body(detail(id, caller));
    }

    @GetMapping("/papers/{id}")
    ResponseEntity<Detail> one(@PathVariable UUID id, Caller caller) {
        var detail = detail(id, caller);
        return new Version(detail.paper().version()).of(detail);
    }

    @PutMapping("/papers/{id}")
    ResponseEntity<Detail> change(
            @PathVariable UUID id, @RequestBody PaperContent content, Version version, Caller caller) {
        keepers.requireHere(id);
        papers.change(id, content, version, caller);
        return one(id, caller);
    }

    @PostMapping("/papers/{id}/signature")
    ResponseEntity<Detail> sign(@PathVariable UUID id, Version version, Caller caller) {
        keepers.requireHere(id);
        papers.sign(id, version, caller);
        return one(id, caller);
    }

    @PostMapping("/papers/{id}/return")
    ResponseEntity<Detail> giveBack(
            @PathVariable UUID id, @RequestBody @Valid Reason reason, Version version, Caller caller) {
        keepers.requireHere(id);
        papers.giveBack(id, reason.reason().strip(), version, caller);
        return one(id, caller);
    }

    @PostMapping("/papers/{id}/issue")
    ResponseEntity<Detail> issue(@PathVariable UUID id, Version version, Caller caller) {
        keepers.requireHere(id);
        papers.issue(id, version, caller);
        return one(id, caller);
    }

    @PostMapping("/papers/{id}/discarding")
    ResponseEntity<Detail> discard(
            @PathVariable UUID id, @RequestBody @Valid Reason reason, Version version, Caller caller) {
        keepers.requireHere(id);
        papers.discard(id, reason.reason().strip(), version, caller);
        return one(id, caller);
    }

    @PostMapping("/papers/{id}/withdrawal")
    ResponseEntity<Detail> revoke(
            @PathVariable UUID id, @RequestBody @Valid Withdrawal withdrawal, Version version, Caller caller) {
        keepers.requireHere(id);
        papers.revoke(id, withdrawal.reason().strip(), withdrawal.replacement(), version, caller);
        return one(id, caller);
    }

    private Detail detail(UUID id, Caller caller) {
        var row = desk.visible(id, caller);
        var history = deeds.of(id);
        return new Detail(
                PaperView.of(row),
                row.text(),
                rows.subjectsOf(id),
                desk.checkOf(row),
                history,
                keepers.here(id, PaperDeed.all(row, history, caller)),
                keepers.pageOf(id));
    }

    private static List<PaperKind> kindsFor(Letterhead letterhead, Caller caller) {
        return Stream.of(PaperKind.values())
                .filter(kind -> kind.drafting().stream().anyMatch(role -> caller.mayAct(role, letterhead.division())))
                .toList();
    }

    record Listing(
            List<PaperView> items, long total, @Nullable String next, Instant asOf, Facets facets) {}

    record Facets(List<PaperRows.Count> states, List<PaperRows.Count> kinds) {}

    record LetterheadView(@JsonUnwrapped Letterhead letterhead, List<PaperKind> kinds) {}

    record Reason(@NotBlank(message = "请写明理由 / Say why") String reason) {}

    record Withdrawal(
            @NotBlank(message = "请写明理由 / Say why") String reason,
            @Nullable UUID replacement) {}

    /** A paper with its story; {@code workedOnAt} is the page of the module that keeps it, null for those of papers. */
    record Detail(
            @JsonUnwrapped PaperView paper,
            PaperContent content,
            List<String> about,
            @Nullable Check check,
            List<PaperDeeds.Line> history,
            List<PaperDeed.Possible> actions,
            @Nullable String workedOnAt) {}

    /**
     * How the paper can be checked.
     *
     * @param code as printed on it
     * @param path of the portal's page
     */
    record Check(String code, String path, String pdf, String word) {}
}
