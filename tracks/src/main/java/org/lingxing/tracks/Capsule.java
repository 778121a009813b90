package org.lingxing.tracks;

import org.lingxing.kernel.Plane;

/**
 * All places within a distance of a straight step. It is convex, so that what it holds of a straight line is one piece: the
 * piece that reaches from the first to the last of what its two round ends and its middle hold.
 */
final class Capsule {

    private static final double[] NONE = {};

    private Capsule() {}

    /**
     * The part of the line a–b that lies within a distance of the step c–d.
     *
     * @return from and until, metres from a; empty where no part does
     */
    static double[] on(double[] a, double[] b, double[] c, double[] d, Plane plane, double near) {
        double x = (b[0] - a[0]) * plane.perLongitude();
        double y = (b[1] - a[1]) * plane.perLatitude();
        double length = Math.hypot(x, y);
        double ux = x / length;
        double uy = y / length;
        double cx = (c[0] - a[0]) * plane.perLongitude();
        double cy = (c[1] - a[1]) * plane.perLatitude();
        double dx = (d[0] - a[0]) * plane.perLongitude();
        double dy = (d[1] - a[1]) * plane.perLatitude();
        double[] part = {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};
        round(ux, uy, cx, cy, near, part);
        round(ux, uy, dx, dy, near, part);
        middle(ux, uy, cx, cy, dx, dy, near, part);
        double from = Math.max(0, part[0]);
        double until = Math.min(length, part[1]);
        return from <= until ? new double[] {from, until} : NONE;
    }

    /** Widens the part by what the circle around an end holds of the line. */
    private static void round(double ux, double uy, double x, double y, double near, double[] part) {
        double along = ux * x + uy * y;
        double aside = ux * y - uy * x;
        double half = near * near - aside * aside;
        if (half >= 0) {
            double root = Math.sqrt(half);
            part[0] = Math.min(part[0], along - root);
            part[1] = Math.max(part[1], along + root);
        }
    }

    /** Widens the part by what the rectangle along the step holds of the line. */
    private static void middle(
            double ux, double uy, double cx, double cy, double dx, double dy, double near, double[] part) {
        double length = Math.hypot(dx - cx, dy - cy);
        if (length == 0) {
            return;
        }
        double wx = (dx - cx) / length;
        double wy = (dy - cy) / length;
        // Along the step it must lie between 0 and its length, aside of it between -near and near.
        double[] within = {Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY};
        clip(ux * wx + uy * wy, -(cx * wx + cy * wy), 0, length, within);
        clip(ux * -wy + uy * wx, -(cx * -wy + cy * wx), -near, near, within);
        if (within[0] <= within[1]) {
            part[0] = Math.min(part[0], within[0]);
            part[1] = Math.max(part[1], within[1]);
        }
    }

    /** Cuts to where {@code slope * t + offset} lies between two values. */
    private static void clip(double slope, double offset, double least, double most, double[] within) {
        if (Math.abs(slope) < 1e-12) {
            if (offset < least || offset > most) {
                within[1] = Double.NEGATIVE_INFINITY;
            }
            return;
        }
        double one = (least - offset) / slope;
        double other = (most - offset) / slope;
        within[0] = Math.max(within[0], Math.min(one, other));
        within[1] = Math.min(within[1], Math.max(one, other));
    }

    /** Metres from a position to the nearest place of the line a–b. */
    static double distance(double[] position, double[] a, double[] b, Plane plane) {
        double x = (b[0] - a[0]) * plane.perLongitude();
        double y = (b[1] - a[1]) * plane.perLatitude();
        double px = (position[0] - a[0]) * plane.perLongitude();
        double py = (position[1] - a[1]) * plane.perLatitude();
        double along = Math.clamp((px * x + py * y) / (x * x + y * y), 0, 1);
        return Math.hypot(px - along * x, py - along * y);
    }
}
