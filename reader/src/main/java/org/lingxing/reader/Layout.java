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

    /** Characters in a paragraph that is rather a heading or a sentence of a longer one. */
    private static final int SHORT_PARAGRAPH = 30;

    /** Nobody cuts lines at more characters than this. */
    private static final int LONGEST_CUT = 400;

    /** The columns by which the first line of a paragraph is set in; extractors lose them. */
    private static final int INDENT = 4;

    private final String text;
    private final List<RawLines.Raw> raws;
    private final boolean[] sentenceEnds;
    private final boolean unwrapped;
    private final boolean ragged;
    private final boolean blanksTell;
    private final int exactLength;
    private final int widest;
    private final int[] usualWidths;
    private int sinceParagraph;

    private Layout(String text, List<RawLines.Raw> raws, boolean[] sentenceEnds) {
        this.text = text;
        this.raws = raws;
        this.sentenceEnds = sentenceEnds;
        int[] open = openWidths();
        this.exactLength = exactLength();
        this.unwrapped = exactLength < 0 && isUnwrapped();
        this.widest = open.length == 0 ? 0 : open[open.length * 98 / 100];
        this.ragged = exactLength < 0 && isRagged(open);
        this.blanksTell = blanksTell();
        this.usualWidths = unwrapped || ragged || exactLength > 0
                ? new int[0]
                : usualWidths(open.length == 0 ? 0 : open[open.length / 2]);
    }

    static Layout of(String text, List<RawLines.Raw> raws) {
        Layout layout = measured(text, raws);
        if (layout.exactLength > 0) {
            return layout;
        }
        List<RawLines.Raw> joined = CutLines.joined(text, raws);
        return joined.size() == raws.size() ? layout : measured(text, joined);
    }

    private static Layout measured(String text, List<RawLines.Raw> raws) {
        boolean[] ends = new boolean[raws.size()];
        for (int i = 0; i < ends.length; i++) {
            ends[i] = raws.get(i).endsSentence(text);
        }
        return new Layout(text, raws, ends);
    }

    List<SourceText.Line> lines() {
        List<SourceText.Line> lines = new ArrayList<>(raws.size());
        boolean first = true;
        for (int i = 0; i < raws.size(); i++) {
            RawLines.Raw raw = raws.get(i);
            boolean early = i == 0 || endsEarly(i - 1);
            boolean paragraph = i == 0 || beginsParagraph(i, first);
            sinceParagraph = (paragraph || early ? 0 : sinceParagraph) + raw.length();
            first = paragraph || early;
            boolean glued = i > 0 && exactLength > 0 && wasCut(i - 1);
            lines.add(new SourceText.Line(raw.from(), raw.to(), paragraph, early, glued));
        }
        return lines;
    }

    /**
     * Whether a paragraph begins on a line.
     *
     * @param afterFirst whether the line before it began one, or stood below a heading
     */
    private boolean beginsParagraph(int i, boolean afterFirst) {
        RawLines.Raw raw = raws.get(i);
        if (unwrapped || raw.indent() >= INDENT || (blanksTell && raw.blankBefore() > 0)) {
            return true;
        }
        if (!sentenceEnds[i - 1]) {
            return false;
        }
        return exactLength > 0 ? endsEarly(i - 1) || mayEnd(i - 1) : hasRoom(i - 1, afterFirst);
    }

    /**
     * Whether a program that cut the lines at one length cut here between two characters of a word. The line is full
     * then, or has lost the blank that the extractor had set before its first character.
     */
    private boolean wasCut(int i) {
        RawLines.Raw raw = raws.get(i);
        if (raws.get(i + 1).indent() > 0 || raw.blankBehind()) {
            return false;
        }
        boolean cutBefore = i > 0 && raws.get(i - 1).length() >= exactLength - 1;
        boolean lostBlank = cutBefore && blankUsual(text.charAt(raws.get(i - 1).to() - 1), text.charAt(raw.from()));
        return raw.length() == exactLength || (raw.length() == exactLength - 1 && lostBlank);
    }

    /** Extractors set a blank behind punctuation and between characters and figures. */
    private static boolean blankUsual(char last, char first) {
        boolean punctuation = !Characters.isHan(last) && !Characters.isWord(last);
        return punctuation || Characters.isWord(last) != Characters.isWord(first);
    }

    /**
     * Whether a full line that ends a sentence may end its paragraph: no blank stands between the two sentences, the
     * next one does not lean on this one, and the paragraph is not all too short.
     */
    private boolean mayEnd(int i) {
        char next = text.charAt(raws.get(i + 1).from());
        boolean leans = "对其并但且".indexOf(next) >= 0
                || text.startsWith("相关", raws.get(i + 1).from());
        boolean blank = raws.get(i).blankBehind() || raws.get(i + 1).indent() > 0;
        return !leans && !blank && sinceParagraph >= SHORT_PARAGRAPH;
    }

    /** Whether a first character more would have fitted on the line. */
    private boolean hasRoom(int i, boolean first) {
        RawLines.Raw raw = raws.get(i);
        if (exactLength > 0 || ragged) {
            return endsEarly(i);
        }
        int indent = first && raw.indent() == 0 ? INDENT : 0;
        int play = raw.plain() ? 2 : INDENT;
        return raw.width() + indent <= usualWidths[i] - play;
    }

    /** Whether the line ends well before the lines around it, even if it were set in as the first of a paragraph. */
    private boolean endsEarly(int i) {
        if (unwrapped || i + 1 >= raws.size()) {
            return true;
        }
        RawLines.Raw raw = raws.get(i);
        if (exactLength > 0) {
            return raw.length() < exactLength - 1;
        }
        if (ragged) {
            return raw.width() + 1 + raws.get(i + 1).first() <= widest;
        }
        return raw.width() <= usualWidths[i] - 2 * INDENT;
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
            } else if (raws.get(i).width() >= 30) {
                open += length;
            }
        }
        return open * 5 < closed;
    }

    /** The length in characters at which a program cut the lines; -1 where none stands out. */
    private int exactLength() {
        int[] counts = new int[LONGEST_CUT + 2];
        for (int i = 0; i < raws.size(); i++) {
            if (!sentenceEnds[i]) {
                counts[Math.min(raws.get(i).length(), LONGEST_CUT + 1)]++;
            }
        }
        int most = 0;
        for (int length = 1; length < counts.length; length++) {
            most = counts[length] > counts[most] ? length : most;
        }
        int near = 0;
        int above = 0;
        for (int length = most * 3 / 4; length < counts.length; length++) {
            near += counts[length];
            above += length > most ? counts[length] : 0;
        }
        int full = counts[most] + (most > 0 ? counts[most - 1] : 0);
        return full >= 8 && full * 4 > near * 3 && above * 50 < full ? most : -1;
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
                if (!sentenceEnds[i - 1] && raws.get(i - 1).length() >= 5) {
                    torn++;
                }
            }
        }
        return after > 0 && torn * 2 < after;
    }

    /** For each line the middle one of the widths of the lines around it that break off in mid-sentence. */
    private int[] usualWidths(int middle) {
        int[] usual = new int[raws.size()];
        int[] seen = new int[2 * NEIGHBOURS + 1];
        int least = Math.max(16, middle * 6 / 10);
        for (int i = 0; i < usual.length; i++) {
            int count = 0;
            for (int j = Math.max(0, i - NEIGHBOURS); j <= Math.min(usual.length - 1, i + NEIGHBOURS); j++) {
                if (!sentenceEnds[j] && raws.get(j).width() >= least) {
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
