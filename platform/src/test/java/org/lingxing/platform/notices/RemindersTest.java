package org.lingxing.platform.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lingxing.platform.PlatformTest;
import org.lingxing.platform.access.Posts;
import org.lingxing.platform.duties.Duties;
import org.lingxing.platform.time.CityClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The plan of reminders, on the edge of each of its days; each step once, whoever takes it. */
@PlatformTest
class RemindersTest {

    private static final LocalDate DUE = LocalDate.of(2019, 6, 28);

    @Autowired
    Reminders reminders;

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

    private Office office;
    private String chief;
    private String guard;
    private String deputy;
    private String superior;

    @BeforeEach
    void prepare() {
        office = new Office(database, transaction, posts, duties);
        chief = office.person();
        guard = office.person();
        deputy = office.person();
        superior = office.person();
        moveTo("2019-06-18T12:00");
    }

    @AfterEach
    void putBack() {
        clock.moveTo(LocalDate.of(2019, 6, 18));
    }

    @ParameterizedTest
    @CsvSource({
        "2019-06-20T23:59:59, ''",
        "2019-06-21T00:00:00, -7",
        "2019-06-24T23:59:59, -7",
        "2019-06-25T00:00:00, -3",
        "2019-06-26T23:59:59, -3",
        "2019-06-27T00:00:00, -1",
        "2019-06-27T23:59:59, -1",
        "2019-06-28T00:00:00, 0",
        "2019-07-04T23:59:59, 0",
        "2019-07-05T00:00:00, 7",
        "2019-07-11T23:59:59, 7",
        "2019-07-12T00:00:00, 14",
        "2019-07-19T00:00:00, 21",
        "2020-06-26T00:00:00, 364",
        "2020-07-03T00:00:00, ''"
    })
    void 计划的每一天从零时起提醒_前一刻不提醒_错过的只补最近一步(String moment, String days) {
        UUID letter = office.letter(office.post(chief), DUE);
        moveTo(moment);
        reminders.remind(true);

        assertThat(office.remindedOf(letter, chief))
                .isEqualTo(days.isEmpty() ? List.of() : List.of(Integer.valueOf(days)));
    }

    @Test
    void 逐日走过_每步一次_逾期后每周一次() {
        UUID letter = office.letter(office.post(chief), DUE);
        for (LocalDate day = LocalDate.of(2019, 6, 18);
                day.isBefore(LocalDate.of(2019, 7, 20));
                day = day.plusDays(1)) {
            clock.moveTo(day);
            reminders.remind(true);
            reminders.remind(false);
        }
        assertThat(office.remindedOf(letter, chief)).containsExactly(-7, -3, -1, 0, 7, 14, 21);
        assertThat(office.titles(chief, Reminders.KIND))
                .containsExactly(
                        "答复来信：示例来信——6 月 28 日到期，还有 5 个工作日",
                        "答复来信：示例来信——6 月 28 日到期，还有 3 个工作日",
                        "答复来信：示例来信——6 月 28 日到期，还有 1 个工作日",
                        "答复来信：示例来信——今天（6 月 28 日）到期",
                        "答复来信：示例来信——6 月 28 日到期，已逾期 7 天",
                        "答复来信：示例来信——6 月 28 日到期，已逾期 14 天",
                        "答复来信：示例来信——6 月 28 日到期，已逾期 21 天");
    }

    @Test
    void 时钟拨回再拨前_不再提醒一次() {
        UUID letter = office.letter(office.post(chief), DUE);
        clock.moveTo(LocalDate.of(2019, 6, 25));
        reminders.remind(true);
        clock.moveTo(LocalDate.of(2019, 6, 18));
        reminders.remind(true);
        clock.moveTo(LocalDate.of(2019, 6, 25));
        reminders.remind(true);
        assertThat(office.remindedOf(letter, chief)).containsExactly(-3);
        assertThat(office.titles(chief, Reminders.KIND)).hasSize(1);
    }

