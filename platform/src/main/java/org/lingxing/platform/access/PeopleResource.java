package org.lingxing.platform.access;

import static org.lingxing.platform.http.Audience.SIGNED_IN;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.DivisionCode;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.access.OneTimeLinks.Link;
import org.lingxing.platform.access.People.PersonView;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.http.Grant;
import org.lingxing.platform.http.OpenTo;
import org.lingxing.platform.http.Page;
import org.lingxing.platform.http.Paging;
import org.lingxing.platform.http.Role;
import org.lingxing.platform.sheets.Export;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** People as administrators look after them; one's own deputy. */
@RestController
@RequestMapping("/api/v1/people")
@OpenTo(roles = Role.ADMINISTRATOR, anyDivision = true)
class PeopleResource {

    private final People people;
    private final Deputies deputies;
    private final Invitations invitations;

    PeopleResource(People people, Deputies deputies, Invitations invitations) {
        this.people = people;
        this.deputies = deputies;
        this.invitations = invitations;
    }

    record Reason(
            @Size(min = 1, max = 200, message = "请说明原因（200 字以内） / Say why, in 200 characters")
            String reason) {}

    record Absence(String account, LocalDate from, LocalDate to) {}

    record NewPost(
            @Valid Title title,
            @Nullable String agency,
            DivisionCode division,
            LocalDate from,
            @Nullable LocalDate to,

            @NotEmpty(message = "至少授予一个角色 / Give at least one role")
            List<Grant> roles) {}

    record Title(
            @Size(min = 1, max = 60, message = "请填写岗位名称 / Give the post a title")
            String zh,

            @Size(min = 1, max = 120, message = "请填写岗位英文名称 / Give the post an English title")
            String en) {}

    record PostMade(UUID id) {}

    record LastDay(LocalDate on) {}

    @GetMapping
    Page<PersonView> list(@RequestParam(required = false) @Nullable String q, Paging paging, Caller caller) {
        return people.list(q, paging, caller);
    }

    /** The same list as a file. */
    @GetMapping(params = "format")
    void export(@RequestParam(required = false) @Nullable String q, Caller caller, Export export) {
        export.write(PeopleSheet.COLUMNS, paging -> list(q, paging, caller));
    }

    @GetMapping("/{account}")
    PersonView find(@PathVariable String account, Caller caller) {
        return people.find(account, caller);
    }

    @PutMapping("/{account}/disablement")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void disable(@PathVariable String account, @RequestBody @Valid Reason reason, Caller caller) {
        people.disable(account, reason.reason(), caller);
    }

    @DeleteMapping("/{account}/disablement")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void enable(@PathVariable String account, Caller caller) {
        people.enable(account, caller);
    }

    @PostMapping("/{account}/password-reset")
    Link resetPassword(@PathVariable String account, Caller caller) {
        return invitations.reset(account, caller);
    }

    @PutMapping("/{account}/deputy")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @OpenTo(SIGNED_IN)
    void nameDeputy(@PathVariable String account, @RequestBody Absence absence, Caller caller) {
        people.requireSelfOrAdministered(account, caller);
        deputies.name(account, absence.account(), absence.from(), absence.to(), caller);
    }

    @DeleteMapping("/{account}/deputy")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @OpenTo(SIGNED_IN)
    void endDeputy(@PathVariable String account, Caller caller) {
        people.requireSelfOrAdministered(account, caller);
        deputies.end(account, caller);
    }

    @PostMapping("/{account}/posts")
    @ResponseStatus(HttpStatus.CREATED)
    PostMade appoint(@PathVariable String account, @RequestBody @Valid NewPost post, Caller caller) {
        var title = Phrase.of(post.title().zh(), post.title().en());
        var appointment = new Appointment(title, post.agency(), post.division(), post.roles());
        return new PostMade(people.appoint(account, appointment, post.from(), post.to(), caller));
    }

    @PutMapping("/{account}/posts/{post}/end")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void endPost(@PathVariable String account, @PathVariable UUID post, @RequestBody LastDay last, Caller caller) {
        people.endPost(account, post, last.on(), caller);
    }
}
