package org.lingxing.reader;

import java.util.ArrayList;
import java.util.List;
import org.lingxing.kernel.Passage;

/** What was taken out of the documents of a source beyond their provisions. */
record Extraction(List<Task> tasks, List<Target> targets, List<Roster> rosters, List<Warning> warnings) {

    static Extraction of(String source, List<Passage> keptLines, List<Document> documents) {
        var tasks = new ArrayList<Task>();
        var targets = new ArrayList<Target>();
        var rosters = new ArrayList<Roster>();
        var warnings = new ArrayList<Warning>();
        for (Document document : documents) {
            var flow = new DocumentFlow(document, source, keptLines);
            if (flow.flow().isEmpty()) {
                continue;
            }
            tasks.addAll(Tasks.in(flow));
            List<Target> sentences = Quantities.in(flow);
            FigureTargets tables = new FigureTargets(flow, sentences).read();
            targets.addAll(sentences);
            targets.addAll(tables.targets());
            warnings.addAll(tables.warnings());
            rosters.addAll(Rosters.in(flow));
        }
        return new Extraction(tasks, targets, rosters, warnings);
    }
}
