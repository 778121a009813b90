package org.lingxing.platform.supervision;

import java.time.Instant;
import java.util.Arrays;
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
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tasks under supervision. Offices see all, an agency those it has a part in. */
@RestController
@RequestMapping("/api/v1/supervision/tasks")
@OpenTo(
        roles = {Role.OFFICER, Role.SIGNER, Role.ADMINISTRATOR, Role.AGENCY},
        anyDivision = true)
class SupervisedTasksResource {

    private final TaskRegister register;
    private final TaskDetails details;
    private final Competence competence;

    SupervisedTasksResource(TaskRegister register, TaskDetails details, Competence competence) {
        this.register = register;
        this.details = details;
        this.competence = competence;
    }

    /**
     * @param agency identifier of the agency that leads
     * @param reading the task of the gazette that it was taken over from
     * @param late whether something is overdue
     * @param q words that must stand in number, heading or text
     */
    @GetMapping
    Listing list(
            @RequestParam(required = false) @Nullable TaskState state,
            @RequestParam(required = false) @Nullable String agency,
            @RequestParam(required = false) @Nullable String document,
            @RequestParam(required = false) @Nullable String leader,
            @RequestParam(required = false) @Nullable UUID reading,
            @RequestParam(required = false) @Nullable Boolean late,
            @RequestParam(required = false) @Nullable String q,
            Paging paging,
            Caller caller) {
        var asked = asked(state, agency, document, leader, reading, late, q, caller);
        Page<TaskView> page = register.page(asked, paging);
        return new Listing(page.items(), page.total(), page.next(), page.asOf(), register.facets(asked));
    }

    /** The same list as a file. */
    @GetMapping(params = "format")
    void export(
            @RequestParam(required = false) @Nullable TaskState state,
            @RequestParam(required = false) @Nullable String agency,
            @RequestParam(required = false) @Nullable String document,
            @RequestParam(required = false) @Nullable String leader,
            @RequestParam(required = false) @Nullable Boolean late,
            @RequestParam(required = false) @Nullable String q,
            Export export,
            Caller caller) {
        var asked = asked(state, agency, document, leader, null, late, q, caller);
        export.write(TaskColumns.COLUMNS, paging -> register.page(asked, paging));
    }

    @GetMapping("/{id}")
    ResponseEntity<TaskDetails.Detail> one(@PathVariable UUID id, Caller caller) {
        var detail = details.of(id, caller);
        return new Version(detail.task().version()).of(detail);
    }

    /** Which agency acts today for one that the task names, by the rule, with its explanation. */
    @GetMapping("/{id}/competence")
    Competence.Proposal competence(@PathVariable UUID id, @RequestParam String agency, Caller caller) {
        register.visible(id, caller);
        return competence.of(agency);
    }

    private TaskQuestion asked(
            @Nullable TaskState state,
            @Nullable String agency,
            @Nullable String document,
            @Nullable String leader,
            @Nullable UUID reading,
            @Nullable Boolean late,
            @Nullable String q,
            Caller caller) {
        List<String> words = q == null
                ? List.of()
                : Arrays.stream(q.strip().split("[\\s\\u3000]+"))
                        .filter(word -> !word.isEmpty())
                        .toList();
        return new TaskQuestion(state, agency, document, leader, reading, late, words, register.sightOf(caller));
    }

    record Listing(
            List<TaskView> items, long total, @Nullable String next, Instant asOf, TaskRegister.Facets facets) {}
}
