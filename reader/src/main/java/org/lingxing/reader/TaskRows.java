package org.lingxing.reader;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells the cells of run-together rows apart: content, one cell of agencies for each such column, term.
 *
 * <p>Every way of cutting the text that the grammar of names and terms allows is weighed, the lightest is taken. Costs
 * grow with what speaks against a cut: a name that begins without a word of its own, a second name inside a name, an
 * agency at the end of the content. A cut that has a rival of nearly the same weight is marked as doubtful.
 */
final class TaskRows {

    /** What one weak sign against a cut weighs; rivals nearer than this make a row doubtful. */
    static final int STEP = 10;

    /** Words that begin a name; inside one they tell that two were taken for one. */
    private static final Pattern INNER_MARK = Pattern.compile("(?<![城(、])市(?![、场容民政])|各(?!部门)");

    private static final int LONGEST_CONTENT = 80;
    private static final int LONGEST_NAME = 26;
    private static final int LONGEST_TERM = 32;

    private static final int MOST_CHAINS = 200;

    /** How many characters may stand behind the last row: a note, or what a page left behind. */
    private static final int LONGEST_TAIL = 60;

    private static final int IMPOSSIBLE = Integer.MAX_VALUE / 4;

    private final Flow flow;
    private final String text;
    private final int columns;
    private final boolean terms;
    private final List<String> hints;
    private final Map<Integer, List<Cell>> cellsAt = new HashMap<>();
    private final Map<Integer, List<List<Cell>>> chainsAt = new HashMap<>();
    private final Map<Integer, Integer> agencyEnds = new HashMap<>();
    private final Map<Integer, Path> paths = new HashMap<>();

    /**
     * Whether a term may go on in any words and the first agency begin in any; only when the text cannot be cut otherwise,
     * for it multiplies the ways.
     */
    private boolean loose;

    /**
     * @param columns how many columns of agencies the table has
     * @param terms whether it has a column of terms
     * @param hints what each row's content should resemble, from elsewhere in the document; may be shorter than the rows
     */
    TaskRows(Flow flow, int columns, boolean terms, List<String> hints) {
        this.flow = flow;
        this.text = flow.text();
        this.columns = columns;
        this.terms = terms;
        this.hints = hints;
    }

    /** A stretch of the flow and what speaks against cutting it here. */
    record Cell(int from, int to, int cost) {}

    /**
     * One row.
     *
     * @param term empty when the table has no such column
     * @param openTerm whether the term is more than one word of time, so that its end had to be guessed
     * @param doubtful whether a rival cut is nearly as good
     */
    record Row(Cell content, List<Cell> agencies, Cell term, boolean openTerm, boolean doubtful) {

        int cost() {
            return content.cost() + agencies.stream().mapToInt(Cell::cost).sum() + term.cost();
        }

        private boolean sameAs(Row other) {
            return content.to() == other.content.to()
                    && ends(agencies).equals(ends(other.agencies))
                    && term.to() == other.term.to();
        }

        private static List<Integer> ends(List<Cell> cells) {
            return cells.stream().map(Cell::to).toList();
        }
    }

    /** The rows of the whole flow; empty when it cannot be cut into as many. */
    List<Row> cut(int rows) {
        List<Row> found = cutStrictly(rows);
        if (found.isEmpty()) {
            loose = true;
            paths.clear();
            chainsAt.clear();
            found = cutStrictly(rows);
        }
        return found;
    }

    private List<Row> cutStrictly(int rows) {
        Path best = best(0, rows, 0);
        var found = new ArrayList<Row>();
        for (Path path = best; path.row() != null && path.next() != null; path = path.next()) {
            found.add(judged(path.row(), found.size(), rows));
        }
        return found;
    }

    /** A row and the lightest way on from it; the end of the text, or of hope, has no row. */
    private record Path(
            int cost, @Nullable Row row, @Nullable Path next) {}

    private Path best(int row, int rows, int from) {
        if (row == rows) {
            int left = text.length() - from;
            return new Path(left == 0 ? 0 : left <= LONGEST_TAIL ? 2 * STEP : IMPOSSIBLE, null, null);
        }
        int key = row * (text.length() + 1) + from;
        Path known = paths.get(key);
        if (known != null) {
            return known;
        }
        var best = new Path(IMPOSSIBLE, null, null);
        for (Row candidate : rowsAt(from, row, row == rows - 1)) {
            if (candidate.cost() < best.cost()) {
                Path next = best(row + 1, rows, candidate.term().to());
                int cost = candidate.cost() + next.cost();
                best = cost < best.cost() ? new Path(cost, candidate, next) : best;
            }
        }
        paths.put(key, best);
        return best;
    }

    private Row judged(Row chosen, int row, int rows) {
        int to = chosen.term().to();
        boolean rival = rowsAt(chosen.content().from(), row, row == rows - 1).stream()
                .filter(other -> other.term().to() == to && !other.sameAs(chosen))
                .anyMatch(other -> other.cost() - chosen.cost() < STEP);
        return new Row(chosen.content(), chosen.agencies(), chosen.term(), chosen.openTerm(), rival);
    }

