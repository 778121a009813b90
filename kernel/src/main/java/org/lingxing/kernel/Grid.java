package org.lingxing.kernel;

/**
 * The grids coordinates come in. WGS 84 is what satellites give, CGCS2000 what surveys use; the two differ by less than a
 * metre. GCJ-02 is what map services of the mainland show: WGS 84 shifted by some hundred metres inside the box that its
 * published formula covers, and nowhere else. The web client has the same in {@code grids.ts}; both are held against one
 * table of positions.
 */
public enum Grid {
    CGCS2000,
    WGS84,
    GCJ02;

    /** The formula's own ellipsoid, Krasovsky 1940: axis in metres. */
    private static final double AXIS = 6_378_245;

    private static final double ECCENTRICITY = 0.006693421622965943;
    private static final double RADIANS = Math.PI / 180;
    private static final double WEST = 72.004;
    private static final double EAST = 137.8347;
    private static final double SOUTH = 0.8293;
    private static final double NORTH = 55.8271;

    /** Degrees; a tenth of a millimetre. */
    private static final double CLOSE_ENOUGH = 1e-9;

    private static final int MOST_ROUNDS = 20;

    /** A position: degrees east and north. */
    public record Position(double longitude, double latitude) {

        private Position moved(double east, double north) {
            return new Position(longitude + east, latitude + north);
        }
    }

    /** The same position in another grid, right to a metre. */
    public Position to(Grid other, Position position) {
        if ((this == GCJ02) == (other == GCJ02)) {
            return position;
        }
        return other == GCJ02 ? shifted(position) : unshifted(position);
    }

    private static Position shifted(Position at) {
        if (at.longitude < WEST || at.longitude > EAST || at.latitude < SOUTH || at.latitude > NORTH) {
            return at;
        }
        double x = at.longitude - 105;
        double y = at.latitude - 35;
        double common = 20 * wave(x, 1 / 6.0) + 20 * wave(x, 0.5);
        double east = 300
                + x
                + 2 * y
                + 0.1 * x * x
                + 0.1 * x * y
                + 0.1 * Math.sqrt(Math.abs(x))
                + (common + 20 * wave(x, 1) + 40 * wave(x, 3) + 150 * wave(x, 12) + 300 * wave(x, 30)) * 2 / 3;
        double north = -100
                + 2 * x
                + 3 * y
                + 0.2 * y * y
                + 0.1 * x * y
                + 0.2 * Math.sqrt(Math.abs(x))
                + (common + 20 * wave(y, 1) + 40 * wave(y, 3) + 160 * wave(y, 12) + 320 * wave(y, 30)) * 2 / 3;
        double sine = Math.sin(at.latitude * RADIANS);
        double flat = 1 - ECCENTRICITY * sine * sine;
        double perLongitude = AXIS / Math.sqrt(flat) * Math.cos(at.latitude * RADIANS) * RADIANS;
        double perLatitude = AXIS * (1 - ECCENTRICITY) / (flat * Math.sqrt(flat)) * RADIANS;
        return at.moved(east / perLongitude, north / perLatitude);
    }

    private static double wave(double at, double length) {
        return Math.sin(at / length * Math.PI);
    }

    /** The position that is shifted to this one, found by going back by what is left over. */
    private static Position unshifted(Position at) {
        var found = at;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            var there = shifted(found);
            double east = there.longitude - at.longitude;
            double north = there.latitude - at.latitude;
            found = found.moved(-east, -north);
            if (Math.max(Math.abs(east), Math.abs(north)) < CLOSE_ENOUGH) {
                break;
            }
        }
        return found;
    }
}
