package org.lingxing.platform.patrols;

/** The five things a patrol looks at (zzw-2019-54, article 3). */
enum Matter {
    WATER_RESOURCES,
    SHORELINE,
    POLLUTION,
    WATER_ENVIRONMENT,
    ECOLOGY;

    /** What was seen of one. */
    enum State {
        NORMAL,
        PROBLEM,
        NOT_LOOKED_AT
    }
}
