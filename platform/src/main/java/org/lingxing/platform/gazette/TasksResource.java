package org.lingxing.platform.gazette;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.http.Audience;
import org.lingxing.platform.http.OpenTo;
import org.lingxing.platform.http.Page;
import org.lingxing.platform.http.Paging;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.http.Version;
import org.lingxing.platform.sheets.Export;
import org.lingxing.platform.time.CityClock;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tasks that documents give to leaders and agencies. */
@RestController
@RequestMapping("/api/v1")
@OpenTo(Audience.SIGNED_IN)
class TasksResource {

    private final TaskLists lists;
    private final Tasks tasks;
    private final Confirmables confirmables;
    private final ExtractionDetail detail;
    private final CityClock clock;

    TasksResource(TaskLists lists, Tasks tasks, Confirmables confirmables, ExtractionDetail detail, CityClock clock) {
        this.lists = lists;
        this.tasks = tasks;
        this.confirmables = confirmables;
        this.detail = detail;
        this.clock = clock;
    }

    /**
     * @param leader name of a responsible leader
     * @param agency identifier of an agency of the register, whatever its printed name
     * @param q words that must stand in heading or text
     */
    @GetMapping("/tasks")
    Listing list(
            @RequestParam(required = false) @Nullable String leader,
            @RequestParam(required = false) @Nullable String agency,
            @RequestParam(required = false) @Nullable String document,
            @RequestParam(required = false) CertaintyView.@Nullable State certainty,
            @RequestParam(required = false) Confirmation.@Nullable State confirmation,
            @RequestParam(required = false) @Nullable String q,
            Paging paging) {
        return listing(asked(leader, agency, document, certainty, confirmation, q), paging);
    }

    /** The same list as a file. */
    @GetMapping(path = "/tasks", params = "format")
    void export(
            @RequestParam(required = false) @Nullable String leader,
            @RequestParam(required = false) @Nullable String agency,
            @RequestParam(required = false) @Nullable String document,
            @RequestParam(required = false) CertaintyView.@Nullable State certainty,
            @RequestParam(required = false) Confirmation.@Nullable State confirmation,
            @RequestParam(required = false) @Nullable String q,
            Export export) {
        var asked = asked(leader, agency, document, certainty, confirmation, q);
        export.write(TaskSheet.COLUMNS, paging -> page(asked, paging));
    }

    @GetMapping("/documents/{document}/tasks")
    @OpenTo(Audience.PUBLIC)
    Listing ofDocument(@PathVariable String document, Paging paging) {
        return listing(new TaskQuestion(null, null, document, null, null, List.of()), paging);
    }

    @GetMapping("/tasks/{id}")
    ResponseEntity<Detail> one(@PathVariable UUID id) {
        ExtractionRow row = confirmables
                .find(id)
                .filter(found -> found.kind() == ExtractionKind.TASK)
                .orElseThrow(() -> Refusal.of(GazetteRefusal.EXTRACTION_UNKNOWN));
        var asked = new TaskQuestion(null, null, row.document(), null, row.state(), List.of());
        var before = new Confirmables.Place(row.document(), row.position() - 1, id);
        TaskView task = lists.page(asked, before, 3).stream()
                .filter(view -> view.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refusal.of(GazetteRefusal.EXTRACTION_UNKNOWN));
        return new Version(row.version())
                .of(new Detail(
                        task,
                        row.documentTitle(),
                        row.label(),
                        row.content(),
                        detail.passageOf(row),
                        detail.historyOf(row),
                        DeedView.all(row.state()),
                        row.version()));
    }

    private TaskQuestion asked(
            @Nullable String leader,
            @Nullable String agency,
            @Nullable String document,
            CertaintyView.@Nullable State certainty,
            Confirmation.@Nullable State confirmation,
            @Nullable String q) {
        return new TaskQuestion(
                leader,
                agency == null ? null : lists.namesOf(agency),
                document,
                certainty,
                confirmation,
                q == null ? List.of() : SearchWords.asked(q));
    }

    private Page<TaskView> page(TaskQuestion asked, Paging paging) {
        List<TaskView> views = lists.page(asked, TaskLists.place(paging), paging.oneMore());
        return Page.of(views, paging, tasks.count(asked), clock.instant(), TaskView::key);
    }

    private Listing listing(TaskQuestion asked, Paging paging) {
        Page<TaskView> page = page(asked, paging);
        return new Listing(page.items(), page.total(), page.next(), page.asOf(), lists.facets(asked));
    }

    record Listing(
            List<TaskView> items, long total, @Nullable String next, Instant asOf, TaskLists.Facets facets) {}

    record Detail(
            @JsonUnwrapped TaskView task,
            String documentTitle,
            @Nullable String label,
            Object content,
            Passages.View passage,
            List<ExtractionDetail.Line> history,
            List<DeedView.Possible> actions,
            int version) {}
}
