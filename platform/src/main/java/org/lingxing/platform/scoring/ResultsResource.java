package org.lingxing.platform.scoring;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.http.Audience;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.http.OpenTo;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.http.Role;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Scores of a span made final by two persons, and corrected by further results. */
@RestController
@RequestMapping("/api/v1/scoring/results")
@OpenTo(Audience.SIGNED_IN)
class ResultsResource {

    private final Results results;
    private final ResultRows rows;

    ResultsResource(Results results, ResultRows rows) {
        this.results = results;
        this.rows = rows;
    }

    @GetMapping
    List<ResultView> list(@RequestParam String sheet, @RequestParam(required = false) @Nullable String span) {
        return rows.of(sheet, span == null ? null : Span.read(span));
    }

    /** @param changes against the result signed before it; all where it is the first */
    record Detail(@JsonUnwrapped ResultView result, List<Results.Change> changes, List<ResultView.Possible> actions) {}

    @GetMapping("/{id}")
    Detail one(@PathVariable UUID id, Caller caller) {
        var result = rows.find(id).orElseThrow(() -> Refusal.of(ScoringRefusal.RESULT_UNKNOWN));
        return new Detail(result, results.changesOf(result), result.acts(caller));
    }

    /** What the scores as they are now change against those signed, before anybody proposes it. */
    @GetMapping("/preview")
    List<Results.Change> preview(@RequestParam String sheet, @RequestParam String span) {
        return results.changesNow(sheet, Span.read(span));
    }

    record Proposal(
            String sheet,
            Span span,

            @NotBlank(message = "请写明理由 / Say why") @Size(max = 500)
            String reason) {}

    @PostMapping
    ResponseEntity<Detail> propose(@RequestBody @Valid Proposal proposal, Caller caller) {
        var id = results.propose(
                proposal.sheet(), proposal.span(), proposal.reason().strip(), caller);
        return ResponseEntity.created(URI.create("/api/v1/scoring/results/" + id))
                .body(one(id, caller));
    }

    @PostMapping("/{id}/signature")
    @OpenTo(roles = Role.SIGNER)
    Detail sign(@PathVariable UUID id, Caller caller) {
        results.sign(id, caller);
        return one(id, caller);
    }

    record Rejection(
            @NotBlank(message = "请写明退回的理由 / Say why it is rejected") @Size(max = 500)
            String reason) {}

    @PostMapping("/{id}/rejection")
    @OpenTo(roles = Role.SIGNER)
    Detail reject(@PathVariable UUID id, @RequestBody @Valid Rejection rejection, Caller caller) {
        results.reject(id, rejection.reason().strip(), caller);
        return one(id, caller);
    }

    @PostMapping("/{id}/withdrawal")
    Detail withdraw(@PathVariable UUID id, Caller caller) {
        results.withdraw(id, caller);
        return one(id, caller);
    }
}
