package org.lingxing.platform.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Year;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lingxing.platform.PlatformTest;
import org.lingxing.platform.access.Visitor;
import org.lingxing.platform.files.Files;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.scoring.SheetDesk;
import org.lingxing.platform.scoring.Span;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** An objection names the record it is about; whoever had a hand in that record does not answer it. */
@PlatformTest
class ObjectionsTest {

    private static final String YEAR = "/assessments/2019";
    private static final String OBJECTIONS = YEAR + "/objections";
    private static final String JINSHUI = "410105";

    @Autowired
    MockMvc mvc;

    @Autowired
    Files files;

    @Autowired
    SheetDesk sheets;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    private Visitor unit;
    private Visitor office;
    private Visitor other;
    private Visitor signer;

    @BeforeEach
    void 各方到场() throws Exception {
        unit = signedIn("assess-unit");
        office = signedIn("chief-office");
        other = signedIn("chief-office2");
        signer = signedIn("signer");
    }

    private Visitor signedIn(String account) throws Exception {
        var visitor = new Visitor(mvc);
        visitor.signIn(account);
        return visitor;
    }

    private UUID paper(String by) {
        return files.store(
                "%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n".getBytes(StandardCharsets.US_ASCII), "材料.pdf", by);
    }

    private Map<String, Object> objection(Map<String, Object> about) {
        return new HashMap<>(
                Map.of("unit", JINSHUI, "about", about, "words", "与事实不符", "files", List.of(paper("assess-unit"))));
    }

    private String filed(Map<String, Object> about) throws Exception {
        var filed = unit.post(OBJECTIONS, objection(about));
        assertThat(filed.status()).as(filed.body()).isEqualTo(201);
        return filed.json().get("objection").get("id").asString();
    }

    private String entered(String code, Visitor by, String account) throws Exception {
        var entered = by.post(
                        YEAR + "/ledger",
                        Map.of(
                                "unit",
                                code,
                                "kind",
                                "CRITICISM",
                                "tier",
                                "CITY",
                                "day",
                                "2019-05-20",
                                "words",
                                "示例通报",
                                "file",
                                paper(account)))
                .json();
        return entered.get("entry").get("id").asString();
    }

    private void confirm(String entry, Visitor by) throws Exception {
        var seen = by.get(YEAR + "/ledger/" + entry).json().get("effects").get("mark");
        assertThat(by.post(YEAR + "/ledger/" + entry + "/confirmation", Map.of("seen", seen.asString()))
                        .status())
                .isEqualTo(200);
    }

    private BigDecimal total() throws Exception {
        return office.get(YEAR + "/standings/" + JINSHUI)
                .json()
                .get("line")
                .get("total")
                .decimalValue();
    }

