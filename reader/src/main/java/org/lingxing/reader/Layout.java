package org.lingxing.reader;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What the layout of a wrapped text tells about its paragraphs. A line that ends early, by the measure of the lines
 * around it that break off in mid-sentence, ends a paragraph if it also ends a sentence. Where every line ends a
 * sentence nothing was wrapped, and each line is a paragraph. The numbering of the text does not depend on any of this.
 */
final class Layout {

    private static final int NEIGHBOURS = 12;

    private final List<RawLines.Raw> raws;
    private final boolean[] sentenceEnds;
    private final boolean unwrapped;
    private final boolean ragged;
    private final boolean blanksTell;
    private final int exactLength;
    private final int widest;
    private final int[] usualWidths;

    private Layout(List<RawLines.Raw> raws, boolean[] sentenceEnds) {
        this.raws = raws;
        this.sentenceEnds = sentenceEnds;
        int[] open = openWidths();
        this.unwrapped = isUnwrapped();
        this.exactLength = unwrapped ? -1 : exactLength();
        this.widest = open.length == 0 ? 0 : open[open.length * 98 / 100];
        this.ragged = exactLength < 0 && isRagged(open);
        this.blanksTell = blanksTell();
        this.usualWidths = unwrapped || ragged || exactLength > 0 ? new int[0] : usualWidths();
    }

    static Layout of(String text, List<RawLines.Raw> raws) {
        boolean[] ends = new boolean[raws.size()];
        for (int i = 0; i < ends.length; i++) {
            ends[i] = raws.get(i).endsSentence(text);
        }
        return new Layout(raws, ends);
    }

    List<SourceText.Line> lines() {
        List<SourceText.Line> lines = new ArrayList<>(raws.size());
        for (int i = 0; i < raws.size(); i++) {
            RawLines.Raw raw = raws.get(i);
            boolean early = i == 0 || endsEarly(i - 1);
            boolean paragraph = i == 0
                    || unwrapped
                    || raw.indent() >= 4
                    || (blanksTell && raw.blankBefore() > 0)
                    || (early && sentenceEnds[i - 1]);
            boolean glued = i > 0 && exactLength > 0 && raws.get(i - 1).length() == exactLength && raw.indent() == 0;
            lines.add(new SourceText.Line(raw.from(), raw.to(), paragraph, early, glued));
        }
        return lines;
    }

    private boolean endsEarly(int i) {
        if (unwrapped || i + 1 >= raws.size()) {
            return true;
        }
        RawLines.Raw raw = raws.get(i);
        RawLines.Raw next = raws.get(i + 1);
        if (exactLength > 0) {
            return raw.length() < exactLength - 1;
        }
        if (ragged) {
            return raw.width() + 1 + next.first() <= widest;
        }
        return raw.width() <= usualWidths[i] - 4;
    }

    /** The widths of the lines that break off in mid-sentence, sorted. */
    private int[] openWidths() {
        int[] widths = new int[raws.size()];
        int count = 0;
        for (int i = 0; i < raws.size(); i++) {
            if (!sentenceEnds[i] && raws.get(i).width() >= 16) {
                widths[count++] = raws.get(i).width();
            }
        }
        int[] open = Arrays.copyOf(widths, count);
        Arrays.sort(open);
        return open;
    }

    /** Most characters stand on lines that end a sentence, and those lines differ much in length. */
    private boolean isUnwrapped() {
        long closed = 0;
        long open = 0;
        for (int i = 0; i < raws.size(); i++) {
            int length = raws.get(i).length();
            if (sentenceEnds[i]) {
                closed += length;
            } else if (length > 24) {
                open += length;
            }
        }
        return open * 5 < closed;
    }

    /** The length in characters at which a program cut the lines; -1 where none stands out. */
    private int exactLength() {
        int longest = 0;
        for (RawLines.Raw raw : raws) {
            longest = Math.max(longest, raw.length());
        }
        if (longest > 4_000) {
            return -1;
        }
        int[] counts = new int[longest + 1];
        for (RawLines.Raw raw : raws) {
            counts[raw.length()]++;
        }
        int full = counts[longest] + (longest > 0 ? counts[longest - 1] : 0);
        return raws.size() >= 8 && full * 3 > raws.size() ? longest : -1;
    }

    private static boolean isRagged(int[] open) {
        if (open.length < 8) {
            return false;
        }
        int low = open[open.length / 4];
        int high = open[open.length * 98 / 100];
        return (high - low) * 5 > high;
    }

    /** Blank lines tell paragraphs where they stand between some lines only, and hardly ever in mid-sentence. */
    private boolean blanksTell() {
        int after = 0;
        int torn = 0;
        for (int i = 1; i < raws.size(); i++) {
            if (raws.get(i).blankBefore() > 0) {
                after++;
                if (!sentenceEnds[i - 1] && raws.get(i - 1).width() >= 16) {
                    torn++;
                }
            }
        }
        return after > 0 && torn * 4 < after;
    }

    /** For each line the middle one of the widths of the lines around it that break off in mid-sentence. */
    private int[] usualWidths() {
        int[] usual = new int[raws.size()];
        int[] seen = new int[2 * NEIGHBOURS + 1];
        for (int i = 0; i < usual.length; i++) {
            int count = 0;
            for (int j = Math.max(0, i - NEIGHBOURS); j <= Math.min(usual.length - 1, i + NEIGHBOURS); j++) {
                if (!sentenceEnds[j] && raws.get(j).width() >= 16) {
                    seen[count++] = raws.get(j).width();
                }
            }
            if (count > 0) {
                Arrays.sort(seen, 0, count);
                usual[i] = seen[count / 2];
            }
        }
        return usual;
    }
}
