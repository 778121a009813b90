package org.lingxing.platform.agencies;

/**
 * A place in a document that names an agency.
 *
 * @param provision path of the provision in the document
 * @param name as printed, inner spaces out
 */
public record NameUse(String provision, String name, Kind kind) {

    /** Where the name stands; names of tasks and rosters are looked at by a person when the register lacks them. */
    public enum Kind {
        TASK,
        ROSTER,
        TEXT
    }
}
