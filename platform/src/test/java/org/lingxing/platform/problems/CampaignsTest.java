package org.lingxing.platform.problems;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lingxing.kernel.Period;
import org.lingxing.platform.PlatformTest;
import org.lingxing.platform.access.Visitor;
import org.lingxing.platform.papers.Papers;
import org.lingxing.platform.scoring.Measure;
import org.lingxing.platform.scoring.Span;
import org.lingxing.platform.sheets.Intake;
import org.lingxing.platform.time.CityClock;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** Ledgers of campaigns: taken in, counted by county, told of every ten days, accepted one by one. */
@PlatformTest
class CampaignsTest {

    private static final LocalDate DAY = LocalDate.of(2019, 5, 21);

    @Autowired
    BeanFactory beans;

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient database;

    @Autowired
    CityClock clock;

    @Autowired
    CampaignIntakes intakes;

    @Autowired
    Papers papers;

    @Autowired
    TransactionTemplate transaction;

    private River river;
    private Visitor office;

    @BeforeEach
    void 到河边() throws Exception {
        clock.moveTo(DAY);
        river = new River(beans);
        office = new Visitor(mvc);
        office.signIn("chief-office");
    }

    @Test
    void 每旬以一日_十一日_二十一日起() {
        assertThat(CampaignDesk.tenDaysOf(LocalDate.of(2019, 5, 10)))
                .isEqualTo(new Period(LocalDate.of(2019, 5, 1), LocalDate.of(2019, 5, 10)));
        assertThat(CampaignDesk.tenDaysOf(LocalDate.of(2019, 5, 11)))
                .isEqualTo(new Period(LocalDate.of(2019, 5, 11), LocalDate.of(2019, 5, 20)));
        assertThat(CampaignDesk.tenDaysOf(LocalDate.of(2019, 2, 28)))
                .isEqualTo(new Period(LocalDate.of(2019, 2, 21), LocalDate.of(2019, 2, 28)));
    }

    @Test
    @SuppressWarnings("unchecked") // a family gives registers of any rows; this one's are known
    void 台账一行立一案_改过的行和别的类型不收_未销号不能验收_逾期看得见() throws Exception {
        var ledger =
                (Intake<CampaignRow>) intakes.find("campaign.four-disorders").orElseThrow();
        var good = row("TZ-1", ProblemKind.DUMPING, 2000);
        assertThat(ledger.look(List.of(good)).getFirst().objections()).isEmpty();
        assertThat(ledger.look(List.of(row("TZ-2", ProblemKind.SEWAGE, 2100), future())).stream()
                        .map(held -> held.objections().size()))
                .containsExactly(1, 1);
        transaction.executeWithoutResult(status -> ledger.takeOver(
                List.of(
                        new Intake.Taken<>(good, null),
                        new Intake.Taken<>(row("TZ-3", ProblemKind.BUILDING, 50), null)),
                new Intake.Taking(UUID.randomUUID(), "chief-office")));
        var again = ledger.look(List.of(good, row("TZ-1", ProblemKind.DUMPING, 2500)));
        assertThat(again.getFirst().now()).isEqualTo(again.getFirst().meant());
        assertThat(again.getLast().objections()).hasSize(1);
        var standing = office.put("/campaigns/four-disorders/quotas/410105", Map.of("quota", 5));
        assertThat(standing.status()).as(standing.body()).isEqualTo(200);
        var total = standing.json().get("total");
        assertThat(total.get("entries").asInt()).isEqualTo(2);
        assertThat(total.get("quota").asInt()).isEqualTo(5);
        assertThat(total.get("added").asInt()).isEqualTo(2);
        assertThat(total.get("overdue").asInt()).isZero();
        var early =
                office.post("/campaigns/four-disorders/checks", Map.of("numbers", List.of("TZ-1"), "accepted", true));
        assertThat(early.body()).contains("尚未销号");
        clock.moveTo(LocalDate.of(2019, 7, 15));
        assertThat(struckOffShare()).as("期限当日还没有到期").isEqualTo("0 of 0");
        clock.moveTo(LocalDate.of(2019, 7, 16));
        assertThat(struckOffShare()).isEqualTo("0 of 2");
        office.signIn("chief-office");
        assertThat(office.get("/campaigns/four-disorders")
                        .json()
                        .get("total")
                        .get("overdue")
                        .asInt())
                .isEqualTo(2);
        database.sql("""
                        update problems.problem
                           set state = 'STRUCK_OFF', struck_off_at = '2019-07-10T02:00:00Z'
                         where id = (select problem from problems.campaign_entry where number = 'TZ-1')
                        """).update();
        assertThat(struckOffShare()).isEqualTo("1 of 2");
        office.post("/campaigns/four-disorders/checks", Map.of("numbers", List.of("TZ-1"), "accepted", true));
        var after =
                office.get("/campaigns/four-disorders?day=2019-07-10").json().get("total");
        assertThat(after.get("accepted").asInt()).isEqualTo(1);
        assertThat(after.get("closedWithin").asInt()).isEqualTo(1);
        assertThat(after.get("open").asInt()).isEqualTo(1);
        assertThat(office.get("/campaigns/four-disorders/entries?open=true")
                        .json()
                        .get("items")
                        .get(0)
                        .get("number")
                        .asString())
                .isEqualTo("TZ-3");
        var file = office.get("/campaigns/four-disorders/entries?format=csv").response();
        assertThat(new String(file.getContentAsByteArray(), StandardCharsets.UTF_8))
                .contains("TZ-3");
    }

