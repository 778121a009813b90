package org.lingxing.platform.problems;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lingxing.platform.PlatformTest;
import org.lingxing.platform.access.Visitor;
import org.lingxing.platform.time.CityClock;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Who reported, lost codes, what is published of pictures, and floods. */
@PlatformTest
class ReportPrivacyTest {

    @Autowired
    BeanFactory beans;

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient database;

    @Autowired
    CityClock clock;

    @Autowired
    ReportClockwork clockwork;

    private River river;
    private Visitor office;

    @BeforeEach
    void 到河边() throws Exception {
        clock.moveTo(LocalDate.of(2019, 5, 21));
        river = new River(beans);
        office = new Visitor(mvc);
        office.signIn("chief-office");
    }

    @Test
    void 姓名电话_默认遮盖_看一次记一次_到期删除() throws Exception {
        var citizen = new Citizen(mvc, "203.0.113.20");
        var sent = sentBy(citizen, "13800000001");
        var id = idOf(sent);
        var masked = office.get("/reports/" + id).body();
        assertThat(masked).contains("138******01").doesNotContain("13800000001");
        assertThat(office.post("/reports/" + id + "/unmasking", Map.of("reason", " "))
                        .status())
                .isEqualTo(400);
        var clear = office.post("/reports/" + id + "/unmasking", Map.of("reason", "核对地点"));
        assertThat(clear.json().get("phone").asString()).isEqualTo("13800000001");
        var seen = reading(citizen, sent).get("seen").get(0);
        assertThat(seen.get("reason").asString()).isEqualTo("核对地点");
        assertThat(office.get("/reports?phone=13800000001").json().get("total").asInt())
                .isEqualTo(1);
        var village = new Visitor(mvc);
        village.signIn("chief-village");
        assertThat(village.get("/reports/" + id).status()).isEqualTo(403);

        deed(id, "answer", 1, Map.of("ground", "NOT_OURS", "answer", "请拨打 12345。"));
        clock.moveTo(LocalDate.of(2020, 5, 23));
        clockwork.catchUp();
        office.signIn("chief-office");
        assertThat(office.post("/reports/" + id + "/unmasking", Map.of("reason", "再看"))
                        .code())
                .isEqualTo("PERSON_ERASED");
        assertThat(count("select count(*) from journal.personal where person = 'report/" + id + "'"))
                .isZero();
        assertThat(reading(citizen, sent).get("number").asString())
                .isEqualTo(sent.get("number").asString());
    }

    @Test
    void 校验码丢了_核实两项才补发_旧码作废_猜错多次要等() throws Exception {
        var citizen = new Citizen(mvc, "203.0.113.21");
        var sent = sentBy(citizen, "13800000002");
        var id = idOf(sent);
        assertThat(deed(id, "codes", 1, Map.of("heard", List.of("PLACE", "CONTENT")))
                        .code())
                .isEqualTo("NOT_VERIFIED");
        assertThat(deed(id, "codes", 1, Map.of("phone", "13899999999", "heard", List.of("PLACE", "CONTENT")))
                        .code())
                .isEqualTo("NOT_VERIFIED");
        var issued = deed(id, "codes", 1, Map.of("phone", "138-0000-0002", "heard", List.of("PLACE")));
        assertThat(issued.status()).as(issued.body()).isEqualTo(201);
        var number = sent.get("number").asString();
        assertThat(citizen.read(number, sent.get("code").asString()).code()).isEqualTo("REPORT_UNKNOWN");
        assertThat(citizen.read(number, issued.json().get("code").asString()).status())
                .isEqualTo(200);
        for (int i = 0; i < 9; i++) {
            assertThat(citizen.read(number, "0000 0000 0000 000" + i).status()).isEqualTo(404);
        }
        var waits = citizen.read(number, issued.json().get("code").asString());
        assertThat(waits.code()).isEqualTo("TOO_MANY_GUESSES");
        assertThat(Long.parseLong(waits.response().getHeader("Retry-After"))).isPositive();
    }

