package org.lingxing.reader;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Passage;

/**
 * A list of units or persons: commended ones, a leading group, appointments.
 *
 * @param name what the list is, in the words of the text
 * @param announced how many the text says there are; null when it says nothing
 * @param entries those found, in order
 */
public record Roster(
        String document,
        String name,
        @Nullable Integer announced,
        List<Entry> entries,
        Certainty certainty,
        Passage passage) {

    public Roster {
        entries = List.copyOf(entries);
    }

    /**
     * One unit or person.
     *
     * @param name of the unit or person, inner spaces out
     * @param position post or unit beside the name; null when none is given
     * @param role in the list (组长, 副组长, 成员, 任命); null when the list has none
     */
    public record Entry(
            String name,
            @Nullable String position,
            @Nullable String role,
            Passage passage) {}
}
