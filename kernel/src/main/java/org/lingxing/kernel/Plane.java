package org.lingxing.kernel;

/**
 * The ellipsoid of CGCS2000 near a latitude, taken as the plane that touches it there.
 *
 * @param perLongitude metres a degree of longitude
 * @param perLatitude metres a degree of latitude
 */
public record Plane(double perLongitude, double perLatitude) {

    /** Semi-major axis, metres. */
    private static final double AXIS = 6_378_137.0;

    private static final double FLATTENING = 1 / 298.257222101;
    private static final double ECCENTRICITY = FLATTENING * (2 - FLATTENING);
    private static final double RADIANS = Math.PI / 180;

    /** The plane at a latitude in degrees, with the radii of curvature there. */
    public static Plane at(double latitude) {
        double sine = Math.sin(latitude * RADIANS);
        double root = Math.sqrt(1 - ECCENTRICITY * sine * sine);
        return new Plane(
                AXIS / root * Math.cos(latitude * RADIANS) * RADIANS,
                AXIS * (1 - ECCENTRICITY) / (root * root * root) * RADIANS);
    }

    /** Metres between two positions that lie near each other, each {longitude, latitude}. */
    public double metres(double[] one, double[] other) {
        return Math.hypot((one[0] - other[0]) * perLongitude, (one[1] - other[1]) * perLatitude);
    }
}
