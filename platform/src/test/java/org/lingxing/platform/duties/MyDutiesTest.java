package org.lingxing.platform.duties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import biweekly.Biweekly;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lingxing.kernel.DivisionCode;
import org.lingxing.kernel.Phrase;
import org.lingxing.kernel.ProvisionId;
import org.lingxing.platform.PlatformTest;
import org.lingxing.platform.access.Posts;
import org.lingxing.platform.access.Visitor;
import org.lingxing.platform.rules.Rules;
import org.lingxing.platform.time.CityClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** What people are shown: their own duties, why they are due, what was known before, lists handed on, the calendar. */
@PlatformTest
class MyDutiesTest {

    private static final DutyKind ORDER = new DutyKind(
            "test.sign-order",
            Phrase.of("签发整改督办单", "Sign the rectification order"),
            Phrase.of("审阅并签发", "Review and sign"),
            "/console/problems/{subject}",
            ProvisionId.of("zzw-2019-54#6"),
            DutyKind.Manner.BY_TERM);

    private static final DivisionCode JINSHUI = DivisionCode.of("410105");

    @Autowired
    Duties duties;

    @Autowired
    Terms terms;

    @Autowired
    Round round;

    @Autowired
    Kinds kinds;

    @Autowired
    CityClock clock;

    @Autowired
    Posts posts;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MockMvc mvc;

    private Visitor chief = new Visitor(mvc);
    private Staff staff = new Staff(posts, transaction);
    private UUID post = new UUID(0, 0);

    @BeforeEach
    void 一个岗位() throws Exception {
        clock.moveTo(LocalDate.of(2019, 6, 18));
        kinds.write(ORDER);
        staff = new Staff(posts, transaction);
        post = staff.post(JINSHUI, LocalDate.of(2019, 1, 1));
        chief = new Visitor(mvc);
        chief.signIn("chief");
    }

    @Test
    void 按轻重缓急分组_各组有总数_每项说得出还剩几个工作日() throws Exception {
        open("found-10", ordered("2019-06-10"));
        open("today", Due.endOf(LocalDate.of(2019, 6, 18), null));
        open("friday", Due.at(LocalDateTime.parse("2019-06-21T17:00"), null));
        open("july", Due.endOf(LocalDate.of(2019, 7, 1), null));
        open("stopped", ordered("2019-06-12"));
        UUID stopped = idOf("stopped");
        inDuties(() -> duties.suspend(stopped, "权属待裁定", "officer"));

        JsonNode mine = chief.get("/duties/mine").json();
        // The demonstration's chief owes patrols besides, some of them missed.
        assertThat(mine.get("groups").findValuesAsString("urgency"))
                .startsWith("OVERDUE", "TODAY", "THIS_WEEK", "LATER", "SUSPENDED");
        JsonNode late = item(mine, "found-10");
        assertThat(late.get("due").asString()).isEqualTo("2019-06-17");
        assertThat(late.get("workingDaysOver").asInt()).isEqualTo(1);
        assertThat(late.get("inWorkingDays").asBoolean()).isTrue();
        JsonNode friday = item(mine, "friday");
        assertThat(friday.get("workingDaysLeft").asInt()).isEqualTo(3);
        assertThat(Instant.parse(friday.get("dueAt").asString())).isEqualTo("2019-06-21T09:00:00Z");
        assertThat(friday.get("address").asString()).isEqualTo("/console/problems/friday");
    }

    @Test
    void 为什么这天到期_逐日可见_末日和超出的日子各有标记() throws Exception {
        open("ruler", ordered("2019-06-10"));

        JsonNode why = chief.get("/duties/" + idOf("ruler") + "/why").json();
        assertThat(why.get("days"))
                .extracting(
                        day -> day.get("kind").asString() + day.path("number").asString(""))
                .containsExactly("START", "COUNTED1", "COUNTED2", "COUNTED3", "COUNTED4", "OFF", "OFF", "DUE5", "OVER");
        assertThat(why.get("explanation").get("outcome").get("due").asString()).isEqualTo("2019-06-17");
        assertThat(why.get("notices").findValuesAsString("publishedOn")).contains("2019-03-22");
    }

