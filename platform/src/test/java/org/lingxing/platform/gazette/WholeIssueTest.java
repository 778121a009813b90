package org.lingxing.platform.gazette;

import static org.assertj.core.api.Assertions.assertThat;

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
}
