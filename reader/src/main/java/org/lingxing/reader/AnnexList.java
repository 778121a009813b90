package org.lingxing.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A list of annexes under a text: 附件：1. … 2. …, each perhaps left out (略).
 *
 * @param from where it begins in the clean text
 * @param to behind it
 */
record AnnexList(int from, int to, List<Entry> entries) {

    /** One annex as the list names it. */
    record Entry(int number, String title, boolean leftOut, int from, int to) {}

    private static final Pattern HEAD = Pattern.compile("附件?：");

    private static final Pattern LEFT_OUT = Pattern.compile("（(?:此?处?略|略去?|本刊略)）");

    private static final Pattern NUMBER = Pattern.compile("([0-9]{1,2})[.．、](?![0-9](?!0[0-9]{2}年))");

    /** Signature and remarks below a list. */
    private static final Pattern BELOW =
            Pattern.compile("(?:国务院|[\\p{IsHan}]{2,12}(?:人民政府|委员会|厅|局))(?:办公厅|办公室)?" + Dates.DAY.pattern() + "|（此件");

    /** The lists between two places, each reaching to {@code to} or the next one. */
    static List<AnnexList> between(CleanText clean, int from, int to) {
        List<AnnexList> lists = new ArrayList<>();
        Matcher head = HEAD.matcher(clean.text()).region(from, to);
        int start = -1;
        int entries = -1;
        while (head.find()) {
            if (!clean.startsLine(head.start())) {
                continue;
            }
            if (start >= 0) {
                lists.add(read(clean, start, entries, head.start()));
            }
            start = head.start();
            entries = head.end();
        }
        if (start >= 0) {
            lists.add(read(clean, start, entries, to));
        }
        return lists;
    }

    private static AnnexList read(CleanText clean, int from, int entriesFrom, int to) {
        Matcher below = BELOW.matcher(clean.text()).region(entriesFrom, to);
        int end = below.find() ? below.start() : to;
        List<Entry> entries = new ArrayList<>();
        Matcher number = NUMBER.matcher(clean.text()).region(entriesFrom, end).useTransparentBounds(true);
        int titleFrom = entriesFrom;
        int expected = 1;
        while (number.find()) {
            if (Integer.parseInt(number.group(1)) == expected) {
                if (expected > 1) {
                    entries.add(entry(clean, expected - 1, titleFrom, number.start()));
                }
                titleFrom = number.end();
                expected++;
            }
        }
        entries.add(entry(clean, Math.max(1, expected - 1), titleFrom, end));
        return new AnnexList(from, end, entries);
    }

    private static Entry entry(CleanText clean, int number, int from, int to) {
        String printed = clean.text().substring(from, to);
        Matcher leftOut = LEFT_OUT.matcher(printed);
        boolean left = leftOut.find();
        return new Entry(number, (left ? printed.substring(0, leftOut.start()) : printed).strip(), left, from, to);
    }
}