    @Test
    void 放假通知移动的期限_列出前后两日和哪份通知_旧期限仍可逐日看() throws Exception {
        clock.moveTo(LocalDate.of(2019, 3, 20));
        round.newDay();
        open(
                "moved",
                terms.by(new Rules.Question(
                        "calendar/add-working-days",
                        LocalDate.of(2019, 3, 20),
                        null,
                        Map.of("start", "2019-03-20", "days", 29))));
        clock.moveTo(LocalDate.of(2019, 3, 22));
        round.newDay();

        chief.signIn("chief");
        JsonNode moved = named(chief.get("/duties/mine/moved").json().get("items"), "moved");
        assertThat(moved.get("was").asString()).isEqualTo("2019-05-02");
        assertThat(moved.get("becomes").asString()).isEqualTo("2019-04-30");
        assertThat(moved.get("notice").get("publishedOn").asString()).isEqualTo("2019-03-22");
        JsonNode why = chief.get("/duties/" + idOf("moved") + "/why").json();
        JsonNode earlier = why.get("earlier").get(0);
        assertThat(earlier.get("due").asString()).isEqualTo("2019-05-02");
        assertThat(earlier.get("until").asString()).isEqualTo("2019-03-22");
        assertThat(earlier.get("days")).isNotEmpty();
    }

    @Test
    void 某日所知_状态也是那一天的() throws Exception {
        open("known", Due.endOf(LocalDate.of(2019, 6, 19), null));
        clock.moveTo(LocalDate.of(2019, 6, 20));
        inDuties(() -> duties.fulfilOccasion(ORDER, occasion("known"), clock.instant(), "order/known"));

        chief.signIn("chief");
        String asked = "/duties/known?own=true&due=2019-06-19&knownOn=";
        assertThat(knownState(asked + "2019-06-18")).isEqualTo("OPEN");
        assertThat(knownState(asked + "2019-06-19")).isEqualTo("OPEN");
        assertThat(knownState(asked + "2019-06-20")).isEqualTo("DONE_LATE");
        assertThat(chief.get(asked + "2019-06-17").json().get("items")).isEmpty();
    }

    private String knownState(String path) throws Exception {
        return named(chief.get(path).json().get("items"), "known").get("state").asString();
    }

    @Test
    void 交接清单_继任者签收一次_前任只看不签_无关的人看不到() throws Exception {
        open("handed", Due.endOf(LocalDate.of(2019, 6, 28), null));
        staff.replace(post, LocalDate.of(2019, 6, 18));
        var guard = new Visitor(mvc);
        guard.signIn("guard");
        String id = named(guard.get("/handovers").json().get("items"), null)
                .get("id")
                .asString();

        JsonNode list = guard.get("/handovers/" + id).json();
        assertThat(list.get("items").findValuesAsString("label")).containsExactly("handed");
        assertThat(list.get("actions").get(0).get("possible").asBoolean()).isTrue();
        assertThat(chief.get("/handovers/" + id)
                        .json()
                        .get("actions")
                        .get(0)
                        .get("possible")
                        .asBoolean())
                .isFalse();
        var stranger = new Visitor(mvc);
        stranger.signIn("finance");
        assertThat(stranger.get("/handovers/" + id).code()).isEqualTo("HANDOVER_UNKNOWN");
        assertThat(guard.post("/handovers/" + id + "/acceptance", null).status())
                .isEqualTo(204);
        assertThat(guard.get("/handovers/" + id)
                        .json()
                        .get("actions")
                        .get(0)
                        .get("why")
                        .get("zh")
                        .asString())
                .contains("已经签收");
    }

    @Test
    void 日历订阅_读回来与职责相同_收回后地址作废() throws Exception {
        open("day", Due.endOf(LocalDate.of(2019, 6, 28), null));
        open("hour, with a comma; and a semicolon", Due.at(LocalDateTime.parse("2019-06-21T17:00"), null));

        String path = chief.post("/duties/calendar", Map.of("language", "ZH"))
                .json()
                .get("path")
                .asString();
        var answer = new Visitor(mvc).get(path.substring("/api/v1".length()));
        assertThat(answer.response().getContentType()).startsWith("text/calendar");
        var events = Biweekly.parse(answer.body()).first().getEvents();
        var day = events.stream()
                .filter(event -> event.getSummary().getValue().endsWith("：day"))
                .findFirst()
                .orElseThrow();
        assertThat(day.getDateStart().getValue().hasTime()).isFalse();
        assertThat(day.getDateStart().getValue().getRawComponents().getDate()).isEqualTo(28);
        assertThat(day.getUid().getValue()).isEqualTo("duty-" + idOf("day") + "@lingxing");
        var hour = events.stream()
                .filter(event -> event.getSummary().getValue().endsWith("；and a semicolon")
                        || event.getSummary().getValue().contains("; and a semicolon"))
                .findFirst()
                .orElseThrow();
        assertThat(hour.getDateStart().getValue().toInstant()).isEqualTo("2019-06-21T09:00:00Z");
        assertThat(chief.get("/duties/calendar").json().get("madeAt").isNull()).isFalse();

        chief.delete("/duties/calendar");
        assertThat(new Visitor(mvc).get(path.substring("/api/v1".length())).code())
                .isEqualTo("CALENDAR_UNKNOWN");
    }

