package org.lingxing.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Phrase;

/**
 * A table of tasks whose cells an extractor ran together: 序号, 任务分类, 工作内容, 牵头单位 and so on.
 *
 * <p>Such a table arrives as the numbers of all rows of a group, the name of the group, then the rows one after the
 * other. The name of the group and its first row part where a heading of the same document ends; rows and cells part
 * by the grammar of names and terms ({@link TaskRows}).
 *
 * @param flow what the places of the rows count in
 * @param from index of the first head's first character
 */
record TaskTable(Flow flow, int from, TableHead head, List<Row> rows) {

    private static final Pattern GROUP_LABEL = Pattern.compile("\\([一二三四五六七八九十]{1,3}\\)|[一二三四五六七八九十]{1,3}、");
    private static final int MOST_ROWS_OF_A_GROUP = 99;

    /** A group of more characters than this is not a group of rows. */
    private static final int LONGEST_GROUP = 12_000;

    /**
     * One row.
     *
     * @param number as printed in the first column
     * @param group the name of its group with label; null when the table has none
     * @param cells null when the row could not be cut into cells; its words are then those of its whole group
     * @param base index in the table's flow that the cells count from
     */
    record Row(
            int number,
            @Nullable String group,
            TaskRows.@Nullable Row cells,
            int base,
            int from,
            int to,
            List<Phrase> doubts) {}

    TaskTable {
        rows = List.copyOf(rows);
    }

    /**
     * The table in a stretch of text.
     *
     * @param elsewhere what else the document says; asked only when there is a table
     */
    static Optional<TaskTable> in(Flow flow, Supplier<Evidence> elsewhere) {
        List<TableHead> heads = TableHead.in(flow.text());
        if (heads.isEmpty()) {
            return Optional.empty();
        }
        Evidence evidence = elsewhere.get();
        var rows = new ArrayList<Row>();
        for (int i = 0; i < heads.size(); i++) {
            int to = i + 1 < heads.size() ? heads.get(i + 1).from() : flow.length();
            readBlock(flow, heads.get(i), to, evidence, rows);
        }
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new TaskTable(flow, heads.getFirst().from(), heads.getFirst(), rows));
    }

    /**
     * What tells where a group's name ends: the rest of the document says it again.
     *
     * @param headings of the document outside the table
     * @param body its words outside the table
     */
    record Evidence(List<Heading> headings, String body) {

        Evidence {
            headings = List.copyOf(headings);
        }

        /** The heading that the text repeats here: as the headings have it, or as the body does where those were cut. */
        @Nullable
        Heading headingAt(String text, Matcher label) {
            Heading heading = Heading.startingAt(text, label.end(), headings);
            String repeated = Heading.repeated(text, label.end(), label.group(), body);
            if (heading == null) {
                return repeated.isEmpty() ? null : new Heading(repeated, List.of());
            }
            boolean cut = repeated.length() > heading.words().length() + 2;
            return cut ? new Heading(repeated, heading.items()) : heading;
        }
    }

    private static void readBlock(Flow flow, TableHead head, int to, Evidence evidence, List<Row> rows) {
        int at = head.to();
        Run run = Run.next(flow.text(), at, to, rows.size() + 1, head);
        while (run != null) {
            Run next = Run.next(flow.text(), run.to(), to, rows.size() + 1 + run.count(), head);
            readGroup(flow.slice(0, next == null ? to : next.from()), run, head, evidence, rows);
            run = next;
        }
    }

    /**
     * The numbers of the rows of one group, run together.
     *
     * @param count how many rows they number
     * @param to index behind the last number, where the label of the group stands
     */
    private record Run(int from, int to, int count) {

        static @Nullable Run next(String text, int from, int to, int first, TableHead head) {
            String start = Integer.toString(first);
            int at = text.indexOf(start, from);
            while (at >= 0 && at < to) {
                Run run = at(text, at, first);
                boolean behindDigit = at > 0 && Character.isDigit(text.charAt(at - 1));
                if (!behindDigit && run.to() < to && run.fits(text, head)) {
                    return run;
                }
                at = text.indexOf(start, at + 1);
            }
            return null;
        }

        private static Run at(String text, int from, int first) {
            int at = from;
            int count = 0;
            while (count < MOST_ROWS_OF_A_GROUP && text.startsWith(Integer.toString(first + count), at)) {
                at += Integer.toString(first + count).length();
                count++;
            }
            return new Run(from, at, count);
        }

        private boolean fits(String text, TableHead head) {
            if (head.has(TableHead.Column.GROUP)) {
                return GROUP_LABEL.matcher(text).region(to, text.length()).lookingAt();
            }
            char next = text.charAt(to);
            return count == 1 && Character.isIdeographic(next) && "年月日个项名家万亿".indexOf(next) < 0;
        }
    }

    private static void readGroup(Flow upTo, Run run, TableHead head, Evidence evidence, List<Row> rows) {
        String text = upTo.text();
        int at = run.to();
        String group = null;
        var doubts = new ArrayList<Phrase>();
        List<String> hints = List.of();
        Matcher label = GROUP_LABEL.matcher(text).region(at, text.length());
        if (head.has(TableHead.Column.GROUP) && label.lookingAt()) {
            Heading heading = evidence.headingAt(text, label);
            if (heading == null) {
                doubts.add(Doubts.GROUP_NOT_PARTED);
                group = label.group();
                at = label.end();
            } else {
                group = label.group() + heading.words();
                at = label.end() + heading.words().length();
                hints = heading.items();
            }
        }
        boolean tooLong = text.length() - at > LONGEST_GROUP;
        var cells = tooLong
                ? List.<TaskRows.Row>of()
                : new TaskRows(upTo.from(at), head.agencies().size(), head.has(TableHead.Column.TERM), hints)
                        .cut(run.count());
        for (int i = 0; i < run.count(); i++) {
            if (cells.isEmpty()) {
                var all = new ArrayList<>(doubts);
                all.add(Doubts.ROWS_NOT_PARTED);
                rows.add(new Row(rows.size() + 1, group, null, at, at, text.length(), all));
            } else {
                TaskRows.Row row = cells.get(i);
                var own = new ArrayList<>(i == 0 ? doubts : List.<Phrase>of());
                own.addAll(doubts(row, i == 0 ? null : cells.get(i - 1), upTo.from(at), i == run.count() - 1));
                rows.add(new Row(
                        rows.size() + 1,
                        group,
                        row,
                        at,
                        at + row.content().from(),
                        at + row.term().to(),
                        own));
            }
        }
    }

    private static List<Phrase> doubts(TaskRows.Row row, TaskRows.@Nullable Row above, Flow group, boolean last) {
        var doubts = new ArrayList<Phrase>();
        if (row.doubtful()) {
            doubts.add(Doubts.CELLS_SPLIT_TWO_WAYS);
        }
        if (last && row.term().to() < group.length()) {
            doubts.add(Doubts.WORDS_BEHIND_ROW);
        }
        if (row.openTerm() && !last) {
            doubts.add(Doubts.TERM_RUNS_INTO_NEXT_ROW);
        }
        if (above != null && above.openTerm()) {
            doubts.add(Doubts.CONTENT_RUNS_INTO_TERM_ABOVE);
        }
        for (TaskRows.Cell cell : row.agencies()) {
            doubts.addAll(AgencyNames.doubts(AgencyNames.split(group.slice(cell.from(), cell.to()))));
        }
        return doubts;
    }
}
