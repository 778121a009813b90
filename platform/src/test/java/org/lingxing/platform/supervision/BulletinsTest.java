package org.lingxing.platform.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lingxing.kernel.DivisionCode;
import org.lingxing.kernel.Phrase;
import org.lingxing.kernel.ProvisionId;
import org.lingxing.platform.PlatformTest;
import org.lingxing.platform.access.Visitor;
import org.lingxing.platform.duties.Due;
import org.lingxing.platform.duties.Duties;
import org.lingxing.platform.duties.DutyKind;
import org.lingxing.platform.duties.Ledger;
import org.lingxing.platform.duties.NewDuty;
import org.lingxing.platform.duties.Obligations;
import org.lingxing.platform.time.CityClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** The monthly bulletin and circulars: from counts to a draft, signed and issued, read in PDF and Word. */
@PlatformTest
class BulletinsTest {

    private static final DivisionCode CITY = DivisionCode.of("410100");
    private static final DutyKind PROGRESS = new DutyKind(
            "supervision.progress",
            Phrase.of("落实情况", "progress report"),
            Phrase.of("报送", "report"),
            "/",
            ProvisionId.of("zzb-2019-14#4"),
            DutyKind.Manner.BY_TERM);

    @Autowired
    MockMvc mvc;

    @Autowired
    Duties duties;

    @Autowired
    Liaisons liaisons;

    @Autowired
    Obligations obligations;

    @Autowired
    Ledger ledger;

    @Autowired
    ReportSlots marketsCircular;

    @Autowired
    ReportSlots outletsCircular;

    @Autowired
    CityClock clock;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void prepare() {
        clock.moveTo(LocalDate.of(2019, 6, 18));
        database.sql("""
                        insert into duties.kind (name, title_zh, title_en, deed_zh, deed_en, address, document,
                                                 provision, within_period)
                        values ('supervision.progress', '落实情况', 'progress', '报送', 'report', '/', 'zzb-2019-14', '4',
                                false)
                        on conflict do nothing""").update();
    }

    @Test
    void 月报由计数生成_一人核对_另一人签发_印出的表与计数一致() throws Exception {
        report("development-reform", "2019-05-10", "2019-05-10T16:00");
        report("education", "2019-05-10", "2019-05-12T09:00");
        report("public-security", "2019-05-10", null);
        var officer = signedIn("officer");
        var preview = officer.get("/supervision/bulletins/preview?span=2019-05").json();
        var figures = preview.get("figures");
        assertThat(figures.get("reports").get(0).get("inTime").asInt()).isEqualTo(1);
        assertThat(figures.get("late")).hasSize(2);
        var drafted = officer.post("/supervision/bulletins", Map.of("span", "2019-05"));
        assertThat(drafted.status()).as(drafted.body()).isEqualTo(201);
        var again = officer.post("/supervision/bulletins", Map.of("span", "2019-05"));
        assertThat(again.code()).isEqualTo("PAPER_THERE_ALREADY");
        var text = issued(drafted.json().get("paper").asString(), "bulletin");
        assertThat(text)
                .contains("督查工作月报（2019年5月）")
                .contains("应报送报告3份")
                .contains("按时报送1份，按时率33.3%，迟报1份，未报1份")
                .contains("未报")
                .contains("市公安局")
                .contains("名次");
    }

