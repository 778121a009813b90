package org.lingxing.platform.problems;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.lingxing.kernel.Plane;

/** A position in degrees of WGS 84. */
record Spot(BigDecimal longitude, BigDecimal latitude) {

    private static final int FULL_CIRCLE = 360;

    /** Metres to another that lies near, to a tenth. */
    BigDecimal metresTo(Spot other) {
        double[] here = {longitude.doubleValue(), latitude.doubleValue()};
        double[] there = {other.longitude.doubleValue(), other.latitude.doubleValue()};
        return new BigDecimal(plane(other).metres(here, there)).setScale(1, RoundingMode.HALF_UP);
    }

    /** Degrees from north, clockwise, in which the other lies; 0 to 359. */
    int bearingTo(Spot other) {
        var plane = plane(other);
        double east = (other.longitude.doubleValue() - longitude.doubleValue()) * plane.perLongitude();
        double north = (other.latitude.doubleValue() - latitude.doubleValue()) * plane.perLatitude();
        return Math.floorMod(Math.round(Math.toDegrees(Math.atan2(east, north))), FULL_CIRCLE);
    }

    private Plane plane(Spot other) {
        return Plane.at((latitude.doubleValue() + other.latitude.doubleValue()) / 2);
    }
}