    @Test
    void 台账条目有异议_录入人与确认人不能答复_成立后一步到撤销的预演() throws Exception {
        var entry = entered(JINSHUI, unit, "assess-unit");
        Map<String, Object> about = Map.of("kind", "LEDGER", "record", entry);
        assertThat(unit.post(OBJECTIONS, objection(about)).code()).as("还没有计分").isEqualTo("NOT_IN_THE_RESULT");
        confirm(entry, office);
        var elsewhere = entered("410104", office, "chief-office");
        confirm(elsewhere, other);
        assertThat(unit.post(OBJECTIONS, objection(Map.of("kind", "LEDGER", "record", elsewhere)))
                        .code())
                .as("别的单位的")
                .isEqualTo("NOT_IN_THE_RESULT");
        assertThat(unit.post(OBJECTIONS, objection(Map.of("kind", "LEDGER"))).body())
                .contains("/about/record");
        var bare = objection(about);
        bare.put("files", List.of());
        assertThat(unit.post(OBJECTIONS, bare).status()).isEqualTo(400);
        bare = objection(about);
        bare.put("unit", "410104");
        assertThat(unit.post(OBJECTIONS, bare).code()).isEqualTo("NOT_YOUR_REGION");

        var id = filed(about);
        assertThat(unit.post(OBJECTIONS, objection(about)).code()).isEqualTo("OBJECTION_THERE_ALREADY");
        var words = Map.of("upheld", true, "words", "通报已经撤销");
        assertThat(unit.post(OBJECTIONS + "/" + id + "/answer", words).status()).isEqualTo(403);
        var refused = office.post(OBJECTIONS + "/" + id + "/answer", words);
        assertThat(refused.code()).as("确认了那一条的人").isEqualTo("OBJECTION_OWN_RECORD");
        assertThat(refused.body()).contains("不能由您答复", "You proposed");
        assertThat(office.get(OBJECTIONS + "/" + id).json().get("answerable").asBoolean())
                .isFalse();
        assertThat(office.post(OBJECTIONS + "/" + id + "/correction", Map.of()).code())
                .isEqualTo("OBJECTION_NOT_UPHELD");
        var before = total();
        var answered = other.post(OBJECTIONS + "/" + id + "/answer", words);
        assertThat(answered.status()).as(answered.body()).isEqualTo(200);
        assertThat(other.post(OBJECTIONS + "/" + id + "/answer", words).code()).isEqualTo("OBJECTION_ANSWERED");
        assertThat(total()).as("答复不动分数").isEqualByComparingTo(before);

        correctedAsPreviewed(entry, id);
        assertThat(unit.post(OBJECTIONS, objection(about)).code())
                .as("已撤销，不再计分")
                .isEqualTo("NOT_IN_THE_RESULT");
    }

    private void correctedAsPreviewed(String entry, String id) throws Exception {
        var made = office.post(OBJECTIONS + "/" + id + "/correction", Map.of());
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        var strike = made.json().get("place").asString().replaceAll(".*/", "");
        var shown = other.get(YEAR + "/ledger/" + strike).json();
        assertThat(shown.get("entry").get("words").asString()).isEqualTo("异议成立：通报已经撤销");
        assertThat(shown.get("entry").get("strikes").asString()).isEqualTo(entry);
        var said = shown.get("effects")
                .get("changes")
                .valueStream()
                .filter(change -> change.get("unit").asString().equals(JINSHUI))
                .findFirst()
                .orElseThrow();
        confirm(strike, other);
        assertThat(total()).isEqualByComparingTo(said.get("total").decimalValue());
        var onTheRecord = unit.get(OBJECTIONS + "?kind=LEDGER&record=" + entry).json();
        assertThat(onTheRecord.get("total").asInt()).isEqualTo(1);
        assertThat(onTheRecord
                        .get("items")
                        .get(0)
                        .get("objection")
                        .get("corrections")
                        .get(0)
                        .asString())
                .endsWith("/ledger/" + strike);
    }

