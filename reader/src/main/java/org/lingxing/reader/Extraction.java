package org.lingxing.reader;

import java.util.List;
import org.lingxing.kernel.Passage;

/** What was taken out of the documents of a source beyond their provisions. */
record Extraction(List<Task> tasks, List<Target> targets, List<Roster> rosters, List<Warning> warnings) {

    static Extraction of(String source, List<Passage> keptLines, List<Document> documents) {
        return new Extraction(List.of(), List.of(), List.of(), List.of());
    }
}
