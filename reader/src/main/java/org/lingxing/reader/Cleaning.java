package org.lingxing.reader;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Turns characters as an extractor left them into text as a person reads it, in one pass: joins lines, drops blanks
 * that part no words, gives ASCII punctuation in Chinese text back its Chinese form. Knows nothing of what the text says.
 */
final class Cleaning {

    private final StringBuilder out;
    private int[] at;
    private final BitSet lineStarts = new BitSet();
    private final BitSet paragraphStarts = new BitSet();
    private final BitSet earlyEnds = new BitSet();

    private boolean lineBegins = true;
    private boolean paragraphBegins = true;
    private boolean endedEarly = true;
    private boolean glued;
    private boolean gap;
    private char beforeGap;

    private Cleaning(int expected) {
        out = new StringBuilder(expected);
        at = new int[Math.max(16, expected)];
    }

    /** Cleans the lines of a source, in their order. */
    static CleanText of(SourceText source) {
        Cleaning cleaning = new Cleaning(source.text().length());
        for (SourceText.Line line : source.lines()) {
            cleaning.line(source, line);
        }
        return cleaning.done();
    }

    private CleanText done() {
        return new CleanText(out.toString(), Arrays.copyOf(at, out.length()), lineStarts, paragraphStarts, earlyEnds);
    }

    private void line(SourceText source, SourceText.Line line) {
        lineBegins = true;
        paragraphBegins = line.beginsParagraph();
        endedEarly = line.afterEarlyEnd();
        glued = line.continuesWord();
        gap = true;
        for (int i = line.from(); i < line.to(); i++) {
            char c = source.charAt(i);
            if (RawLines.isLineEnd(c)) {
                continue;
            }
            if (Characters.isBlank(c)) {
                gap = true;
            } else {
                int next = nextInk(source, i + 1, line.to());
                character(
                        Characters.folded(c),
                        next < 0 ? '\n' : Characters.folded(source.charAt(next)),
                        next == i + 1,
                        i);
            }
        }
    }

    private static int nextInk(SourceText source, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!Characters.isBlank(source.charAt(i))) {
                return i;
            }
        }
        return -1;
    }

    private void character(char c, char next, boolean nextIsClose, int offset) {
        char last = last();
        char written = punctuation(c, last, next, nextIsClose);
        if (written == '-' && last == '-' && gap && !lineBegins) {
            gap = false;
            return;
        }
        if (gap && out.length() > 0 && !(lineBegins && glued) && needsBlank(last, written)) {
            put(' ', offset);
        }
        if (lineBegins) {
            lineStarts.set(out.length());
            if (paragraphBegins) {
                paragraphStarts.set(out.length());
            }
            if (endedEarly) {
                earlyEnds.set(out.length());
            }
            lineBegins = false;
        }
        put(written, offset);
        gap = false;
        beforeGap = last;
    }

    private void put(char c, int offset) {
        if (out.length() == at.length) {
            at = Arrays.copyOf(at, at.length * 2);
        }
        at[out.length()] = offset;
        out.append(c);
    }

    private char last() {
        return out.isEmpty() ? '\n' : out.charAt(out.length() - 1);
    }

    /** A blank stays where it parts two words of letters or digits, or two dashes that stand for empty cells. */
    private boolean needsBlank(char last, char c) {
        if (Characters.isWord(last) && Characters.isWord(c)) {
            boolean name = last >= 'A' && last <= 'Z' && Characters.isDigit(c);
            return !name;
        }
        if (last == '—') {
            return (c == '—' && !lineBegins) || (Characters.isDigit(c) && beforeGap == '—');
        }
        if (last == ':' && Characters.isDigit(beforeGap)) {
            return !Characters.isDigit(c) && Characters.isWord(c);
        }
        if (last == '.' && Characters.isDigit(beforeGap)) {
            return Characters.isLetter(c) && Character.isUpperCase(c);
        }
        boolean latinEnd = last == '.' || last == ',' || last == ';' || last == ':' || last == '!' || last == '?';
        if (latinEnd || last == ')' || last == '%') {
            return Characters.isWord(c);
        }
        return c == '(' && Characters.isWord(last);
    }

    private char punctuation(char c, char last, char next, boolean nextIsClose) {
        return switch (c) {
            case ',' -> staysPlain(last, next, nextIsClose) ? c : '，';
            case ':' -> staysPlain(last, next, nextIsClose) ? c : '：';
            case ';' -> chineseAround(last, next) ? '；' : c;
            case '!' -> chineseAround(last, next) ? '！' : c;
            case '?' -> chineseAround(last, next) ? '？' : c;
            case '(' -> Characters.isWord(last) && !gap && Characters.isWord(next) ? c : '（';
            case ')' -> opensPlain() ? c : '）';
            default -> c;
        };
    }

    private static boolean staysPlain(char last, char next, boolean nextIsClose) {
        boolean betweenDigits = Characters.isDigit(last) && nextIsClose && Characters.isDigit(next);
        return betweenDigits || !chineseAround(last, next);
    }

    private static boolean chineseAround(char last, char next) {
        return Characters.isChinese(last)
                || Characters.isChinese(next)
                || last == '%'
                || (next == '\n' && !Characters.isLetter(last))
                || last == '(';
    }

    /** Whether the last bracket still open was left in its ASCII form. */
    private boolean opensPlain() {
        int depth = 0;
        for (int i = out.length() - 1; i >= 0 && i > out.length() - 200; i--) {
            char c = out.charAt(i);
            if (c == ')' || c == '）') {
                depth++;
            } else if (c == '(' || c == '（') {
                if (depth == 0) {
                    return c == '(';
                }
                depth--;
            }
        }
        return false;
    }
}
