package org.lingxing.reader;

import java.util.ArrayList;
import java.util.List;

/**
 * Puts lines together again that were cut one by one at a length no line exceeds, as when a wide page is squeezed into
 * a narrow one: each old line is then some full lines and a rest.
 */
final class CutLines {

    private static final int LONGEST = 400;

    private CutLines() {}

    /** The lines as they were before they were cut; the same lines where nothing shows such a cut. */
    static List<RawLines.Raw> joined(String text, List<RawLines.Raw> lines) {
        int length = length(text, lines);
        if (length < 0) {
            return lines;
        }
        List<RawLines.Raw> joined = new ArrayList<>();
        RawLines.Raw open = null;
        for (RawLines.Raw line : lines) {
            open = open == null ? line : open.with(line);
            int full = RawLines.fullLength(text, line);
            boolean lostBlank = full == length - 1 && Characters.goesOn(text.charAt(line.to() - 1));
            boolean cut = full == length || lostBlank;
            if (!cut) {
                joined.add(open);
                open = null;
            }
        }
        if (open != null) {
            joined.add(open);
        }
        return joined;
    }

    /** The length of the full lines; -1 where none stands out at the upper end. */
    private static int length(String text, List<RawLines.Raw> lines) {
        int[] counts = new int[LONGEST + 2];
        for (RawLines.Raw line : lines) {
            counts[Math.min(RawLines.fullLength(text, line), LONGEST + 1)]++;
        }
        int most = 0;
        for (int length = 1; length <= LONGEST; length++) {
            most = counts[length] > counts[most] ? length : most;
        }
        int above = 0;
        for (int length = most + 1; length < counts.length; length++) {
            above += counts[length];
        }
        return counts[most] >= 20 && counts[most] * 5 > lines.size() && above * 50 < lines.size() ? most : -1;
    }
}