    @Test
    void 四个线程同时提醒_每人只收到一条_各项都在其中() throws Exception {
        UUID post = office.post(chief);
        for (int i = 0; i < 20; i++) {
            office.letter(post, DUE.plusDays(i % 3 - 1));
        }
        clock.moveTo(DUE);
        List<Callable<Integer>> rounds = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            rounds.add(() -> reminders.remind(true));
        }
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (var done : threads.invokeAll(rounds)) {
                done.get();
            }
        }
        assertThat(office.titles(chief, Reminders.KIND)).containsExactly("逾期 7 项，今日到期 7 项，即将到期 6 项");
        assertThat(database.sql("select jsonb_array_length(items) from notices.message where account = :account")
                        .param("account", chief)
                        .query(Integer.class)
                        .single())
                .isEqualTo(20);
    }

    @Test
    void 开启当日起的步骤才算_开启前的日子不补() {
        UUID soon = office.letter(office.post(chief), LocalDate.of(2019, 6, 23));
        UUID today = office.letter(office.post(chief), LocalDate.of(2019, 6, 18));
        reminders.remind(true);
        assertThat(office.remindedOf(soon, chief)).isEmpty();
        assertThat(office.remindedOf(today, chief)).containsExactly(0);
        clock.moveTo(LocalDate.of(2019, 6, 20));
        reminders.remind(true);
        assertThat(office.remindedOf(soon, chief)).containsExactly(-3);
    }

    @Test
    void 钟点为限的_当日提醒写明钟点() {
        office.letter(office.post(chief), LocalDateTime.parse("2019-06-20T17:00"));
        clock.moveTo(LocalDate.of(2019, 6, 20));
        reminders.remind(true);
        assertThat(office.titles(chief, Reminders.KIND)).containsExactly("答复来信：示例来信——今天（6 月 20 日 17:00）到期");
    }

    @Test
    void 办结_中止_免除后不再提醒_延期后按新期限提醒() {
        UUID post = office.post(chief);
        UUID done = office.letter(post, DUE);
        UUID suspended = office.letter(post, DUE);
        UUID waived = office.letter(post, DUE);
        UUID extended = office.letter(post, DUE);
        office.inDuties(engine -> {
            engine.fulfilOccasion(Office.LETTER, office.occasionOf(done), clock.instant(), "answer/1");
            engine.suspend(suspended, "等待鉴定", "officer");
            engine.waive(waived, "来信撤回", "officer");
        });
        clock.moveTo(LocalDate.of(2019, 6, 25));
        reminders.remind(true);
        office.inDuties(engine -> engine.extend(extended, DUE.plusDays(10), "汛期", "officer"));
        clock.moveTo(LocalDate.of(2019, 7, 5));
        reminders.remind(true);

        assertThat(office.remindedOf(done, chief)).isEmpty();
        assertThat(office.remindedOf(suspended, chief)).isEmpty();
        assertThat(office.remindedOf(waived, chief)).isEmpty();
        assertThat(office.remindedOf(extended, chief)).containsExactly(-3, -3);
    }

    @Test
    void 离任者不再收到_继任者收到_岗位空缺无人收到() {
        UUID post = office.post(chief);
        UUID letter = office.letter(post, DUE);
        clock.moveTo(LocalDate.of(2019, 6, 20));
        office.succeed(post, guard, LocalDate.of(2019, 6, 20));
        clock.moveTo(LocalDate.of(2019, 6, 25));
        reminders.remind(true);
        assertThat(office.remindedOf(letter, chief)).isEmpty();
        assertThat(office.remindedOf(letter, guard)).containsExactly(-3);

        office.vacate(post, LocalDate.of(2019, 6, 25));
        clock.moveTo(LocalDate.of(2019, 6, 27));
        reminders.remind(true);
        assertThat(office.remindedOf(letter, guard)).containsExactly(-3);
    }

    @Test
    void 代理期间代理人也收到_期满不再收到() {
        UUID letter = office.letter(office.post(chief), DUE);
        office.deputise(chief, deputy, LocalDate.of(2019, 6, 24), LocalDate.of(2019, 6, 26));
        for (String day : List.of("2019-06-21", "2019-06-25", "2019-06-27")) {
            clock.moveTo(LocalDate.parse(day));
            reminders.remind(true);
        }
        assertThat(office.remindedOf(letter, chief)).containsExactly(-7, -3, -1);
        assertThat(office.remindedOf(letter, deputy)).containsExactly(-3);
    }

    @Test
    void 逾期两周起告知上级_上级空缺则告知再上一级() {
        UUID top = office.post(superior);
        UUID middle = office.vacantPost();
        UUID post = office.post(chief);
        office.place(middle, top);
        office.place(post, middle);
        UUID letter = office.letter(post, DUE);

        clock.moveTo(DUE.plusDays(13));
        reminders.remind(true);
        assertThat(office.remindedOf(letter, superior)).isEmpty();
        clock.moveTo(DUE.plusDays(14));
        reminders.remind(true);
        assertThat(office.remindedOf(letter, superior)).containsExactly(14);
        assertThat(office.titles(superior, Reminders.KIND)).containsExactly("答复来信：示例来信——示例岗位，6 月 28 日到期，已逾期 14 天");
    }

    private void moveTo(String moment) {
        Instant wanted = LocalDateTime.parse(moment).atZone(CityClock.ZONE).toInstant();
        clock.moveBy(Duration.between(clock.instant(), wanted));
    }
}
