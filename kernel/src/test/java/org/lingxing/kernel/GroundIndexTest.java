package org.lingxing.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The index leaves nobody out who is near, and tells each once. */
class GroundIndexTest {

    @ParameterizedTest
    @ValueSource(doubles = {0, 1.5, 50, 400})
    void 在距离之内的一个不漏_每个只报一次(double metres) {
        var random = new Random(20190603);
        var shapes = new ArrayList<GroundShape>();
        for (int i = 0; i < 400; i++) {
            shapes.add(random.nextInt(3) == 0 ? street(random) : point(random));
        }
        var index = GroundIndex.of(shapes, 50);
        int near = 0;
        for (int asked = 0; asked < 100; asked++) {
            GroundShape one = random.nextBoolean() ? street(random) : point(random);
            var told = new BitSet();
            index.near(one, metres, shape -> {
                assertThat(told.get(shape)).isFalse();
                told.set(shape);
            });
            for (int shape = 0; shape < shapes.size(); shape++) {
                boolean within = Ground.metres(one, shapes.get(shape), 3).doubleValue() <= metres;
                near += within ? 1 : 0;
                assertThat(told.get(shape) || !within).isTrue();
            }
        }
        assertThat(near).isGreaterThan(metres < 50 ? 0 : 100);
    }

    @Test
    void 没有图形时谁也不报_一点也能建() {
        GroundIndex.of(List.of(), 50)
                .near(point(new Random(1)), 50, shape -> assertThat(shape).isNegative());
        var found = new ArrayList<Integer>();
        var alone = point(new Random(1));
        GroundIndex.of(List.of(alone), 50).near(alone, 0, found::add);
        assertThat(found).containsExactly(0);
    }

    private static GroundShape point(Random random) {
        return new GroundShape(List.<double[][]>of(new double[][] {place(random)}), List.of());
    }

    /** A few hundred metres long, so that it lies in many cells. */
    private static GroundShape street(Random random) {
        double[] from = place(random);
        double[] to = {from[0] + random.nextDouble(-0.005, 0.005), from[1] + random.nextDouble(-0.005, 0.005)};
        return new GroundShape(List.<double[][]>of(new double[][] {from, to}), List.of());
    }

    private static double[] place(Random random) {
        return new double[] {random.nextDouble(113.60, 113.65), random.nextDouble(34.72, 34.76)};
    }
}
