package org.lingxing.platform.scoring;

/** What becomes of a record that counts against somebody, once it is put right. */
public enum PutRight {
    /** It counts in their favour: what was owed turns out to be done in time; a case turns out to be none. */
    IN_FAVOUR,
    /** It counts for nothing: it was not owed, or is owed by a later term. */
    NOT_COUNTED
}
