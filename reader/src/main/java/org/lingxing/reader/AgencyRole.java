package org.lingxing.reader;

/** What an agency does for a task. */
public enum AgencyRole {
    /** 牵头: leads. */
    LEAD,
    /** 配合: assists. */
    ASSIST,
    /** 落实: carries out. */
    CARRY_OUT
}