    @Test
    void 公开的照片_由人遮盖_只有像素_原图仍不公开() throws Exception {
        var citizen = new Citizen(mvc, "203.0.113.22");
        var solved = citizen.solve();
        var file = citizen.picture(solved, red()).json().get("file").asString();
        var report = citizen.report(solved, river.north(200));
        report.put("kind", "SEWAGE");
        report.put("pictures", List.of(file));
        var sent = citizen.visitor.post("/reports", report).json();
        var taken = deed(idOf(sent), "problem", 1, Map.of("kind", "SEWAGE", "answer", "已立案。"));
        var problem = taken.json().get("report").get("problem").asString();
        var area = Map.of("left", 0.5, "top", 0, "width", 0.5, "height", 1);
        var published = office.post(
                "/problems/" + problem + "/published-pictures", Map.of("picture", file, "areas", List.of(area)));
        assertThat(published.status()).as(published.body()).isEqualTo(201);
        var shown = reading(citizen, sent).get("shown").get(0).get("file");
        var answer = citizen.visitor.send(MockMvcRequestBuilders.request(
                HttpMethod.GET, shown.get("content").asString()));
        var copy = ImageIO.read(new ByteArrayInputStream(answer.response().getContentAsByteArray()));
        assertThat(new Color(copy.getRGB(20, 20)).getRed()).isGreaterThan(200);
        assertThat(new Color(copy.getRGB(copy.getWidth() - 20, 20)).getRed()).isLessThan(100);
        assertThat(citizen.visitor.get("/files/" + file + "/content").status()).isEqualTo(401);
        var id = published.json().get("items").get(0).get("published").asString();
        assertThat(office.delete("/problems/" + problem + "/published-pictures/" + id)
                        .status())
                .isEqualTo(200);
        assertThat(reading(citizen, sent).get("shown")).isEmpty();
        assertThat(citizen.visitor
                        .get("/files/" + shown.get("id").asString() + "/content")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void 洪水_题越来越难_到限即请稍候_没有解题的一概不收() throws Exception {
        var flood = new Citizen(mvc, "198.51.100.9");
        var first = flood.solve();
        assertThat(first.bits()).isEqualTo(15);
        var wrong = flood.report(first, river.north(0));
        wrong.put("answer", "none");
        assertThat(flood.visitor.post("/reports", wrong).code()).isEqualTo("TICKET_UNUSABLE");
        assertThat(flood.picture(new Citizen.Solved(first.form(), first.ticket(), "0", 15), Citizen.photo())
                        .status())
                .isIn(409, 201);
        assertThat(flood.visitor
                        .post("/reports", flood.report(first, river.north(0)))
                        .status())
                .isEqualTo(201);
        assertThat(flood.visitor
                        .post("/reports", flood.report(first, river.north(0)))
                        .status())
                .isEqualTo(409);
        // Those that came through as if in the last minutes, without the work of solving each.
        database.sql("""
                        insert into problems.report (id, number, code, kind, words, place, division, longitude, latitude,
                               received_at, due, sender, entry, changed_by, changed_at)
                        select uuidv7(), 'FLOOD-' || n, '', kind, words, place, division, longitude, latitude,
                               received_at, due, sender, entry, changed_by, changed_at
                          from problems.report, generate_series(1, 29) n
                         where id = :id
                        """).param("id", first.form()).update();
        var harder = flood.visitor
                .post("/report-tickets", Map.of("form", UUID.randomUUID()))
                .json();
        assertThat(harder.get("bits").asInt()).isEqualTo(18);
        var held = flood.send(river.north(0));
        assertThat(held.status()).isEqualTo(429);
        assertThat(held.code()).isEqualTo("TOO_MANY_REPORTS");
        assertThat(Long.parseLong(held.response().getHeader("Retry-After"))).isBetween(3000L, 3601L);
        assertThat(held.json().get("zh").asString()).contains("分钟后再送");
        assertThat(new Citizen(mvc, "203.0.113.99").send(river.north(0)).status())
                .isEqualTo(201);
    }

    private JsonNode sentBy(Citizen citizen, String phone) throws Exception {
        var report = citizen.report(citizen.solve(), river.north(50));
        report.put("phone", phone);
        var answer = citizen.visitor.post("/reports", report);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json();
    }

    private static JsonNode reading(Citizen citizen, JsonNode sent) throws Exception {
        return citizen.read(sent.get("number").asString(), sent.get("code").asString())
                .json();
    }

    private static byte[] red() throws Exception {
        var picture = new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB);
        var canvas = picture.createGraphics();
        canvas.setColor(Color.RED);
        canvas.fillRect(0, 0, 400, 300);
        canvas.dispose();
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, "jpeg", bytes);
        return bytes.toByteArray();
    }

    private Visitor.Answer deed(String id, String deed, int version, Map<String, Object> body) throws Exception {
        return office.send(MockMvcRequestBuilders.request(HttpMethod.POST, "/api/v1/reports/" + id + "/" + deed)
                .header("If-Match", "\"" + version + "\"")
                .contentType(MediaType.APPLICATION_JSON)
                .content(JsonMapper.shared().writeValueAsString(body)));
    }

    private String idOf(JsonNode sent) {
        return database.sql("select id::text from problems.report where number = :number")
                .param("number", sent.get("number").asString())
                .query(String.class)
                .single();
    }

    private int count(String sql) {
        return database.sql(sql).query(Integer.class).single();
    }
}