    /** Of all units together, as the assessment counts it on this day: struck off of those whose term is over. */
    private String struckOffShare() {
        var values = beans.getBean("campaignStruckOff", Measure.class)
                .values(Span.of(Year.of(2019)), Set.of())
                .values();
        return values.stream().mapToInt(Measure.Value::counted).sum() + " of "
                + values.stream()
                        .mapToInt(value -> Objects.requireNonNull(value.of()))
                        .sum();
    }

    @Test
    void 旬报由台账数字起草_说明是哪一旬的() throws Exception {
        var problem = river.problems.open(river.found(3000, clock.instant()).ofKind(ProblemKind.OUTLET));
        assertThat(office.post("/campaigns/outlets/entries", Map.of("problem", problem, "number", "PW-1"))
                        .status())
                .isEqualTo(201);
        assertThat(office.post("/campaigns/outlets/entries", Map.of("problem", problem, "number", "PW-2"))
                        .status())
                .isEqualTo(400);
        var drafted = office.post("/campaigns/outlets/circulars", Map.of("day", DAY.toString()));
        assertThat(drafted.status()).as(drafted.body()).isEqualTo(201);
        var paper = papers.find(UUID.fromString(drafted.json().get("paper").asString()));
        assertThat(paper.title()).isEqualTo("关于入河排污口整治专项行动2019年5月下旬工作情况的通报");
        assertThat(papers.about("problems.campaign/outlets/zz-2019-5/2019-05-21/2019-05-31"))
                .isNotEmpty();
        var village = new Visitor(mvc);
        village.signIn("chief-village");
        assertThat(village.post("/campaigns/outlets/circulars", Map.of("day", DAY.toString()))
                        .status())
                .isEqualTo(403);
    }

    private CampaignRow row(String number, ProblemKind kind, double metres) {
        var spot = river.north(metres);
        return new CampaignRow(
                number, kind, "示例桥下", spot.longitude(), spot.latitude(), LocalDate.of(2019, 5, 20), "示例");
    }

    private CampaignRow future() {
        var row = row("TZ-9", ProblemKind.DUMPING, 2200);
        return new CampaignRow(
                row.number(), row.kind(), row.place(), row.longitude(), row.latitude(), DAY.plusDays(1), null);
    }
}
