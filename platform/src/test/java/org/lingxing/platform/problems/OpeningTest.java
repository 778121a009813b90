package org.lingxing.platform.problems;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lingxing.platform.PlatformTest;
import org.lingxing.platform.access.Visitor;
import org.lingxing.platform.time.CityClock;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** How files begin, from Java and from the field. */
@PlatformTest
class OpeningTest {

    @Autowired
    BeanFactory beans;

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient database;

    @Autowired
    CityClock clock;

    private River river;

    @BeforeEach
    void 到河边() {
        clock.moveTo(LocalDate.of(2019, 5, 20));
        river = new River(beans);
    }

    @Test
    void 一处问题_说两遍只立一案_当即欠一张五个工作日内签发的督办单() {
        var found = river.found(0, clock.instant());
        UUID problem = river.problems.open(found);
        assertThat(river.problems.open(found)).isEqualTo(problem);
        assertThat(river.owedOn(problem)).containsExactly("problems.order OPEN");
        assertThat(river.dueOf(problem, "problems.order")).isEqualTo(LocalDate.of(2019, 5, 27));
        assertThat(river.problems.find(problem).orElseThrow().number()).startsWith("金水-2019-");
    }

    @Test
    void 由巡查而来的问题_按巡查可以找回() {
        String origin = "patrol/" + UUID.randomUUID();
        UUID first = river.problems.open(river.found(400, clock.instant()).from(origin));
        UUID second = river.problems.open(river.found(900, clock.instant()).from(origin));
        assertThat(river.problems.of(origin)).extracting(ProblemSummary::id).containsExactly(first, second);
    }

    @Test
    void 巡护员在手机上记下_时间以发现时为准_名单按条件可查() throws Exception {
        var guard = new Visitor(mvc);
        guard.signIn("guard");
        var spot = river.north(300);
        var at = ZonedDateTime.of(2019, 5, 17, 9, 30, 0, 0, CityClock.ZONE).toInstant();
        var finding = Map.of(
                "id", UUID.randomUUID().toString(),
                "made", Map.of("at", at.toString(), "aheadSeconds", 0),
                "kind", "SEWAGE",
                "longitude", spot.longitude(),
                "latitude", spot.latitude(),
                "accuracy", 6,
                "place", "示例涵洞口",
                "words", "有黑水流出",
                "pictures", List.of());
        var answer = guard.post("/problems", finding);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        UUID problem = UUID.fromString(answer.json().get("problem").asString());
        assertThat(guard.post("/problems", finding).json().get("problem").asString())
                .isEqualTo(problem.toString());
        assertThat(river.dueOf(problem, "problems.order")).isEqualTo(LocalDate.of(2019, 5, 24));
        var list = guard.get("/problems?kind=SEWAGE&open=true&q=涵洞").json();
        assertThat(list.get("total").asInt()).isEqualTo(1);
        assertThat(list.get("items").get(0).get("source").asString()).isEqualTo("GUARD");
        assertThat(list.get("items").get(0).get("next").get("due").asString()).isEqualTo("2019-05-24");
        assertThat(guard.get("/problems/points?kind=SEWAGE").json().get("points"))
                .hasSize(1);
        var office = new Visitor(mvc);
        office.signIn("chief-office");
        assertThat(office.get("/problems?kind=SEWAGE&state=FOUND")
                        .json()
                        .get("total")
                        .asInt())
                .isEqualTo(1);
        var other = new Visitor(mvc);
        other.signIn("agency");
        assertThat(other.get("/problems").json().get("total").asInt()).isZero();
        assertThat(other.post("/problems", finding).status()).isEqualTo(403);
    }

    @Test
    void 发现时说的一段话_随案听得到_不公开() throws Exception {
        var picture = river.picture("guard", 700);
        var voice = river.files.store(River.VOICE, "语音 12 秒.webm", "guard");
        var guard = new Visitor(mvc);
        guard.signIn("guard");
        var spot = river.north(700);
        var entered = guard.post(
                "/problems",
                Map.of(
                        "id", UUID.randomUUID().toString(),
                        "made", Map.of("at", clock.instant().toString(), "aheadSeconds", 0),
                        "kind", "SEWAGE",
                        "longitude", spot.longitude(),
                        "latitude", spot.latitude(),
                        "pictures", List.of(Map.of("file", picture.file()), Map.of("file", voice))));
        assertThat(entered.status()).as(entered.body()).isEqualTo(201);
        var problem = "/problems/" + entered.json().get("problem").asString();
        var office = new Visitor(mvc);
        office.signIn("chief-office");
        var shown = office.get(problem).json().get("pictures");
        assertThat(shown).hasSize(2);
        assertThat(shown.get(1).get("stage").asString()).isEqualTo("VOICE");
        assertThat(shown.get(1).get("file").get("type").get("voice").asBoolean())
                .isTrue();
        var content = "/files/" + voice + "/content";
        assertThat(office.get(content).response().getContentType()).isEqualTo("audio/webm");
        assertThat(new Visitor(mvc).get(content).status()).isNotEqualTo(200);
        assertThat(office.get(problem + "/published-pictures").json().get("items"))
                .hasSize(1);
        var published = office.post(problem + "/published-pictures", Map.of("picture", voice, "areas", List.of()));
        assertThat(published.code()).isEqualTo("NO_PICTURE");
    }
}
