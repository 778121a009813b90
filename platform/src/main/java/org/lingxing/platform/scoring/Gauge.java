package org.lingxing.platform.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.lingxing.platform.scoring.Measure.Nature;
import org.lingxing.platform.scoring.Measure.Value;

/**
 * The points of a value by a scale, exact up to one rounding at the end, and how many cases away more points are.
 *
 * @param full the points of the item
 */
record Gauge(Scale scale, Nature nature, BigDecimal full) {

    static final int DECIMALS = 2;

    private static final BigDecimal NONE = BigDecimal.ZERO.setScale(DECIMALS);

    /** @throws IllegalArgumentException for a share of nothing, which has no points by any scale */
    BigDecimal points(Value value) {
        if (value.isOfNothing()) {
            throw new IllegalArgumentException("a share of nothing");
        }
        var of = value.of() == null ? BigDecimal.ONE : BigDecimal.valueOf(value.of());
        return switch (scale) {
            case Scale.Linear linear -> onLine(linear, BigDecimal.valueOf(value.counted()), of);
            case Scale.Steps steps -> onSteps(steps, BigDecimal.valueOf(value.counted()), of);
            case Scale.PerCase each -> lessEach(each, cases(value));
        };
    }

    /** Both sides are multiplied by what the share is of, so that no fraction is rounded on the way. */
    private BigDecimal onLine(Scale.Linear line, BigDecimal counted, BigDecimal of) {
        var way = line.allAt().subtract(line.noneAt()).multiply(of);
        var come = counted.subtract(line.noneAt().multiply(of));
        if (come.signum() != way.signum()) {
            return NONE;
        }
        if (come.abs().compareTo(way.abs()) >= 0) {
            return rounded(full);
        }
        return full.multiply(come).divide(way, DECIMALS, RoundingMode.HALF_UP);
    }

    private static BigDecimal onSteps(Scale.Steps steps, BigDecimal counted, BigDecimal of) {
        var reached = NONE;
        for (var step : steps.steps()) {
            int side = counted.compareTo(step.value().multiply(of));
            boolean is = steps.direction() == Scale.Direction.AT_LEAST ? side >= 0 : side <= 0;
            if (is) {
                reached = rounded(step.points());
            }
        }
        return reached;
    }

    private BigDecimal lessEach(Scale.PerCase each, int cases) {
        int costly = Math.max(0, cases - each.free());
        return rounded(
                full.subtract(each.off().multiply(BigDecimal.valueOf(costly))).max(BigDecimal.ZERO));
    }

    private int cases(Value value) {
        return nature == Nature.SHARE && value.of() != null ? value.of() - value.counted() : value.counted();
    }

    /** Whether points rise with what is counted. */
    boolean moreIsBetter() {
        return switch (scale) {
            case Scale.Linear line -> line.allAt().compareTo(line.noneAt()) > 0;
            case Scale.Steps steps -> steps.direction() == Scale.Direction.AT_LEAST;
            case Scale.PerCase each -> nature == Nature.SHARE;
        };
    }

    /** The value with so many cases more, or fewer where fewer is better. */
    Value bettered(Value value, int by) {
        return new Value(value.counted() + (moreIsBetter() ? by : -by), value.of());
    }

    /** How many cases there is room for to become better. */
    int room(Value value) {
        if (!moreIsBetter()) {
            return value.counted();
        }
        if (value.of() != null) {
            return value.of() - value.counted();
        }
        var top = switch (scale) {
            case Scale.Linear line -> line.allAt();
            case Scale.Steps steps -> steps.steps().getLast().value();
            case Scale.PerCase each -> BigDecimal.ZERO;
        };
        return Math.max(0, top.setScale(0, RoundingMode.CEILING).intValue() - value.counted());
    }

    /** The fewest cases that bring at least so many points; 0 where no number within the room does. */
    int fewestFor(BigDecimal wanted, Value value) {
        int most = room(value);
        if (most == 0 || points(bettered(value, most)).compareTo(wanted) < 0) {
            return 0;
        }
        int low = 1;
        int high = most;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (points(bettered(value, middle)).compareTo(wanted) >= 0) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    static BigDecimal rounded(BigDecimal points) {
        return points.setScale(DECIMALS, RoundingMode.HALF_UP);
    }
}
