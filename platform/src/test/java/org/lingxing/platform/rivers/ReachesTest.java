package org.lingxing.platform.rivers;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lingxing.platform.PlatformTest;
import org.lingxing.platform.access.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@PlatformTest
class ReachesTest {

    private static final LocalDate TODAY = LocalDate.of(2019, 6, 18);
    private static final String JINSHUI = "R003-10";

    @Autowired
    MockMvc mvc;

    @Autowired
    Reaches reaches;

    @Autowired
    JdbcClient database;

    @Test
    void 演示的河段各级都有人负责() {
        var answering = reaches.answering(JINSHUI, TODAY);
        assertThat(answering).extracting(Answering::level).containsExactly(ChiefLevel.values());
        assertThat(answering)
                .extracting(Answering::account)
                .containsExactly("chief-city", "chief", "chief-township", "chief-village", "guard");
        var guard = answering.getLast().post();
        assertThat(reaches.of(guard, TODAY)).extracting(Reach::code).containsExactly("R003-10", "R003-11");
        assertThat(reaches.above(JINSHUI, ChiefLevel.GUARD, TODAY))
                .contains(answering.get(3).post());
        assertThat(reaches.above(JINSHUI, ChiefLevel.CITY, TODAY)).isEmpty();
        assertThat(reaches.answering(JINSHUI, LocalDate.of(2018, 12, 31))).isEmpty();
    }

    @Test
    void 附近的河段由近及远() {
        var near = reaches.near(113.74, 34.855, 2000);
        assertThat(near).isNotEmpty();
        assertThat(near.getFirst().reach().water()).isEqualTo("R003");
        assertThat(near).isSortedAccordingTo(java.util.Comparator.comparingDouble(NearReach::metres));
        assertThat(reaches.near(110, 34, 2000)).isEmpty();
        assertThat(reaches.line(JINSHUI, new BigDecimal(50)).orElseThrow().metres())
                .isBetween(4000.0, 6001.0);
    }

    @Test
    void 缺项按种类计数并可缩小范围() throws Exception {
        var office = new Visitor(mvc);
        office.signIn("chief-office");
        var counts = office.get("/river-gaps/counts").json().get("counts");
        assertThat(counts.get("NOBODY").asInt()).isZero();
        assertThat(counts.get("VACANT").asInt()).isPositive();
        var jinshui = office.get("/river-gaps?division=410105&limit=2").json();
        assertThat(jinshui.get("items").size()).isEqualTo(2);
        var next = office.get("/river-gaps?division=410105&limit=2&after="
                        + jinshui.get("next").asString())
                .json();
        assertThat(next.get("items").get(0)).isNotEqualTo(jinshui.get("items").get(0));
        assertThat(office.get("/river-gaps?kind=NO_LINE").json().get("total").asInt())
                .isZero();
    }

    @Test
    void 应设而无人负责的层级是缺项_不应设的不是() throws Exception {
        var office = new Visitor(mvc);
        office.signIn("chief-office");
        assertThat(missing(office, "{COUNTY,VILLAGE}")).containsExactly("VILLAGE");
        assertThat(missing(office, "{COUNTY}")).isEmpty();
    }

    /** On which levels nobody answers for a reach of which only the county's chief is known, these being expected. */
    private List<String> missing(Visitor office, String expected) throws Exception {
        database.sql("update rivers.reach set levels = :levels::text[] where code = 'R003-09'")
                .param("levels", expected)
                .update();
        database.sql("delete from rivers.answering where reach = 'R003-09' and level <> 'COUNTY'")
                .update();
        return office.get("/river-gaps?kind=NOBODY").json().get("items").findValuesAsString("level");
    }

    @Test
    void 任何人都能看水体与河段() throws Exception {
        var visitor = new Visitor(mvc);
        assertThat(visitor.get("/waters").json().get("total").asInt()).isEqualTo(27);
        assertThat(visitor.get("/waters/R003/reaches").json().size()).isEqualTo(20);
        var reach = visitor.get("/reaches/" + JINSHUI).json();
        assertThat(reach.get("responsible").size()).isEqualTo(7);
        assertThat(reach.get("boards").size()).isEqualTo(1);
        assertThat(reach.get("water").get("name").get("zh").asString()).isEqualTo("贾鲁河");
        assertThat(reach.get("geometry").get("type").asString()).isEqualTo("LineString");
        assertThat(visitor.get("/reaches/none").status()).isEqualTo(404);
        assertThat(visitor.get("/reaches/near?longitude=113.74&latitude=34.855")
                        .json()
                        .get(0)
                        .get("reach")
                        .get("water")
                        .asString())
                .isEqualTo("R003");
        assertThat(visitor.get("/waters/map").json().size()).isEqualTo(27);
        var water = visitor.get("/waters/R003").json();
        assertThat(water.get("reaches").size()).isEqualTo(20);
        assertThat(water.get("tributaries").size()).isEqualTo(5);
        assertThat(visitor.get("/waters/R009").json().get("downstream").size()).isEqualTo(2);
        assertThat(visitor.get("/waters?q=金水").json().get("total").asInt()).isEqualTo(1);
        assertThat(visitor.get("/waters?division=410105").json().get("total").asInt())
                .isGreaterThan(3);
        assertThat(visitor.get("/reaches/R003-10/square-code").status()).isEqualTo(200);
        assertThat(visitor.get("/river-gaps").status()).isEqualTo(401);
    }
}
