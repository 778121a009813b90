package org.lingxing.platform.papers;

/** How far a paper has come. */
public enum PaperState {
    /** Being written. */
    DRAFT,
    /** Handed back by the signer, to be written anew. */
    RETURNED,
    /** Signed; the text is fixed. */
    SIGNED,
    /** Numbered and gone out. */
    ISSUED,
    /** A draft given up before it went out. */
    DISCARDED,
    /** Gone out and withdrawn since, or replaced by another. */
    REVOKED
}
