package org.lingxing.reader;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cuts a text at its line ends and measures what stands on each line. */
final class RawLines {

    /**
     * One line that is not blank.
     *
     * @param from its first character that is not blank
     * @param to behind its last one
     * @param indent how many half-width columns it is set in; an ideographic space has two
     * @param blankBefore how many blank lines stand before it
     * @param width half-width columns from {@code from} to {@code to}
     * @param first half-width columns up to its first blank or its end: the least that would have to fit on the line above
     * @param plain whether it holds no letters or digits, whose width varies
     * @param blankBehind whether blanks stand between its last character and its end
     */
    record Raw(
            int from, int to, int indent, int blankBefore, int width, int first, boolean plain, boolean blankBehind) {

        int length() {
            return to - from;
        }

        /** This line with the next one as the one they were before. */
        Raw with(Raw next) {
            return new Raw(
                    from,
                    next.to,
                    indent,
                    blankBefore,
                    width + next.width,
                    first,
                    plain && next.plain,
                    next.blankBehind);
        }

        boolean endsSentence(String text) {
            int last = to - 1;
            while (last > from && to - last < 6 && Characters.closes(text.charAt(last))) {
                last--;
            }
            return Characters.endsSentence(text.charAt(last));
        }
    }

    private RawLines() {}

    static List<Raw> of(String text) {
        List<Raw> lines = new ArrayList<>();
        int blanks = 0;
        for (int start = 0; start <= text.length(); ) {
            int end = lineEnd(text, start);
            Raw raw = measured(text, start, end, blanks);
            if (raw == null) {
                blanks++;
            } else {
                lines.add(raw);
                blanks = 0;
            }
            boolean pair = end + 1 < text.length() && text.charAt(end) == '\r' && text.charAt(end + 1) == '\n';
            start = end + (pair ? 2 : 1);
        }
        return lines;
    }

    /** Characters from the beginning of a line to its end, blanks and all. */
    static int fullLength(String text, Raw line) {
        int from = line.from();
        while (from > 0 && !isLineEnd(text.charAt(from - 1))) {
            from--;
        }
        return lineEnd(text, line.to()) - from;
    }

    private static int lineEnd(String text, int start) {
        int end = start;
        while (end < text.length() && !isLineEnd(text.charAt(end))) {
            end++;
        }
        return end;
    }

    static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r' || c == '\f' || c == 0x85 || c == 0x2028 || c == 0x2029;
    }

    private static @Nullable Raw measured(String text, int start, int end, int blanks) {
        int from = start;
        int indent = 0;
        while (from < end && Characters.isBlank(text.charAt(from))) {
            indent += columns(text.charAt(from++));
        }
        if (from == end) {
            return null;
        }
        int to = end;
        while (Characters.isBlank(text.charAt(to - 1))) {
            to--;
        }
        int width = 0;
        int first = -1;
        int words = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (first < 0 && Characters.isBlank(c)) {
                first = width;
            }
            width += columns(c);
            if (Characters.isWord(c)) {
                words++;
            }
        }
        return new Raw(from, to, indent, blanks, width, first < 0 ? width : first, words < 2, to < end);
    }

    private static int columns(char c) {
        if (c == '\t') {
            return 4;
        }
        return c < 0x2000 ? 1 : 2;
    }
}
