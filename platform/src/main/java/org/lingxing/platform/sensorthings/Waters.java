package org.lingxing.platform.sensorthings;

import java.time.Instant;

/** The numbers by which what {@code water} holds is addressed; what clients make is numbered above them. */
final class Waters {

    /** The last number of what water holds, observations apart. */
    static final long LAST = 10_000_000;

    /** Items a station can have. */
    private static final int ITEMS = 32;

    private static final int STATION_SHIFT = 37;
    private static final int SECOND_SHIFT = 5;
    private static final long SECONDS = (1L << 32) - 1;

    private Waters() {}

    /** An item of a station at a second. */
    record Observed(int station, Instant at, int item) {}

    /** Whether water holds the entity. */
    static boolean holds(EntityType type, long id) {
        return type == EntityType.OBSERVATION ? id >> STATION_SHIFT > 0 : id <= LAST;
    }

    static Observed observed(long id) {
        return new Observed(
                (int) Math.min(id >> STATION_SHIFT, Integer.MAX_VALUE),
                Instant.ofEpochSecond(id >> SECOND_SHIFT & SECONDS),
                (int) (id & (ITEMS - 1)));
    }

    static long idOf(Observed observed) {
        return (long) observed.station() << STATION_SHIFT
                | observed.at().getEpochSecond() << SECOND_SHIFT
                | observed.item();
    }

    static int stationOf(long datastream) {
        return (int) (datastream / ITEMS);
    }

    static int itemOf(long datastream) {
        return (int) (datastream % ITEMS);
    }
}
