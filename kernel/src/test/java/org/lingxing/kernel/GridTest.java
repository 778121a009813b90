package org.lingxing.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.lingxing.kernel.Grid.Position;

class GridTest {

    private static double metres(Position one, Position other) {
        double east = (other.longitude() - one.longitude()) * 111_320 * Math.cos(Math.toRadians(one.latitude()));
        return Math.hypot(east, (other.latitude() - one.latitude()) * 110_950);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "grid-points.csv")
    void 与公布的对照点相差不到五厘米(String name, double x, double y, double u, double v) {
        var satellite = new Position(x, y);
        var shown = new Position(u, v);
        assertThat(metres(Grid.WGS84.to(Grid.GCJ02, satellite), shown)).as(name).isLessThan(0.05);
        assertThat(metres(Grid.GCJ02.to(Grid.CGCS2000, shown), satellite))
                .as(name)
                .isLessThan(0.05);
    }

    @Test
    void 全市范围内来回换算不差一毫米() {
        for (int east = 0; east < 32; east++) {
            for (int north = 0; north < 17; north++) {
                var here = new Position(112.7 + east * 0.05, 34.2 + north * 0.05);
                var there = Grid.CGCS2000.to(Grid.GCJ02, here);
                assertThat(metres(here, there)).isGreaterThan(300);
                assertThat(metres(Grid.GCJ02.to(Grid.CGCS2000, there), here)).isLessThan(0.001);
            }
        }
    }

    @Test
    void 卫星定位与国家大地坐标视为相同() {
        var here = new Position(113.62, 34.75);
        assertThat(Grid.WGS84.to(Grid.CGCS2000, here)).isEqualTo(here);
        assertThat(Grid.GCJ02.to(Grid.GCJ02, here)).isEqualTo(here);
    }
}
