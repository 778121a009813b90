package org.lingxing.platform.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lingxing.platform.PlatformTest;
import org.lingxing.platform.access.Visitor;
import org.lingxing.platform.files.Files;
import org.lingxing.platform.problems.NewProblem;
import org.lingxing.platform.problems.ProblemKind;
import org.lingxing.platform.problems.ProblemSource;
import org.lingxing.platform.problems.Problems;
import org.lingxing.platform.sheets.Intake;
import org.lingxing.platform.time.CityClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** What counts beside the field: entered by one, decided by another, and each deed does exactly what its preview said. */
@PlatformTest
class DeedsOfTheYearTest {

    private static final String YEAR = "/assessments/2019";
    private static final String JINSHUI = "410105";

    @Autowired
    MockMvc mvc;

    @Autowired
    Files files;

    @Autowired
    Problems problems;

    @Autowired
    CityClock clock;

    @Autowired
    SurveyIntakes surveys;

    @Autowired
    TransactionTemplate transaction;

    private Visitor office;
    private Visitor other;
    private Visitor signer;

    @BeforeEach
    void 三人到岗() throws Exception {
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
                "%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n".getBytes(StandardCharsets.US_ASCII),
                "示例材料.pdf",
                by);
    }

    private Map<String, Object> entry(String unit, LedgerKind kind, @Nullable LedgerTier tier) {
        var entry = new HashMap<String, Object>();
        entry.put("unit", unit);
        entry.put("kind", kind.name());
        if (tier != null) {
            entry.put("tier", tier.name());
        }
        entry.put("day", "2019-05-20");
        entry.put("words", "示例条目");
        entry.put("file", paper("chief-office"));
        return entry;
    }

    /** Total, rank and grade of each unit, as the ranking shows them. */
    private Map<String, String> standings() throws Exception {
        var standings = new HashMap<String, String>();
        office.get(YEAR + "/standings")
                .json()
                .get("lines")
                .forEach(line -> standings.put(
                        line.get("unit").asString(),
                        line.get("total").decimalValue().stripTrailingZeros().toPlainString() + " "
                                + line.get("rank").asString() + " "
                                + line.get("grade").asString()));
        return standings;
    }

    private String comprehensive(String unit) throws Exception {
        var line = office.get(YEAR + "/standings/" + unit).json().get("line");
        return line.get("comprehensive").decimalValue().toPlainString();
    }

    private static Map<String, String> said(JsonNode effects) {
        var said = new HashMap<String, String>();
        effects.get("changes")
                .forEach(change -> said.put(
                        change.get("unit").asString(),
                        change.get("total").decimalValue().stripTrailingZeros().toPlainString() + " "
                                + change.get("rank").asString() + " "
                                + change.get("grade").asString()));
        return said;
    }

    /** What is there after the deed is what was there before with what the preview said, and nothing else. */
    private void requireCameTrue(Map<String, String> before, JsonNode effects) throws Exception {
        var expected = new HashMap<>(before);
        expected.putAll(said(effects));
        assertThat(said(effects)).isNotEmpty();
        assertThat(standings()).isEqualTo(expected);
    }

    @Test
    void 台账_一人录入_另一人看过预演后确认_只动预演说的() throws Exception {
        var entered = office.post(YEAR + "/ledger", entry("410104", LedgerKind.TASK, LedgerTier.NATIONAL));
        assertThat(entered.status()).as(entered.body()).isEqualTo(201);
        var id = entered.json().get("entry").get("id").asString();
        var seen = entered.json().get("effects").get("mark").asString();
        assertThat(office.post(YEAR + "/ledger/" + id + "/confirmation", Map.of("seen", seen))
                        .code())
                .isEqualTo("DEED_NOT_POSSIBLE");
        assertThat(other.post(YEAR + "/ledger/" + id + "/confirmation", Map.of("seen", "又一份"))
                        .code())
                .isEqualTo("PREVIEW_MOVED");
        var before = standings();
        var confirmed = other.post(YEAR + "/ledger/" + id + "/confirmation", Map.of("seen", seen));
        assertThat(confirmed.status()).as(confirmed.body()).isEqualTo(200);
        requireCameTrue(before, entered.json().get("effects"));
        assertThat(comprehensive("410104")).startsWith("20");
        assertThat(comprehensive("410103")).isEqualTo("17.39");

        var strike = office.post(YEAR + "/ledger/" + id + "/strikes", Map.of("reason", "材料不属本年度"));
        assertThat(strike.status()).as(strike.body()).isEqualTo(201);
        before = standings();
        var strikeId = strike.json().get("entry").get("id").asString();
        other.post(
                YEAR + "/ledger/" + strikeId + "/confirmation",
                Map.of("seen", strike.json().get("effects").get("mark").asString()));
        requireCameTrue(before, strike.json().get("effects"));
        assertThat(office.get(YEAR + "/ledger/" + id)
                        .json()
                        .get("entry")
                        .get("counts")
                        .asBoolean())
                .isFalse();
        var moves = office.get(YEAR + "/moves").json().get("items");
        assertThat(moves.get(0).get("what").get("zh").asString()).isEqualTo("撤销：国家级承担上级任务");
        assertThat(moves.get(0).get("changes").size()).isEqualTo(16);
    }

    @Test
    void 台账_缺材料缺级别跨年度都说在哪里() throws Exception {
        var bare = entry(JINSHUI, LedgerKind.CRITICISM, LedgerTier.CITY);
        bare.remove("file");
        assertThat(office.post(YEAR + "/ledger", bare).body()).contains("/file");
        assertThat(office.post(YEAR + "/ledger", entry(JINSHUI, LedgerKind.CRITICISM, null))
                        .body())
                .contains("/tier");
        var early = entry(JINSHUI, LedgerKind.ARTICLE, null);
        early.put("day", "2018-12-31");
        assertThat(office.post(YEAR + "/ledger", early).body()).contains("/day");
        assertThat(office.post(YEAR + "/ledger", entry("410999", LedgerKind.ARTICLE, null))
                        .code())
                .isEqualTo("UNIT_UNKNOWN");
        var guard = signedIn("guard");
        assertThat(guard.get(YEAR + "/ledger").status()).isEqualTo(403);
    }

    @Test
    void 否决_一人提出另一人签_降等而不动分数_河长履责否决不列名次_撤销也要两人() throws Exception {
        var veto = new HashMap<String, Object>(Map.of(
                "unit",
                "410184",
                "ground",
                "CAMPAIGN_NOT_ACCEPTED",
                "words",
                "示例：清四乱未通过验收",
                "file",
                paper("chief-office")));
        var proposed = office.post(YEAR + "/vetoes", veto);
        assertThat(proposed.status()).as(proposed.body()).isEqualTo(201);
        assertThat(office.post(YEAR + "/vetoes", veto).body()).contains("/ground");
        var elsewhere = signedIn("agency");
        assertThat(elsewhere.get(YEAR + "/vetoes").body()).as("只是提出的，别的单位看不到").doesNotContain("清四乱未通过验收");
        var id = proposed.json().get("veto").get("id").asString();
        assertThat(elsewhere.get(YEAR + "/vetoes/" + id).status()).isEqualTo(404);
        var mark = proposed.json().get("effects").get("mark").asString();
        assertThat(other.post(YEAR + "/vetoes/" + id + "/signature", Map.of("seen", mark))
                        .status())
                .isEqualTo(403);
        assertThat(signer.post(YEAR + "/vetoes/" + id + "/signature", Map.of("seen", mark))
                        .status())
                .isEqualTo(200);

        veto.put("ground", "CHIEF_DUTY_NOT_DONE");
        assertThat(office.post(YEAR + "/vetoes", veto).body()).contains("/chief");
        veto.put("chief", "示例河长");
        veto.put("file", paper("chief-office"));
        var voiding = office.post(YEAR + "/vetoes", veto).json();
        var voidId = voiding.get("veto").get("id").asString();
        var before = standings();
        signer.post(
                YEAR + "/vetoes/" + voidId + "/signature",
                Map.of("seen", voiding.get("effects").get("mark").asString()));
        requireCameTrue(before, voiding.get("effects"));
        assertThat(standings().get("410184")).endsWith(" FAIL").doesNotContain(" 1 ");

        assertThat(elsewhere.get(YEAR + "/vetoes").body()).contains("清四乱未通过验收").doesNotContain("示例河长\"");
        assertThat(office.get(YEAR + "/vetoes").body()).contains("示例河长\"");
        var lift = office.post(YEAR + "/vetoes/" + voidId + "/liftings", Map.of("reason", "查明已履职"))
                .json();
        before = standings();
        signer.post(
                YEAR + "/vetoes/" + lift.get("veto").get("id").asString() + "/signature",
                Map.of("seen", lift.get("effects").get("mark").asString()));
        requireCameTrue(before, lift.get("effects"));
        var ranking = office.get(YEAR + "/standings").json();
        assertThat(ranking.get("complete").asBoolean()).isFalse();
        assertThat(ranking.get("lines").get(0).get("townships").isNull()).isTrue();
        var provisional =
                office.get(YEAR + "/standings/" + JINSHUI + "/provisional.pdf").response();
        assertThat(provisional.getStatus()).isEqualTo(200);
        try (var pdf = Loader.loadPDF(provisional.getContentAsByteArray())) {
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s", ""))
                    .contains("金水区分数凭证（预评）", "本件为预评", "不作依据", "等级为未定（按现有分数为不合格，最高可到");
        }
        assertThat(ranking.get("whyNot").get("zh").asString()).contains("现场考核还没有结束");
    }

    @Test
    void 暗访发现的问题连到案件_须在本单位境内且级别与立案来源相符_一件只计一次() throws Exception {
        var problem = problems.open(NewProblem.of(
                        UUID.randomUUID(),
                        ProblemKind.DUMPING,
                        ProblemSource.COVERT_PROVINCE,
                        new BigDecimal("113.6600"),
                        new BigDecimal("34.7900"),
                        clock.instant(),
                        "chief-office")
                .onReach("R003-10")
                .at("示例桥下")
                .saying("省暗访发现"));
        var unit = problems.find(problem).orElseThrow().division().substring(0, 6);
        var covert = entry(unit, LedgerKind.COVERT_PROBLEM, LedgerTier.CITY);
        covert.put("problem", problem);
        assertThat(office.post(YEAR + "/ledger", covert).body()).contains("/problem", "省级暗访");
        covert.put("tier", "PROVINCIAL");
        covert.put("unit", unit.equals("410182") ? "410183" : "410182");
        assertThat(office.post(YEAR + "/ledger", covert).body()).contains("/problem", "不在该单位境内");
        covert.put("unit", unit);
        var before = standings();
        var entered = office.post(YEAR + "/ledger", covert);
        assertThat(entered.status()).as(entered.body()).isEqualTo(201);
        assertThat(entered.json().get("entry").get("problem").asString()).isEqualTo(problem.toString());
        covert.put("file", paper("chief-office"));
        assertThat(office.post(YEAR + "/ledger", covert).code()).isEqualTo("PROBLEM_COUNTED_ALREADY");
        var id = entered.json().get("entry").get("id").asString();
        other.post(
                YEAR + "/ledger/" + id + "/confirmation",
                Map.of("seen", entered.json().get("effects").get("mark").asString()));
        requireCameTrue(before, entered.json().get("effects"));
    }

    @Test
    void 社会评价_手工填写时忘填的不是零人() throws Exception {
        var forgotten = new HashMap<String, Object>(
                Map.of("unit", "410105", "sampled", 100, "satisfied", 96, "participated", 88, "brushed", 0));
        forgotten.put("source", "示例");
        forgotten.put("aware", null);
        assertThat(office.post(YEAR + "/survey", forgotten).body())
                .as("忘填的不是 0 人")
                .contains("/aware", "此项必填");
    }

    @Test
    @SuppressWarnings("unchecked") // a family gives registers of any rows; this one's are known
    void 社会评价_由表格读入_逐格报错_另一人一并确认_凭证说怎样可以不失() throws Exception {
        var intake = (Intake<SurveyLine>) surveys.find("social-survey.2019").orElseThrow();
        assertThat(surveys.find("social-survey.1999")).isEmpty();
        var good = new SurveyLine("金水区", 100, 100, 96, 88, 0);
        var second = new SurveyLine("二七区", 100, 100, 92, 91, 0);
        var looked = intake.look(List.of(good, new SurveyLine("不存在区", 100, 1, 1, 1, 0)));
        assertThat(looked.getFirst().objections()).isEmpty();
        assertThat(looked.getLast().objections()).hasSize(1);
        transaction.executeWithoutResult(status -> intake.takeOver(
                List.of(new Intake.Taken<>(good, null), new Intake.Taken<>(second, null)),
                new Intake.Taking(UUID.randomUUID(), "chief-office")));
        assertThat(intake.look(List.of(good)).getFirst().objections()).hasSize(1);
        var waiting = other.get(YEAR + "/survey").json();
        assertThat(waiting.get("waiting").asInt()).isEqualTo(2);
        var before = standings();
        var confirmed = other.post(
                YEAR + "/survey/confirmation",
                Map.of("seen", waiting.get("effects").get("mark").asString()));
        assertThat(confirmed.status()).as(confirmed.body()).isEqualTo(200);
        requireCameTrue(before, waiting.get("effects"));
        var move = office.get(YEAR + "/moves").json().get("items").get(0);
        assertThat(move.get("what").get("zh").asString()).as("一并确认的是一次变动").isEqualTo("社会评价结果，2 个单位");

        var certificate = office.get(YEAR + "/standings/" + JINSHUI).json();
        assertThat(certificate.get("line").get("social").decimalValue()).isEqualByComparingTo("9");
        var participation = certificate
                .get("losses")
                .valueStream()
                .filter(loss -> loss.get("item").get("zh").asString().equals("参与度"))
                .findFirst()
                .orElseThrow();
        assertThat(participation.get("kept").get("zh").asString()).isEqualTo("由 88% 到 91%，可得 1 分");
        assertThat(certificate.get("steps").size()).isGreaterThan(5);
        assertThat(certificate.get("code").asString()).matches("[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{4}");
        var preview = office.post(
                YEAR + "/previews",
                Map.of(
                        "unit",
                        JINSHUI,
                        "survey",
                        Map.of("sampled", 100, "aware", 100, "satisfied", 96, "participated", 91, "brushed", 0)));
        assertThat(preview.status()).as(preview.body()).isEqualTo(200);
        assertThat(preview.json()
                        .get("changes")
                        .get(0)
                        .get("parts")
                        .get(0)
                        .get("becomes")
                        .decimalValue())
                .isEqualByComparingTo("10");
        assertThat(Objects.requireNonNull(office.get(YEAR + "/recount-file").body()))
                .startsWith("{\"asOf\":\"2019-12-31\"");
        assertThat(clock.today()).isEqualTo(LocalDate.of(2019, 6, 18));
        var sheet = office.get(YEAR + "/standings?format=csv").response();
        assertThat(new String(sheet.getContentAsByteArray(), StandardCharsets.UTF_8))
                .contains("金水区");
    }
}
