package org.lingxing.platform.notices;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.lingxing.kernel.DivisionCode;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.PlatformTest;
import org.lingxing.platform.access.Posts;
import org.lingxing.platform.access.Tidings;
import org.lingxing.platform.duties.Duties;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.http.Grant;
import org.lingxing.platform.http.Role;
import org.lingxing.platform.time.CityClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What the tests of mail and hooks share: somebody to tell, a real mail server, and the way of a message by hand. */
@PlatformTest
abstract class Sending {

    static final Caller ADMINISTRATOR =
            new Caller("administrator", "示例申", List.of(new Grant(Role.ADMINISTRATOR, null, DivisionCode.of("410100"))));

    @Autowired
    Reminders reminders;

    @Autowired
    Messages messages;

    @Autowired
    Choices choices;

    @Autowired
    Parcels parcels;

    @Autowired
    Deliveries deliveries;

    @Autowired
    Hooks hooks;

    @Autowired
    HookChannel hookChannel;

    @Autowired
    PlatformAddress platform;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    CityClock clock;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Posts posts;

    @Autowired
    Duties duties;

    @TempDir
    static Path folder;

    static MailServer mailServer;

    Office office;
    String account;
    Gathering gathering;
    Dispatch dispatch;

    @BeforeAll
    static void open() throws Exception {
        mailServer = new MailServer(folder);
    }

    @BeforeEach
    void prepare() {
        moveTo("2019-06-18T12:00");
        office = new Office(database, transaction, posts, duties);
        account = office.person();
        mailServer.refuse(0);
        mailServer.start();
        var mail = new MailChannel(settings(mailServer.certificate()));
        gathering = new Gathering(
                database,
                transaction,
                choices,
                parcels,
                clock,
                new NoticesSettings(Duration.ofMinutes(1), Duration.ofHours(1)),
                true);
        dispatch = new Dispatch(deliveries, messages, choices, hooks, mail, hookChannel, platform, transaction, clock);
    }

    SmtpSettings settings(@Nullable Path certificate) {
        return new SmtpSettings(
                "127.0.0.1",
                mailServer.port(),
                null,
                null,
                "lingxing@example.cn",
                SmtpSettings.Security.STARTTLS,
                certificate);
    }

    @AfterEach
    void putBack() {
        mailServer.stop();
        hooks.all().forEach(hook -> hooks.end(hook.id(), ADMINISTRATOR));
        clock.moveTo(LocalDate.of(2019, 6, 18));
    }

    void choose(Choice.Language language, @Nullable QuietHours quiet) {
        choices.write(account, new Choice(language, quiet, account + "@example.cn", true));
    }

    void tell(String kind, String occasion, String title) {
        tell(told(kind, occasion, title));
    }

    void tell(Tidings tidings) {
        transaction.executeWithoutResult(nothing -> events.publishEvent(tidings));
    }

    Tidings told(String kind, String occasion, String title) {
        return Tidings.of(kind, occasion, Phrase.of(title, "A new task"), "/console/supervision/tasks/7")
                .toAccount(account);
    }

    void afterAWhile() {
        clock.moveBy(Duration.ofMinutes(1));
        gatherAndSend();
    }

    void gatherAndSend() {
        gathering.gather();
        dispatch.send();
    }

    /** What came for this test's reader; what earlier tests left behind is tried again too. */
    List<MailServer.Mail> mails() {
        return mailServer.mails.stream()
                .filter(mail -> mail.to().startsWith(account))
                .toList();
    }

    long deliveriesOf(String whose) {
        return database.sql("select count(*) from notices.delivery where account = :account")
                .param("account", whose)
                .query(Long.class)
                .single();
    }

    String standing() {
        return database.sql("""
                        select state || ' ' || attempts || ' ' || coalesce(reason, 'null')
                          from notices.delivery
                         where account = :account
                        """).param("account", account).query(String.class).single();
    }

    String hookStanding() {
        return database.sql("""
                        select d.state || ' ' || d.attempts || ' ' || coalesce(d.reason, 'null')
                          from notices.delivery d
                          join notices.hook k on k.id = d.hook
                         where k.account = :account
                        """).param("account", account).query(String.class).single();
    }

    void moveTo(String moment) {
        Instant wanted = LocalDateTime.parse(moment).atZone(CityClock.ZONE).toInstant();
        clock.moveBy(Duration.between(clock.instant(), wanted));
    }
}
