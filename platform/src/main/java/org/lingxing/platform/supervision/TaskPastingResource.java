package org.lingxing.platform.supervision;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.http.OpenTo;
import org.lingxing.platform.http.Role;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tasks entered as a pasted list. */
@RestController
@RequestMapping("/api/v1/supervision")
@OpenTo(roles = Role.OFFICER)
class TaskPastingResource {

    private final TaskPasting pasting;

    TaskPastingResource(TaskPasting pasting) {
        this.pasting = pasting;
    }

    /** @param document number or title of the document */
    record Pasted(
            @NotBlank(message = "请写明文号或标题 / Say the document's number or title")
            @Size(max = 200, message = "不超过 200 字 / At most 200 characters")
            String document,

            @Size(max = 200, message = "不超过 200 字 / At most 200 characters") @Nullable
            String title,

            @NotBlank(message = "请粘贴任务清单 / Paste the list")
            @Size(max = 100_000, message = "不超过 10 万字 / At most 100,000 characters")
            String text) {}

    /** What would be taken over; nothing is kept. */
    @PostMapping("/task-list-previews")
    TaskPasting.Preview preview(@Valid @RequestBody Pasted pasted, Caller caller) {
        return pasting.preview(pasted.document(), pasted.title(), pasted.text(), caller);
    }

    @PostMapping("/task-lists")
    TaskPasting.Taken take(@Valid @RequestBody Pasted pasted, Caller caller) {
        return pasting.take(pasted.document(), pasted.title(), pasted.text(), caller);
    }
}
