package org.lingxing.platform.access;

import static org.lingxing.platform.http.Audience.PUBLIC;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.DivisionCode;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.access.Invitations.Invited;
import org.lingxing.platform.access.OneTimeLinks.Link;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.http.Grant;
import org.lingxing.platform.http.OpenTo;
import org.lingxing.platform.http.Role;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Inviting people, and what the invited do with their link. */
@RestController
class InvitationResource {

    private static final String ACCOUNT_RULE = "账户名为 2 至 32 个小写字母、数字或 . _ - / 2 to 32 small letters, digits or . _ -";
    private static final String NAME_RULE = "姓名为 1 至 60 个字符 / A name has 1 to 60 characters";

    private final Invitations invitations;

    InvitationResource(Invitations invitations) {
        this.invitations = invitations;
    }

    record PostDraft(
            @Size(min = 1, max = 60, message = "请填写岗位名称 / Give the post a title")
            String zh,

            @Size(min = 1, max = 120, message = "请填写岗位英文名称 / Give the post an English title")
            String en,

            @Nullable String agency,
            DivisionCode division) {

        Appointment with(List<Grant> roles) {
            return new Appointment(Phrase.of(zh, en), agency, division, roles);
        }
    }

    record Invitation(
            @Pattern(regexp = Accounts.NAME, message = ACCOUNT_RULE)
            String account,

            @Size(min = 1, max = 60, message = NAME_RULE) String name,
            @Valid PostDraft post,

            @NotEmpty(message = "至少授予一个角色 / Give at least one role")
            List<Grant> roles) {}

    record Choice(String password) {}

    record FirstAdministrator(
            String token,

            @Pattern(regexp = Accounts.NAME, message = ACCOUNT_RULE)
            String account,

            @Size(min = 1, max = 60, message = NAME_RULE) String name,
            String password) {}

    @PostMapping("/api/v1/invitations")
    @ResponseStatus(HttpStatus.CREATED)
    @OpenTo(roles = Role.ADMINISTRATOR, anyDivision = true)
    Link invite(@RequestBody @Valid Invitation invitation, Caller caller) {
        return invitations.invite(
                invitation.account(),
                invitation.name().strip(),
                invitation.post().with(invitation.roles()),
                caller);
    }

    @GetMapping("/api/v1/invitations/{token}")
    @OpenTo(PUBLIC)
    Invited look(@PathVariable String token) {
        return invitations.look(new Token(token));
    }

    @PostMapping("/api/v1/invitations/{token}/acceptance")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @OpenTo(PUBLIC)
    void accept(@PathVariable String token, @RequestBody Choice choice) {
        invitations.accept(new Token(token), choice.password());
    }

    @PostMapping("/api/v1/first-administrator")
    @ResponseStatus(HttpStatus.CREATED)
    @OpenTo(PUBLIC)
    void makeFirstAdministrator(@RequestBody @Valid FirstAdministrator first) {
        invitations.makeFirstAdministrator(
                new Token(first.token()), first.account(), first.name().strip(), first.password());
    }
}