    @Test
    void 通报写明迟报未报的单位与排名_按年也可() throws Exception {
        report("finance", "2019-04-10", "2019-04-10T16:00");
        report("water", "2019-04-10", null);
        var officer = signedIn("officer");
        var drafted = officer.post("/supervision/circulars", Map.of("span", "2019-04", "document", "zzb-2019-14"));
        assertThat(drafted.status()).as(drafted.body()).isEqualTo(201);
        var text = issued(drafted.json().get("paper").asString(), "circular");
        assertThat(text).contains("关于2019年4月督查事项报送情况的通报").contains("各责任单位").contains("请立即补报");
        var year = officer.post("/supervision/bulletins", Map.of("span", "2019"));
        assertThat(year.status()).as(year.body()).isEqualTo(201);
        assertThat(signedIn("signer")
                        .post("/supervision/circulars", Map.of("span", "2019-03"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void 发出通报即履行通报职责_撤销后仍欠_月内未发即逾期() throws Exception {
        transaction.executeWithoutResult(nothing -> obligations.bind(
                marketsCircular, liaisons.office(), "zzw-2019-60", "郑政文〔2019〕60号", CITY, LocalDate.of(2019, 5, 1)));
        assertThat(circularsOwed())
                .containsEntry("CIRCULAR/2019-05-31", "OVERDUE")
                .containsEntry("CIRCULAR/2019-06-30", "OPEN");
        var june = circular("2019-06");
        assertThat(circularsOwed())
                .containsEntry("CIRCULAR/2019-05-31", "OVERDUE")
                .containsEntry("CIRCULAR/2019-06-30", "DONE");
        circular("2019-05");
        assertThat(circularsOwed()).containsEntry("CIRCULAR/2019-05-31", "DONE_LATE");
        act("signer", june, "withdrawal", "{\"reason\": \"数字有误\"}");
        assertThat(circularsOwed()).containsEntry("CIRCULAR/2019-06-30", "OPEN");
    }

    @Test
    void 排污口专项每旬欠一份通报_数字与台账一致_发出才算办结() throws Exception {
        transaction.executeWithoutResult(nothing -> obligations.bind(
                outletsCircular, liaisons.office(), "zz-2019-5", "郑政〔2019〕5号", CITY, LocalDate.of(2019, 5, 20)));
        var outlets = "supervision.outlets-circular";
        assertThat(circularsOwed(outlets))
                .containsEntry("CIRCULAR/2019-05-31", "OVERDUE")
                .containsEntry("CIRCULAR/2019-06-10", "OVERDUE")
                .containsEntry("CIRCULAR/2019-06-20", "OPEN");
        var office = signedIn("chief-office");
        for (var number : List.of("PW-1", "PW-2")) {
            var found = Map.of(
                    "id",
                    UUID.randomUUID(),
                    "made",
                    Map.of("at", clock.instant().toString(), "aheadSeconds", 0),
                    "kind",
                    "OUTLET",
                    "longitude",
                    113.74,
                    "latitude",
                    number.equals("PW-1") ? 34.84 : 34.85,
                    "reach",
                    "R003-11",
                    "pictures",
                    List.of());
            var problem = signedIn("guard").post("/problems", found).json().get("problem");
            assertThat(office.post("/campaigns/outlets/entries", Map.of("problem", problem, "number", number))
                            .status())
                    .isEqualTo(201);
        }
        office.put("/campaigns/outlets/quotas/410105", Map.of("quota", 7));
        var drafted = office.post("/campaigns/outlets/circulars", Map.of("day", "2019-06-18"));
        var text = issued(drafted.json().get("paper").asString(), "campaign");
        var total = office.get("/campaigns/outlets?day=2019-06-18").json().get("total");
        assertThat(total.get("added").asInt()).isEqualTo(2);
        assertThat(text)
                .contains("列入台账" + total.get("entries") + "处，任务" + total.get("quota") + "处")
                .contains("未办结" + total.get("open") + "处")
                .contains("金水区7" + total.get("entries") + total.get("added") + total.get("closedWithin")
                        + total.get("closed") + total.get("open"));
        assertThat(circularsOwed(outlets))
                .containsEntry("CIRCULAR/2019-06-10", "OVERDUE")
                .containsEntry("CIRCULAR/2019-06-20", "DONE");
    }

    private String circular(String span) throws Exception {
        var drafted =
                signedIn("officer").post("/supervision/circulars", Map.of("span", span, "document", "zzw-2019-60"));
        assertThat(drafted.status()).as(drafted.body()).isEqualTo(201);
        var paper = drafted.json().get("paper").asString();
        act("signer", paper, "signature");
        act("officer", paper, "issue");
        return paper;
    }

    private Map<String, String> circularsOwed() {
        return circularsOwed("supervision.circular");
    }

    private Map<String, String> circularsOwed(String kind) {
        transaction.executeWithoutResult(nothing -> ledger.markOverdue());
        var owed = new java.util.TreeMap<String, String>();
        database.sql("select slot, state from duties.duty where kind = :kind")
                .param("kind", kind)
                .query((row, number) -> owed.put(row.getString("slot"), row.getString("state")))
                .list();
        return owed;
    }

    /** The text of the issued paper, the same in both files but for what the layout adds. */
    private String issued(String paper, String name) throws Exception {
        act("signer", paper, "signature");
        act("officer", paper, "issue");
        var officer = signedIn("officer");
        byte[] pdf = officer.get("/papers/" + paper + ".pdf").response().getContentAsByteArray();
        byte[] word = officer.get("/papers/" + paper + ".docx").response().getContentAsByteArray();
        keep(name + ".pdf", pdf);
        keep(name + ".docx", word);
        try (var document = new XWPFDocument(new java.io.ByteArrayInputStream(word))) {
            assertThat(document.getTables()).isNotEmpty();
        }
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s", "");
        }
    }

    /** For looking at, where a folder is named. */
    private static void keep(String name, byte[] bytes) throws Exception {
        var folder = System.getProperty("lingxing.keep");
        if (folder != null) {
            Files.write(Path.of(folder, name), bytes);
        }
    }

    private void act(String account, String paper, String deed) throws Exception {
        act(account, paper, deed, "{}");
    }

    private void act(String account, String paper, String deed, String body) throws Exception {
        var visitor = signedIn(account);
        JsonNode now = visitor.get("/papers/" + paper).json();
        var version =
                now.get("paper") == null ? now.get("version") : now.get("paper").get("version");
        var answer = visitor.send(request(HttpMethod.POST, "/api/v1/papers/" + paper + "/" + deed)
                .header("If-Match", "\"" + version.asInt() + "\"")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    private void report(String agency, String due, @Nullable String done) {
        var post = liaisons.postOf(agency);
        var occasion = "bulletin/" + agency + "/" + due;
        transaction.executeWithoutResult(nothing -> {
            duties.open(new NewDuty(
                    PROGRESS,
                    occasion,
                    post,
                    CITY,
                    "zzb-2019-14",
                    "郑政办〔2019〕14号",
                    Due.endOf(LocalDate.parse(due), null)));
            if (done != null) {
                Instant at = LocalDateTime.parse(done).atZone(CityClock.ZONE).toInstant();
                duties.fulfilOccasion(PROGRESS, occasion, at, "deed of " + occasion);
            }
        });
    }

    private Visitor signedIn(String account) throws Exception {
        var visitor = new Visitor(mvc);
        assertThat(visitor.signIn(account).status()).isEqualTo(200);
        return visitor;
    }
}
