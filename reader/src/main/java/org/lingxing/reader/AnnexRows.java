package org.lingxing.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
                String words = joined(clean, cells(flow, row));
                rows.add(row(words, passage, path + "." + row.number(), String.valueOf(row.number())));
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
            List<Passage> cells = row.cells().stream()
                    .map(cell -> flow.passage(cell.from(), cell.to()))
                    .toList();
            rows.add(row(joined(clean, cells), passage, path + "." + (rows.size() + 1), row.label()));
        }
        return rows;
    }

    /** The cells of a row; the whole row where they could not be told apart. */
    private static List<Passage> cells(Flow flow, TaskTable.Row row) {
        var cut = row.cells();
        if (cut == null) {
            return List.of(flow.passage(row.from(), row.to()));
        }
        return Stream.of(List.of(cut.content()), cut.agencies(), List.of(cut.term()))
                .flatMap(List::stream)
                .map(cell -> flow.passage(row.base() + cell.from(), row.base() + cell.to()))
                .toList();
    }

    /** The words of the cells, a wide blank between two of them. */
    private static String joined(CleanText clean, List<Passage> cells) {
        return cells.stream()
                .map(cell -> clean.words(clean.indexAt(cell.from()), clean.indexAt(cell.to())))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining("\u3000"));
    }

    private static Provision row(String words, Passage passage, String path, String label) {
        return new Provision(path, ProvisionKind.ROW, label, null, words, List.of(), null, passage);
    }
}
