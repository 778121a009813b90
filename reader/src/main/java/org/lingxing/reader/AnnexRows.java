package org.lingxing.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lingxing.kernel.Passage;

/** The rows of an annex that is a table, as provisions: {@code a1.11} is the eleventh row. */
final class AnnexRows {

    private AnnexRows() {}

    /**
     * The rows between two places; empty where no table can be told apart.
     *
     * @param body the provisions of the document before the annex, whose headings a table of tasks repeats
     */
    static Optional<List<Provision>> of(
            SourceText source, CleanText clean, Passage annex, String path, List<Provision> body) {
        List<Passage> lines = source.keptLines();
        Flow flow = Flow.of(source.text(), lines, annex);
        Optional<TaskTable> tasks = TaskTable.in(flow, () -> before(source, lines, annex, body));
        if (tasks.isPresent()) {
            List<Provision> rows = new ArrayList<>();
            for (TaskTable.Row row : tasks.get().rows()) {
                Passage passage = flow.passage(row.from(), row.to());
                rows.add(row(clean, passage, path + "." + row.number(), String.valueOf(row.number())));
            }
            return Optional.of(rows);
        }
        return FigureTable.in(flow).map(table -> figures(flow, clean, table, path));
    }

    private static TaskTable.Evidence before(
            SourceText source, List<Passage> lines, Passage annex, List<Provision> body) {
        int from = body.isEmpty()
                ? annex.from()
                : Math.min(annex.from(), body.getFirst().passage().from());
        String words =
                Flow.of(source.text(), lines, new Passage(from, annex.from())).text();
        return new TaskTable.Evidence(Heading.of(body), words);
    }

    private static List<Provision> figures(Flow flow, CleanText clean, FigureTable table, String path) {
        List<Provision> rows = new ArrayList<>();
        for (FigureTable.Row row : table.rows()) {
            Passage passage = flow.passage(row.from(), row.to());
            rows.add(row(clean, passage, path + "." + (rows.size() + 1), row.label()));
        }
        return rows;
    }

    private static Provision row(CleanText clean, Passage passage, String path, String label) {
        String words = clean.words(clean.indexAt(passage.from()), clean.indexAt(passage.to()));
        return new Provision(path, ProvisionKind.ROW, label, null, words, List.of(), null, passage);
    }
}