    @Test
    void 上级看得到下级的计数和单项_普通人看不到_能导出() throws Exception {
        open("counted", Due.endOf(LocalDate.of(2019, 6, 28), null));
        JsonNode counts = chief.get("/duties/counts?by=POST&kind=" + ORDER.name() + "&post=" + post)
                .json();
        assertThat(counts.get("items").get(0).get("open").asInt()).isEqualTo(1);
        assertThat(chief.get("/duties?post=" + post).json().get("items").findValuesAsString("label"))
                .containsExactly("counted");
        assertThat(chief.get("/duties?post=" + post + "&unit=nobody").json().get("items"))
                .isEmpty();
        assertThat(chief.get("/duties?format=xlsx").status()).isEqualTo(200);
        assertThat(chief.get("/duties/counts?format=csv&by=KIND").body()).contains("签发整改督办单");
        assertThat(chief.get("/duties/mine?format=csv").body()).contains("counted");
        assertThat(chief.get("/duties/mine/compliance").json().get("items").findValuesAsString("kind"))
                .contains(ORDER.name());
        var reader = new Visitor(mvc);
        reader.signIn("reader");
        assertThat(reader.get("/duties/counts").status()).isEqualTo(403);
        assertThat(reader.get("/duties/" + idOf("counted")).code()).isEqualTo("DUTY_UNKNOWN");
    }

    @Test
    void 一项职责的全部经过_谁担任过_由哪件事完成() throws Exception {
        open("story", Due.endOf(LocalDate.of(2019, 6, 28), null));
        UUID id = idOf("story");
        staff.replace(post, LocalDate.of(2019, 6, 18));
        inDuties(() -> duties.fulfilOccasion(ORDER, occasion("story"), clock.instant(), "order/7"));
        var office = new Visitor(mvc);
        office.signIn("officer");

        JsonNode story = office.get("/duties/" + id).json();
        assertThat(story.get("changes"))
                .extracting(
                        change -> change.get("what").asString(),
                        change -> change.get("by").asString())
                .containsExactly(tuple("HANDED_ON", "system"), tuple("HANDED_ON", "system"), tuple("DONE", "order/7"));
        assertThat(story.get("changes").get(0).get("was").asString()).isEqualTo("示例甲");
        assertThat(story.get("holders").findValuesAsString("name")).containsExactly("示例丁");
        assertThat(story.get("deeds").get(0).get("deed").asString()).isEqualTo("order/7");
        assertThat(office.post("/duties/" + id + "/return", Map.of("ground", "照片不清", "day", "2019-07-05"))
                        .status())
                .isEqualTo(204);
        assertThat(office.get("/duties/" + id).json().get("due").asString()).isEqualTo("2019-07-05");
    }

    private Due ordered(String found) {
        return terms.by(new Rules.Question(
                "river/rectification-order-due", LocalDate.parse(found), null, Map.of("found", found)));
    }

    private String occasion(String label) {
        return post + "/" + label;
    }

    private void open(String label, Due due) {
        inDuties(() -> duties.open(new NewDuty(ORDER, occasion(label), post, JINSHUI, label, label, due)));
    }

    private UUID idOf(String label) throws Exception {
        var office = new Visitor(mvc);
        office.signIn("officer");
        JsonNode found = office.get("/duties?limit=200&post=" + post).json().get("items");
        return UUID.fromString(named(found, label).get("id").asString());
    }

    private static JsonNode item(JsonNode mine, String label) {
        for (JsonNode group : mine.get("groups")) {
            for (JsonNode item : group.get("items")) {
                if (item.get("label").asString().equals(label)) {
                    return item;
                }
            }
        }
        throw new AssertionError("not listed: " + label);
    }

    private static JsonNode named(JsonNode items, @org.jspecify.annotations.Nullable String label) {
        return StreamSupport.stream(items.spliterator(), false)
                .filter(item -> label == null || item.get("label").asString().equals(label))
                .findFirst()
                .orElseThrow();
    }

    private void inDuties(Runnable deed) {
        transaction.executeWithoutResult(nothing -> deed.run());
    }
}
