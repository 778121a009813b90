package org.lingxing.platform.gazette;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lingxing.platform.PlatformTest;
import org.lingxing.platform.access.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

/** Papers belong to a task: attached by an officer, seen by whoever is signed in, recorded. */
@PlatformTest
class TaskPapersTest {

    private static final String TASKS = """
            示例市人民政府办公厅关于做好示例工作任务落实的通知

            郑政办〔2018〕901号　　2018年5月4日

            各县（市、区）人民政府，市人民政府各部门：

            现将任务分解如下。

            一、推动产业发展

            （一）壮大制造业

            1．新建示例园区，年底前完成。

            分管市领导：陈建

            责任单位：市商务局

            责任处室：秘书三处
            """;

    private static final byte[] REPORT = "示例园区已于十一月完工。\n".repeat(9).getBytes(StandardCharsets.UTF_8);

    @Autowired
    MockMvc mvc;

    @Test
    void 材料挂到任务上_登录者可见_经过入日志() throws Exception {
        var office = new Office(mvc);
        office.takeOver("任务.txt", TASKS.getBytes(StandardCharsets.UTF_8));
        var task = office.get("/tasks?q=示例园区").get("items").get(0).get("id").asString();
        var papers = "/tasks/" + task + "/papers";
        assertThat(office.get(papers).get("items")).isEmpty();

        var file = upload(office.visitor());
        var reader = new Visitor(mvc);
        reader.signIn("agency");
        assertThat(reader.get("/files/" + file).code()).isEqualTo("NOT_YOURS");
        assertThat(reader.post(papers, Map.of("file", file)).code()).isEqualTo("NOT_YOUR_ROLE");

        var attached = office.visitor().post(papers, Map.of("file", file));
        assertThat(attached.status()).isEqualTo(200);
        assertThat(attached.json().get("items").get(0).get("name").asString()).isEqualTo("完工报告.txt");
        assertThat(reader.get(papers)
                        .json()
                        .get("actions")
                        .get(0)
                        .get("possible")
                        .asBoolean())
                .isFalse();
        assertThat(reader.send(get("/api/v1/files/" + file + "/content"))
                        .response()
                        .getContentAsByteArray())
                .isEqualTo(REPORT);
        assertThat(office.visitor().delete("/files/" + file).code()).isEqualTo("FILE_HELD");

        assertThat(office.visitor().delete(papers + "/" + file).json().get("items"))
                .isEmpty();
        assertThat(reader.get("/files/" + file).code()).isEqualTo("NOT_YOURS");
        assertThat(office.visitor().delete(papers + "/" + file).code()).isEqualTo("NOT_FOUND");
        var administrator = new Office(mvc, "administrator");
        assertThat(administrator.get("/journal/entries?limit=200").get("items").findValuesAsString("kind"))
                .containsSubsequence("files.file-received", "gazette.paper-attached", "gazette.paper-detached");
    }

    @Test
    void 别人未挂接的文件不能拿来挂() throws Exception {
        var office = new Office(mvc);
        office.takeOver("任务.txt", TASKS.replace("901", "902").getBytes(StandardCharsets.UTF_8));
        var task = office.get("/tasks?q=示例园区").get("items").get(0).get("id").asString();
        var administrator = new Office(mvc, "administrator");
        var foreign = upload(administrator.visitor());
        assertThat(office.visitor()
                        .post("/tasks/" + task + "/papers", Map.of("file", foreign))
                        .code())
                .isEqualTo("NOT_YOURS");
    }

    private static String upload(Visitor visitor) throws Exception {
        var part = new MockMultipartFile("file", "完工报告.txt", null, REPORT);
        return visitor.send(multipart("/api/v1/files").file(part))
                .json()
                .get("id")
                .asString();
    }
}
