package org.lingxing.platform.agencies;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.http.OpenTo;
import org.lingxing.platform.http.Page;
import org.lingxing.platform.http.Paging;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.http.Role;
import org.lingxing.platform.sheets.Export;
import org.lingxing.platform.time.CityClock;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Names the register does not know: a person says what they mean. */
@RestController
@RequestMapping("/api/v1/agency-names")
@OpenTo(roles = {Role.OFFICER, Role.ADMINISTRATOR})
class AgencyNamesResource {

    private final UnknownNames unknown;
    private final Deciding deciding;
    private final CityClock clock;

    AgencyNamesResource(UnknownNames unknown, Deciding deciding, CityClock clock) {
        this.unknown = unknown;
        this.deciding = deciding;
        this.clock = clock;
    }

    @GetMapping
    Page<View> list(@RequestParam(defaultValue = "UNKNOWN") UnknownNames.State state, Paging paging) {
        String after = paging.fromTheBeginning() ? null : paging.after(0);
        List<View> views = unknown.page(state, after, paging.oneMore()).stream()
                .map(View::of)
                .toList();
        return Page.of(views, paging, unknown.count(state), clock.instant(), view -> List.of(view.name()));
    }

    /** The same list as a file. */
    @GetMapping(params = "format")
    void export(@RequestParam(defaultValue = "UNKNOWN") UnknownNames.State state, Export export) {
        export.write(AgencySheets.UNKNOWN_NAMES, paging -> list(state, paging));
    }

    @PostMapping("/{id}/assignment")
    View assign(@PathVariable UUID id, @RequestBody @Valid Assignment assignment, Caller caller) {
        if ((assignment.agency() == null) == (assignment.newAgency() == null)) {
            throw Refusal.ofInput("/agency", "请在已有机构与新机构中选一个", "Name either an agency of the register or a new one");
        }
        if (assignment.agency() != null) {
            deciding.assign(id, assignment.agency(), caller);
        } else if (assignment.newAgency() != null) {
            deciding.enter(id, assignment.newAgency().toEntry(), caller);
        }
        return one(id);
    }

    @PostMapping("/{id}/rejection")
    View reject(@PathVariable UUID id, @RequestBody @Valid Rejection rejection, Caller caller) {
        deciding.reject(id, rejection.reason().strip(), caller);
        return one(id);
    }

    private View one(UUID id) {
        return View.of(unknown.find(id).orElseThrow(() -> Refusal.of(AgencyRefusal.NAME_UNKNOWN)));
    }

    record Assignment(
            @Nullable String agency, @Valid @Nullable NewName newAgency) {}

    record NewName(
            @NotBlank String name,
            @Nullable AgencyLevel level,
            @Pattern(regexp = "[0-9]{6}") @Nullable String division) {

        Deciding.NewAgency toEntry() {
            return new Deciding.NewAgency(name.strip(), level == null ? AgencyLevel.CITY : level, division);
        }
    }

    record Rejection(@NotBlank String reason) {}

    record View(
            UUID id,
            String name,
            UnknownNames.State state,
            List<String> documents,
            @Nullable Proposed proposal,
            @Nullable String agency,
            @Nullable String reason,
            @Nullable String by,
            @Nullable Instant at) {

        static View of(UnknownNames.Unknown row) {
            Proposed proposal = null;
            if (row.proposal() != null && row.proposalName() != null && row.whyZh() != null && row.whyEn() != null) {
                proposal = new Proposed(row.proposal(), row.proposalName(), Phrase.of(row.whyZh(), row.whyEn()));
            }
            return new View(
                    row.id(),
                    row.name(),
                    row.state(),
                    row.documents(),
                    proposal,
                    row.agency(),
                    row.reason(),
                    row.decidedBy(),
                    row.decidedAt());
        }
    }

    record Proposed(String agency, String name, Phrase why) {}
}
