package org.lingxing.platform.supervision;

/** How far a task under supervision has come. */
enum TaskState {
    /** Taken over; the office decomposes it. */
    DRAFT,
    /** With the agency that leads, which has not answered yet. */
    SENT,
    /** The agency objects; the office answers. */
    OBJECTED,
    /** The agency carries it. */
    ACCEPTED,
    /** Goes on as part of another. */
    MERGED,
    /** Ended by a deed with ground. */
    ENDED;

    /** Whether an agency has it and reports on it. */
    boolean isCarried() {
        return this == SENT || this == OBJECTED || this == ACCEPTED;
    }

    boolean isOver() {
        return this == MERGED || this == ENDED;
    }
}
