package org.lingxing.platform.gazette;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lingxing.reader.Roster;

/** A list of units or persons. */
record RosterContent(String name, @Nullable Integer announced, List<Entry> entries) implements Content {

    RosterContent {
        entries = List.copyOf(entries);
    }

    static RosterContent of(Roster roster) {
        return new RosterContent(
                roster.name(),
                roster.announced(),
                roster.entries().stream()
                        .map(entry -> new Entry(entry.name(), entry.position(), entry.role()))
                        .toList());
    }

    @Override
    public String summary() {
        return announced == null ? name + " " + entries.size() : name + " " + entries.size() + "/" + announced;
    }

    /** One unit or person. */
    record Entry(
            String name,
            @Nullable String position,
            @Nullable String role) {}
}
