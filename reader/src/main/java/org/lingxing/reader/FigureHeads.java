package org.lingxing.reader;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The heads of a table of figures, which arrive as one run of words.
 *
 * <p>Where the sentences of the document name the quantity that a column sums up to, the run is cut where the pieces come
 * closest to those names. Without such a sentence for every column the heads stay together and the columns are numbered.
 *
 * @param names one a column
 * @param unit of all figures, from 单位：; empty when none is given
 * @param parted whether the names are the document's own
 */
record FigureHeads(List<String> names, String unit, boolean parted) {

    private static final Pattern UNIT =
            Pattern.compile("单位:(万人次|万人|人次|人|个|家|户|套|亩|万亩|公里|亿元|万元|元|万吨|吨|件|处|座|所|台|辆|项|%)");

    private static final int LONGEST = 24;
    private static final double LEAST_LIKENESS = 0.5;

    FigureHeads {
        names = List.copyOf(names);
    }

    /**
     * A quantity that a sentence of the document names.
     *
     * @param value in whole units, 万 and 亿 multiplied out
     */
    record Named(String name, BigDecimal value) {}

    static FigureHeads of(FigureTable table, List<Named> quantities) {
        String before = table.flow().text().substring(0, headsEnd(table));
        Matcher unit = UNIT.matcher(before);
        String run = before;
        String unitWords = "";
        while (unit.find()) {
            unitWords = unit.group(1);
            run = before.substring(unit.end());
        }
        List<@Nullable String> likely = likelyNames(table, quantities);
        List<String> names = likely.contains(null) ? List.of() : cut(run, likely);
        if (!names.isEmpty()) {
            return new FigureHeads(names, unitWords, true);
        }
        var numbered = new ArrayList<String>();
        for (int i = 1; i <= table.width(); i++) {
            numbered.add("第" + i + "列");
        }
        return new FigureHeads(numbered, unitWords, false);
    }

    private static int headsEnd(FigureTable table) {
        FigureTable.Row first = table.rows().getFirst();
        return first.isTotal() ? first.from() : table.from();
    }

    private static List<@Nullable String> likelyNames(FigureTable table, List<Named> quantities) {
        var likely = new ArrayList<@Nullable String>();
        FigureTable.Row total = table.rows().stream()
                .filter(FigureTable.Row::isTotal)
                .findFirst()
                .orElse(null);
        for (int column = 0; column < table.width(); column++) {
            BigDecimal sum = total == null || total.cells().size() != table.width()
                    ? null
                    : total.cells().get(column).value();
            likely.add(sum == null ? null : nameOf(sum, quantities));
        }
        return likely;
    }

    private static @Nullable String nameOf(BigDecimal sum, List<Named> quantities) {
        return quantities.stream()
                .filter(quantity -> quantity.value().compareTo(sum) == 0)
                .map(Named::name)
                .findFirst()
                .orElse(null);
    }

    /** The cut of the run's end into as many pieces that resembles the likely names most; empty when one resembles nothing. */
    private static List<String> cut(String run, List<@Nullable String> likely) {
        int columns = likely.size();
        int length = run.length();
        var best = new double[columns + 1][length + 1];
        var from = new int[columns + 1][length + 1];
        for (int column = 1; column <= columns; column++) {
            Arrays.fill(best[column], Double.NEGATIVE_INFINITY);
            for (int to = column; to <= length; to++) {
                for (int start = Math.max(column - 1, to - LONGEST); start < to; start++) {
                    String name = likely.get(column - 1);
                    double like = name == null ? 0 : Likeness.of(run.substring(start, to), name);
                    if (like >= LEAST_LIKENESS && best[column - 1][start] + like > best[column][to]) {
                        best[column][to] = best[column - 1][start] + like;
                        from[column][to] = start;
                    }
                }
            }
        }
        if (best[columns][length] == Double.NEGATIVE_INFINITY) {
            return List.of();
        }
        var names = new ArrayList<String>();
        int to = length;
        for (int column = columns; column > 0; column--) {
            names.addFirst(run.substring(from[column][to], to));
            to = from[column][to];
        }
        return names;
    }
}
