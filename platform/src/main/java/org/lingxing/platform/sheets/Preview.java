package org.lingxing.platform.sheets;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.sheets.SheetImports.Counts;

/** Reads one file from its head to its last row and holds every row against the register. */
final class Preview<T> {

    /** Rows held in memory at a time. */
    static final int PIECE = 1000;

    /** More rows than this are for another way in. */
    static final int MOST_ROWS = 200_000;

    private final Intake<T> intake;
    private final Map<String, String> learnt;
    private final Counts counts = new Counts();
    private final Map<RowReader.Skipped, List<Integer>> skipped = new EnumMap<>(RowReader.Skipped.class);
    private List<Phrase> misfits = List.of();

    /** @param learnt heads that persons assigned earlier */
    Preview(Intake<T> intake, Map<String, String> learnt) {
        this.intake = intake;
        this.learnt = learnt;
    }

    /** The table to read and its head. */
    record Chosen(Source.Part part, Head head) {}

    /** Where the rows go, and who says whether to go on. */
    interface Sink {

        /** @return whether to go on */
        boolean begin(Chosen chosen);

        boolean rows(List<Examined> rows, int done);
    }

    /**
     * Reads all of it.
     *
     * @return whether it came to the end, which it does not when the sink wants no more
     * @throws Unusable when the file cannot be read, or lacks a column that is required
     */
    boolean read(Path file, Sink sink) throws IOException {
        try (var source = Source.open(file)) {
            var chosen = choose(source);
            if (!sink.begin(chosen)) {
                return false;
            }
            requireColumns(chosen.head());
            return readRows(chosen, sink);
        }
    }

    private boolean readRows(Chosen chosen, Sink sink) throws IOException {
        var examination = new Examination<>(intake, chosen.head());
        var piece = new ArrayList<Line>(PIECE);
        IntPredicate flush = done -> {
            var rows = examination.of(piece);
            piece.clear();
            rows.forEach(row -> counts.add(row.state()));
            return sink.rows(rows, done);
        };
        int done = 0;
        try (var lines = chosen.part().open()) {
            while (lines.hasNext()) {
                var line = lines.next();
                if (line.number() < chosen.head().firstRow() || isSkipped(examination, line)) {
                    continue;
                }
                piece.add(line);
                done++;
                if (done > MOST_ROWS) {
                    throw new Unusable(
                            "TOO_MANY_ROWS",
                            "超过 " + MOST_ROWS + " 行；请分成几份导入",
                            "More than " + MOST_ROWS + " rows; import it in parts");
                }
                if (piece.size() == PIECE && !flush.test(done)) {
                    return false;
                }
            }
        }
        if (done == 0) {
            throw new Unusable(
                    "NO_ROWS", "表头以下没有数据；请填好后再导入", "There is nothing below the head; fill it in and import it again");
        }
        if (!piece.isEmpty() && !flush.test(done)) {
            return false;
        }
        misfits = examination.misfits();
        return true;
    }

    private boolean isSkipped(Examination<T> examination, Line line) {
        var why = examination.reader().skips(line);
        if (why == null) {
            return false;
        }
        if (why == RowReader.Skipped.TOTAL) {
            examination.close(line);
        }
        skipped.computeIfAbsent(why, reason -> new ArrayList<>()).add(line.number());
        return true;
    }

    /** The first table that has every required column, else the one that has most of any. */
    private Chosen choose(Source source) throws IOException {
        var finder = new HeadFinder(intake.template().columns(), learnt);
        Chosen best = null;
        for (var part : source.parts()) {
            var head = head(part, finder);
            if (head.isEmpty()) {
                continue;
            }
            var found = new Chosen(part, head.get());
            if (missing(found.head()).isEmpty()) {
                return found;
            }
            if (best == null || found.head().recognised() > best.head().recognised()) {
                best = found;
            }
        }
        if (best == null) {
            throw new Unusable(
                    "HEAD_NOT_FOUND",
                    "前 " + HeadFinder.WITHIN + " 行中没有认出表头；应有的列：" + names(required(), Language.ZH) + "。可下载模板对照",
                    "No head was recognised in the first " + HeadFinder.WITHIN + " rows; needed: "
                            + names(required(), Language.EN) + ". Compare it with the template");
        }
        return best;
    }

    private static Optional<Head> head(Source.Part part, HeadFinder finder) throws IOException {
        var first = new ArrayList<Line>();
        try (var lines = part.open()) {
            while (lines.hasNext() && first.size() < HeadFinder.WITHIN) {
                first.add(lines.next());
            }
        }
        return finder.find(first);
    }

    private void requireColumns(Head head) {
        var missing = missing(head);
        if (!missing.isEmpty()) {
            int row = head.firstRow() - 1;
            throw new Unusable(
                    "COLUMNS_MISSING",
                    "表头在第 " + row + " 行，缺必填列：" + names(missing, Language.ZH),
                    "The head is in row " + row + " and lacks required columns: " + names(missing, Language.EN));
        }
    }

    private List<Column<T, ?>> required() {
        return intake.template().columns().all().stream()
                .filter(Column::isRequired)
                .toList();
    }

    private List<Column<T, ?>> missing(Head head) {
        return required().stream().filter(column -> !head.has(column)).toList();
    }

    private String names(List<Column<T, ?>> columns, Language language) {
        return columns.stream()
                .map(column -> language.of(column.name()))
                .collect(Collectors.joining(language == Language.ZH ? "、" : ", "));
    }

    Counts counts() {
        return counts;
    }

    /** What was passed over, said once a reason. */
    List<Phrase> warnings() {
        var warnings = new ArrayList<Phrase>();
        skipped.forEach((why, rows) -> {
            var where = rows.stream().limit(5).map(String::valueOf).collect(Collectors.joining("、"))
                    + (rows.size() > 5 ? "…" : "");
            switch (why) {
                case BLANK -> {}
                case EXAMPLE ->
                    warnings.add(Phrase.of(
                            "模板的示例行没有读入：第 " + where + " 行",
                            "The example row of the template was not read: row " + where));
                case TOTAL ->
                    warnings.add(Phrase.of("合计行没有读入：第 " + where + " 行", "Rows of sums were not read: " + where));
                case SUBTOTAL ->
                    warnings.add(
                            Phrase.of("小计行没有读入：第 " + where + " 行", "Rows of sums of a part were not read: " + where));
                case REMARK ->
                    warnings.add(Phrase.of("附注行没有读入：第 " + where + " 行", "Remarks were not read: row " + where));
            }
        });
        // A row that cannot be read yet is missing from the sum.
        if (counts.of(RowState.FAULTY) == 0) {
            warnings.addAll(misfits);
        }
        return warnings;
    }
}
