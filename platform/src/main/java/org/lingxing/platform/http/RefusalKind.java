package org.lingxing.platform.http;

/** Who can do something about a refusal. */
public enum RefusalKind {
    /** The one who asked: correct the input, sign in, wait. */
    APPLICANT,
    /** Somebody in office: grant a role, decide, correct a register. */
    OFFICER,
    /** Another system that did not answer or answered wrongly. */
    OUTSIDE_SYSTEM
}
