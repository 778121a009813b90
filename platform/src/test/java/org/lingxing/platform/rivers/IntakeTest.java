package org.lingxing.platform.rivers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lingxing.kernel.Grid;
import org.lingxing.kernel.Plane;
import org.lingxing.platform.PlatformTest;
import org.lingxing.platform.access.Visitor;
import org.lingxing.platform.http.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;

@PlatformTest
class IntakeTest {

    private static final LocalDate TODAY = LocalDate.of(2019, 6, 18);

    @Autowired
    MockMvc mvc;

    @Autowired
    Reaches reaches;

    @Autowired
    Answers answers;

    private Visitor office;

    @BeforeEach
    void 河长办() throws Exception {
        office = new Visitor(mvc);
        office.signIn("chief-office");
    }

    @Test
    void 水体河段责任人依次导入() throws Exception {
        takenOver("waters", "编码,名称,类型,汇入,级别,区划代码\nT01,示例溪,河流,R003,县级,410105\n");
        takenOver("reaches", "河段编码,水体编码,名称,区划代码,顺序\nT01-1,T01,示例溪上段,410105,1\nT01-2,T01,示例溪下段,410105016,2\n");
        takenOver("river-chiefs", """
                编码,职务,岗位,区划代码,姓名,单位,电话,任职起
                T01,县级河长,示例溪县级河长,410105,示例甲乙,金水区人民政府,0371-0000-0011,2019-01-01
                T01-1,巡护员,示例溪巡护员,410105016,示例丙丁,,,2019-02-01
                T01,河湖警长,示例溪警长,410105,示例戊己,金水公安分局,0371-0000-0012,2019-01-01
                """);
        assertThat(reaches.answering("T01-1", TODAY))
                .extracting(Answering::level, Answering::name)
                .containsExactly(tuple(ChiefLevel.COUNTY, "示例甲乙"), tuple(ChiefLevel.GUARD, "示例丙丁"));
        assertThat(reaches.answering("T01-2", TODAY)).hasSize(1);
        var board = office.get("/reaches/T01-2").json();
        assertThat(board.get("responsible").size()).isEqualTo(2);
        assertThat(board.get("responsible").get(0).get("telephone").asString()).isEqualTo("0371-0000-0011");

        var successor = takenOver("river-chiefs", """
                编码,职务,岗位,区划代码,姓名,任职起
                T01,县级河长,示例溪县级河长,410105,示例庚辛,2019-06-10
                """);
        assertThat(successor.get("counts").get("added").asInt()).isEqualTo(1);
        assertThat(reaches.answering("T01-2", TODAY).getFirst().name()).isEqualTo("示例庚辛");
        assertThat(reaches.answering("T01-2", LocalDate.of(2019, 6, 9))
                        .getFirst()
                        .name())
                .isEqualTo("示例甲乙");
    }

    @Test
    void 任期有止日的人由继任者接着负责_没有继任的到日为止_导出再导入不改() throws Exception {
        takenOver("waters", "编码,名称,类型,汇入,级别,区划代码\nT02,示例沟,河流,R003,县级,410105\n");
        takenOver("reaches", "河段编码,水体编码,名称,区划代码,顺序\nT02-1,T02,示例沟段,410105,1\n");
        takenOver("river-chiefs", """
                编码,职务,岗位,区划代码,姓名,任职起,任职止
                T02,县级河长,示例沟县级河长,410105,示例子,2019-01-01,2019-05-31
                T02,县级河长,示例沟县级河长,410105,示例丑,2019-06-01,
                T02-1,巡护员,示例沟巡护员,410105,示例寅,2019-01-01,2019-05-31
                """);
        assertThat(reaches.answering("T02-1", TODAY))
                .extracting(Answering::level, Answering::name)
                .containsExactly(tuple(ChiefLevel.COUNTY, "示例丑"));
        assertThat(reaches.answering("T02-1", LocalDate.of(2019, 5, 31)))
                .extracting(Answering::name)
                .containsExactly("示例子", "示例寅");
        takenOver("river-chiefs", """
                编码,职务,岗位,区划代码,姓名,任职起,任职止
                T02,县级河长,示例沟县级河长,410105,示例丑,2019-06-01,2019-06-20
                """);
        assertThat(reaches.answering("T02-1", LocalDate.of(2019, 6, 20))).hasSize(1);
        assertThat(reaches.answering("T02-1", LocalDate.of(2019, 6, 21))).isEmpty();
        var given = office.get("/river-chiefs?format=csv&division=410105").response();
        var again = read("river-chiefs", new String(given.getContentAsByteArray(), StandardCharsets.UTF_8));
        assertThat(again.get("counts").get("added").asInt())
                .as(again.toString())
                .isZero();
        assertThat(again.get("counts").get("changed").asInt())
                .as(again.toString())
                .isZero();
        assertThat(again.get("counts").get("faulty").asInt())
                .as(again.toString())
                .isZero();
    }

