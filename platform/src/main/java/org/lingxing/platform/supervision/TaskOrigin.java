package org.lingxing.platform.supervision;

/** Where a task under supervision was taken from. */
enum TaskOrigin {
    /** A reading of the gazette. */
    GAZETTE,
    /** A row of a spreadsheet. */
    SHEET,
    /** A line of a pasted list. */
    LIST
}
