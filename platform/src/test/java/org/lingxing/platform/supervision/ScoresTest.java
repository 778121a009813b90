package org.lingxing.platform.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lingxing.kernel.DivisionCode;
import org.lingxing.kernel.Phrase;
import org.lingxing.kernel.ProvisionId;
import org.lingxing.platform.PlatformTest;
import org.lingxing.platform.access.Appointment;
import org.lingxing.platform.access.Posts;
import org.lingxing.platform.access.Visitor;
import org.lingxing.platform.duties.Due;
import org.lingxing.platform.duties.Duties;
import org.lingxing.platform.duties.DutyKind;
import org.lingxing.platform.duties.NewDuty;
import org.lingxing.platform.http.Grant;
import org.lingxing.platform.http.Role;
import org.lingxing.platform.store.Rows;
import org.lingxing.platform.time.CityClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Scores of agencies: from duties to points, certificates, results of two persons and their corrections. */
@PlatformTest
class ScoresTest {

    private static final String SHEET = "supervision-agencies";
    private static final DivisionCode CITY = DivisionCode.of("410100");
    private static final DutyKind PROGRESS = kind("supervision.progress");
    private static final DutyKind PLAN = kind("supervision.plan");
    private static final DutyKind STAGE = kind("supervision.stage");

    @Autowired
    MockMvc mvc;

    @Autowired
    Duties duties;

    @Autowired
    Liaisons liaisons;

    @Autowired
    Posts posts;

    @Autowired
    CityClock clock;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void prepare() {
        clock.moveTo(LocalDate.of(2019, 6, 18));
        for (var kind : List.of(PROGRESS, PLAN, STAGE)) {
            database.sql("""
                            insert into duties.kind (name, title_zh, title_en, deed_zh, deed_en, address, document,
                                                     provision, within_period)
                            values (:name, '报送', 'report', '报送', 'report', '/', 'zzb-2019-14', '4', false)
                            on conflict do nothing""").param("name", kind.name()).update();
        }
    }

    @Test
    void 按时的排前_凭证逐项可由职责重算_记录与计数相符() throws Exception {
        var good = agency(0);
        var bad = agency(1);
        report(good, PROGRESS, "2019-04-10", "2019-04-09T10:00");
        report(good, PLAN, "2019-04-22", "2019-04-22T17:00");
        report(bad, PROGRESS, "2019-04-10", "2019-04-11T00:00");
        report(bad, PROGRESS, "2019-04-20", "2019-04-20T23:59");
        report(bad, PROGRESS, "2019-04-30", null);
        report(bad, STAGE, "2019-04-30", "2019-04-12T09:00");

        var officer = signedIn("officer");
        var table =
                officer.get("/scoring/scores?sheet=" + SHEET + "&span=2019-04").json();
        assertThat(table.get("state").asString()).isEqualTo("PROVISIONAL");
        var first = table.get("rows").get(0);
        assertThat(first.get("subject").get("id").asString()).isEqualTo(good);
        assertThat(first.get("total").decimalValue()).isEqualByComparingTo("100");
        assertThat(first.get("rank").asInt()).isEqualTo(1);

        for (var agency : List.of(good, bad)) {
            var paper = certificate(officer, agency, "2019-04");
            assertThat(paper.get("certificate").get("total").decimalValue())
                    .as(agency)
                    .isEqualByComparingTo(Again.total(database, liaisons.postOf(agency), "2019-04-01", "2019-04-30"));
        }
        var line = line(certificate(officer, bad, "2019-04"), "progress");
        assertThat(line.get("value").get("counted").asInt()).isEqualTo(1);
        assertThat(line.get("value").get("of").asInt()).isEqualTo(3);
        assertThat(line.get("gained").decimalValue()).isEqualByComparingTo("0");
        assertThat(line.get("kept").get(0).get("says").get("zh").asString()).isEqualTo("再有 1 份按时报送，多得 4.17 分");
        assertThat(line.get("kept").get(1).get("says").get("zh").asString()).isEqualTo("再有 2 份按时报送，多得 25 分");
        var records = officer.get(
                        "/scoring/certificates/" + id(bad, "2019-04") + "/records?measure=supervision.progress-in-time")
                .json();
        assertThat(records.get("records")).hasSize(3);
        assertThat(records.get("counted").asInt()).isEqualTo(1);
        assertThat(records.get("records").get(0).get("how").get("zh").asString())
                .isEqualTo("逾期完成");
        assertThat(records.get("records").get(0).get("address").asString()).startsWith("/console/duties/");
        var months = officer.get("/scoring/scores/months?sheet=" + SHEET + "&year=2019")
                .json();
        assertThat(months.get("months")).hasSize(6);
        var file = officer.get("/scoring/scores?sheet=" + SHEET + "&span=2019-04&format=csv&lang=zh");
        assertThat(file.body()).contains("名次").contains("100");
    }

