package org.lingxing.platform.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lingxing.platform.PlatformTest;
import org.lingxing.platform.access.Visitor;
import org.lingxing.platform.time.CityClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Who may score whom, and who settles what two saw differently. */
@PlatformTest
class WhoScoresTest {

    private static final String ROUND = "/assessments/2019";
    private static final String JINSHUI = "410105";

    @Autowired
    MockMvc mvc;

    @Autowired
    CityClock clock;

    @Test
    void 组长不取他组的人_联络人不评本组_组长自己评过的差异由考核办裁定() throws Exception {
        clock.moveTo(LocalDate.of(2020, 1, 5));
        var office = signedIn("chief-office");
        var leader = signedIn("assess-leader");
        int team = office.get(ROUND + "/units/" + JINSHUI)
                .json()
                .get("group")
                .get("number")
                .asInt();
        int other = team == 1 ? 2 : 1;
        assertThat(name(office, other, "laboratory").status()).isEqualTo(204);
        assertThat(name(leader, team, "laboratory").body()).contains("已在第 " + other + " 组");
        assertThat(name(office, team, "assess-unit").body()).contains("联络人，不能评本组");
        assertThat(name(leader, team, "assess-leader", "assessor2").status()).isEqualTo(204);

        assertThat(leader.post(ROUND + "/visits", visit("2", "")).status()).isEqualTo(200);
        assertThat(signedIn("assessor2")
                        .post(ROUND + "/visits", visit("0.5", "档案不全"))
                        .status())
                .isEqualTo(200);
        var settling =
                Map.of("sheet", "assessment-unit", "subject", JINSHUI, "item", "archives", "points", 2, "ground", "复核");
        assertThat(leader.post(ROUND + "/settlements", settling).code()).isEqualTo("NOT_THE_LEADER");
        assertThat(office.post(ROUND + "/settlements", settling).status()).isEqualTo(204);
        var typed = Map.of("item", "meetings", "points", 2, "ground", "直接改");
        assertThat(office.put("/scoring/certificates/assessment-unit~2019~410105/points", typed)
                        .code())
                .as("评分只经考核的办理")
                .isEqualTo("POINTS_COME_BY_DEEDS");
    }

    private static Visitor.Answer name(Visitor by, int team, String... accounts) throws Exception {
        return by.put(ROUND + "/groups/" + team + "/scorers", Map.of("accounts", List.of(accounts)));
    }

    private static Map<String, Object> visit(String archives, String ground) {
        var full = Map.of("meetings", "2", "joint", "2", "walked", "1", "outlets", "1", "registers", "2");
        var lines = Stream.concat(full.entrySet().stream(), Stream.of(Map.entry("archives", archives)))
                .map(one -> Map.of(
                        "item",
                        one.getKey(),
                        "points",
                        new BigDecimal(one.getValue()),
                        "ground",
                        ground,
                        "pictures",
                        List.of()))
                .toList();
        return Map.of(
                "id",
                UUID.randomUUID(),
                "made",
                Map.of("at", "2020-01-05T01:00:00Z", "aheadSeconds", 0),
                "sheet",
                "assessment-unit",
                "subject",
                JINSHUI,
                "lines",
                lines);
    }

    private Visitor signedIn(String account) throws Exception {
        var visitor = new Visitor(mvc);
        visitor.signIn(account);
        return visitor;
    }
}
