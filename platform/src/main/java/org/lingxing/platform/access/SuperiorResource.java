package org.lingxing.platform.access;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.http.OpenTo;
import org.lingxing.platform.http.Role;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The post above a post: whoever holds it is told when something stays undone. */
@RestController
@RequestMapping("/api/v1/posts/{post}/superior")
@OpenTo(roles = Role.ADMINISTRATOR, anyDivision = true)
class SuperiorResource {

    private final Superiors superiors;

    SuperiorResource(Superiors superiors) {
        this.superiors = superiors;
    }

    /** @param superior null where the post reports to none */
    record Above(Superiors.@Nullable Named superior) {}

    record Placing(@Nullable UUID superior) {}

    @GetMapping
    Above read(@PathVariable UUID post, Caller caller) {
        return new Above(superiors.of(post, caller).orElse(null));
    }

    @PutMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void place(@PathVariable UUID post, @RequestBody Placing placing, Caller caller) {
        superiors.place(post, placing.superior(), caller);
    }
}
