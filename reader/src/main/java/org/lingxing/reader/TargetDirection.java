package org.lingxing.reader;

/** Which side of its figure a target lies on. */
public enum TargetDirection {
    AT_LEAST,
    AT_MOST,
    EXACTLY,
    KEEP_AT
}
