package org.lingxing.platform.files;

/**
 * A part of a picture that nobody may see: a face, a number plate. As shares of the upright picture's sides, from its
 * upper left corner; 0 to 1.
 */
public record CoveredArea(double left, double top, double width, double height) {

    public CoveredArea {
        if (!(isShare(left) && isShare(top) && isShare(width) && isShare(height))) {
            throw new IllegalArgumentException("an area lies in the picture: shares from 0 to 1");
        }
    }

    private static boolean isShare(double value) {
        return value >= 0 && value <= 1;
    }
}
