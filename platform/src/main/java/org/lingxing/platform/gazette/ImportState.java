package org.lingxing.platform.gazette;

/** Where an import stands. */
enum ImportState {
    /** The text is being read. */
    READING,
    /** Read and held against the register; waits for a person. */
    READ,
    TAKEN_OVER,
    /** It says what is held already; nothing to take over. */
    UNCHANGED,
    CANCELLED,
    FAILED
}
