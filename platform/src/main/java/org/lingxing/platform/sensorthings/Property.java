package org.lingxing.platform.sensorthings;

/**
 * A property of a kind of entity.
 *
 * @param name as the standard writes it
 * @param column of the view; a period has {@code column_start} and {@code column_end}
 */
record Property(String name, String column, Kind kind, Need need) {

    /** What its values are. */
    enum Kind {
        TEXT,
        /** Any JSON. */
        JSON,
        /** An object of JSON. */
        OBJECT,
        /** GeoJSON, or whatever its encoding says. */
        PLACE,
        INSTANT,
        /** An instant or an interval. */
        PERIOD
    }

    /** Whether it must be there. */
    enum Need {
        REQUIRED,
        OPTIONAL,
        /** Not given by clients. */
        COMPUTED,
        /** Told even where it is null. */
        ALWAYS_TOLD
    }

    static Property text(String name, String column) {
        return new Property(name, column, Kind.TEXT, Need.REQUIRED);
    }

    static Property required(String name, String column, Kind kind) {
        return new Property(name, column, kind, Need.REQUIRED);
    }

    static Property optional(String name, String column, Kind kind) {
        return new Property(name, column, kind, Need.OPTIONAL);
    }

    boolean isGiven() {
        return need != Need.COMPUTED;
    }
}
