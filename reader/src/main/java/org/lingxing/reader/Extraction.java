package org.lingxing.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.lingxing.kernel.Passage;

/** What was taken out of the documents of a source beyond their provisions. */
record Extraction(List<Task> tasks, List<Target> targets, List<Roster> rosters, List<Warning> warnings) {

    private static final Pattern TABLE_OF_WORK = Pattern.compile("(?:目标|任务|指标|分工|分解).*表$");

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
            warnings.addAll(unreadTables(flow, tasks, targets));
        }
        return new Extraction(tasks, targets, rosters, warnings);
    }

    /** Annexes that call themselves a table of tasks or targets and gave neither: said, so that nobody takes them for read. */
    private static List<Warning> unreadTables(DocumentFlow document, List<Task> tasks, List<Target> targets) {
        var warnings = new ArrayList<Warning>();
        for (Provision annex : document.all(ProvisionKind.ANNEX)) {
            String heading =
                    annex.heading() == null ? "" : Flow.of(annex.heading()).text();
            if (!TABLE_OF_WORK.matcher(heading).find()) {
                continue;
            }
            boolean read = tasks.stream().anyMatch(task -> isWithin(annex, task.passage()))
                    || targets.stream().anyMatch(target -> isWithin(annex, target.passage()));
            if (!read) {
                warnings.add(new Warning(document.lineAt(annex.passage().from()), Doubts.tableNotRead(heading)));
            }
        }
        return warnings;
    }

    private static boolean isWithin(Provision annex, Passage place) {
        return annex.passage().from() <= place.from()
                && place.to() <= annex.passage().to();
    }
}
