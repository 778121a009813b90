package org.lingxing.platform.notices;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.http.CommonRefusal;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.journal.Deed;
import org.lingxing.platform.journal.Journal;
import org.lingxing.platform.notices.Outgoing.Channel;
import org.lingxing.platform.store.Rows;
import org.lingxing.platform.time.CityClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What somebody sees and changes of the own settings. */
@Component
@Transactional
class OwnSettings {

    private static final String TEST = "notices.test";
    private static final Duration BETWEEN_TESTS = Duration.ofMinutes(1);

    private final JdbcClient database;
    private final Choices choices;
    private final Messages messages;
    private final Parcels parcels;
    private final MailChannel mail;
    private final Journal journal;
    private final CityClock clock;

    OwnSettings(
            JdbcClient database,
            Choices choices,
            Messages messages,
            Parcels parcels,
            MailChannel mail,
            Journal journal,
            CityClock clock) {
        this.database = database;
        this.choices = choices;
        this.messages = messages;
        this.parcels = parcels;
        this.mail = mail;
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public SettingsResource.View of(Caller caller) {
        Choice choice = choices.of(caller.account());
        QuietHours quiet = choice.quiet();
        String address = choice.mail();
        return new SettingsResource.View(
                choice.language(),
                quiet == null ? null : new SettingsResource.Quiet(quiet.from(), quiet.to()),
                address == null ? null : MailAddress.masked(address),
                choice.mailOn(),
                mail.isSetUp(),
                parcels.hooksOf(caller.account()).size());
    }

    public void change(SettingsResource.Draft draft, Caller caller) {
        String address = address(draft.mail(), choices.of(caller.account()).mail());
        if (draft.mailOn() && address == null) {
            throw Refusal.of(NoticesRefusal.MAIL_ADDRESS_MISSING);
        }
        var quiet = draft.quiet();
        choices.write(
                caller.account(),
                new Choice(
                        draft.language(),
                        quiet == null
                                ? null
                                : new QuietHours(
                                        quiet.from().truncatedTo(ChronoUnit.MINUTES),
                                        quiet.to().truncatedTo(ChronoUnit.MINUTES)),
                        address,
                        draft.mailOn()));
        journal.record(Deed.of("notices.settings-changed", caller.account()).by(caller.account()));
    }

    private static @Nullable String address(@Nullable String given, @Nullable String known) {
        if (given == null) {
            return known;
        }
        return given.isBlank() ? null : given.strip();
    }

    /** Once a minute: nobody fills somebody else's mailbox from here. */
    public void test(Caller caller) {
        Choice choice = choices.of(caller.account());
        if (choice.mailOn() && !mail.isSetUp()) {
            throw Refusal.of(NoticesRefusal.MAIL_NOT_SET_UP);
        }
        Instant now = clock.instant();
        if (lastTests(caller.account(), now)) {
            throw Refusal.of(CommonRefusal.TOO_MANY).with("retryAfterSeconds", BETWEEN_TESTS.toSeconds());
        }
        String occasion = UUID.randomUUID().toString();
        messages.write(List.of(NewMessage.of(
                        caller.account(),
                        TEST,
                        occasion,
                        Phrase.of("测试通知", "A test message"),
                        "/console/notices/settings")
                .saying(Phrase.of("收到这条通知，说明渠道可用。", "This message arrived, so the channel works."))
                .stayingInside()));
        List<UUID> written = Rows.of(database.sql(
                        "select id from notices.message where account = :account and kind = :kind and occasion = :occasion")
                .param("account", caller.account())
                .param("kind", TEST)
                .param("occasion", occasion)
                .query(UUID.class));
        if (choice.mailOn()) {
            parcels.send(Channel.MAIL, caller.account(), null, written, now);
        }
        parcels.hooksOf(caller.account()).forEach(hook -> parcels.send(Channel.HOOK, null, hook, written, now));
    }

    private boolean lastTests(String account, Instant now) {
        return database.sql("""
                        select exists (select from notices.message
                                        where account = :account and kind = :kind
                                          and made_at > :since and made_at <= :now)
                        """)
                .param("account", account)
                .param("kind", TEST)
                .param("since", Moments.utc(now.minus(BETWEEN_TESTS)))
                .param("now", Moments.utc(now))
                .query(Boolean.class)
                .single();
    }
}
