package org.lingxing.platform.duties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lingxing.kernel.DivisionCode;
import org.lingxing.kernel.Phrase;
import org.lingxing.kernel.ProvisionId;
import org.lingxing.platform.PlatformTest;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.rules.Rules;
import org.lingxing.platform.time.CityClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Duties by a schedule and by a deed: opened, fulfilled, late, moved, split, counted. */
@PlatformTest
class DutiesTest {

    private static final DutyKind ORDER = new DutyKind(
            "test.order",
            Phrase.of("签发整改督办单", "Sign the rectification order"),
            Phrase.of("签发", "Sign"),
            "/console/problems/{subject}",
            ProvisionId.of("zzw-2019-54#6"),
            DutyKind.Manner.BY_TERM);

    private static final DivisionCode JINSHUI = DivisionCode.of("410105");
    private static final String SCHEDULE = "schedule of the tests";

    @Autowired
    Duties duties;

    @Autowired
    Obligations obligations;

    @Autowired
    Round round;

    @Autowired
    Recount recount;

    @Autowired
    DutyLists lists;

    @Autowired
    DutyStory story;

    @Autowired
    KnownDuties known;

    @Autowired
    Tallies tallies;

    @Autowired
    Terms terms;

    @Autowired
    Kinds kinds;

    @Autowired
    Rules rules;

    @Autowired
    CityClock clock;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ConfigurableListableBeanFactory beans;

    @Autowired
    org.lingxing.platform.access.Posts posts;

    private Staff staff;
    private Schedule patrols;

    @BeforeEach
    void prepare() {
        if (!beans.containsSingleton(SCHEDULE)) {
            beans.registerSingleton(SCHEDULE, new MonthlyPatrols(rules));
        }
        patrols = beans.getBean(MonthlyPatrols.class);
        kinds.write(MonthlyPatrols.PATROL);
        kinds.write(ORDER);
        staff = new Staff(posts, transaction);
    }

    @AfterEach
    void 复核计数与逐项重算相同() {
        clock.moveTo(LocalDate.of(2019, 6, 18));
        assertThat(recount.run().misfits()).isEmpty();
    }

    @Test
    void 每月一次_过了月底未巡即逾期_本月的仍待履行() {
        UUID chief = chiefSince("2019-03-18");
        round.newDay();

        assertThat(of(chief))
                .extracting(DutyView::from, DutyView::to, DutyView::state)
                .containsExactly(
                        tuple(day("2019-04-01"), day("2019-04-30"), DutyState.OVERDUE),
                        tuple(day("2019-05-01"), day("2019-05-31"), DutyState.OVERDUE),
                        tuple(day("2019-06-01"), day("2019-06-30"), DutyState.OPEN),
                        tuple(day("2019-07-01"), day("2019-07-31"), DutyState.OPEN));
    }

    @Test
    void 周期内巡一次即完成_多巡不抵另一个月_撤回则仍欠() {
        UUID chief = chiefSince("2019-04-01");
        round.newDay();
        patrol(chief, "2019-06-30T23:59:59", "patrol/1");
        patrol(chief, "2019-06-10T09:00:00", "patrol/2");

        assertThat(of(chief))
                .extracting(DutyView::state)
                .containsExactly(DutyState.OVERDUE, DutyState.OVERDUE, DutyState.DONE, DutyState.OPEN);
        transaction.executeWithoutResult(nothing -> duties.takeBack("patrol/2"));
        assertThat(of(chief).get(2).doneAt()).isEqualTo(at("2019-06-30T23:59:59"));
        transaction.executeWithoutResult(nothing -> duties.takeBack("patrol/1"));
        assertThat(of(chief).get(2).state()).isEqualTo(DutyState.OPEN);
        assertThat(patrol(chief, "2019-08-01T00:00:00", "patrol/3")).isZero();
    }