    @Test
    void 督查室提出_签发人审签_更正前看到改变什么_改一条只变所说的分() throws Exception {
        var one = agency(2);
        var late = report(one, PROGRESS, "2019-03-15", "2019-03-16T08:00");
        report(one, PROGRESS, "2019-03-25", "2019-03-25T08:00");
        var officer = signedIn("officer");
        var signer = signedIn("signer");
        assertThat(officer.post("/scoring/results", proposal("2019-06")).code()).isEqualTo("SPAN_NOT_OVER");
        var proposed = officer.post("/scoring/results", proposal("2019-03"));
        assertThat(proposed.status()).as(proposed.body()).isEqualTo(201);
        var result = proposed.json().get("id").asString();
        assertThat(officer.post("/scoring/results", proposal("2019-03")).code()).isEqualTo("RESULT_PROPOSED_ALREADY");
        assertThat(officer.post("/scoring/results/" + result + "/signature", null)
                        .status())
                .isEqualTo(403);
        var signed = signer.post("/scoring/results/" + result + "/signature", null);
        assertThat(signed.json().get("state").asString()).as(signed.body()).isEqualTo("SIGNED");
        assertThat(certificate(officer, one, "2019-03")
                        .get("table")
                        .get("state")
                        .asString())
                .isEqualTo("SIGNED");
        assertThat(officer.post("/scoring/results", proposal("2019-03")).code()).isEqualTo("RESULT_SAYS_NOTHING_NEW");

        transaction.executeWithoutResult(nothing -> duties.takeBack("deed of " + late));
        transaction.executeWithoutResult(
                nothing -> duties.fulfilOccasion(PROGRESS, late, at("2019-03-15T23:59"), "found in the mail"));
        var preview = officer.get("/scoring/results/preview?sheet=" + SHEET + "&span=2019-03")
                .json();
        assertThat(preview).hasSize(1);
        assertThat(preview.get(0).get("items")).hasSize(1);
        assertThat(preview.get(0).get("items").get(0).get("code").asString()).isEqualTo("progress");
        assertThat(certificate(officer, one, "2019-03")
                        .get("certificate")
                        .get("total")
                        .decimalValue())
                .isEqualByComparingTo(preview.get(0).get("totalWas").decimalValue());
        var correction = officer.post("/scoring/results", proposal("2019-03")).json();
        assertThat(correction.get("number").asInt()).isEqualTo(2);
        assertThat(correction.get("changes")).isEqualTo(preview);
        signer.post("/scoring/results/" + correction.get("id").asString() + "/signature", null);
        assertThat(certificate(officer, one, "2019-03")
                        .get("certificate")
                        .get("total")
                        .decimalValue())
                .isEqualByComparingTo(preview.get(0).get("total").decimalValue());
    }

    @Test
    void 提出后记录有变_不能审签() throws Exception {
        var one = agency(3);
        report(one, PROGRESS, "2019-02-15", "2019-02-15T08:00");
        var officer = signedIn("officer");
        var result = officer.post("/scoring/results", proposal("2019-02")).json();
        report(one, PROGRESS, "2019-02-25", null);
        var signed =
                signedIn("signer").post("/scoring/results/" + result.get("id").asString() + "/signature", null);
        assertThat(signed.code()).isEqualTo("RESULT_MOVED");
        var withdrawn = officer.post("/scoring/results/" + result.get("id").asString() + "/withdrawal", null);
        assertThat(withdrawn.json().get("state").asString()).isEqualTo("WITHDRAWN");
    }

