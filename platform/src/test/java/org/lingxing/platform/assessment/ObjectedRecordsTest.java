package org.lingxing.platform.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import org.lingxing.platform.files.Files;
import org.lingxing.platform.journal.Deed;
import org.lingxing.platform.journal.Journal;
import org.lingxing.platform.time.CityClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/**
 * An objection to a record that was counted: its preview says what becomes of the whole ranking once the record is put
 * right where it is kept, and whoever had a hand in the record does not answer.
 */
@PlatformTest
class ObjectedRecordsTest {

    private static final String YEAR = "/assessments/2019";
    private static final String OBJECTIONS = YEAR + "/objections";
    private static final String JINSHUI = "410105";
    private static final String TOWNSHIP = "410105001";
    private static final String ORDERS = "problems.order";
    private static final String RECTIFICATIONS = "problems.rectification";

    @Autowired
    MockMvc mvc;

    @Autowired
    Files files;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Posts posts;

    @Autowired
    Duties duties;

    @Autowired
    Journal journal;

    @Autowired
    CandidateTable candidates;

    @Autowired
    StandingDesk standings;

    private Visitor unit;
    private Visitor office;
    private Visitor other;

    @BeforeEach
    void 各方到场() throws Exception {
        unit = signedIn("assess-unit");
        office = signedIn("chief-office");
        other = signedIn("chief-office2");
    }

    private Visitor signedIn(String account) throws Exception {
        var visitor = new Visitor(mvc);
        visitor.signIn(account);
        return visitor;
    }

