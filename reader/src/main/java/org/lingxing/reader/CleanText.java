package org.lingxing.reader;

import java.util.Arrays;
import java.util.BitSet;
import org.lingxing.kernel.Passage;

/**
 * A text as a person would read it: one string without line ends, footers and stray blanks, with Chinese
 * punctuation; each character remembers where in the source it stood and where lines began.
 */
final class CleanText {

    private final String text;
    private final int[] at;
    private final BitSet lineStarts;
    private final BitSet paragraphStarts;
    private final BitSet earlyEnds;
    private final int[] lines;
    private final int[] paragraphs;

    CleanText(String text, int[] at, BitSet lineStarts, BitSet paragraphStarts, BitSet earlyEnds) {
        this.text = text;
        this.at = at;
        this.lineStarts = lineStarts;
        this.paragraphStarts = paragraphStarts;
        this.earlyEnds = earlyEnds;
        this.lines = lineStarts.stream().toArray();
        this.paragraphs = paragraphStarts.stream().toArray();
    }

    String text() {
        return text;
    }

    int length() {
        return text.length();
    }

    char charAt(int index) {
        return text.charAt(index);
    }

    /** The words of a range, a line feed where a paragraph begins. */
    String words(int from, int to) {
        StringBuilder words = new StringBuilder(to - from);
        for (int i = from; i < to; i++) {
            if (i > from && paragraphStarts.get(i)) {
                words.append('\n');
            }
            words.append(text.charAt(i));
        }
        return words.toString().strip();
    }

    /** Where the characters of a range stand in the source; an empty range is the place before its first character. */
    Passage passage(int from, int to) {
        if (from >= to) {
            int place = from < at.length ? at[from] : at.length == 0 ? 0 : at[at.length - 1] + 1;
            return new Passage(place, place);
        }
        return new Passage(at[from], at[to - 1] + 1);
    }

    /** The first character that stands at the offset of the source or behind it. */
    int indexAt(int offset) {
        int found = Arrays.binarySearch(at, offset);
        return found >= 0 ? found : -found - 1;
    }

    /** Whether a line of the source began with this character. */
    boolean startsLine(int index) {
        return lineStarts.get(index);
    }

    /** The next beginning of a line at the index or behind it; {@link #length()} when there is none. */
    int nextLine(int index) {
        return next(lines, index);
    }

    /** The last beginning of a line before the index, 0 when there is none. */
    int previousLine(int index) {
        int found = Arrays.binarySearch(lines, index);
        int before = (found >= 0 ? found : -found - 1) - 1;
        return before < 0 ? 0 : lines[before];
    }

    /** Whether a paragraph began here, as far as the layout tells. */
    boolean startsParagraph(int index) {
        return paragraphStarts.get(index);
    }

    /** The next beginning of a paragraph at the index or behind it; {@link #length()} when there is none. */
    int nextParagraph(int index) {
        return next(paragraphs, index);
    }

    private int next(int[] starts, int index) {
        int found = Arrays.binarySearch(starts, index);
        int next = found >= 0 ? found : -found - 1;
        return next < starts.length ? starts[next] : length();
    }

    /** Whether the line before this character ended although more would have fitted on it. */
    boolean endedEarly(int index) {
        return earlyEnds.get(index);
    }
}
