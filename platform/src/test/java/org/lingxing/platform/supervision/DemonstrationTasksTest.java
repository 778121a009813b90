package org.lingxing.platform.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lingxing.platform.PlatformTest;
import org.lingxing.platform.access.Visitor;
import org.lingxing.platform.gazette.Office;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Invented work that a demonstrator asks for. */
@PlatformTest
class DemonstrationTasksTest {

    @Autowired
    MockMvc mvc;

    @Test
    void 示例数据填一次_两个单位有报告_再填不增加() throws Exception {
        new Office(mvc).takeOver("gazette.txt", Office.gazette());
        var officer = new Visitor(mvc);
        officer.signIn("officer");
        var filled = officer.post("/supervision/demonstration", null);
        assertThat(filled.status()).as(filled.body()).isEqualTo(200);
        assertThat(filled.json().get("sent").asInt()).isGreaterThan(20);
        assertThat(filled.json().get("reports").asInt()).isPositive();
        assertThat(officer.post("/supervision/demonstration", null)
                        .json()
                        .get("sent")
                        .asInt())
                .isZero();
        assertThat(officer.get("/supervision/tasks?late=true")
                        .json()
                        .get("total")
                        .asInt())
                .isPositive();
    }
}