    /** A duty of the chief counts for the county and for the chief, one of the agency for county, township and agency. */
    @Test
    void 预演说的与更正后的全市排名完全一致_记录计在哪几张表都算() throws Exception {
        var chief = post("示例县级河长", JINSHUI);
        var agency = post("示例成员单位", JINSHUI);
        drawn(chief.toString(), DrawnKind.CHIEF, chief, null);
        drawn(agency.toString(), DrawnKind.MEMBER, agency, null);
        drawn(TOWNSHIP, DrawnKind.TOWNSHIP, null, TOWNSHIP);
        for (int day = 1; day <= 10; day++) {
            owed(ORDERS, day, chief, JINSHUI, UUID.randomUUID());
            owed(RECTIFICATIONS, day, agency, TOWNSHIP, UUID.randomUUID());
            if (day > 2) {
                done(ORDERS, day, 0);
                done(RECTIFICATIONS, day, 0);
            }
        }
        done(ORDERS, 2, 3);

        var unitItem = item("problems.orders-in-time", JINSHUI);
        var never = duty(ORDERS, 1);
        var objected = filed(unitItem, never);
        var waived = preview(objected, "NOT_COUNTED");
        var kept = preview(objected, "IN_FAVOUR");
        assertThat(partsOf(kept)).as("单位自身与抽中的河湖长").hasSizeGreaterThan(1);
        assertThat(waived.get("mark")).isNotEqualTo(kept.get("mark"));
        holds(
                waived,
                () -> assertThat(office.post("/duties/" + never + "/waiver", Map.of("ground", "异议成立：本不应办"))
                                .status())
                        .isEqualTo(204));
        assertThat(effects(objected)).as("已不再失分，再没有可变的").isEmpty();
        assertThat(unit.post(OBJECTIONS, objection(unitItem, never)).code()).isEqualTo("NOT_IN_THE_RESULT");

        objected = filed(item("problems.chief-orders-in-time", chief.toString()), duty(ORDERS, 2));
        holds(preview(objected, "IN_FAVOUR"), () -> done(ORDERS, 2, 0));
        assertThat(effects(objected)).isEmpty();

        objected = filed(item("problems.township-closed-in-time", TOWNSHIP), duty(RECTIFICATIONS, 1));
        kept = preview(objected, "IN_FAVOUR");
        assertThat(partsOf(kept)).as("单位、乡镇、成员单位").hasSizeGreaterThan(2);
        holds(kept, () -> done(RECTIFICATIONS, 1, 0));
        objected = filed(item("problems.member-closed-in-time", agency.toString()), duty(RECTIFICATIONS, 2));
        var late = preview(objected, "IN_FAVOUR");
        holds(late, () -> done(RECTIFICATIONS, 2, 0));

        assertThat(unit.post(OBJECTIONS, objection(unitItem, duty(ORDERS, 5))).code())
                .as("按时办的没有失分")
                .isEqualTo("NOT_IN_THE_RESULT");
        var whole = new HashMap<>(unitItem);
        whole.put("kind", "ITEM");
        var refused = unit.post(OBJECTIONS, objection(whole));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body()).as("整项无处可更正").contains("/about/record");
    }

    /** An entry of a campaign takes all entries of its file with it. */
    @Test
    void 专项台账与复发_经手问题案卷的人不能答复_销号后与预演一致() throws Exception {
        var files = new CountedFiles(database);
        var problem = files.problem();
        files.entry("example-a", "1", problem);
        files.entry("example-b", "7", problem);
        wrote("problems.problem-found", problem.toString(), "chief-office");
        var item = item("problems.campaign-struck-off", JINSHUI);
        var objected = filed(item, "example-a/1");
        assertThat(answer(office, objected).code()).as("经手过这一案卷").isEqualTo("OBJECTION_OWN_RECORD");
        assertThat(office.get(OBJECTIONS + "/" + objected)
                        .json()
                        .get("answerable")
                        .asBoolean())
                .isFalse();
        assertThat(answer(other, objected).status()).isEqualTo(200);
        var kept = preview(objected, "IN_FAVOUR");
        assertThat(effects(objected)).hasSize(1);
        holds(
                kept,
                () -> database.sql(
                                "update problems.problem set state = 'STRUCK_OFF', struck_off_at = :at where id = :id")
                        .param("at", RoundTable.utc(noon(15)))
                        .param("id", problem)
                        .update());

        files.deed(problem, 1, "STRUCK_OFF");
        files.deed(problem, 2, "RETURNED_TO_PLACE");
        files.deed(problem, 3, "STRUCK_OFF");
        database.sql("update problems.problem set round = 2, recurrences = 1 where id = :id")
                .param("id", problem)
                .update();
        var returned = filed(item("problems.recurrences", JINSHUI), problem + "/2");
        assertThat(answer(office, returned).code()).isEqualTo("OBJECTION_OWN_RECORD");
        assertThat(answer(other, returned).status()).isEqualTo(200);
        var none = preview(returned, "IN_FAVOUR");
        holds(none, () -> files.deed(problem, 4, "SEPARATED"));
    }

    @Test
    void 督办单与月汇总_签发办理的人不能答复_没有经手的可以() throws Exception {
        var chief = post("示例二级河长", JINSHUI);
        var guard = post("示例巡护员", "410105002");
        drawn("410105002", DrawnKind.TOWNSHIP, null, "410105002");
        var problem = UUID.randomUUID();
        wrote("problems.problem-passed-on", problem.toString(), "chief-office2");
        owed(ORDERS, 11, chief, JINSHUI, problem);
        var objected = filed(item("problems.orders-in-time", JINSHUI), duty(ORDERS, 11));
        assertThat(answer(other, objected).code()).as("逾期未签，无人做过，但案卷由其转办").isEqualTo("OBJECTION_OWN_RECORD");
        var listed =
                other.get(OBJECTIONS + "?state=OPEN&record=" + duty(ORDERS, 11)).json();
        assertThat(listed.get("items").get(0).get("answerable").asBoolean())
                .as("清单不逐条查经手人，打开时才查")
                .isTrue();
        assertThat(answer(office, objected).status()).isEqualTo(200);

        owed("patrols.month", 12, guard, "410105002", UUID.randomUUID());
        transaction.executeWithoutResult(nothing -> duties.fulfilOccasion(
                kind("patrols.month"), occasion("patrols.month", 12), noon(14), "patrols.month/" + guard + "/2019-05"));
        wrote("patrols.month-handed-in", guard + "/2019-05", "chief-office2");
        wrote("access.post-changed", guard.toString(), "chief-office");
        objected = filed(item("patrols.township-months-in-time", "410105002"), duty("patrols.month", 12));
        assertThat(answer(other, objected).code()).as("报月汇总的人").isEqualTo("OBJECTION_OWN_RECORD");
        assertThat(answer(office, objected).status()).as("管岗位册的人没有经手").isEqualTo(200);
    }

    private interface Correction {
        void make() throws Exception;
    }

    /** Whatever the preview says changes, and nothing else does. */
    private void holds(JsonNode preview, Correction correction) throws Exception {
        var before = lines();
        correction.make();
        var after = lines();
        assertThat(preview.get("changes").size()).isPositive();
        preview.get("changes").forEach(change -> {
            var line = Objects.requireNonNull(before.get(change.get("unit").asString()));
            assertThat(change.get("totalWas").decimalValue()).isEqualByComparingTo(line.total());
            var total = change.get("total").decimalValue();
            before.put(
                    line.unit(), new Line(line.unit(), total, change.get("rank").asInt(0)));
        });
        assertThat(after).isEqualTo(before);
        var now = Objects.requireNonNull(transaction.execute(nothing -> StandingDesk.mark(standings.now(2019))));
        assertThat(preview.get("mark").asString()).as("连同每一张表的分").isEqualTo(now);
    }

    private record Line(String unit, BigDecimal total, int rank) {}

    private Map<String, Line> lines() {
        var lines = new HashMap<String, Line>();
        Objects.requireNonNull(transaction.execute(nothing -> standings.now(2019)))
                .lines()
                .forEach(line -> lines.put(
                        line.unit(), new Line(line.unit(), line.total(), Objects.requireNonNullElse(line.rank(), 0))));
        return lines;
    }

    private static List<String> partsOf(JsonNode effects) {
        return effects.get("changes")
                .valueStream()
                .filter(change -> change.get("unit").asString().equals(JINSHUI))
                .flatMap(change -> change.get("parts").valueStream())
                .map(part -> part.get("title").get("zh").asString())
                .toList();
    }

    private JsonNode preview(String objection, String way) throws Exception {
        return effects(objection).stream()
                .filter(one -> one.get("way").asString().equals(way))
                .findFirst()
                .orElseThrow()
                .get("effects");
    }

    private List<JsonNode> effects(String objection) throws Exception {
        return unit.get(OBJECTIONS + "/" + objection + "/effects")
                .json()
                .get("items")
                .valueStream()
                .toList();
    }

    private Visitor.Answer answer(Visitor by, String objection) throws Exception {
        return by.post(OBJECTIONS + "/" + objection + "/answer", Map.of("upheld", true, "words", "属实"));
    }

    private String filed(Map<String, Object> item, String record) throws Exception {
        var filed = unit.post(OBJECTIONS, objection(item, record));
        assertThat(filed.status()).as(filed.body()).isEqualTo(201);
        return filed.json().get("objection").get("id").asString();
    }

    private Map<String, Object> objection(Map<String, Object> item, String record) {
        var about = new HashMap<>(item);
        about.put("record", record);
        return objection(about);
    }

    private Map<String, Object> objection(Map<String, Object> about) {
        var paper = files.store(
                "%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n".getBytes(StandardCharsets.US_ASCII),
                "材料.pdf",
                "assess-unit");
        return Map.of("unit", JINSHUI, "about", about, "words", "与事实不符", "files", List.of(paper));
    }

    private Map<String, Object> item(String measure, String subject) throws Exception {
        var about = unit.get(OBJECTIONS + "/choices?unit=" + JINSHUI)
                .json()
                .get("items")
                .valueStream()
                .filter(one -> one.get("measure").asString("").equals(measure))
                .map(one -> one.get("about"))
                .filter(one -> one.get("subject").asString("").equals(subject))
                .findFirst()
                .orElseThrow();
        var named = new HashMap<String, Object>(Map.of("kind", "RECORD", "subject", subject));
        List.of("sheet", "item").forEach(part -> named.put(part, about.get(part).asString()));
        return named;
    }

    private UUID post(String title, String division) {
        return posts.create(new Appointment(Phrase.of(title, title), null, DivisionCode.of(division), List.of()));
    }

    private void drawn(String id, DrawnKind kind, @Nullable UUID post, @Nullable String division) {
        transaction.executeWithoutResult(nothing ->
                candidates.add(2019, new Candidate(id, JINSHUI, kind, Phrase.of(id, id), post, division, null)));
        int place = 1
                + (int) candidates.drawn(2019, kind).stream()
                        .filter(one -> one.unit().equals(JINSHUI))
                        .count();
        candidates.putDrawn(2019, id, place);
    }

    private static DutyKind kind(String name) {
        return new DutyKind(
                name,
                Phrase.of("x", "x"),
                Phrase.of("x", "x"),
                "/",
                ProvisionId.of("zzw-2019-54#6"),
                DutyKind.Manner.BY_TERM);
    }

    private static String occasion(String kind, int day) {
        return "objected/" + kind + "/" + day;
    }

    private void owed(String kind, int day, UUID post, String where, UUID subject) {
        var due = Due.endOf(LocalDate.of(2019, 5, day), null);
        transaction.executeWithoutResult(nothing -> duties.open(new NewDuty(
                kind(kind), occasion(kind, day), post, DivisionCode.of(where), subject.toString(), "示例", due)));
    }

    private void done(String kind, int day, int daysLate) {
        transaction.executeWithoutResult(nothing -> duties.fulfilOccasion(
                kind(kind), occasion(kind, day), noon(day + daysLate), "example/" + kind + day + "/" + daysLate));
    }

    private String duty(String kind, int day) {
        return database.sql("select id::text from duties.duty where kind = :kind and occasion = :occasion")
                .param("kind", kind)
                .param("occasion", occasion(kind, day))
                .query(String.class)
                .single();
    }

    private void wrote(String what, String subject, String by) {
        transaction.executeWithoutResult(
                nothing -> journal.record(Deed.of(what, subject).by(by)));
    }

    static Instant noon(int day) {
        return LocalDate.of(2019, 5, day).atTime(12, 0).atZone(CityClock.ZONE).toInstant();
    }
}