    @Test
    void 由人评的项目_评过的人不能答复_成立时写明应得分() throws Exception {
        var sheet = sheets.inForce("assessment-unit", Span.of(Year.of(2019))).content();
        var item = sheet.items()
                .filter(one -> one.how() instanceof org.lingxing.platform.scoring.Sheet.ByPeople)
                .findFirst()
                .orElseThrow();
        Map<String, Object> about =
                Map.of("kind", "ITEM", "sheet", "assessment-unit", "subject", JINSHUI, "item", item.code());
        assertThat(unit.post(OBJECTIONS, objection(about)).code()).as("还没有评").isEqualTo("NOT_IN_THE_RESULT");
        var place = new SheetDesk.Place("assessment-unit", Span.of(Year.of(2019)), JINSHUI, item.code());
        transaction.executeWithoutResult(
                status -> sheets.settle(place, BigDecimal.ZERO, "示例", new Caller("assessor", "示例", List.of())));
        transaction.executeWithoutResult(status -> {
            var visit = UUID.randomUUID();
            database.sql("""
                            insert into assessment.visit (id, year, unit, sheet, subject, account, done_at, received_at)
                            values (:id, 2019, '410105', 'assessment-unit', '410105', 'chief-office2', now(), now())
                            """).param("id", visit).update();
            database.sql("insert into assessment.visit_points values (:id, :item, 0, '示例')")
                    .param("id", visit)
                    .param("item", item.code())
                    .update();
        });
        var id = filed(about);
        assertThat(other.post(OBJECTIONS + "/" + id + "/answer", Map.of("upheld", false, "words", "不成立"))
                        .code())
                .as("评分的人")
                .isEqualTo("OBJECTION_OWN_RECORD");
        var line = signer.get(OBJECTIONS + "/" + id).json();
        assertThat(line.get("most").decimalValue()).isEqualByComparingTo(item.points());
        var upheld = new HashMap<String, Object>(Map.of("upheld", true, "words", "漏看一处"));
        assertThat(signer.post(OBJECTIONS + "/" + id + "/answer", upheld).body())
                .contains("/points");
        upheld.put("points", item.points().add(BigDecimal.ONE));
        assertThat(signer.post(OBJECTIONS + "/" + id + "/answer", upheld).body())
                .contains("/points");
        upheld.put("points", item.points());
        assertThat(signer.post(OBJECTIONS + "/" + id + "/answer", upheld).status())
                .isEqualTo(200);
        var made = office.post(OBJECTIONS + "/" + id + "/correction", Map.of()).json();
        var correction = made.get("place").asString().replaceAll(".*/", "");
        var detail = signer.get(YEAR + "/field-corrections/" + correction).json();
        assertThat(detail.get("line").get("correction").get("points").decimalValue())
                .isEqualByComparingTo(item.points());
        assertThat(detail.get("effects").get("changes").size()).isPositive();
        assertThat(office.post(OBJECTIONS + "/" + id + "/correction", Map.of()).code())
                .isEqualTo("CORRECTION_THERE_ALREADY");
        assertThat(office.get(YEAR + "/field-corrections?unit=410105&state=PROPOSED")
                        .json()
                        .get("total")
                        .asInt())
                .isEqualTo(1);
        assertThat(office.get(YEAR + "/field-corrections?unit=410104")
                        .json()
                        .get("total")
                        .asInt())
                .isZero();
    }

    @Test
    void 各张清单分页_按单位与状态筛选() throws Exception {
        for (int count = 0; count < 3; count++) {
            entered("410181", office, "chief-office");
        }
        var first = office.get(YEAR + "/ledger?unit=410181&state=PROPOSED&kind=CRITICISM&limit=2")
                .json();
        assertThat(first.get("items").size()).isEqualTo(2);
        assertThat(first.get("total").asInt()).isEqualTo(3);
        var rest = office.get(YEAR + "/ledger?unit=410181&state=PROPOSED&kind=CRITICISM&limit=2&after="
                        + first.get("next").asString())
                .json();
        assertThat(rest.get("items").size()).isEqualTo(1);
        assertThat(rest.get("next").isNull()).isTrue();
        assertThat(first.get("items").findValuesAsString("id"))
                .doesNotContainAnyElementsOf(rest.get("items").findValuesAsString("id"));
        assertThat(office.get(YEAR + "/ledger?unit=410181&state=CONFIRMED")
                        .json()
                        .get("total")
                        .asInt())
                .isZero();
        for (var ground : List.of("HELD_TO_ACCOUNT", "PATROL_DUTY_NOT_MET")) {
            office.post(
                    YEAR + "/vetoes",
                    Map.of("unit", "410181", "ground", ground, "words", "示例", "file", paper("chief-office")));
        }
        var veto =
                office.get(YEAR + "/vetoes?unit=410181&state=PROPOSED&limit=1").json();
        assertThat(veto.get("total").asInt()).isEqualTo(2);
        var next = office.get(YEAR + "/vetoes?unit=410181&state=PROPOSED&limit=1&after="
                        + veto.get("next").asString())
                .json();
        assertThat(next.get("items").get(0).get("ground"))
                .isNotEqualTo(veto.get("items").get(0).get("ground"));
        assertThat(unit.get(YEAR + "/vetoes?unit=410181").json().get("total").asInt())
                .as("别的单位还只是提出的")
                .isZero();
        assertThat(office.get(YEAR + "/ledger?after=abc").status()).isEqualTo(400);
    }
}