    @Test
    void 离任后又回来的是两段任期_中间空缺没有人负责_写宽了点名另一段() throws Exception {
        takenOver("waters", "编码,名称,类型,汇入,级别,区划代码\nT05,示例渠,河流,R003,县级,410105\n");
        takenOver("reaches", "河段编码,水体编码,名称,区划代码,顺序\nT05-1,T05,示例渠段,410105,1\n");
        var head = "编码,职务,岗位,区划代码,姓名,任职起,任职止\n";
        var first = "T05,县级河长,示例渠县级河长,410105,示例辰,2019-01-01,2019-03-31\n";
        var second = "T05,县级河长,示例渠县级河长,410105,示例辰,2019-08-01,2019-12-31\n";
        takenOver("river-chiefs", head + "T05,县级河长,示例渠县级河长,410105,示例辰,2019-01-01,2019-12-31\n");
        takenOver("river-chiefs", head + first + second);
        assertThat(names("2019-03-31")).containsExactly("示例辰");
        assertThat(names("2019-04-01")).as("空缺").isEmpty();
        assertThat(names("2019-07-31")).isEmpty();
        assertThat(names("2019-12-31")).containsExactly("示例辰");
        var again = read("river-chiefs", head + first + second).get("counts");
        assertThat(again.get("added").asInt()
                        + again.get("changed").asInt()
                        + again.get("faulty").asInt())
                .as(again.toString())
                .isZero();

        var wide = read("river-chiefs", head + "T05,县级河长,示例渠县级河长,410105,示例辰,2019-01-01,2019-12-31\n");
        assertThat(wide.get("counts").get("faulty").asInt()).isEqualTo(1);
        assertThat(office.get("/sheet-imports/" + wide.get("id").asString() + "/rows")
                        .body())
                .contains("示例辰，2019-08-01 至 2019-12-31", "2019-08-01 to 2019-12-31");
        var post =
                reaches.answering("T05-1", LocalDate.of(2019, 9, 1)).getFirst().post();
        assertThatThrownBy(() -> answers.begin(
                        "T05-1", ChiefLevel.COUNTY, post, LocalDate.of(2019, 2, 1), LocalDate.of(2019, 9, 30)))
                .isInstanceOfSatisfying(Refusal.class, refused -> {
                    assertThat(refused.code()).isEqualTo(RiversRefusal.TERM_MEETS_ANOTHER);
                    assertThat(refused.sentence().zh())
                            .isEqualTo("示例渠县级河长在 T05-1 的任期 2019-02-01 至 2019-09-30 与已登记的另一段任期"
                                    + " 2019-08-01 至 2019-12-31 相接");
                });
        takenOver("river-chiefs", head + "T05,县级河长,示例渠县级河长,410105,示例巳,2019-04-01,2019-07-31\n");
        assertThat(names("2019-07-31")).as("中间换人，前后两段不动").containsExactly("示例巳");
        assertThat(names("2019-03-31")).containsExactly("示例辰");
        assertThat(names("2019-08-01")).containsExactly("示例辰");
    }

    private List<String> names(String day) {
        return reaches.answering("T05-1", LocalDate.parse(day)).stream()
                .map(Answering::name)
                .toList();
    }

