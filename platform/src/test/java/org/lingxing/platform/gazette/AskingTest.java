package org.lingxing.platform.gazette;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lingxing.platform.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.json.JsonMapper;

/** Questions to the lists: those that cannot be answered are refused, those written in another width are. */
@PlatformTest
class AskingTest {

    private static final String TASKS = """
            示例市人民政府办公厅关于做好重点工作任务落实的通知

            郑政办〔2018〕NUMBER号　　2018年5月4日

            各县（市、区）人民政府，市人民政府各部门：

            现将任务分解如下。

            一、推动产业发展

            （一）壮大制造业

            1．新建工业园区（Ａ区），年底前完成。

            分管市领导：陈建

            责任单位：市商务局

            责任处室：秘书三处

            2．新建物流园区，年底前完成。

            分管市领导：陈建

            责任单位：市商务局、市财政局

            责任处室：秘书三处
            """;

    @Autowired
    MockMvc mvc;

    private Office office;

    @BeforeEach
    void 登录() throws Exception {
        office = new Office(mvc);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/documents?after=KEY",
                "/tasks?after=KEY",
                "/extractions?after=KEY",
                "/targets?after=KEY",
                "/imports?after=KEY",
                "/documents?year=0",
                "/documents?year=99999999"
            })
    void 问得不对的_是请求有误而不是平台出错(String path) throws Exception {
        String key = Base64.getUrlEncoder().encodeToString("3:abc3:abc3:abc".getBytes(StandardCharsets.UTF_8));
        var answer = office.visitor().get(path.replace("KEY", key));
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("INPUT_FAULTY");
    }

    @Test
    void 全角半角一样查得到任务() throws Exception {
        office.takeOver("tasks.txt", tasks("921"));
        for (String words : new String[] {"（A区）", "(a区)", "（Ａ区）"}) {
            assertThat(found(words)).as(words).isEqualTo(1);
        }
        assertThat(found("园区")).isEqualTo(2);
        assertThat(found("(b区)")).isZero();
    }

    @Test
    void 按文号和按编号都查得到同一份文件() throws Exception {
        office.takeOver("tasks.txt", tasks("927"));
        for (String words : new String[] {"zzb-2018-927", "ZZB-2018-927", "〔2018〕927号"}) {
            assertThat(office.get("/documents?q=" + words).get("items"))
                    .as(words)
                    .singleElement()
                    .satisfies(found -> assertThat(found.get("id").asString()).isEqualTo("zzb-2018-927"));
        }
        assertThat(office.get("/documents?q=zzb-2018-928").get("total").asInt()).isZero();
    }

    @Test
    void 更正所依的任务不再出现时_接收之前就说明() throws Exception {
        office.takeOver("tasks.txt", tasks("922"));
        var second = office.get("/documents/zzb-2018-922/tasks").get("items").get(1);
        var corrected = office.visitor()
                .send(MockMvcRequestBuilders.post(
                                "/api/v1/extractions/" + second.get("id").asString() + "/correction")
                        .header(HttpHeaders.IF_MATCH, "\"1\"")
                        .contentType("application/json")
                        .content(JsonMapper.builder()
                                .build()
                                .writeValueAsBytes(Map.of("fields", Map.of("term", "年底前")))));
        assertThat(corrected.status()).as(corrected.body()).isEqualTo(200);
        String whole = new String(tasks("922"), StandardCharsets.UTF_8);
        String shorter = whole.substring(0, whole.indexOf("2．"));
        var difference = office.read("shorter.txt", shorter.getBytes(StandardCharsets.UTF_8))
                .get("difference");
        assertThat(difference.get("keptCorrections").asInt()).isZero();
        assertThat(difference.get("changed").get(0).get("what").toString()).contains("1 项更正");
    }

    private static byte[] tasks(String number) {
        return TASKS.replace("NUMBER", number).getBytes(StandardCharsets.UTF_8);
    }

    private int found(String words) throws Exception {
        String question = UriComponentsBuilder.fromPath("/tasks")
                .queryParam("document", "zzb-2018-921")
                .queryParam("q", words)
                .build()
                .toUriString();
        return office.get(question).get("total").asInt();
    }
}
