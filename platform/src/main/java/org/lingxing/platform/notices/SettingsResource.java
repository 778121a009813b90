package org.lingxing.platform.notices;

import static org.lingxing.platform.http.Audience.SIGNED_IN;

import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.http.OpenTo;
import org.lingxing.platform.http.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** How one is told: by which ways, when, in which language. */
@RestController
@RequestMapping("/api/v1/notices/settings")
@OpenTo(SIGNED_IN)
class SettingsResource {

    private final OwnSettings own;

    SettingsResource(OwnSettings own) {
        this.own = own;
    }

    /** @param to the first minute in which messages go out again, maybe of the next day */
    record Quiet(LocalTime from, LocalTime to) {}

    /**
     * Settings as their owner sees them.
     *
     * @param quiet null where nothing waits
     * @param mail the address, masked; null where none was given
     * @param mailOn whether messages go there too
     * @param mailSetUp whether the platform can send mail
     * @param hooks how many programs are told what this person is told; administrators enter them
     */
    record View(
            Choice.Language language,
            @Nullable Quiet quiet,
            @Nullable String mail,
            boolean mailOn,
            boolean mailSetUp,
            int hooks) {}

    /**
     * What the owner chose.
     *
     * @param mail a new address; null leaves it as it is, an empty one takes it away
     */
    record Draft(
            Choice.Language language,
            @Nullable Quiet quiet,
            @Nullable String mail,
            boolean mailOn) {}

    @GetMapping
    View read(Caller caller) {
        return own.of(caller);
    }

    @PutMapping
    View change(@RequestBody Draft draft, Caller caller) {
        Quiet quiet = draft.quiet();
        if (quiet != null && minute(quiet.from()).equals(minute(quiet.to()))) {
            throw Refusal.ofInput("/quiet/to", "开始和结束不能相同", "It ends at another time than it begins");
        }
        String mail = draft.mail();
        if (mail != null && !mail.isBlank() && !MailAddress.isOne(mail.strip())) {
            throw Refusal.ofInput("/mail", "这不是电子邮箱地址", "This is no mail address");
        }
        own.change(draft, caller);
        return own.of(caller);
    }

    private static LocalTime minute(LocalTime time) {
        return time.truncatedTo(ChronoUnit.MINUTES);
    }

    /** Sends a test by every way that is on, at once and also in quiet hours. */
    @PostMapping("/test")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void test(Caller caller) {
        own.test(caller);
    }
}
