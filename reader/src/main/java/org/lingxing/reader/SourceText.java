package org.lingxing.reader;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Passage;

/** The decoded source, cut into the lines that belong to its documents: no blank lines, no page footers. */
final class SourceText {

    /**
     * One line, without the blanks around it.
     *
     * @param from index of its first character in the content
     * @param to index behind its last character
     * @param beginsParagraph whether the layout says that a paragraph begins here
     * @param afterEarlyEnd whether the line before it ended although more would have fitted
     * @param continuesWord whether a word or number cut by the end of the line before it goes on here
     */
    record Line(int from, int to, boolean beginsParagraph, boolean afterEarlyEnd, boolean continuesWord) {}

    private final String text;
    private final String content;
    private final int @Nullable [] origin;
    private final List<Line> lines;
    private final int[] breaks;

    private SourceText(String text, String content, int @Nullable [] origin, List<Line> lines) {
        this.text = text;
        this.content = content;
        this.origin = origin;
        this.lines = lines;
        this.breaks = lineBreaks(text);
    }

    /** A text whose lines an extractor or a person broke at some width. */
    static SourceText wrapped(String text) {
        return new SourceText(
                text,
                text,
                null,
                Layout.of(text, Footers.without(text, RawLines.of(text))).lines());
    }

    /**
     * Content taken out of a marked-up source, one paragraph a line.
     *
     * @param origin where each character of the content stands in the text
     */
    static SourceText paragraphs(String text, String content, int[] origin) {
        List<Line> lines = new ArrayList<>();
        for (RawLines.Raw raw : RawLines.of(content)) {
            lines.add(new Line(raw.from(), raw.to(), true, true, false));
        }
        return new SourceText(text, content, origin, lines);
    }

    /** The decoded source, unchanged. */
    String text() {
        return text;
    }

    char charAt(int index) {
        return content.charAt(index);
    }

    /** Where a character of the content stands in the source. */
    int offset(int index) {
        return origin == null ? index : origin[index];
    }

    List<Line> lines() {
        return Collections.unmodifiableList(lines);
    }

    /** The lines that were kept, as passages of the source, in order. */
    List<Passage> keptLines() {
        return lines.stream()
                .map(line -> new Passage(offset(line.from()), offset(line.to() - 1) + 1))
                .toList();
    }

    /** The kept lines that lie in a passage, cut to it. */
    List<Passage> keptLines(Passage within) {
        return keptLines().stream()
                .filter(line -> line.to() > within.from() && line.from() < within.to())
                .map(line -> new Passage(Math.max(line.from(), within.from()), Math.min(line.to(), within.to())))
                .toList();
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
