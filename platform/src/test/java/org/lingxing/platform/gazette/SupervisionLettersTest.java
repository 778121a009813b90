package org.lingxing.platform.gazette;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lingxing.platform.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Letters from chosen tasks: one for each agency that leads, with the tasks, their terms and where they stand. */
@PlatformTest
class SupervisionLettersTest {

    private static final String TASKS = """
            示例市人民政府办公厅关于做好重点工作任务落实的通知

            郑政办〔2018〕931号　　2018年5月4日

            各县（市、区）人民政府，市人民政府各部门：

            现将任务分解如下。

            一、推动产业发展

            （一）壮大制造业

            1．新建工业园区，年底前完成。

            分管市领导：陈建

            责任单位：市商务局

            责任处室：秘书三处

            2．新建物流园区，年底前完成。

            分管市领导：陈建

            责任单位：市商务局、市财政局

            责任处室：秘书三处

            3．新建科技园区，年底前完成。

            分管市领导：陈建

            责任单位：市财政局

            责任处室：秘书三处
            """;

    @Autowired
    MockMvc mvc;

    @Test
    void 按牵头单位各起草一份_表中有任务时限依据() throws Exception {
        var office = new Office(mvc);
        office.takeOver("letters.txt", TASKS.getBytes(StandardCharsets.UTF_8));
        var tasks = office.get("/documents/zzb-2018-931/tasks").get("items");
        var ids = List.of(id(tasks, 0), id(tasks, 1), id(tasks, 2));
        var answer = office.visitor().post("/supervision-letters", Map.of("tasks", ids));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        assertThat(answer.json()).hasSize(2);
        var letter = answer.json().get(0);
        assertThat(letter.get("addressee").asString()).isEqualTo("市商务局");
        assertThat(letter.get("tasks").asInt()).isEqualTo(2);
        var paper = office.get("/papers/" + letter.get("paper").asString());
        var content = paper.get("content");
        assertThat(content.get("title").asString()).isEqualTo("关于办理2项任务的督办函");
        var row = content.get("body").get(1).get("rows").get(1);
        assertThat(row.get(1).asString()).contains("物流园区");
        assertThat(row.get(3).asString()).isEqualTo("郑政办〔2018〕931号第2项");
        assertThat(content.get("copies").toString()).contains("市财政局");
        assertThat(office.get("/papers?about=gazette.task/" + id(tasks, 0))
                        .get("total")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void 没有的任务_指明是第几项() throws Exception {
        var office = new Office(mvc);
        var answer = office.visitor().post("/supervision-letters", Map.of("tasks", List.of(UUID.randomUUID())));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("errors").get(0).get("pointer").asString()).isEqualTo("/tasks/0");
        assertThat(office.visitor()
                        .post("/supervision-letters", Map.of("tasks", List.of()))
                        .status())
                .isEqualTo(400);
        var signer = new Office(mvc, "signer");
        assertThat(signer.visitor()
                        .post("/supervision-letters", Map.of("tasks", List.of()))
                        .status())
                .isEqualTo(403);
    }

    private static String id(tools.jackson.databind.JsonNode tasks, int at) {
        return tasks.get(at).get("id").asString();
    }
}
