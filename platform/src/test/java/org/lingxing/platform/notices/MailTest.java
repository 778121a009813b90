package org.lingxing.platform.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.access.Tidings;
import org.lingxing.platform.http.Paging;
import org.lingxing.platform.store.Rows;

/** Mail by a real server: digest, language, quiet hours, failures and retries. */
class MailTest extends Sending {

    @Test
    void 二十项职责是一封邮件_按逾期今日即将分组_附链接() {
        choose(Choice.Language.ZH, QuietHours.USUAL);
        UUID post = office.post(account);
        for (int i = 0; i < 18; i++) {
            office.letter(post, LocalDate.of(2019, 6, 18 + i % 3));
        }
        clock.moveTo(LocalDate.of(2019, 6, 19));
        reminders.remind(true);
        tell("supervision.task-sent", "1", "新任务：示例任务");
        afterAWhile();

        assertThat(mails()).singleElement().satisfies(mail -> {
            assertThat(mail.to()).isEqualTo(account + "@example.cn");
            assertThat(mail.subject()).isEqualTo("【令行】逾期 6 项，今日到期 6 项，即将到期 6 项，通知 1 条");
            assertThat(mail.text())
                    .contains("逾期（6）")
                    .contains("今日到期（6）")
                    .contains("即将到期（6）")
                    .contains("新任务：示例任务")
                    .contains("http://127.0.0.1:8080/console/letters/7")
                    .contains("http://127.0.0.1:8080/console/notices/settings");
            assertThat(mail.text().indexOf("今日到期")).isLessThan(mail.text().indexOf("即将到期"));
        });
        afterAWhile();
        assertThat(mails()).hasSize(1);
    }

    @Test
    void 按各人选择的语言写信() {
        choose(Choice.Language.EN, QuietHours.USUAL);
        tell("supervision.task-sent", "en", "新任务");
        afterAWhile();
        assertThat(mails()).extracting(MailServer.Mail::subject).containsExactly("[Lingxing] A new task");
    }

    @Test
    void 免打扰跨过午夜_收件箱照写_邮件等到早上只发一封() {
        choose(Choice.Language.ZH, QuietHours.USUAL);
        for (String moment : List.of("2019-06-18T21:30", "2019-06-18T23:59", "2019-06-19T00:00", "2019-06-19T07:28")) {
            moveTo(moment);
            tell("supervision.task-sent", moment, "夜里的任务");
            afterAWhile();
        }
        assertThat(messages.unread(account)).isEqualTo(4);
        assertThat(mails()).isEmpty();
        moveTo("2019-06-19T07:30");
        gatherAndSend();
        assertThat(mails())
                .singleElement()
                .satisfies(mail -> assertThat(mail.subject()).isEqualTo("【令行】通知 4 条"));
    }

    @Test
    void 五百人还在免打扰时段_不耽误已过时段的人() {
        moveTo("2019-06-19T07:00");
        var sleepers = Rows.of(
                database.sql("""
                        with nobody as (
                            insert into access.person (name)
                            select '示例' || n from generate_series(1, 500) as n returning id
                        )
                        insert into access.account (name, person, made_at)
                        select '0' || substr(id::text, 10), id, :now from nobody returning name""").param("now", Moments.utc(clock.instant())).query(String.class));
        for (var sleeper : sleepers) {
            choices.write(sleeper, new Choice(Choice.Language.ZH, QuietHours.USUAL, "a@example.cn", true));
            tell(Tidings.of("test.told", "quiet", Phrase.of("通知", "A notice"), "/")
                    .toAccount(sleeper));
        }
        choose(Choice.Language.ZH, new QuietHours(LocalTime.of(21, 0), LocalTime.of(7, 0)));
        tell("supervision.task-sent", "morning", "早上的任务");
        afterAWhile();
        assertThat(mails())
                .singleElement()
                .satisfies(mail -> assertThat(mail.to()).startsWith(account));
    }

    @Test
    void 免打扰前一分钟照发_已在收件箱读过的不再发() {
        choose(Choice.Language.ZH, QuietHours.USUAL);
        moveTo("2019-06-18T21:28");
        tell("supervision.task-sent", "late", "晚间任务");
        tell("supervision.task-sent", "seen", "已读任务");
        var seen = messages.page(new Messages.Question(account, null, null), Paging.first(1))
                .items()
                .getFirst();
        messages.mark(seen.id(), account, true);
        afterAWhile();
        assertThat(mails())
                .singleElement()
                .satisfies(mail -> assertThat(mail.subject()).isEqualTo("【令行】晚间任务"));
    }

    @Test
    void 没有选邮件的人只写收件箱() {
        tell("supervision.task-sent", "1", "任务");
        afterAWhile();
        assertThat(messages.unread(account)).isEqualTo(1);
        assertThat(deliveriesOf(account)).isZero();
    }

