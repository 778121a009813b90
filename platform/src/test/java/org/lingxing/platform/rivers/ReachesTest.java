package org.lingxing.platform.rivers;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.lingxing.platform.PlatformTest;
import org.lingxing.platform.access.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@PlatformTest
class ReachesTest {

    private static final LocalDate TODAY = LocalDate.of(2019, 6, 18);
    private static final String JINSHUI = "R003-10";

    @Autowired
    MockMvc mvc;

    @Autowired
    Reaches reaches;

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
    void 任何人都能看水体与河段() throws Exception {
        var visitor = new Visitor(mvc);
        assertThat(visitor.get("/waters").json().get("total").asInt()).isEqualTo(27);
        assertThat(visitor.get("/waters/R003/reaches").json().size()).isEqualTo(20);
        var reach = visitor.get("/reaches/" + JINSHUI).json();
        assertThat(reach.get("water").get("name").get("zh").asString()).isEqualTo("贾鲁河");
        assertThat(reach.get("geometry").get("type").asString()).isEqualTo("LineString");
        assertThat(visitor.get("/reaches/none").status()).isEqualTo(404);
    }
}
