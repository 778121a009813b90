package org.lingxing.tracks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lingxing.kernel.GroundShape;

/** How much of a reach a track has seen: measured along the line of the reach itself. */
class CoverageTest {

    private static final Tolerances USUAL = Tolerances.usual();

    /** A kilometre due east, then 500 m north. */
    private static final ReachLine REACH =
            ReachLine.of(GroundShape.line(Walk.at(0, 0), Walk.at(1000, 0), Walk.at(1000, 500)), 50);

    private static Coverage of(Track track) {
        return REACH.coverage(track, USUAL);
    }

    @Test
    void 沿河走完全程_全覆盖() {
        var fixes = new ArrayList<Fix>();
        for (int metre = 0; metre <= 1500; metre += 150) {
            fixes.add(Walk.fix(Math.min(metre, 1000), Math.max(10, metre - 1000), metre / 2.0));
        }
        Coverage coverage = of(new Track(List.of(fixes)));
        assertThat(coverage.length()).isCloseTo(1500, within(0.5));
        assertThat(coverage.share()).isEqualTo(1);
        assertThat(coverage.missed()).isEmpty();
    }

    @Test
    void 走了前200米_多看到岸上50米所及的一段_其余为缺口() {
        Coverage coverage = of(Walk.track(Walk.fix(0, 30, 0), Walk.fix(200, 30, 100)));
        // Thirty metres aside, fifty metres reach forty further along the line.
        assertThat(coverage.seen()).isCloseTo(240, within(0.1));
        assertThat(coverage.share()).isEqualTo(0.1600, within(0.0002));
        assertThat(coverage.missed()).singleElement().satisfies(gap -> {
            assertThat(gap.from()).isCloseTo(240, within(0.1));
            assertThat(gap.to()).isCloseTo(1500, within(0.5));
        });
    }

    @Test
    void 平行走在49米外算看到_51米外一米也不算() {
        assertThat(of(Walk.track(Walk.fix(300, -49, 0), Walk.fix(490, -49, 100)))
                        .seen())
                .isGreaterThan(190);
        Coverage beside = of(Walk.track(Walk.fix(300, -51, 0), Walk.fix(490, -51, 100)));
        assertThat(beside.seen()).isZero();
        assertThat(beside.share()).isZero();
        assertThat(beside.missed()).hasSize(1);
    }

    @Test
    void 同一段来回走不重复计() {
        Coverage coverage = of(
                Walk.track(Walk.fix(300, 0, 0), Walk.fix(490, 0, 100), Walk.fix(300, 0, 200), Walk.fix(490, 0, 300)));
        assertThat(coverage.seen()).isCloseTo(290, within(0.1));
    }

    @Test
    void 两点相距过远或隔得过久_中间不算走过_恰在界上算() {
        assertThat(of(Walk.track(Walk.fix(300, 0, 0), Walk.fix(499.9, 0, 100))).seen())
                .isCloseTo(299.9, within(0.1));
        assertThat(of(Walk.track(Walk.fix(300, 0, 0), Walk.fix(500.5, 0, 100))).seen())
                .isCloseTo(200, within(0.1));
        assertThat(of(Walk.track(Walk.fix(300, 0, 0), Walk.fix(480, 0, 120))).seen())
                .isCloseTo(280, within(0.1));
        assertThat(of(Walk.track(Walk.fix(300, 0, 0), Walk.fix(480, 0, 120.001)))
                        .seen())
                .isCloseTo(200, within(0.1));
    }

    @Test
    void 暂停期间走过的不算_单点只看到周围() {
        var paused = new Track(List.of(List.of(Walk.fix(100, 0, 0)), List.of(Walk.fix(280, 0, 60))));
        assertThat(of(paused).seen()).isCloseTo(200, within(0.1));
        assertThat(of(paused).missed()).hasSize(3);
    }

    @Test
    void 横穿河道_只看到桥两侧的一段() {
        Coverage coverage = of(Walk.track(Walk.fix(500, -90, 0), Walk.fix(500, 90, 100)));
        assertThat(coverage.seen()).isCloseTo(100, within(0.1));
        assertThat(coverage.missed()).hasSize(2);
    }

    @Test
    void 湖面以岸线计_绕一圈为全覆盖_走一边为四分之一多() {
        var shore = new double[][] {Walk.at(0, 0), Walk.at(400, 0), Walk.at(400, 400), Walk.at(0, 400), Walk.at(0, 0)};
        var lake = ReachLine.of(new GroundShape(List.<double[][]>of(shore), List.of(List.<double[][]>of(shore))), 50);
        assertThat(lake.metres()).isCloseTo(1600, within(1.0));
        Coverage side = lake.coverage(
                Walk.track(Walk.fix(0, 0, 0), Walk.fix(150, 0, 80), Walk.fix(300, 0, 160), Walk.fix(400, 0, 240)),
                USUAL);
        assertThat(side.seen()).isCloseTo(500, within(0.5));
        assertThat(side.missed()).hasSize(1);
    }

    @Test
    void 缺口可以画出_转角处随河段折弯() {
        var lines = REACH.drawn(new Coverage.Stretch(900, 1100));
        assertThat(lines).singleElement().satisfies(line -> {
            assertThat(line.length).isEqualTo(3);
            assertThat(line[1]).containsExactly(Walk.at(1000, 0), within(1e-9));
        });
    }

    @Test
    void 没有长度的河段不能计算_没有点的轨迹什么也没看到() {
        assertThatThrownBy(() -> ReachLine.of(GroundShape.line(Walk.at(0, 0)), 50))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(of(new Track(List.of())).share()).isZero();
    }

    @Test
    void 没有时间的轨迹_按距离判断是否连续() {
        double[] from = Walk.at(300, 0);
        double[] to = Walk.at(450, 0);
        Track track = Walk.track(new Fix(from[0], from[1], null, null), new Fix(to[0], to[1], null, null));
        assertThat(of(track).seen()).isCloseTo(250, within(0.1));
        assertThat(track.duration()).isEqualTo(Duration.ZERO);
    }

    @Test
    void 与逐米取样的结果相同_一百条随机轨迹() {
        var chance = new java.util.Random(7);
        for (int round = 0; round < 100; round++) {
            Fix[] fixes = new Fix[12];
            double east = chance.nextDouble() * 900;
            double north = chance.nextDouble() * 120 - 60;
            for (int i = 0; i < fixes.length; i++) {
                fixes[i] = Walk.fix(east, north, i * 60);
                east += chance.nextGaussian() * 80;
                north += chance.nextGaussian() * 40;
            }
            Track track = Walk.track(fixes);
            assertThat(of(track).seen()).as("track %d", round).isCloseTo(sampled(track), within(12.0));
        }
    }

    /** The same by looking at every metre of the reach; off by at most a metre at each end of a stretch. */
    private static double sampled(Track track) {
        int seen = 0;
        for (int metre = 0; metre < 1500; metre++) {
            double east = Math.min(metre + 0.5, 1000);
            double north = Math.max(0, metre + 0.5 - 1000);
            seen += isSeen(Walk.at(east, north), track) ? 1 : 0;
        }
        return seen;
    }

    private static boolean isSeen(double[] place, Track track) {
        var plane = org.lingxing.kernel.Plane.at(Walk.LATITUDE);
        for (Step step : Step.of(track)) {
            double[] from = step.from().position();
            double[] to = step.to().position();
            boolean whole = step.metres() <= 200;
            double metres = whole
                    ? Capsule.distance(place, from, to, plane)
                    : Math.min(plane.metres(place, from), plane.metres(place, to));
            if (metres <= 50) {
                return true;
            }
        }
        return false;
    }
}
