package org.lingxing.platform.sensorthings;

import org.jspecify.annotations.Nullable;

/**
 * Who writes.
 *
 * @param name by which what is made is kept: {@code officer/…}, {@code station/…}, {@code client/…}
 * @param officer whether what others made can be changed too
 * @param station the station of water whose key it is; null for others
 */
record Author(String name, boolean officer, @Nullable Integer station) {

    /** Whether the author may write observations of that station of water. */
    boolean speaksFor(int number) {
        return officer || (station != null && station == number);
    }
}
