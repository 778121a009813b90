package org.lingxing.platform.sheets;

/** What taking a row over would do. */
enum RowState {
    ADDED,
    CHANGED,
    UNCHANGED,
    FAULTY
}