    @Test
    void 手机号和不存在的河段在预览里指出() throws Exception {
        var faulty = read("river-chiefs", """
                编码,职务,岗位,区划代码,姓名,电话,任职起
                R003-01,县级河长,某县级河长,410183,示例甲,13800000000,2019-01-01
                NONE-01,县级河长,某县级河长,410183,示例乙,,2019-01-01
                """);
        assertThat(faulty.get("state").asString()).isEqualTo("FAULTY");
        assertThat(faulty.get("counts").get("faulty").asInt()).isEqualTo(2);
    }

    @Test
    void 单条登记与更正_与导入同样检查_应设层级决定缺项_名册可按电话查() throws Exception {
        var fresh = row(
                "waters", Map.of("code", "T03", "name", "示例塘", "kind", "小微水体", "level", "村级河长", "division", "410105"));
        assertThat(fresh.json().get("state").asString()).as(fresh.body()).isEqualTo("ADDED");
        var reach = Map.of("code", "T03-1", "water", "T03", "name", "示例塘", "division", "410105016", "position", "1");
        assertThat(row("reaches", reach).json().get("state").asString()).isEqualTo("ADDED");
        assertThat(row("reaches", reach).json().get("state").asString()).isEqualTo("UNCHANGED");
        assertThat(gaps("T03-1")).containsExactlyInAnyOrder("VILLAGE NOBODY", "GUARD NOBODY", "null NO_LINE");
        var narrowed = new java.util.HashMap<>(reach);
        narrowed.put("levels", "村级河长");
        assertThat(row("reaches", narrowed).json().get("state").asString()).isEqualTo("CHANGED");
        assertThat(gaps("T03-1")).containsExactlyInAnyOrder("VILLAGE NOBODY", "null NO_LINE");

        var mobile = row(
                "river-chiefs",
                Map.of(
                        "place",
                        "T03-1",
                        "part",
                        "村级河长",
                        "title",
                        "示例塘村级河长",
                        "division",
                        "410105016",
                        "name",
                        "示例卯",
                        "telephone",
                        "13800000000",
                        "from",
                        "2019-01-01"));
        assertThat(mobile.status()).isEqualTo(400);
        assertThat(mobile.body()).contains("/cells/telephone");
        row(
                "river-chiefs",
                Map.of(
                        "place",
                        "T03-1",
                        "part",
                        "村级河长",
                        "title",
                        "示例塘村级河长",
                        "division",
                        "410105016",
                        "name",
                        "示例卯",
                        "telephone",
                        "0371-0000-0099",
                        "from",
                        "2019-01-01"));
        var found = office.get("/river-chiefs?q=示例塘村级").json();
        assertThat(found.get("total").asInt()).isEqualTo(1);
        assertThat(found.get("items").get(0).get("placeName").asString()).isEqualTo("示例塘");
        assertThat(row("waters", Map.of("code", "T03")).status()).isEqualTo(400);
        var guard = new Visitor(mvc);
        guard.signIn("guard");
        assertThat(guard.put("/sheets/waters/row", Map.of("cells", Map.of())).status())
                .isEqualTo(403);
        assertThat(new Visitor(mvc).get("/river-boards?format=csv").body()).contains("R003-10-B");
    }

    private Visitor.Answer row(String register, Map<String, String> cells) throws Exception {
        return office.put("/sheets/" + register + "/row", Map.of("cells", cells));
    }

    private java.util.List<String> gaps(String reach) throws Exception {
        var found = new java.util.ArrayList<String>();
        for (var line :
                office.get("/river-gaps?division=410105016&limit=200").json().get("items")) {
            var gap = line.get("gap");
            if (gap.get("reach").asString().equals(reach)) {
                found.add((gap.get("level").isNull() ? "null" : gap.get("level").asString()) + " "
                        + gap.get("kind").asString());
            }
        }
        return found;
    }

