package org.lingxing.reader;

import java.util.List;

/**
 * All that was read from one source text.
 *
 * @param text the decoded source, unchanged, or what a web page shows: every {@link org.lingxing.kernel.Passage}
 *     counts in it
 * @param documents in the order of the text
 * @param warnings what could not be read or does not fit, each with its line
 */
public record Reading(
        String text,
        List<Document> documents,
        List<Task> tasks,
        List<Target> targets,
        List<Roster> rosters,
        List<Warning> warnings) {

    public Reading {
        documents = List.copyOf(documents);
        tasks = List.copyOf(tasks);
        targets = List.copyOf(targets);
        rosters = List.copyOf(rosters);
        warnings = List.copyOf(warnings);
    }
}
