package org.lingxing.platform.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.PlatformTest;
import org.lingxing.platform.access.Posts;
import org.lingxing.platform.access.Visitor;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.journal.Journal;
import org.lingxing.platform.papers.Papers;
import org.lingxing.platform.rules.Rules;
import org.lingxing.platform.sheets.Language;
import org.lingxing.platform.time.CityClock;
import org.lingxing.tool.Main;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The result of a year: proposed by one, signed by another, corrected by the next, published, recomputed by anybody. */
@PlatformTest
class ClosingsTest {

    private static final int YEAR = 2019;
    private static final String JINSHUI = "410105";

    @Autowired
    BeanFactory beans;

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    private final ScoredFields fields = new ScoredFields();
    private ClosingDesk desk;
    private SurveyDesk surveys;
    private StandingDesk standings;
    private Caller office;
    private Caller signer;

    /** Points of the field as they were given, in place of sheets. */
    private static final class ScoredFields implements FieldScores {

        private final Map<String, Field> scored = new HashMap<>();

        @Override
        public Map<String, Field> of(int year) {
            return Map.copyOf(scored);
        }

        void give(String unit, String own) {
            scored.put(
                    unit,
                    new Field(
                            new BigDecimal(own),
                            null,
                            List.of(drawn("河长一", "9"), drawn("河长二", "9.5")),
                            List.of(drawn("乡镇甲", "4.5"), drawn("乡镇乙", "4")),
                            List.of(drawn("单位一", "5"), drawn("单位二", "4.5"))));
        }

        void giveWithoutASecondTownship(String unit) {
            give(unit, "21");
            var all = java.util.Objects.requireNonNull(scored.get(unit));
            scored.put(
                    unit,
                    new Field(
                            all.own(),
                            null,
                            all.chiefs(),
                            List.of(all.townships().getFirst()),
                            all.members()));
        }

        private static Drawn drawn(String name, String score) {
            return new Drawn(name, Phrase.of(name, name), new BigDecimal(score), null);
        }
    }

    @BeforeEach
    void 全部评完() {
        var rounds = beans.getBean(Rounds.class);
        var lock = beans.getBean(YearLock.class);
        var journal = beans.getBean(Journal.class);
        var clock = beans.getBean(CityClock.class);
        var years = new CityYears(
                rounds,
                fields,
                beans.getBean(SurveyTable.class),
                beans.getBean(LedgerTable.class),
                beans.getBean(VetoTable.class));
        standings = new StandingDesk(years, beans.getBean(Rules.class));
        desk = new ClosingDesk(
                beans.getBean(ClosingTable.class),
                rounds,
                lock,
                standings,
                beans.getBean(StandingCertificates.class),
                beans.getBean(RoundDuties.class),
                journal,
                clock);
        surveys = new SurveyDesk(beans.getBean(SurveyTable.class), rounds, lock, standings, journal, clock);
        office = caller("chief-office", clock);
        signer = caller("signer", clock);
        int points = 20;
        for (var unit : rounds.units(YEAR)) {
            fields.give(unit.code(), String.valueOf(points++ % 30));
        }
    }

    private Caller caller(String account, CityClock clock) {
        return new Caller(account, account, beans.getBean(Posts.class).rolesOf(account, clock.today()));
    }

    private <T> T done(Supplier<T> deed) {
        return java.util.Objects.requireNonNull(transaction.execute(status -> deed.get()));
    }

    private void does(Runnable deed) {
        transaction.executeWithoutResult(status -> deed.run());
    }