    @Test
    void 线形按声明的坐标系导入导出() throws Exception {
        var before = reaches.geometry("R003-10").orElseThrow();
        var exported = office.get("/reaches/drawn?water=R003&grid=GCJ02").body();
        var begun = draw(exported, Grid.GCJ02);
        assertThat(begun.get("state").asString()).isIn("READ", "UNCHANGED");
        assertThat(begun.get("counts").get("unchanged").asInt()
                        + begun.get("counts").get("changed").asInt())
                .isEqualTo(20);
        var moved = draw(exported, Grid.WGS84);
        assertThat(moved.get("counts").get("changed").asInt()).isEqualTo(20);
        office.post("/sheet-imports/" + moved.get("id").asString() + "/acceptance", null);
        var after = reaches.geometry("R003-10").orElseThrow();
        double metres = Plane.at(34.8)
                .metres(
                        before.shape().lines().getFirst()[0],
                        after.shape().lines().getFirst()[0]);
        assertThat(metres).isBetween(300.0, 900.0);
        assertThat(draw("{\"type\":\"Point\"}", Grid.WGS84).get("code").asString())
                .isEqualTo("NOT_GEOJSON");
    }

    @Test
    void 一河一策按版本改写() throws Exception {
        var plan = office.get("/waters/R003/plan").json();
        assertThat(plan.get("version").asInt()).isZero();
        var content = """
                {"from":2019,"to":2021,"issues":[{"text":"某排口","measures":[{"text":"截流","agency":"金水区","year":2019,"doneOn":null}]}],
                 "aims":[{"year":2019,"text":"水质稳定达到Ⅳ类"}]}
                """;
        var written = office.send(put("/api/v1/waters/R003/plan")
                .header("If-Match", "\"0\"")
                .contentType("application/json")
                .content(content));
        assertThat(written.status()).isEqualTo(200);
        assertThat(office.get("/reaches/R003-01").json().get("aims").get(0).asString())
                .isEqualTo("水质稳定达到Ⅳ类");
        var again = office.send(put("/api/v1/waters/R003/plan")
                .header("If-Match", "\"0\"")
                .contentType("application/json")
                .content(content));
        assertThat(again.status()).isEqualTo(412);
        var wrongYear = office.send(put("/api/v1/waters/R003/plan")
                .header("If-Match", "\"1\"")
                .contentType("application/json")
                .content(content.replace("\"year\":2019,\"text\"", "\"year\":2030,\"text\"")));
        assertThat(wrongYear.status()).isEqualTo(400);
        var guard = new Visitor(mvc);
        guard.signIn("guard");
        assertThat(guard.send(put("/api/v1/waters/R003/plan")
                                .header("If-Match", "\"1\"")
                                .contentType("application/json")
                                .content(content))
                        .status())
                .isEqualTo(403);
    }

    private JsonNode takenOver(String register, String csv) throws Exception {
        var read = read(register, csv);
        assertThat(read.get("state").asString()).as(read.toString()).isEqualTo("READ");
        var taken = office.post("/sheet-imports/" + read.get("id").asString() + "/acceptance", null);
        assertThat(taken.status()).as(taken.body()).isEqualTo(200);
        return taken.json();
    }

    private JsonNode read(String register, String csv) throws Exception {
        var file = new MockMultipartFile("file", "a.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8));
        return awaited(
                office.send(multipart("/api/v1/sheets/" + register + "/imports").file(file))
                        .json());
    }

    private JsonNode draw(String geojson, Grid grid) throws Exception {
        var file = new MockMultipartFile(
                "file", "a.geojson", "application/geo+json", geojson.getBytes(StandardCharsets.UTF_8));
        var begun = office.send(multipart("/api/v1/reach-drawings").file(file).param("grid", grid.name()))
                .json();
        return begun.has("code") ? begun : awaited(begun);
    }

    private JsonNode awaited(JsonNode begun) throws Exception {
        var path = "/sheet-imports/" + begun.get("id").asString();
        for (int turn = 0; turn < 200; turn++) {
            var now = office.get(path).json();
            if (!now.get("state").asString().equals("READING")) {
                return now;
            }
            Thread.sleep(50);
        }
        throw new AssertionError("the import was not read");
    }
}
