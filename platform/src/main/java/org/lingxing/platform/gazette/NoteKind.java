package org.lingxing.platform.gazette;

/** What a note is about. */
enum NoteKind {
    /** What was found on the spot. */
    OBSERVATION,
    /** What somebody does not understand. */
    QUESTION,
    /** Something read or printed wrongly. */
    MISTAKE,
    PROPOSAL
}