    private List<Row> rowsAt(int from, int row, boolean last) {
        var rows = new ArrayList<Row>();
        for (int to = from + 2; to < Math.min(text.length(), from + LONGEST_CONTENT); to++) {
            if (!AgencyNames.canBegin(text, to)) {
                continue;
            }
            List<List<Cell>> chains = chainsAt(to);
            if (!chains.isEmpty()) {
                Cell content = new Cell(from, to, contentCost(from, to, row));
                chains.forEach(chain -> withTerm(content, chain, last, rows));
            }
        }
        return rows;
    }

    private boolean marked(Cell cell) {
        int mark = text.indexOf('、', cell.from());
        int to = mark < 0 || mark > cell.to() ? cell.to() : mark;
        return AgencyNames.hasMark(text.substring(cell.from(), to));
    }

    private List<List<Cell>> chainsAt(int from) {
        List<List<Cell>> known = chainsAt.get(from);
        if (known == null) {
            known = new ArrayList<>();
            chain(from, List.of(), known);
            chainsAt.put(from, known);
        }
        return known;
    }

    private void chain(int from, List<Cell> before, List<List<Cell>> into) {
        if (before.size() == columns || into.size() >= MOST_CHAINS) {
            if (before.size() == columns) {
                into.add(before);
            }
            return;
        }
        for (Cell cell : cells(from)) {
            var next = new ArrayList<>(before);
            boolean marked = marked(cell);
            if (!marked && before.isEmpty() && !loose) {
                continue;
            }
            int bare = marked ? 0 : before.isEmpty() ? 4 * STEP : STEP;
            next.add(new Cell(cell.from(), cell.to(), cell.cost() + bare + gapCost(from)));
            chain(cell.to(), next, into);
        }
    }

    private void withTerm(Cell content, List<Cell> chain, boolean last, List<Row> into) {
        int from = chain.getLast().to();
        if (!terms) {
            if (!last || from == text.length()) {
                into.add(new Row(content, chain, new Cell(from, from, 0), false, false));
            }
            return;
        }
        Matcher time = Terms.TIME.matcher(text).region(from, text.length());
        if (!time.lookingAt()) {
            return;
        }
        if (!last || text.length() - time.end() <= LONGEST_TAIL) {
            into.add(new Row(content, chain, new Cell(from, time.end(), 0), false, false));
        }
        int second = secondTime(time.end());
        int to = last ? text.length() : second;
        for (; second > 0 && to <= Math.min(text.length(), from + LONGEST_TERM) && to >= second; to++) {
            into.add(new Row(content, chain, new Cell(from, to, STEP + gapCost(to)), true, false));
        }
    }

    /** From where a term of more than one word of time may end; 0 when there can be none here. */
    private int secondTime(int from) {
        if (loose) {
            return from + 2;
        }
        Matcher second = Terms.TIME.matcher(text).region(from, Math.min(text.length(), from + LONGEST_TERM));
        return second.find() ? second.end() : 0;
    }

    private int contentCost(int from, int to, int row) {
        String content = text.substring(from, to);
        int cost = Terms.TIME.matcher(content).find() ? 3 * STEP : 0;
        if (agencyEndingAt(to) >= from || "、,和及".indexOf(text.charAt(to - 1)) >= 0) {
            cost += 5 * STEP;
        }
        return row < hints.size() ? cost + (int) Math.round(STEP * (1 - Likeness.of(content, hints.get(row)))) : cost;
    }

    /** Where an agency's name begins that ends here; -1 when none does. */
    private int agencyEndingAt(int to) {
        if (!AgencyNames.endsAt(text, to)) {
            return -1;
        }
        return agencyEnds.computeIfAbsent(to, end -> {
            for (int at = end - 3; at >= Math.max(0, end - LONGEST_NAME); at--) {
                String name = text.substring(at, end);
                if (AgencyNames.hasMark(name) && AgencyNames.isName(name)) {
                    return at;
                }
            }
            return -1;
        });
    }

    /** A cell seldom begins in the middle of an unbroken line; text wrapped anew may hide that. */
    private int gapCost(int at) {
        return flow.gapBefore(at) == Flow.Gap.NONE ? 2 : 0;
    }

    private List<Cell> cells(int from) {
        List<Cell> known = cellsAt.get(from);
        if (known == null) {
            known = new ArrayList<>();
            names(from, from, 0, known);
            cellsAt.put(from, known);
        }
        return known;
    }

    private void names(int cellFrom, int from, int cost, List<Cell> into) {
        int depth = 0;
        for (int to = from + 1; to <= Math.min(text.length(), from + LONGEST_NAME); to++) {
            char c = text.charAt(to - 1);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth == 0 && ",;、。:".indexOf(c) >= 0) {
                return;
            }
            if (depth != 0 || !AgencyNames.endsAt(text, to)) {
                continue;
            }
            String name = text.substring(from, to);
            if (!AgencyNames.looksLikeName(name)) {
                continue;
            }
            int sum = cost + nameCost(name);
            char next = to < text.length() ? text.charAt(to) : ' ';
            if (next == '、') {
                names(cellFrom, to + 1, sum, into);
            } else {
                into.add(new Cell(cellFrom, next == '等' ? to + 1 : to, sum));
            }
        }
    }

    private static int nameCost(String name) {
        int cost = AgencyNames.seam(name) > 0 ? 3 * STEP : 0;
        return INNER_MARK.matcher(name).find(1) ? cost + 4 * STEP : cost;
    }
}
