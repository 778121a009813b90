package org.lingxing.platform.supervision;

/** How far a report has come. */
enum ReportState {
    /** Being written; nobody but the agency sees it. */
    DRAFT,
    /** With the office, which judges it. */
    SUBMITTED,
    ACCEPTED,
    /** Given back with reasons and a new day; the agency writes on and submits again. */
    RETURNED
}
