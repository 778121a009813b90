package org.lingxing.platform.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lingxing.platform.PlatformTest;
import org.lingxing.platform.access.Visitor;
import org.lingxing.platform.gazette.Office;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;

/** The three boards over the invented work of the demonstration: each figure has a list of the same size behind it. */
@PlatformTest
class DashboardTest {

    @Autowired
    MockMvc mvc;

    private Visitor officer;

    @BeforeEach
    void 公报已入库_示例已填() throws Exception {
        officer = visitor("officer");
        if (officer.get("/supervision/tasks").json().get("total").asInt() == 0) {
            new Office(mvc).takeOver("gazette.txt", Office.gazette());
            assertThat(officer.post("/supervision/demonstration", null).status())
                    .isEqualTo(200);
        }
    }

    private Visitor visitor(String account) throws Exception {
        var visitor = new Visitor(mvc);
        visitor.signIn(account);
        return visitor;
    }

    @Test
    void 市长看板_各单位逾期数与职责清单一致_各领导任务数与任务清单一致() throws Exception {
        JsonNode board = officer.get("/supervision/dashboards/mayor").json();
        JsonNode worst = board.get("agencies").get(0);
        assertThat(worst.get("overdue").asInt()).isPositive();
        assertThat(officer.get("/duties?state=OVERDUE&unit="
                                + worst.get("agency").asString())
                        .json()
                        .get("total")
                        .asInt())
                .isEqualTo(worst.get("overdue").asInt());

        JsonNode leader = board.get("leaders").get(0);
        assertThat(officer.get("/supervision/tasks?leader="
                                + leader.get("leader").asString())
                        .json()
                        .get("total")
                        .asInt())
                .isEqualTo(leader.get("tasks").asInt());
        assertThat(board.get("empty").asInt())
                .as("nothing is reported of any target yet; sums of tables are not counted")
                .isEqualTo(sum(board.get("documents"), "empty"))
                .isPositive();
        assertThat(board.get("asOf").asString()).isNotBlank();
    }

    @Test
    void 督查室桌面_待审报告与报告清单一致() throws Exception {
        JsonNode desk = officer.get("/supervision/dashboards/office").json();
        assertThat(desk.get("waiting").asInt())
                .isEqualTo(officer.get("/supervision/reports?state=SUBMITTED")
                        .json()
                        .get("total")
                        .asInt())
                .isEqualTo(desk.get("reports").size());
        assertThat(StreamSupport.stream(desk.get("late").spliterator(), false)
                        .map(duty -> duty.get("state").asString()))
                .isNotEmpty()
                .containsOnly("OVERDUE");
    }

    @Test
    void 单位只见自己的_公众用户不得看() throws Exception {
        JsonNode own = visitor("liaison").get("/supervision/dashboards/agency").json();
        assertThat(own.get("agencies").size()).isEqualTo(1);
        String agency = own.get("agencies").propertyNames().iterator().next();
        assertThat(own.get("tasks").size()).isPositive();
        assertThat(StreamSupport.stream(own.get("owed").spliterator(), false)
                        .map(duty -> duty.get("agency").asString()))
                .containsOnly(agency);
        assertThat(visitor("liaison").get("/supervision/dashboards/office").status())
                .isEqualTo(403);
        assertThat(visitor("reader").get("/supervision/dashboards/mayor").status())
                .isEqualTo(403);
    }

    private static int sum(JsonNode list, String member) {
        return StreamSupport.stream(list.spliterator(), false)
                .mapToInt(one -> one.get(member).asInt())
                .sum();
    }
}
