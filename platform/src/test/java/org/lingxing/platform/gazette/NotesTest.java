package org.lingxing.platform.gazette;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.lingxing.platform.PlatformTest;
import org.lingxing.platform.access.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@PlatformTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NotesTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient database;

    private Visitor guard = new Visitor(mvc);
    private Visitor officer = new Visitor(mvc);
    private UUID id = UUID.randomUUID();
    private String document = "";

    @BeforeAll
    void oneDocumentIsHeld() throws Exception {
        var office = new Office(mvc);
        office.takeOver("notice.txt", """
                示例市人民政府关于第 1 号示例事项的通知

                示政〔2024〕1 号

                各区人民政府：

                一、示例事项按本通知办理。

                示例市人民政府
                2024 年 3 月 1 日
                """.getBytes(UTF_8));
        document = office.get("/documents").get("items").get(0).get("id").asString();
    }

    @BeforeEach
    void twoPeopleAndANoteNotYetTaken() throws Exception {
        id = UUID.randomUUID();
        guard = new Visitor(mvc);
        guard.signIn("guard");
        officer = new Visitor(mvc);
        officer.signIn("officer");
    }

    @Test
    void 记下的带着设备的时间地点和人() throws Exception {
        var made = Map.of(
                "at",
                "2019-06-17T02:00:00Z",
                "aheadSeconds",
                3600,
                "position",
                Map.of("longitude", 113.65, "latitude", 34.76, "accuracy", 6));
        var taken = guard.post(path(), note(id, "河段现场已核对", made));
        assertThat(taken.status()).as(taken.body()).isEqualTo(201);
        assertThat(taken.response().getHeader("Location")).isEqualTo("/api/v1/notes/" + id);
        assertThat(taken.response().getHeader("ETag")).isEqualTo("\"1\"");

        var read = officer.get("/notes/" + id).json();
        assertThat(read.get("by").asString()).isEqualTo("guard");
        assertThat(read.get("made").get("position").get("accuracy").asInt()).isEqualTo(6);
        assertThat(read.get("made").get("aheadSeconds").asInt()).isEqualTo(3600);
        assertThat(read.get("doneAt").asString()).isEqualTo("2019-06-17T01:00:00Z");
        assertThat(deeds("gazette.note-taken")).isOne();
    }

    @Test
    void 比平台还快的时钟_以收到时为准() throws Exception {
        guard.post(path(), note(id, "钟快了", Map.of("at", "2039-01-01T00:00:00Z")));
        var read = guard.get("/notes/" + id).json();
        assertThat(read.get("doneAt").asString())
                .isEqualTo(read.get("receivedAt").asString());
        assertThat(Instant.parse(read.get("made").get("at").asString()))
                .isEqualTo(Instant.parse("2039-01-01T00:00:00Z"));
    }

    @Test
    void 同一编号重送_只记一次() throws Exception {
        var key = UUID.randomUUID();
        var first = guard.send(keyed(post("/api/v1" + path()), key, note(id, "桥下有垃圾", null)));
        var again = guard.send(keyed(post("/api/v1" + path()), key, note(id, "桥下有垃圾", null)));
        assertThat(first.status()).as(first.body()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.response().getHeader("Idempotency-Replayed")).isEqualTo("true");
        assertThat(deeds("gazette.note-taken")).isOne();

        var changed = guard.send(keyed(post("/api/v1" + path()), key, note(id, "改了字", null)));
        assertThat(changed.code()).isEqualTo("KEY_USED_FOR_ANOTHER_REQUEST");
        var newKey = guard.send(keyed(post("/api/v1" + path()), UUID.randomUUID(), note(id, "改了字", null)));
        assertThat(newKey.code()).isEqualTo("NOTE_THERE_ALREADY");
    }

    @Test
    void 别人登录时_不会替人送出() throws Exception {
        var sent = guard.send(keyed(post("/api/v1" + path()), UUID.randomUUID(), note(id, "x", null))
                .header("Deed-Of", "officer"));
        assertThat(sent.code()).isEqualTo("DEED_OF_ANOTHER");
        assertThat(guard.get("/notes/" + id).code()).isEqualTo("NOTE_UNKNOWN");
    }

    @Test
    void 两人先后修改_后者得知前者改了什么() throws Exception {
        guard.post(path(), note(id, "原文", null));
        var byOfficer = officer.send(changing("\"1\"", content("原文", "QUESTION")));
        assertThat(byOfficer.status()).as(byOfficer.body()).isEqualTo(200);
        assertThat(byOfficer.response().getHeader("ETag")).isEqualTo("\"2\"");

        var stale = guard.send(changing("\"1\"", content("改过的文字", "OBSERVATION")));
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.json().get("by").asString()).isEqualTo("officer");

        var merged = guard.send(changing("\"2\"", content("改过的文字", "QUESTION")));
        assertThat(merged.status()).as(merged.body()).isEqualTo(200);
        var set = merged.json().get("set");
        assertThat(set.get("kind").get("by").asString()).isEqualTo("officer");
        assertThat(set.get("text").get("by").asString()).isEqualTo("guard");
        assertThat(set.get("provision").get("by").asString()).isEqualTo("guard");
        assertThat(deeds("gazette.note-changed")).isEqualTo(2);
    }

    @Test
    void 与现状相同的修改_不算修改() throws Exception {
        guard.post(path(), note(id, "原文", null));
        var same = guard.send(changing("\"7\"", content("原文", "OBSERVATION")));
        assertThat(same.status()).as(same.body()).isEqualTo(200);
        assertThat(same.json().get("version").asInt()).isOne();
        assertThat(deeds("gazette.note-changed")).isZero();
    }

    @Test
    void 他人的记录_只有督查室能改() throws Exception {
        officer.post(path(), note(id, "督查室所记", null));
        var refused = guard.send(changing("\"1\"", content("改", "OBSERVATION")));
        assertThat(refused.code()).isEqualTo("NOTE_OF_ANOTHER");
        var action = guard.get("/notes/" + id).json().get("actions").get(0);
        assertThat(action.get("possible").asBoolean()).isFalse();
        assertThat(action.get("why").get("zh").asString()).contains("他人");
    }

    @Test
    void 照片随记录留下_去掉的放开_不认识的不收() throws Exception {
        var first = picture("first.png");
        var second = picture("second.png");
        var note = new HashMap<>(note(id, "带照片", null));
        note.put("pictures", List.of(second, first));
        var taken = guard.post(path(), note);
        assertThat(taken.status()).as(taken.body()).isEqualTo(201);
        assertThat(pictures(officer.get("/notes/" + id).json())).containsExactly(second, first);
        assertThat(officer.get("/files/" + first + "/content").status()).isEqualTo(200);

        var fewer = new HashMap<>(content("带照片", "OBSERVATION"));
        fewer.put("pictures", List.of(first));
        assertThat(pictures(guard.send(changing("\"1\"", fewer)).json())).containsExactly(first);
        assertThat(officer.get("/files/" + second + "/content").code()).isEqualTo("NOT_YOURS");

        note.put("id", UUID.randomUUID().toString());
        note.put("pictures", List.of(UUID.randomUUID()));
        assertThat(guard.post(path(), note).code()).isEqualTo("FILE_UNKNOWN");
        assertThat(guard.get("/notes/" + note.get("id")).code()).isEqualTo("NOTE_UNKNOWN");
    }

    @Test
    void 写错的各有所指() throws Exception {
        var empty = guard.post(path(), note(id, " ", null));
        assertThat(empty.json().get("errors").get(0).get("pointer").asString()).isEqualTo("/text");
        var provision = new HashMap<String, Object>(note(id, "x", null));
        provision.put("provision", "99");
        assertThat(guard.post(path(), provision)
                        .json()
                        .get("errors")
                        .get(0)
                        .get("pointer")
                        .asString())
                .isEqualTo("/provision");
        var far = note(
                id,
                "x",
                Map.of(
                        "at",
                        "2019-06-17T02:00:00Z",
                        "position",
                        Map.of("longitude", 200, "latitude", 0, "accuracy", 1)));
        assertThat(guard.post(path(), far)
                        .json()
                        .get("errors")
                        .get(0)
                        .get("pointer")
                        .asString())
                .isEqualTo("/made/position/longitude");
        assertThat(guard.post("/documents/sz-1999-1/notes", note(id, "x", null)).code())
                .isEqualTo("DOCUMENT_UNKNOWN");
    }

    @Test
    void 列表按时间从近到远翻页() throws Exception {
        database.sql("delete from gazette.note_change").update();
        database.sql("delete from gazette.note").update();
        for (int day = 1; day <= 5; day++) {
            guard.post(
                    path(), note(UUID.randomUUID(), "第" + day + "天", Map.of("at", "2019-06-0" + day + "T00:00:00Z")));
        }
        var first = officer.get(path() + "?limit=3").json();
        assertThat(first.get("total").asInt()).isEqualTo(5);
        assertThat(texts(first)).containsExactly("第5天", "第4天", "第3天");
        var rest = officer.get(path() + "?limit=3&after=" + first.get("next").asString())
                .json();
        assertThat(texts(rest)).containsExactly("第2天", "第1天");
    }

    private String path() {
        return "/documents/" + document + "/notes";
    }

    private MockHttpServletRequestBuilder changing(String tag, Map<String, Object> content) {
        return put("/api/v1/notes/" + id)
                .header("If-Match", tag)
                .contentType(MediaType.APPLICATION_JSON)
                .content(JsonMapper.shared().writeValueAsBytes(content));
    }

    private static MockHttpServletRequestBuilder keyed(
            MockHttpServletRequestBuilder request, UUID key, Map<String, Object> body) {
        return request.header("Idempotency-Key", key.toString())
                .contentType(MediaType.APPLICATION_JSON)
                .content(JsonMapper.shared().writeValueAsBytes(body));
    }

    private String picture(String name) throws Exception {
        var png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(4, 3, BufferedImage.TYPE_INT_RGB), "png", png);
        var sent = guard.send(
                multipart("/api/v1/files").file(new MockMultipartFile("file", name, "image/png", png.toByteArray())));
        assertThat(sent.status()).as(sent.body()).isEqualTo(201);
        return sent.json().get("id").asString();
    }

    private static List<String> pictures(JsonNode note) {
        return note.get("pictures")
                .valueStream()
                .map(picture -> picture.get("id").asString())
                .toList();
    }

    private static List<String> texts(JsonNode page) {
        return page.get("items")
                .valueStream()
                .map(item -> item.get("text").asString())
                .toList();
    }

    private static Map<String, Object> note(UUID id, String text, @Nullable Map<String, Object> made) {
        var note = new HashMap<>(content(text, "OBSERVATION"));
        note.put("id", id.toString());
        note.put("made", made == null ? Map.of("at", "2019-06-18T02:00:00Z") : made);
        return note;
    }

    private static Map<String, Object> content(String text, String kind) {
        return Map.of("kind", kind, "text", text, "pictures", List.of(), "made", Map.of("at", "2019-06-18T03:00:00Z"));
    }

    private long deeds(String kind) {
        return database.sql("select count(*) from journal.entry where kind = :kind and subject = :subject")
                .param("kind", kind)
                .param("subject", id.toString())
                .query(Long.class)
                .single();
    }
}