    @Test
    void 开启两次或四个线程同时开启_每个周期只有一项() throws Exception {
        UUID chief = chiefSince("2019-04-01");
        List<Callable<Object>> rounds = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            rounds.add(Executors.callable(round::newDay));
        }
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (var done : threads.invokeAll(rounds)) {
                done.get();
            }
        }
        round.newDay();
        assertThat(of(chief)).hasSize(4);
    }

    @Test
    void 期中换人_按日拆开_两段都不计数_前任那段免除() {
        UUID post = chiefSince("2019-04-01");
        round.newDay();
        staff.replace(post, LocalDate.of(2019, 6, 10));

        assertThat(of(post))
                .extracting(DutyView::from, DutyView::to, DutyView::state, DutyView::counted)
                .containsExactly(
                        tuple(day("2019-04-01"), day("2019-04-30"), DutyState.OVERDUE, true),
                        tuple(day("2019-05-01"), day("2019-05-31"), DutyState.OVERDUE, true),
                        tuple(day("2019-06-01"), day("2019-06-09"), DutyState.WAIVED, false),
                        tuple(day("2019-06-10"), day("2019-06-30"), DutyState.OPEN, false),
                        tuple(day("2019-07-01"), day("2019-07-31"), DutyState.OPEN, true));
        assertThat(of(post).get(4).holder())
                .isEqualTo(of(post).get(3).holder())
                .isNotEqualTo(of(post).get(2).holder());
    }

    @Test
    void 换人时事项移交给继任者_清单由其签收_前任仍可查() {
        UUID post = chiefSince("2019-04-01");
        order(post, "problem/7", Due.endOf(LocalDate.of(2019, 6, 21), null));
        String before = ordersOf(post).getFirst().holder();
        staff.replace(post, LocalDate.of(2019, 6, 18));

        DutyView order = ordersOf(post).getFirst();
        assertThat(order.holder()).isNotEqualTo(before);
        assertThat(story.changesOf(order.id()))
                .extracting(DutyStory.Change::what)
                .contains("HANDED_ON");
        assertThat(database.sql("select count(*) from duties.handed_on where duty = :duty")
                        .param("duty", order.id())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void 期限精确到分_十七时整在期内_十七时一分即逾期() {
        UUID post = chiefSince("2019-04-01");
        Due due = Due.at(LocalDateTime.parse("2019-06-20T17:00"), null);
        order(post, "problem/1", due);
        order(post, "problem/2", due);
        transaction.executeWithoutResult(nothing -> {
            duties.fulfilOccasion(ORDER, "problem/1", at("2019-06-20T17:00:59"), "order/1");
            duties.fulfilOccasion(ORDER, "problem/2", at("2019-06-20T17:01:00"), "order/2");
        });

        assertThat(ordersOf(post))
                .extracting(DutyView::subject, DutyView::state)
                .containsExactlyInAnyOrder(tuple("problem/1", DutyState.DONE), tuple("problem/2", DutyState.DONE_LATE));
    }

    @Test
    void 同一事由只开一项_重复完成不变() {
        UUID post = chiefSince("2019-04-01");
        Due due = Due.endOf(LocalDate.of(2019, 6, 21), null);
        assertThat(order(post, "problem/3", due)).isTrue();
        assertThat(order(post, "problem/3", due)).isFalse();
        transaction.executeWithoutResult(nothing -> {
            assertThat(duties.fulfilOccasion(ORDER, "problem/3", at("2019-06-19T10:00"), "order/3"))
                    .isTrue();
            duties.fulfilOccasion(ORDER, "problem/3", at("2019-06-19T10:00"), "order/3");
        });
        assertThat(ordersOf(post))
                .singleElement()
                .satisfies(duty -> assertThat(story.changesOf(duty.id()))
                        .extracting(DutyStory.Change::what)
                        .containsExactly("DONE"));
    }

    @Test
    void 放假通知改了日历_未到期的期限随之重算_留有前后两日_当日所知可查() {
        clock.moveTo(LocalDate.of(2019, 3, 20));
        UUID post = chiefSince("2019-03-18");
        round.newDay();
        order(
                post,
                "problem/4",
                terms.by(new Rules.Question(
                        "calendar/add-working-days",
                        LocalDate.of(2019, 3, 20),
                        LocalDate.of(2019, 3, 20),
                        Map.of("start", "2019-03-20", "days", 29))));
        assertThat(ordersOf(post)).extracting(DutyView::due).contains(day("2019-05-02"));
        clock.moveTo(LocalDate.of(2019, 3, 22));
        round.newDay();

        DutyView order = ordersOf(post).getFirst();
        assertThat(order.due()).isEqualTo(day("2019-04-30"));
        assertThat(story.changesOf(order.id()))
                .extracting(DutyStory.Change::what)
                .containsExactly("TERM_MOVED");
        assertThat(known.due(JINSHUI, day("2019-05-02"), day("2019-03-21"), 10))
                .extracting(DutyView::id)
                .containsExactly(order.id());
        assertThat(known.due(JINSHUI, day("2019-05-02"), day("2019-03-22"), 10)).isEmpty();
        assertThat(known.due(JINSHUI, day("2019-04-30"), day("2019-03-22"), 10))
                .extracting(DutyView::id)
                .contains(order.id());
    }

    @Test
    void 延期须更晚_中止期间不逾期_恢复后顺延_免除和退回都写明理由() {
        UUID post = chiefSince("2019-04-01");
        order(post, "problem/5", Due.endOf(LocalDate.of(2019, 6, 19), null));
        UUID id = ordersOf(post).getFirst().id();
        inDuties(() -> duties.extend(id, LocalDate.of(2019, 6, 20), "汛期", "officer"));
        assertThat(ordersOf(post).getFirst().due()).isEqualTo(day("2019-06-20"));
        assertThatThrownBy(() -> inDuties(() -> duties.extend(id, LocalDate.of(2019, 6, 20), "再延", "officer")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("TERM_NOT_LATER");

        inDuties(() -> duties.suspend(id, "等待鉴定", "officer"));
        clock.moveTo(LocalDate.of(2019, 6, 23));
        round.newDay();
        assertThat(ordersOf(post).getFirst().state()).isEqualTo(DutyState.SUSPENDED);
        inDuties(() -> duties.resume(id, "鉴定已出", "officer"));
        assertThat(ordersOf(post).getFirst().due()).isEqualTo(day("2019-06-25"));

        inDuties(() -> duties.fulfilOccasion(ORDER, "problem/5", at("2019-06-23T12:00"), "order/5"));
        inDuties(() -> duties.giveBack(id, LocalDate.of(2019, 6, 28), "照片不清", "officer"));
        assertThat(ordersOf(post).getFirst()).satisfies(duty -> {
            assertThat(duty.state()).isEqualTo(DutyState.OPEN);
            assertThat(duty.due()).isEqualTo(day("2019-06-28"));
        });
        inDuties(() -> duties.waive(id, "河段已划出", "officer"));
        assertThat(ordersOf(post).getFirst().state()).isEqualTo(DutyState.WAIVED);
        assertThat(story.changesOf(id))
                .extracting(DutyStory.Change::what)
                .containsExactly("EXTENDED", "SUSPENDED", "RESUMED", "DONE", "RETURNED", "WAIVED");
    }

    @Test
    void 中止期间延期_仍中止_恢复时两者都算() {
        UUID post = chiefSince("2019-04-01");
        order(post, "problem/16", Due.endOf(LocalDate.of(2019, 6, 19), null));
        UUID id = ordersOf(post).getFirst().id();
        inDuties(() -> duties.suspend(id, "等待鉴定", "officer"));
        inDuties(() -> duties.extend(id, LocalDate.of(2019, 6, 24), "汛期", "officer"));
        assertThat(ordersOf(post).getFirst().state()).isEqualTo(DutyState.SUSPENDED);

        clock.moveTo(LocalDate.of(2019, 6, 21));
        inDuties(() -> duties.resume(id, "鉴定已出", "officer"));
        assertThat(ordersOf(post).getFirst()).satisfies(duty -> {
            assertThat(duty.state()).isEqualTo(DutyState.OPEN);
            assertThat(duty.due()).isEqualTo(day("2019-06-27"));
        });
    }

    @Test
    void 计数_到期未办归入逾期_完成率按到期的算() {
        UUID post = chiefSince("2019-04-01");
        round.newDay();
        patrol(post, "2019-04-12T09:00:00", "patrol/11");

        var count = tallies.by(Tallies.By.POST, new Tallies.Question(JINSHUI, "test.patrol", null, null)).stream()
                .filter(found -> found.key().equals(post.toString()))
                .findFirst()
                .orElseThrow();
        assertThat(count.required()).isEqualTo(4);
        assertThat(count.done()).isEqualTo(1);
        assertThat(count.overdue()).isEqualTo(1);
        assertThat(count.open()).isEqualTo(2);
        assertThat(count.rate()).isEqualByComparingTo("0.5");
    }

    @Test
    void 到点的一分钟后即标为逾期_不必等到次日() {
        UUID post = chiefSince("2019-04-01");
        Instant soon = clock.instant().plus(Duration.ofMinutes(2));
        order(post, "problem/6", new Due(soon, null));
        assertThat(ordersOf(post).getFirst().state()).isEqualTo(DutyState.OPEN);
        clock.moveBy(Duration.ofMinutes(3));
        round.markOverdue();
        assertThat(ordersOf(post).getFirst().state()).isEqualTo(DutyState.OVERDUE);
    }

    private UUID chiefSince(String from) {
        UUID post = staff.post(JINSHUI, LocalDate.of(2019, 1, 1));
        transaction.executeWithoutResult(
                nothing -> obligations.bind(patrols, post, "reach/" + post, "示例河示例段", JINSHUI, LocalDate.parse(from)));
        return post;
    }

    private int patrol(UUID post, String at, String deed) {
        Integer count = transaction.execute(
                nothing -> duties.fulfilWithinPeriod(MonthlyPatrols.PATROL, post, "reach/" + post, at(at), deed));
        return count == null ? 0 : count;
    }

    private boolean order(UUID post, String problem, Due due) {
        return Boolean.TRUE.equals(transaction.execute(
                nothing -> duties.open(new NewDuty(ORDER, problem, post, JINSHUI, problem, "示例问题", due))));
    }

    private void inDuties(Runnable deed) {
        transaction.executeWithoutResult(nothing -> deed.run());
    }

    private List<DutyView> of(UUID post) {
        return listed(post, MonthlyPatrols.PATROL);
    }

    private List<DutyView> ordersOf(UUID post) {
        return listed(post, ORDER);
    }

    private List<DutyView> listed(UUID post, DutyKind kind) {
        var asked = new DutyLists.Question(JINSHUI, kind.name(), post);
        var page = lists.page(asked, org.lingxing.platform.http.Paging.first(100));
        assertThat(page.total()).isEqualTo(page.items().size());
        return page.items();
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    private static Instant at(String time) {
        return LocalDateTime.parse(time).atZone(CityClock.ZONE).toInstant();
    }
}
