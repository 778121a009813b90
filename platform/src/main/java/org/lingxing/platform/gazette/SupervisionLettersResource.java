package org.lingxing.platform.gazette;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.http.OpenTo;
import org.lingxing.platform.http.Role;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Letters drafted from chosen tasks; their further way is that of every paper. */
@RestController
@RequestMapping("/api/v1/supervision-letters")
@OpenTo(roles = Role.OFFICER)
class SupervisionLettersResource {

    private final SupervisionLetters letters;

    SupervisionLettersResource(SupervisionLetters letters) {
        this.letters = letters;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    List<SupervisionLetters.Letter> draft(@RequestBody @Valid Choice choice, Caller caller) {
        return letters.draft(choice.tasks().stream().distinct().toList(), caller);
    }

    record Choice(
            @Size(min = 1, max = 100, message = "请选 1 至 100 项任务 / Choose 1 to 100 tasks")
            List<UUID> tasks) {}
}
