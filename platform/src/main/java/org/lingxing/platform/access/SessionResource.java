package org.lingxing.platform.access;

import static org.lingxing.platform.http.Audience.PUBLIC;
import static org.lingxing.platform.http.Audience.SIGNED_IN;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.http.CommonRefusal;
import org.lingxing.platform.http.Grant;
import org.lingxing.platform.http.OpenTo;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.time.CityClock;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Signing in and out, and who one is. */
@RestController
@RequestMapping("/api/v1/session")
class SessionResource {

    private final SignIn signIn;
    private final Sessions sessions;
    private final Accounts accounts;
    private final Posts posts;
    private final CityClock clock;
    private final AccessSettings settings;

    SessionResource(
            SignIn signIn,
            Sessions sessions,
            Accounts accounts,
            Posts posts,
            CityClock clock,
            AccessSettings settings) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.accounts = accounts;
        this.posts = posts;
        this.clock = clock;
        this.settings = settings;
    }

    record Credentials(
            @Size(min = 1, max = 64, message = "请填写账户 / Give the account")
            String account,

            @Size(min = 1, max = Passwords.LONGEST * 2, message = "请填写口令 / Give the password")
            String password) {}

    record PasswordChange(
            @JsonProperty("old") String present,
            @JsonProperty("new") String chosen) {}

    /** Who is signed in, with what follows from the posts held. */
    record SessionView(String account, String name, List<Holding> posts, List<Grant> roles) {}

    @GetMapping
    @OpenTo(SIGNED_IN)
    SessionView mine(Caller caller) {
        return viewOf(caller.account(), caller.name());
    }

    @PostMapping
    @OpenTo(PUBLIC)
    ResponseEntity<SessionView> open(@RequestBody @Valid Credentials credentials, HttpServletRequest request) {
        var account = credentials.account().strip().toLowerCase(Locale.ROOT);
        var token = signIn.withPassword(account, credentials.password(), request.getRemoteAddr());
        SessionCookie.in(request).ifPresent(sessions::end);
        var name = accounts.find(account).orElseThrow().personName();
        return ResponseEntity.ok()
                .header(HttpHeaders.SET_COOKIE, SessionCookie.of(token, settings.sessionLongest(), request))
                .body(viewOf(account, name));
    }

    @DeleteMapping
    @OpenTo(PUBLIC)
    ResponseEntity<Void> close(HttpServletRequest request) {
        SessionCookie.in(request).ifPresent(sessions::end);
        return ResponseEntity.noContent()
                .header(HttpHeaders.SET_COOKIE, SessionCookie.gone(request))
                .build();
    }

    @PutMapping("/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @OpenTo(SIGNED_IN)
    void changePassword(@RequestBody PasswordChange change, Caller caller, HttpServletRequest request) {
        var session = SessionCookie.in(request).orElseThrow(() -> Refusal.of(CommonRefusal.NOT_SIGNED_IN));
        signIn.changePassword(caller.account(), session, change.present(), change.chosen(), request.getRemoteAddr());
    }

    private SessionView viewOf(String account, String name) {
        var today = clock.today();
        return new SessionView(account, name, posts.heldBy(account, today), posts.rolesOf(account, today));
    }
}
