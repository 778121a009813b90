package org.lingxing.decrees.parking;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lingxing.decrees.Ask;
import org.lingxing.decrees.Decrees;
import org.lingxing.decrees.parking.BerthLegality.Input;
import org.lingxing.decrees.parking.BerthLegality.Obstacle;
import org.lingxing.decrees.parking.BerthLegality.Road;

class BerthLegalityTest {

    private static final Ask ASK = Ask.on("2019-06-03");
    private static final BerthLegality RULE = new BerthLegality();
    private static final Road BRANCH = new Road(RoadClass.BRANCH, false);
    private static final BigDecimal LATITUDE = new BigDecimal("34.75");

    /** A metre of latitude is 9.0135e-6 degrees there. */
    private static final BigDecimal METRE = new BigDecimal("0.0000090135");

    @ParameterizedTest(name = "{0} 在 {1} 米处，精度 {2}：{3}")
    @CsvSource(textBlock = """
            UTILITY_SHAFT,         1.45,  , false
            UTILITY_SHAFT,         1.5,   , false
            UTILITY_SHAFT,         1.55,  , true
            CROSSROADS,            50,    , false
            CROSSROADS,            50.05, , true
            BUS_STOP,              49.95, , false
            HOSPITAL_ENTRANCE,     50.05, , true
            SCHOOL_ENTRANCE,       49.95, , false
            KINDERGARTEN_ENTRANCE, 49.95, , false
            ENTRANCE,              14.95, , false
            ENTRANCE,              15.05, , true
            ENTRANCE,              14,   0.5, false
            ENTRANCE,              14.6, 0.5,
            ENTRANCE,              15.4, 0.5,
            ENTRANCE,              15.6, 0.5, true
            """)
    void 第二十八条_距离与精度(ObstacleKind kind, BigDecimal metres, @Nullable BigDecimal accuracy, @Nullable Boolean lawful) {
        var outcome = ASK.decides(RULE, input(BRANCH, Set.of(), List.of(north(kind, metres, accuracy)), false));
        assertThat(outcome.lawful()).isEqualTo(lawful);
        assertThat(outcome.undecidable()).hasSize(lawful == null ? 1 : 0);
        assertThat(outcome.conflicts()).hasSize(Boolean.FALSE.equals(lawful) ? 1 : 0);
    }

    @Test
    void 泊位与设施的精度相加() {
        var obstacle = north(ObstacleKind.ENTRANCE, new BigDecimal("15.7"), new BigDecimal("0.5"));
        var exact = input(BRANCH, Set.of(), List.of(obstacle), false);
        assertThat(ASK.decides(RULE, exact).lawful()).isTrue();
        var vague = new Input(exact.berth(), new BigDecimal("0.5"), exact.road(), exact.on(), exact.obstacles(), false);
        assertThat(ASK.decides(RULE, vague).lawful()).isNull();
    }

    @Test
    void 全部原因按条款与距离排列() {
        var obstacles = List.of(
                north(ObstacleKind.SCHOOL_ENTRANCE, BigDecimal.valueOf(44), null),
                north(ObstacleKind.ENTRANCE, BigDecimal.valueOf(12), null),
                north(ObstacleKind.UTILITY_SHAFT, BigDecimal.ONE, null),
                north(ObstacleKind.BUS_STOP, BigDecimal.valueOf(60), null));
        var outcome = ASK.decides(
                RULE,
                input(new Road(RoadClass.MAIN, true), Set.of(Surface.SIDEWALK, Surface.FIRE_LANE), obstacles, true));
        assertThat(outcome.lawful()).isFalse();
        assertThat(outcome.conflicts())
                .extracting(conflict -> conflict.provision().path() + " " + conflict.kind())
                .containsExactly(
                        "28.1 SIDEWALK",
                        "28.2 UTILITY_SHAFT",
                        "28.3 FIRE_LANE",
                        "28.4 ENTRANCE",
                        "28.4 SCHOOL_ENTRANCE",
                        "28.5 MAIN",
                        "28.5 HEAVY_TRAFFIC",
                        "28.6 OTHER");
        assertThat(outcome.conflicts().get(3).distance()).isEqualByComparingTo("12");
        assertThat(outcome.conflicts().get(3).limit()).isEqualByComparingTo("15");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            EXPRESSWAY, false, false
            MAIN,       false, false
            SECONDARY,  false, true
            SECONDARY,  true,  false
            BRANCH,     false, true
            """)
    void 第二十八条第五项_道路(RoadClass roadClass, boolean heavyTraffic, boolean lawful) {
        var outcome = ASK.decides(RULE, input(new Road(roadClass, heavyTraffic), Set.of(), List.of(), false));
        assertThat(outcome.lawful()).isEqualTo(lawful);
    }

    @Test
    void 坐标不成几何或不在境内不受理() {
        var swapped = new Geometry(Geometry.Type.POINT, List.of(LATITUDE, new BigDecimal("113.65")));
        var open = new Geometry(Geometry.Type.POLYGON, List.of(List.of(place(0), place(1), place(2), place(3))));
        var input = new Input(
                swapped, null, BRANCH, Set.of(), List.of(new Obstacle(ObstacleKind.ENTRANCE, open, null)), false);
        assertThat(ASK.refuses(RULE, input))
                .containsExactly("/berth/coordinates/0", "/berth/coordinates/1", "/obstacles/0/geometry/coordinates/0");
    }

    private static Input input(Road road, Set<Surface> on, List<Obstacle> obstacles, boolean prohibited) {
        return new Input(new Geometry(Geometry.Type.POINT, place(0)), null, road, on, obstacles, prohibited);
    }

    private static Obstacle north(ObstacleKind kind, BigDecimal metres, @Nullable BigDecimal accuracy) {
        var at = List.of(new BigDecimal("113.65"), LATITUDE.add(metres.multiply(METRE)));
        return new Obstacle(kind, new Geometry(Geometry.Type.POINT, at), accuracy);
    }

    private static List<BigDecimal> place(int metresNorth) {
        return List.of(new BigDecimal("113.65"), LATITUDE.add(METRE.multiply(BigDecimal.valueOf(metresNorth))));
    }

    @Test
    void 只看周边的设施_与看全城的设施_结论相同() {
        var random = new Random(28);
        var kinds = List.copyOf(EnumSet.allOf(ObstacleKind.class));
        var obstacles = new ArrayList<Obstacle>();
        for (int i = 0; i < 300; i++) {
            var kind = kinds.get(random.nextInt(kinds.size()));
            obstacles.add(new Obstacle(kind, near(random), random.nextInt(4) == 0 ? BigDecimal.ONE : null));
        }
        var city = input(BRANCH, Set.of(), obstacles, false);
        var survey = BerthSurvey.against(Decrees.corpus(), city);
        int fewer = 0;
        for (int i = 0; i < 60; i++) {
            var berth = new Input(near(random), new BigDecimal("0.5"), BRANCH, Set.of(), obstacles, false);
            var around = (Input) survey.around(berth);
            fewer += around.obstacles().size() < obstacles.size() ? 1 : 0;
            assertThat(ASK.decides(RULE, around)).isEqualTo(ASK.decides(RULE, berth));
        }
        assertThat(fewer).isEqualTo(60);
    }

    private static Geometry near(Random random) {
        return new Geometry(
                Geometry.Type.POINT,
                List.of(
                        BigDecimal.valueOf(random.nextDouble(113.600, 113.612)),
                        BigDecimal.valueOf(random.nextDouble(34.750, 34.760))));
    }
}