    @Test
    void 冻结的和审签的不能改_数据库也不让() throws Exception {
        signedIn("officer").post("/scoring/sheets/" + SHEET + "/freezes", Map.of("span", "2019-01"));
        for (var sql : List.of(
                "update scoring.frozen set version = 7 where span = '2019-01'",
                "delete from scoring.frozen where span = '2019-01'",
                "update scoring.version set from_day = '2020-01-01' where sheet = '" + SHEET + "' and number = 1")) {
            assertThatThrownBy(() -> database.sql(sql).update()).isInstanceOf(DataAccessException.class);
        }
        assertThat(signedIn("editor")
                        .post("/scoring/sheets/" + SHEET + "/freezes", Map.of("span", "2019-02"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void 县区的督查专员不能办全市的评分() throws Exception {
        var jinshui = DivisionCode.of("410105");
        UUID post = posts.create(new Appointment(
                Phrase.of("金水区督查专员", "Jinshui supervision officer"),
                null,
                jinshui,
                List.of(new Grant(Role.OFFICER, null, jinshui))));
        posts.succeed(post, "finance", LocalDate.of(2019, 6, 1));
        var county = signedIn("finance");
        assertThat(county.post("/scoring/sheets/" + SHEET + "/freezes", Map.of("span", "2019-02"))
                        .code())
                .isEqualTo("NOT_YOUR_ROLE");
        assertThat(county.post("/scoring/results", proposal("2019-02")).code()).isEqualTo("NOT_YOUR_ROLE");
    }

    /** The same total once more, by other means: from the single duties, in fractions of whole numbers. */
    private static final class Again {

        private record Row(String kind, String state) {}

        static BigDecimal total(JdbcClient database, UUID post, String from, String to) {
            var rows = Rows.of(database.sql("""
                            select kind, state from duties.duty
                             where post = :post and counted and state in ('DONE', 'DONE_LATE', 'OVERDUE')
                               and ((late_from - interval '1 second') at time zone 'Asia/Shanghai')::date
                                   between :from::date and :to::date""")
                    .param("post", post)
                    .param("from", from)
                    .param("to", to)
                    .query(Row.class));
            var gained = BigDecimal.ZERO;
            var available = BigDecimal.ZERO;
            for (var share : List.of(
                    List.of("progress", "25", "0.6"), List.of("ledger", "5", "0.5"), List.of("stage", "15", "0.6"))) {
                var kind = share.getFirst();
                var points = new BigDecimal(share.get(1));
                var none = new BigDecimal(share.get(2));
                long all = count(rows, kind, "");
                if (all > 0) {
                    available = available.add(points);
                    var part = BigDecimal.valueOf(count(rows, kind, "DONE"))
                            .divide(BigDecimal.valueOf(all), 30, RoundingMode.HALF_EVEN)
                            .subtract(none)
                            .max(BigDecimal.ZERO)
                            .divide(BigDecimal.ONE.subtract(none), 30, RoundingMode.HALF_EVEN);
                    gained = gained.add(points.multiply(part).setScale(2, RoundingMode.HALF_UP));
                }
            }
            long plans = count(rows, "plan", "");
            if (plans > 0) {
                available = available.add(BigDecimal.TEN);
                gained = gained.add(off("5", plans - count(rows, "plan", "DONE")));
            }
            long reports = plans + count(rows, "progress", "") + count(rows, "ledger", "");
            if (reports > 0) {
                available = available.add(BigDecimal.TEN);
                gained = gained.add(off(
                        "5",
                        count(rows, "plan", "OVERDUE")
                                + count(rows, "progress", "OVERDUE")
                                + count(rows, "ledger", "OVERDUE")));
            }
            return gained.multiply(new BigDecimal("100")).divide(available, 2, RoundingMode.HALF_UP);
        }

        private static BigDecimal off(String each, long cases) {
            return BigDecimal.TEN
                    .subtract(new BigDecimal(each).multiply(BigDecimal.valueOf(cases)))
                    .max(BigDecimal.ZERO);
        }

        private static long count(List<Row> rows, String kind, String state) {
            return rows.stream()
                    .filter(row -> row.kind().equals("supervision." + kind))
                    .filter(row -> state.isEmpty() || row.state().equals(state))
                    .count();
        }
    }

    private JsonNode certificate(Visitor visitor, String agency, String span) throws Exception {
        var answer = visitor.get("/scoring/certificates/" + id(agency, span));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private static String id(String agency, String span) {
        return SHEET + "~" + span + "~" + agency;
    }

    private static JsonNode line(JsonNode paper, String code) {
        var found = new ArrayList<JsonNode>();
        paper.get("certificate")
                .get("parts")
                .forEach(part -> part.get("lines").forEach(line -> {
                    if (line.get("code").asString().equals(code)) {
                        found.add(line);
                    }
                }));
        return found.getFirst();
    }

    private String agency(int at) {
        var agency = database.sql("select id from agencies.agency where level = 'CITY' order by id offset :at limit 1")
                .param("at", at)
                .query(String.class)
                .single();
        liaisons.postOf(agency);
        return agency;
    }

    private String report(String agency, DutyKind kind, String due, @Nullable String done) {
        var post = liaisons.postOf(agency);
        var occasion = kind.name() + "/" + agency + "/" + due;
        transaction.executeWithoutResult(nothing -> {
            duties.open(
                    new NewDuty(kind, occasion, post, CITY, "zzb-2019-14", due, Due.endOf(LocalDate.parse(due), null)));
            if (done != null) {
                duties.fulfilOccasion(kind, occasion, at(done), "deed of " + occasion);
            }
        });
        return occasion;
    }

    private static Map<String, Object> proposal(String span) {
        return Map.of("sheet", SHEET, "span", span, "reason", "按月评分");
    }

    private Visitor signedIn(String account) throws Exception {
        var visitor = new Visitor(mvc);
        assertThat(visitor.signIn(account).status()).isEqualTo(200);
        return visitor;
    }

    private static Instant at(String time) {
        return LocalDateTime.parse(time).atZone(CityClock.ZONE).toInstant();
    }

    private static DutyKind kind(String name) {
        return new DutyKind(
                name,
                Phrase.of("报送", "report"),
                Phrase.of("报送", "report"),
                "/",
                ProvisionId.of("zzb-2019-14#4"),
                DutyKind.Manner.BY_TERM);
    }
}
