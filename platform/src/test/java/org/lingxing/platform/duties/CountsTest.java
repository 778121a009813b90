package org.lingxing.platform.duties;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.lingxing.kernel.DivisionCode;
import org.lingxing.kernel.Phrase;
import org.lingxing.kernel.ProvisionId;
import org.lingxing.platform.PlatformTest;
import org.lingxing.platform.access.Posts;
import org.lingxing.platform.http.Paging;
import org.lingxing.platform.rules.Rules;
import org.lingxing.platform.time.CityClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The counts that screens show, held against a recount after everything that moves them. */
@PlatformTest
class CountsTest {

    private static final DutyKind REPORT = new DutyKind(
            "test.counted-report",
            Phrase.of("专项报告", "A report"),
            Phrase.of("报送", "Send in"),
            "/console/duties/{duty}",
            ProvisionId.of("zzw-2019-54#5"),
            DutyKind.Manner.BY_TERM);

    private static final DivisionCode JINSHUI = DivisionCode.of("410105");
    private static final LocalDate OPENED = LocalDate.of(2019, 3, 20);
    private static final LocalDate NOTICE_OUT = LocalDate.of(2019, 3, 22);

    @Autowired
    Duties duties;

    @Autowired
    Terms terms;

    @Autowired
    Round round;

    @Autowired
    Kinds kinds;

    @Autowired
    Tallies tallies;

    @Autowired
    Recount recount;

    @Autowired
    PlaceTotals places;

    @Autowired
    JdbcClient database;

    @Autowired
    DutyLists lists;

    @Autowired
    Posts posts;

    @Autowired
    CityClock clock;

    @Autowired
    TransactionTemplate transaction;

    private UUID post = new UUID(0, 0);

    @Test
    void 时钟走一日_迟报一份_换一次人_来一份放假通知_计数都与逐项重算相同() {
        kinds.write(REPORT);
        clock.moveTo(OPENED);
        round.newDay();
        var staff = new Staff(posts, transaction);
        post = staff.post(JINSHUI, LocalDate.of(2019, 1, 1));
        owe("report/1", 1);
        owe("report/2", 5);
        owe("report/3", 29);
        assertThat(counts()).isEqualTo("待办 3 按时 0 迟报 0 逾期 0");

        clock.moveTo(NOTICE_OUT.minusDays(1));
        round.newDay();
        assertThat(counts()).as("一日之后，都还在期内").isEqualTo("待办 3 按时 0 迟报 0 逾期 0");

        clock.moveTo(NOTICE_OUT);
        round.newDay();
        assertThat(counts()).as("通知已到：一份逾期，一份改了期限").isEqualTo("待办 2 按时 0 迟报 0 逾期 1");

        sendIn("report/1");
        assertThat(counts()).as("迟报一份").isEqualTo("待办 2 按时 0 迟报 1 逾期 0");

        staff.replace(post, NOTICE_OUT);
        assertThat(counts()).as("换人，事项随岗位").isEqualTo("待办 2 按时 0 迟报 1 逾期 0");

        sendIn("report/2");
        clock.moveTo(LocalDate.of(2019, 5, 1));
        round.newDay();
        assertThat(counts()).as("原限 5 月 2 日，按通知 4 月 30 日已到期").isEqualTo("待办 0 按时 1 迟报 1 逾期 1");
    }

    @Test
    void 办结后换人_再退回的归现任_当日即在其名下() {
        kinds.write(REPORT);
        clock.moveTo(OPENED);
        round.newDay();
        var staff = new Staff(posts, transaction);
        post = staff.post(JINSHUI, LocalDate.of(2019, 1, 1));
        owe("report/returned", 5);
        sendIn("report/returned");
        staff.replace(post, OPENED);
        String done = holder();
        transaction.executeWithoutResult(
                nothing -> duties.giveBack(duty().id(), OPENED.plusDays(9), "请补充数据", "officer"));

        assertThat(holder()).isNotEqualTo(done);
        assertThat(recount.run().misfits()).isEmpty();
    }

    @Test
    void 各地合计_加总前后都与各岗合计相同_动过手脚即被点名() {
        kinds.write(REPORT);
        clock.moveTo(OPENED);
        var staff = new Staff(posts, transaction);
        for (var where : List.of(JINSHUI, DivisionCode.of("410105001"), DivisionCode.of("410105001003"))) {
            post = staff.post(where, LocalDate.of(2019, 1, 1));
            owe("report/place/" + where.value(), 5);
        }
        places.addUp();
        sendIn("report/place/410105001");
        assertThat(byPlace()).as("一件办结尚未并入").containsEntry("410105001", 1).isEqualTo(byPost());

        places.addUp();
        assertThat(byPlace()).as("已并入").containsEntry("410105001", 1).isEqualTo(byPost());
        assertThat(recount.run().misfits()).isEmpty();

        transaction.executeWithoutResult(tried -> {
            database.sql("update duties.place_tally set done = done + 1 where kind = :kind and of_post = '410105001'")
                    .param("kind", REPORT.name())
                    .update();
            assertThat(places.misfits()).singleElement().asString().contains(REPORT.name(), "410105");
            tried.setRollbackOnly();
        });
    }

    /** Those done, by the township that the post answers for: read from the totals by place. */
    private Map<String, Integer> byPlace() {
        return done(new Tallies.Question(JINSHUI, REPORT.name(), null, null));
    }

    /** The same from the totals by post, which answer whenever posts are named. */
    private Map<String, Integer> byPost() {
        var owing = tallies.by(Tallies.By.POST, new Tallies.Question(JINSHUI, REPORT.name(), null, null)).stream()
                .map(count -> UUID.fromString(count.key()))
                .collect(Collectors.toSet());
        return done(new Tallies.Question(JINSHUI, REPORT.name(), owing, null, null, null, null));
    }

    private Map<String, Integer> done(Tallies.Question asked) {
        return tallies.by(Tallies.By.TOWNSHIP_OF_POST, asked).stream()
                .collect(Collectors.toMap(Tallies.Count::key, Tallies.Count::done));
    }

    private String holder() {
        return Objects.requireNonNullElse(duty().holder(), "");
    }

    private DutyView duty() {
        return lists.page(new DutyLists.Question(JINSHUI, REPORT.name(), post), Paging.first(10))
                .items()
                .getFirst();
    }

    private void owe(String occasion, int workingDays) {
        var question = new Rules.Question(
                "calendar/add-working-days", OPENED, OPENED, Map.of("start", OPENED.toString(), "days", workingDays));
        transaction.executeWithoutResult(nothing ->
                duties.open(new NewDuty(REPORT, occasion, post, JINSHUI, occasion, "示例报告", terms.by(question))));
    }

    private void sendIn(String occasion) {
        transaction.executeWithoutResult(
                nothing -> duties.fulfilOccasion(REPORT, occasion, clock.instant(), "sent/" + occasion));
    }

    /** In words, after the recount has found nothing that differs. */
    private String counts() {
        assertThat(recount.run().misfits()).isEmpty();
        var count = tallies.by(Tallies.By.POST, new Tallies.Question(JINSHUI, REPORT.name(), null, null)).stream()
                .filter(found -> found.key().equals(post.toString()))
                .findFirst()
                .orElseThrow();
        return "待办 " + count.open() + " 按时 " + count.done() + " 迟报 " + count.doneLate() + " 逾期 " + count.overdue();
    }
}
