package org.lingxing.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class GroundTest {

    private static final double[] PLACE = {113.65, 34.75};

    /** Against the chord through the ellipsoid, which at this length is the geodesic to a nanometre. */
    @Test
    void fiftyMetresAreRightToAMillimetreAnywhereInHenan() {
        var random = new Random(20190603);
        for (int i = 0; i < 5000; i++) {
            double longitude = 110.3 + 6.4 * random.nextDouble();
            double latitude = 31.3 + 5.1 * random.nextDouble();
            double turn = 2 * Math.PI * random.nextDouble();
            double[] from = {longitude, latitude};
            double[] to = {longitude + 55e-5 * Math.cos(turn), latitude + 45e-5 * Math.sin(turn)};
            assertThat(metres(point(from), point(to))).isCloseTo(chord(from, to), within(0.001));
        }
    }

    @Test
    void aPointIsAsFarFromALineAsFromItsNearestPosition() {
        var line = line(at(-100, 20), at(100, 20));
        assertThat(metres(point(PLACE), line)).isCloseTo(20, within(0.005));
        assertThat(metres(point(at(130, 60)), line)).isCloseTo(50, within(0.005));
    }

    @Test
    void aLineOfKilometresIsMeasuredWhereItIsNear() {
        var line = line(at(-5000, 0), at(5000, 0));
        double[] near = {at(4900, 0)[0], at(4900, 0)[1] + 45e-5};
        assertThat(metres(line, point(near))).isCloseTo(chord(near, at(4900, 0)), within(0.01));
    }

    @Test
    void linesThatCrossTouch() {
        assertThat(metres(line(at(-10, 0), at(10, 0)), line(at(0, -10), at(0, 10))))
                .isZero();
        assertThat(metres(line(at(-10, 0), at(10, 0)), line(at(0, 3), at(0, 10))))
                .isCloseTo(3, within(0.005));
    }

    @Test
    void whatLiesInAnAreaTouchesIt_whatLiesInItsHoleDoesNot() {
        var area = new GroundShape(List.of(square(50), square(20)), List.of(List.of(square(50), square(20))));
        assertThat(metres(area, point(at(30, 0)))).isZero();
        assertThat(metres(point(at(30, 0)), area)).isZero();
        assertThat(metres(area, point(PLACE))).isCloseTo(20, within(0.005));
        assertThat(metres(area, point(at(65, 0)))).isCloseTo(15, within(0.005));
        assertThat(metres(area, area)).isZero();
    }

    private static double metres(GroundShape one, GroundShape other) {
        BigDecimal metres = Ground.metres(one, other, 4);
        return metres.doubleValue();
    }

    private static GroundShape point(double[] position) {
        return new GroundShape(List.<double[][]>of(new double[][] {position}), List.of());
    }

    private static GroundShape line(double[]... positions) {
        return new GroundShape(List.<double[][]>of(positions), List.of());
    }

    private static double[][] square(double half) {
        return new double[][] {at(-half, -half), at(half, -half), at(half, half), at(-half, half), at(-half, -half)};
    }

    /** So many metres east and north of the place, by the two radii of its latitude. */
    private static double[] at(double east, double north) {
        double unit = chord(PLACE, new double[] {PLACE[0] + 1e-4, PLACE[1]});
        double high = chord(PLACE, new double[] {PLACE[0], PLACE[1] + 1e-4});
        return new double[] {PLACE[0] + east / unit * 1e-4, PLACE[1] + north / high * 1e-4};
    }

    private static double chord(double[] one, double[] other) {
        var from = inSpace(one);
        var to = inSpace(other);
        return Math.sqrt(Math.pow(from[0] - to[0], 2) + Math.pow(from[1] - to[1], 2) + Math.pow(from[2] - to[2], 2));
    }

    private static double[] inSpace(double[] position) {
        double longitude = Math.toRadians(position[0]);
        double latitude = Math.toRadians(position[1]);
        double squeeze = 1 - Math.pow(1 - 1 / 298.257222101, 2);
        double normal = 6378137 / Math.sqrt(1 - squeeze * Math.pow(Math.sin(latitude), 2));
        return new double[] {
            normal * Math.cos(latitude) * Math.cos(longitude),
            normal * Math.cos(latitude) * Math.sin(longitude),
            normal * (1 - squeeze) * Math.sin(latitude)
        };
    }
}
