package org.lingxing.platform.gazette;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.lingxing.platform.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** The gazette's issue 3 of 2019 through the interface, from upload to what an officer sees. */
@PlatformTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WholeIssueTest {

    @Autowired
    MockMvc mvc;

    private Office office;

    @BeforeAll
    void 导入一期公报() throws Exception {
        office = new Office(mvc);
        office.takeOver("zhengzhou-2019-03.txt", Office.gazette());
    }

    @Test
    void 二十六份文件() throws Exception {
        var documents = office.get("/documents?limit=100");
        assertThat(documents.get("total").asInt()).isEqualTo(26);
        assertThat(documents.get("items").size()).isEqualTo(26);
    }

    @Test
    void 再导入同一文件_什么都不变() throws Exception {
        var again = office.read("copy.txt", Office.gazette());
        assertThat(again.get("state").asString()).isEqualTo("UNCHANGED");
        assertThat(again.get("difference").get("unchanged").asInt()).isEqualTo(26);
    }

    @Test
    void 两字词与多字词都能检索_命中处有标记() throws Exception {
        for (String word : new String[] {"污水处理率", "河长", "停车 收费", "清四乱"}) {
            var found = office.get("/documents?q=" + word);
            assertThat(found.get("total").asInt()).as(word).isPositive();
            assertThat(found.get("items").get(0).get("hits").toString())
                    .as(word)
                    .contains("\"hit\":true");
        }
        assertThat(office.get("/documents?q=没有这样的词语").get("total").asInt()).isZero();
    }

    @Test
    void 每份文件都能打开() throws Exception {
        for (var item : office.get("/documents?limit=100").get("items")) {
            var document = office.get("/documents/" + item.get("id").asString());
            assertThat(document.get("provisions").size()).as(item.toString()).isPositive();
            assertThat(document.get("issue").get("of").asInt()).isEqualTo(26);
        }
    }

    @Test
    void 康复救助文件写明所废止的文件() throws Exception {
        var document = office.get("/documents/zz-2019-9");
        var replaces = document.get("replaces").get(0);
        assertThat(replaces.get("number").asString()).isEqualTo("郑残联〔2015〕33号");
        assertThat(replaces.get("held").asBoolean()).isFalse();
        assertThat(document.get("timeline").get(0).get("state").asString()).isEqualTo("PREVIOUS");
    }

    @Test
    void 巡查制度各条注明由哪条规则判定() throws Exception {
        var article = office.get("/documents/zzw-2019-54").get("provisions").toString();
        assertThat(article).contains("\"rule\":\"river/patrol-report-due\"");
    }

    @Test
    void 六十五项与二十二项任务_按领导与机构筛选() throws Exception {
        var tasks = office.get("/tasks?document=zzb-2019-12&limit=100");
        assertThat(tasks.get("total").asInt()).isEqualTo(65);
        assertThat(office.get("/tasks?document=zz-2019-5").get("total").asInt()).isEqualTo(22);
        var leader = tasks.get("facets").get("leaders").get(0);
        assertThat(office.get("/tasks?document=zzb-2019-12&leader="
                                + leader.get("name").asString())
                        .get("total")
                        .asInt())
                .isEqualTo(leader.get("count").asInt());
        var agency = office.get("/tasks?agency=ecology-environment&limit=200");
        assertThat(agency.get("total").asInt()).isPositive();
        assertThat(agency.get("items").toString()).contains("市生态环境局");
    }

    @Test
    void 一项任务带着原文与可办事项() throws Exception {
        var first = office.get("/tasks?document=zzb-2019-12").get("items").get(0);
        var task = office.get("/tasks/" + first.get("id").asString());
        assertThat(task.get("number").asString()).isEqualTo("1");
        assertThat(task.get("passage").get("text").asString()).isNotBlank();
        assertThat(task.get("actions").size()).isEqualTo(3);
        assertThat(task.get("history").get(0).get("what").asString()).isEqualTo("READ");
    }

    @Test
    void 就业目标十六行八列_合计相符() throws Exception {
        var table = office.get("/target-tables/zzb-2019-13");
        var kinds = new ArrayList<String>();
        table.get("rows").forEach(row -> kinds.add(row.get("kind").asString()));
        assertThat(kinds).hasSize(1 + 16).containsOnlyOnce("TOTAL", "CITY");
        assertThat(table.get("columns").size()).isEqualTo(8);
        assertThat(table.get("sums").size()).isEqualTo(8);
        for (var sum : table.get("sums")) {
            assertThat(sum.get("fits").asBoolean()).as(sum.toString()).isTrue();
        }
    }

    @Test
    void 两份文件的不同数字与不同日期并列() throws Exception {
        var found = office.get("/contradictions").get("items").toString();
        assertThat(found).contains("zz-2019-5", "zzw-2019-51");
        assertThat(found).contains("3.4.3", "3.5.4");
        assertThat(found).contains("2019-07-15", "2019-06-30", "2019-07-31");
        assertThat(office.get("/documents/zzw-2019-51").get("contradictions").asInt())
                .isPositive();
    }

    @Test
    void 两份文件对同一整治行动定了不同日期() throws Exception {
        var found =
                office.get("/contradictions?document=zzw-2019-51").get("items").toString();
        assertThat(found).contains("清四乱", "三污一净", "2019-07-15", "2019-06-30", "2019-07-31");
        assertThat(found).contains("\"provision\":\"3.3.1\"", "\"provision\":\"3.5.2\"");
    }

    @Test
    void 新旧机构名在名册中相遇() throws Exception {
        var agency = office.get("/agencies/ecology-environment").get("named").toString();
        assertThat(agency).contains("市环境保护局", "市生态环境局", "zzbw-2019-4", "zzb-2019-12");
    }
}