    @Test
    void 发信服务器停了又起_间隔渐长地重试_最后送达一次() {
        choose(Choice.Language.ZH, null);
        mailServer.stop();
        tell("supervision.task-sent", "1", "任务");
        afterAWhile();
        assertThat(standing()).isEqualTo("WAITING 1 UNREACHABLE");
        gatherAndSend();
        assertThat(standing()).isEqualTo("WAITING 1 UNREACHABLE");
        clock.moveBy(Dispatch.PAUSES.get(0));
        gatherAndSend();
        assertThat(standing()).isEqualTo("WAITING 2 UNREACHABLE");
        mailServer.start();
        clock.moveBy(Dispatch.PAUSES.get(1));
        gatherAndSend();
        assertThat(standing()).isEqualTo("SENT 3 null");
        assertThat(mails()).hasSize(1);
        assertThat(mails().getFirst().id()).endsWith("@lingxing>");
    }

    @Test
    void 一直送不到则停止_收件箱里写明_不再往坏了的渠道发_管理员可重试() {
        choose(Choice.Language.ZH, null);
        mailServer.stop();
        tell("supervision.task-sent", "1", "任务");
        afterAWhile();
        Dispatch.PAUSES.forEach(pause -> {
            clock.moveBy(pause);
            gatherAndSend();
        });
        assertThat(standing()).isEqualTo("GIVEN_UP 8 UNREACHABLE");
        assertThat(office.titles(account, "notices.delivery-given-up")).containsExactly("发往您邮箱的通知没有送达");
        afterAWhile();
        assertThat(deliveriesOf(account)).isEqualTo(1);

        mailServer.start();
        UUID delivery = database.sql("select id from notices.delivery where account = :account")
                .param("account", account)
                .query(UUID.class)
                .single();
        assertThat(deliveries.retry(delivery)).isTrue();
        gatherAndSend();
        assertThat(mails()).hasSize(1);
        assertThat(deliveries.retry(delivery)).isFalse();
    }

    @Test
    void 地址被拒收的不再试_理由里没有地址() {
        choose(Choice.Language.ZH, null);
        mailServer.refuse(550);
        tell("supervision.task-sent", "1", "任务");
        afterAWhile();
        assertThat(standing()).isEqualTo("GIVEN_UP 1 ADDRESS_REFUSED");
        assertThat(database.sql("select reason || coalesce(detail, '') from notices.delivery where account = :account")
                        .param("account", account)
                        .query(String.class)
                        .single())
                .doesNotContain("@");
    }

    @Test
    void 证书不受信任的服务器不发() {
        choose(Choice.Language.ZH, null);
        dispatch = new Dispatch(
                deliveries,
                messages,
                choices,
                hooks,
                new MailChannel(settings(null)),
                hookChannel,
                platform,
                transaction,
                clock);
        tell("supervision.task-sent", "1", "任务");
        afterAWhile();
        assertThat(standing()).isEqualTo("WAITING 1 NOT_TRUSTED");
        assertThat(mails()).isEmpty();
    }

    @Test
    void 邮箱加密存放_库里没有明文() {
        choose(Choice.Language.ZH, null);
        assertThat(database.sql("select encode(mail, 'escape') from notices.setting where account = :account")
                        .param("account", account)
                        .query(String.class)
                        .single())
                .doesNotContain(account, "example");
        assertThat(MailAddress.masked("reader@example.cn")).isEqualTo("r***@example.cn");
    }

    @Test
    void 事务回滚则没有消息_说两遍只写一条() {
        transaction.executeWithoutResult(status -> {
            events.publishEvent(told("supervision.task-sent", "undone", "撤回的任务"));
            status.setRollbackOnly();
        });
        assertThat(messages.unread(account)).isZero();
        tell("supervision.task-sent", "twice", "任务");
        tell("supervision.task-sent", "twice", "任务");
        assertThat(messages.unread(account)).isEqualTo(1);
    }

    @Test
    void 免打扰时段的边界() {
        var usual = QuietHours.USUAL;
        assertThat(usual.covers(LocalDateTime.parse("2019-06-18T21:29:59"))).isFalse();
        assertThat(usual.covers(LocalDateTime.parse("2019-06-18T21:30:00"))).isTrue();
        assertThat(usual.covers(LocalDateTime.parse("2019-06-19T07:29:59"))).isTrue();
        assertThat(usual.covers(LocalDateTime.parse("2019-06-19T07:30:00"))).isFalse();
        var noon = new QuietHours(LocalTime.of(12, 0), LocalTime.of(14, 0));
        assertThat(noon.covers(LocalDateTime.parse("2019-06-18T11:59:59"))).isFalse();
        assertThat(noon.covers(LocalDateTime.parse("2019-06-18T12:00:00"))).isTrue();
        assertThat(noon.covers(LocalDateTime.parse("2019-06-18T14:00:00"))).isFalse();
    }
}
