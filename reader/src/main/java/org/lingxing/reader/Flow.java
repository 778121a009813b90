package org.lingxing.reader;

import java.util.Arrays;
import java.util.List;
import org.lingxing.kernel.Passage;

/**
 * The printed characters of a stretch of text, spaces and line breaks out, each with its place in the source.
 *
 * <p>Extractors match on {@link #text()}, so that the width at which a text was wrapped means nothing to them. What
 * white space stood before a character is kept beside it as evidence for the few places where nothing else can tell
 * two names apart. Full-width forms of ASCII are matched as ASCII; nothing else is changed.
 */
final class Flow {

    /** The white space before a character, weakest first. */
    enum Gap {
        NONE,
        SPACE,
        /** An ideographic space or several spaces: typesetters put it between names, and inside names of two characters. */
        WIDE,
        BREAK,
        /** A line break beside a plain space: no word or number runs over it. */
        SPACE_BREAK,
        /** A line break beside an ideographic space: text wrapped anew broke where a printer had set a space. */
        WIDE_BREAK;

        boolean isBreak() {
            return this == BREAK || this == SPACE_BREAK || this == WIDE_BREAK;
        }
    }

    private final String text;
    private final int[] offsets;
    private final Gap[] gaps;

    private Flow(String text, int[] offsets, Gap[] gaps) {
        this.text = text;
        this.offsets = offsets;
        this.gaps = gaps;
    }

    /**
     * The flow of what lies inside both the wanted passage and one of the kept lines.
     *
     * @param lines ranges of the source that belong to the text, in order; what lies between them is left out
     */
    static Flow of(String source, List<Passage> lines, Passage wanted) {
        var builder = new Builder(source);
        for (var line : lines.subList(firstEndingBehind(lines, wanted.from()), lines.size())) {
            if (line.from() >= wanted.to()) {
                break;
            }
            int from = Math.max(line.from(), wanted.from());
            int to = Math.min(line.to(), wanted.to());
            if (from < to) {
                builder.line(from, to);
            }
        }
        return builder.build();
    }

    private static int firstEndingBehind(List<Passage> lines, int offset) {
        int low = 0;
        int high = lines.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (lines.get(middle).to() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The flow of a whole text of its own. */
    static Flow of(String source) {
        return of(source, List.of(new Passage(0, source.length())), new Passage(0, source.length()));
    }

    String text() {
        return text;
    }

    int length() {
        return text.length();
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    /** The white space before the character at {@code index}; a line break before the first one and behind the last. */
    Gap gapBefore(int index) {
        return index <= 0 || index >= gaps.length ? Gap.BREAK : gaps[index];
    }

    /** Where the characters {@code from} to {@code to} stand in the source; the flow must not be empty. */
    Passage passage(int from, int to) {
        if (from >= to) {
            int at = from < offsets.length ? offsets[from] : offsets[offsets.length - 1] + 1;
            return new Passage(at, at);
        }
        return new Passage(offsets[from], offsets[to - 1] + 1);
    }

    Passage passage() {
        return passage(0, length());
    }

    /** The characters as a reader expects them: Chinese marks, ASCII ones only inside numbers. */
    String words(int from, int to) {
        var words = new StringBuilder(to - from);
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            boolean inNumber = i > 0 && i + 1 < length() && isDigit(text.charAt(i - 1)) && isDigit(text.charAt(i + 1));
            int mark = inNumber ? -1 : ",;:()?!".indexOf(c);
            words.append(mark < 0 ? c : "，；：（）？！".charAt(mark));
        }
        return words.toString();
    }

    String words() {
        return words(0, length());
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    Flow slice(int from, int to) {
        return new Flow(
                text.substring(from, to), Arrays.copyOfRange(offsets, from, to), Arrays.copyOfRange(gaps, from, to));
    }

    Flow from(int from) {
        return slice(from, length());
    }

    /** The first index whose character stands at or behind a place of the source. */
    int indexAt(int offset) {
        int found = Arrays.binarySearch(offsets, offset);
        return found >= 0 ? found : -found - 1;
    }

    private static final class Builder {

        private final String source;
        private final StringBuilder text = new StringBuilder();
        private int[] offsets = new int[1024];
        private Gap[] gaps = new Gap[1024];
        private Gap pending = Gap.BREAK;

        Builder(String source) {
            this.source = source;
        }

        void line(int from, int to) {
            pending = broken(spaceBefore(from));
            for (int i = from; i < to; i++) {
                char c = source.charAt(i);
                if (c == '\n' || c == '\r' || c == '\f') {
                    pending = broken(pending);
                } else if (isSpace(c)) {
                    pending = widen(c);
                } else {
                    add(asAscii(c), i);
                }
            }
        }

        private static Gap broken(Gap before) {
            return switch (before) {
                case NONE, BREAK -> Gap.BREAK;
                case SPACE, SPACE_BREAK -> Gap.SPACE_BREAK;
                case WIDE, WIDE_BREAK -> Gap.WIDE_BREAK;
            };
        }

        /** The widest space just before a line, which kept lines leave out. */
        private Gap spaceBefore(int from) {
            Gap widest = Gap.NONE;
            for (int i = from - 1; i >= 0 && isSpace(source.charAt(i)); i--) {
                char c = source.charAt(i);
                if (c == '\u3000') {
                    return Gap.WIDE;
                }
                widest = c == '\n' || c == '\r' ? widest : Gap.SPACE;
            }
            return widest;
        }

        private Gap widen(char space) {
            if (pending.isBreak()) {
                return space == '\u3000' || pending == Gap.WIDE_BREAK ? Gap.WIDE_BREAK : Gap.SPACE_BREAK;
            }
            return space == '\u3000' || pending != Gap.NONE ? Gap.WIDE : Gap.SPACE;
        }

        private void add(char c, int at) {
            int index = text.length();
            if (index == offsets.length) {
                offsets = Arrays.copyOf(offsets, index * 2);
                gaps = Arrays.copyOf(gaps, index * 2);
            }
            offsets[index] = at;
            gaps[index] = pending;
            text.append(c);
            pending = Gap.NONE;
        }

        Flow build() {
            int length = text.length();
            return new Flow(text.toString(), Arrays.copyOf(offsets, length), Arrays.copyOf(gaps, length));
        }

        private static boolean isSpace(char c) {
            return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF' || c == '\u200B';
        }

        /** Full-width ASCII as ASCII, and the ratio sign that some extractors leave for a colon. */
        private static char asAscii(char c) {
            if (c >= '\uFF01' && c <= '\uFF5E') {
                return (char) (c - 0xFEE0);
            }
            return c == '∶' ? ':' : c;
        }
    }
}
