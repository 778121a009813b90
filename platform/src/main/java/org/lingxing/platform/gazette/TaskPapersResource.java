package org.lingxing.platform.gazette;

import java.util.UUID;
import org.lingxing.platform.http.Audience;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.http.OpenTo;
import org.lingxing.platform.http.Role;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The pictures and papers of a task. */
@RestController
@RequestMapping("/api/v1/tasks/{id}/papers")
@OpenTo(roles = {Role.OFFICER, Role.ADMINISTRATOR})
class TaskPapersResource {

    private final TaskPapers papers;

    TaskPapersResource(TaskPapers papers) {
        this.papers = papers;
    }

    /** @param file an upload of the caller's, or a file open to the caller */
    record Attaching(UUID file) {}

    @GetMapping
    @OpenTo(Audience.SIGNED_IN)
    TaskPapers.View list(@PathVariable UUID id, Caller caller) {
        return papers.of(id, caller);
    }

    @PostMapping
    TaskPapers.View attach(@PathVariable UUID id, @RequestBody Attaching attaching, Caller caller) {
        papers.attach(id, attaching.file(), caller);
        return papers.of(id, caller);
    }

    @DeleteMapping("/{file}")
    TaskPapers.View detach(@PathVariable UUID id, @PathVariable UUID file, Caller caller) {
        papers.detach(id, file, caller);
        return papers.of(id, caller);
    }
}
