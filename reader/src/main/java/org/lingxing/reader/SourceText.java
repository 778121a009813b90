package org.lingxing.reader;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Passage;

/** The decoded source, cut into the lines that belong to its documents: no blank lines, no page footers, no mark-up. */
final class SourceText {

    /**
     * One line, without the blanks around it.
     *
     * @param from index of its first character
     * @param to index behind its last character
     * @param beginsParagraph whether the layout says that a paragraph begins here
     * @param afterEarlyEnd whether the line before it ended although more would have fitted
     * @param continuesWord whether a word or number cut by the end of the line before it goes on here
     */
    record Line(int from, int to, boolean beginsParagraph, boolean afterEarlyEnd, boolean continuesWord) {}

    private final String text;
    private final @Nullable String title;
    private final List<Line> lines;
    private final List<Passage> kept;
    private final int[] breaks;

    private SourceText(String text, @Nullable String title, List<Line> lines) {
        this.text = text;
        this.title = title;
        this.lines = lines;
        this.kept =
                lines.stream().map(line -> new Passage(line.from(), line.to())).toList();
        this.breaks = lineBreaks(text);
    }

    /**
     * A text in the form its file has.
     *
     * @param fileName tells the mark-up
     */
    static SourceText of(String text, String fileName) {
        if (WebPage.isOne(text, fileName)) {
            return paragraphs(WebPage.textOf(text), WebPage.titleOf(text));
        }
        if (Markdown.isOne(text, fileName)) {
            return new SourceText(text, Markdown.titleOf(text), Markdown.lines(text));
        }
        return wrapped(text);
    }

    /** A text whose lines an extractor or a person broke at some width. */
    static SourceText wrapped(String text) {
        return new SourceText(
                text,
                null,
                Layout.of(text, Footers.without(text, RawLines.of(text))).lines());
    }

    /** A text that has one paragraph a line. */
    private static SourceText paragraphs(String text, @Nullable String title) {
        List<Line> lines = new ArrayList<>();
        for (RawLines.Raw raw : RawLines.of(text)) {
            lines.add(new Line(raw.from(), raw.to(), true, true, false));
        }
        return new SourceText(text, title, lines);
    }

    /** The text that all passages count in: the decoded source, unchanged; of a web page what it shows. */
    String text() {
        return text;
    }

    /** What the mark-up calls the title; null where there is none. */
    @Nullable
    String title() {
        return title;
    }

    char charAt(int index) {
        return text.charAt(index);
    }

    List<Line> lines() {
        return Collections.unmodifiableList(lines);
    }

    /** The lines that were kept, as passages of the source, in order. */
    List<Passage> keptLines() {
        return kept;
    }

    /** The number of the line in which an offset of the source stands, from 1. */
    int lineNumber(int offset) {
        int found = Arrays.binarySearch(breaks, offset);
        return (found >= 0 ? found : -found - 1) + 1;
    }

    private static int[] lineBreaks(String text) {
        int[] breaks = new int[64];
        int count = 0;
        for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
            if (count == breaks.length) {
                breaks = Arrays.copyOf(breaks, count * 2);
            }
            breaks[count++] = i;
        }
        return Arrays.copyOf(breaks, count);
    }
}
