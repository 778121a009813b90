package org.lingxing.platform.water;

import org.lingxing.decrees.water.WaterBody;

/**
 * What sends values of a section.
 *
 * @param number by which samples name it
 * @param body of its section
 */
record Station(int number, String code, String name, String section, WaterBody body, Kind kind) {

    /** Who measures. */
    enum Kind {
        AUTOMATIC,
        /** People take samples, a laboratory analyses them. */
        SAMPLING
    }
}