    private static void refused(StandingRefusal why, Runnable deed) {
        assertThatThrownBy(deed::run)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(why));
    }

    @Test
    void 未评完不能定稿_两人定稿_更正是下一份_公布后人人可复算() throws Exception {
        refused(StandingRefusal.ROUND_STILL_OPEN, () -> done(() -> desk.propose(YEAR, "年度结果", office)));
        database.sql("""
                        update assessment.round
                           set state = 'CLOSED', opened_by = 'chief-office', opened_at = now(), closed_by = 'chief-office',
                               closed_at = now()
                         where year = 2019
                        """).update();
        refused(StandingRefusal.RESULT_INCOMPLETE, () -> done(() -> desk.propose(YEAR, "年度结果", office)));
        survey(100);
        closedWithAGround();
        int first = done(() -> desk.propose(YEAR, "年度结果", office));
        refused(StandingRefusal.RESULT_PROPOSED_ALREADY, () -> done(() -> desk.propose(YEAR, "再报", office)));
        refused(StandingRefusal.DEED_NOT_POSSIBLE, () -> does(() -> desk.sign(YEAR, first, office)));
        refused(StandingRefusal.RESULT_NOT_SIGNED, () -> does(() -> desk.publish(YEAR, first, office)));
        does(() -> desk.sign(YEAR, first, signer));
        refused(StandingRefusal.RESULT_SAYS_NOTHING_NEW, () -> done(() -> desk.propose(YEAR, "再报", office)));

        fields.give(JINSHUI, "29");
        int second = done(() -> desk.propose(YEAR, "异议成立，本级得分更正", office));
        fields.give(JINSHUI, "30");
        refused(StandingRefusal.RESULT_MOVED, () -> does(() -> desk.sign(YEAR, second, signer)));
        fields.give(JINSHUI, "29");
        var changes = desk.changes(desk.require(YEAR, second));
        assertThat(changes.stream().filter(change -> !change.parts().isEmpty()).map(StandingChange::unit))
                .containsExactly(JINSHUI);
        does(() -> desk.sign(YEAR, second, signer));
        assertThat(desk.require(YEAR, first).lines())
                .isNotEqualTo(desk.require(YEAR, second).lines());

        refused(StandingRefusal.RESULT_SUPERSEDED, () -> does(() -> desk.publish(YEAR, first, office)));
        publishedAndRecomputed(second);
        comparedWithTheYearBefore();
        papersOf(second);
    }

    /** What was not scored when the field was closed with a ground brings no points; the result says what that is. */
    private void closedWithAGround() {
        fields.giveWithoutASecondTownship(JINSHUI);
        refused(StandingRefusal.RESULT_INCOMPLETE, () -> done(() -> desk.propose(YEAR, "年度结果", office)));
        database.sql("update assessment.round set closing_ground = '示例：该乡镇已撤并' where year = 2019")
                .update();
        int lacking = done(() -> desk.propose(YEAR, "年度结果", office));
        var line = desk.require(YEAR, lacking).lines().stream()
                .filter(one -> one.unit().equals(JINSHUI))
                .findFirst()
                .orElseThrow();
        assertThat(line.gaps()).extracting(gap -> gap.says().zh()).containsExactly("乡镇（办）尚有 1 个未抽定");
        assertThat(line.open()).isEqualByComparingTo("5");
        does(() -> desk.withdraw(YEAR, lacking, office));
        fields.give(JINSHUI, "21");
    }

    private void survey(int aware) {
        for (var unit : beans.getBean(Rounds.class).units(YEAR)) {
            does(() ->
                    surveys.propose(YEAR, unit.code(), new SurveyCounts(100, aware, 96, 88, 0), "示例", "chief-office"));
        }
        var other = caller("chief-office2", beans.getBean(CityClock.class));
        does(() -> surveys.confirm(
                YEAR,
                standings.effects(YEAR, SurveyDesk.deed(surveys.waiting(YEAR))).mark(),
                other));
    }

    private void publishedAndRecomputed(int number) throws Exception {
        var citizen = new Visitor(mvc);
        assertThat(citizen.get("/scores/2019").code()).isEqualTo("NOT_PUBLISHED");
        does(() -> desk.publish(YEAR, number, office));
        refused(StandingRefusal.RESULT_PUBLISHED_ALREADY, () -> does(() -> desk.publish(YEAR, number, office)));
        assertThat(citizen.get("/scores").json().get("items").size()).isEqualTo(1);
        var shown = citizen.get("/scores/2019").json();
        var file = citizen.get("/scores/2019/file").body();
        assertThat(StandingDesk.sha256(file)).isEqualTo(shown.get("sha256").asString());
        assertThat(shown.get("figures").get("taskNational").asInt()).isEqualTo(3);

        var command = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "rule",
                        Standings.RULE,
                        "--brief")
                .start();
        try (var asked = command.getOutputStream()) {
            asked.write(file.getBytes(StandardCharsets.UTF_8));
        }
        var recomputed = JsonMapper.builder()
                .build()
                .readTree(command.getInputStream())
                .get("outcome")
                .get("results");
        assertThat(command.waitFor()).isZero();
        var byName = new HashMap<String, String>();
        recomputed.forEach(one -> byName.put(
                one.get("unit").asString(), one.get("total") + " " + one.get("grade") + " " + one.get("rank")));
        assertThat(byName).hasSize(16);
        shown.get("ranking")
                .get("lines")
                .forEach(line -> assertThat(byName)
                        .containsEntry(
                                line.get("name").get("zh").asString(),
                                line.get("total") + " " + line.get("grade") + " " + line.get("rank")));
    }

    /** The year before had the result that was first signed for this one. */
    private void comparedWithTheYearBefore() throws Exception {
        database.sql("""
                        insert into assessment.round (year, self_due, groups_due, summary_due, tolerance, prepared_by,
                                                      prepared_at, changed_by, changed_at)
                        select 2018, '2018-12-31', '2019-01-11', '2019-01-21', tolerance, prepared_by, prepared_at, changed_by,
                               changed_at
                          from assessment.round where year = 2019""").update();
        database.sql("""
                        insert into assessment.closing (year, number, reason, lines, scale, reference, file, mark, state,
                                                        proposed_by, proposed_at, decided_by, decided_at)
                        select 2018, 1, reason, lines, scale, reference, file, mark, state, proposed_by, proposed_at,
                               decided_by, decided_at
                          from assessment.closing where year = 2019 and state = 'CONFIRMED' order by number limit 1""").update();
        var reader = new Visitor(mvc);
        reader.signIn("chief-office");
        var compared = reader.get("/assessments/2019/results/comparison").json();
        assertThat(compared.get("years")
                        .valueStream()
                        .map(year -> year.get("year").asInt() + " "
                                + year.get("origin").asString()))
                .containsExactly("2018 SIGNED", "2019 SIGNED");
        var jinshui = compared.get("items")
                .valueStream()
                .filter(unit -> unit.get("unit").asString().equals(JINSHUI))
                .findFirst()
                .orElseThrow();
        var totals = new HashMap<Integer, BigDecimal>();
        jinshui.get("results")
                .forEach(one ->
                        totals.put(one.get("year").asInt(), one.get("total").decimalValue()));
        assertThat(java.util.Objects.requireNonNull(totals.get(2019)).subtract(totals.get(2018)))
                .isEqualByComparingTo("8");
        assertThat(reader.get("/assessments/2018/results/comparison").json().get("years"))
                .hasSize(1);
    }

    private void papersOf(int number) throws Exception {
        var table = beans.getBean(ClosingTable.class);
        var certificate =
                table.certificate(desk.require(YEAR, number).id(), JINSHUI).orElseThrow();
        assertThat(certificate.losses()).isNotEmpty();
        var drafts = beans.getBean(ClosingPapers.class);
        var closing = desk.require(YEAR, number);
        UUID circular = done(() -> drafts.circular(closing, office));
        UUID paper = done(() -> drafts.certificate(closing, JINSHUI, office));
        var papers = beans.getBean(Papers.class);
        assertThat(papers.find(circular).title()).isEqualTo("关于2019年度河湖（库）长制工作市级考核结果的通报");
        assertThat(papers.find(paper).title()).isEqualTo("2019年度河湖（库）长制工作市级考核金水区分数凭证");
        filesOf(closing);
    }

    /** The same numbers in Excel and Word, for whoever may read the year. */
    private void filesOf(Closing closing) throws Exception {
        var files = beans.getBean(StandingFiles.class);
        var first = closing.lines().getFirst();
        var reader = new Visitor(mvc);
        var address = "/assessments/2019/standings/summary.xlsx?result=" + closing.number();
        assertThat(reader.get(address).status()).isEqualTo(401);
        reader.signIn("chief-office");
        assertThat(reader.get(address).status()).isEqualTo(200);
        try (var book = new XSSFWorkbook(
                new ByteArrayInputStream(done(() -> files.summary(YEAR, closing.number(), Language.EN))))) {
            assertThat(book.getNumberOfSheets()).isEqualTo(3);
            var row = book.getSheetAt(0).getRow(4);
            assertThat(row.getCell(1).getStringCellValue())
                    .isEqualTo(first.name().en());
            assertThat(BigDecimal.valueOf(row.getCell(10).getNumericCellValue()))
                    .isEqualByComparingTo(first.total());
        }
        try (var book = new XSSFWorkbook(
                new ByteArrayInputStream(done(() -> files.losses(YEAR, JINSHUI, closing.number(), Language.ZH))))) {
            assertThat(book.getSheetAt(0).getRow(0).getCell(0).getStringCellValue())
                    .endsWith("金水区扣分明细表");
        }
        try (var word =
                new XWPFDocument(new ByteArrayInputStream(done(() -> files.circular(YEAR, closing.number()))))) {
            var table = word.getTables().getFirst();
            assertThat(table.getRow(0).getTableCells()).hasSize(7);
            assertThat(table.getRow(0).getCell(2).getText()).isEqualTo("现场考核70");
            assertThat(table.getRow(1).getTableCells()).hasSize(10);
            assertThat(table.getRow(2).getCell(8).getText())
                    .isEqualTo(first.total().setScale(2).toPlainString());
        }
        assertThat(done(() -> files.certificate(YEAR, JINSHUI, closing.number())))
                .isNotEmpty();
    }
}
