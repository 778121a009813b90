package org.lingxing.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The lines of a text in Markdown without its marks; a blank line or a heading parts paragraphs. */
final class Markdown {

    private Markdown() {}

    static boolean isOne(String text, String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        return name.endsWith(".md") || name.endsWith(".markdown") || text.startsWith("# ");
    }

    /** The first heading of the first level; null when there is none. */
    static @Nullable String titleOf(String text) {
        for (RawLines.Raw raw : RawLines.of(text.substring(0, Math.min(text.length(), 10_000)))) {
            if (text.startsWith("# ", raw.from())) {
                return text.substring(raw.from() + 2, raw.to()).strip();
            }
        }
        return null;
    }

    static List<SourceText.Line> lines(String text) {
        List<SourceText.Line> lines = new ArrayList<>();
        boolean afterHeading = true;
        boolean inComment = false;
        for (RawLines.Raw raw : RawLines.of(text)) {
            boolean comment = inComment || text.startsWith("<!--", raw.from());
            inComment = comment && !text.startsWith("-->", Math.max(raw.from(), raw.to() - 3));
            if (comment) {
                afterHeading = true;
                continue;
            }
            boolean heading = text.charAt(raw.from()) == '#';
            int from = behindMarks(text, raw.from(), raw.to());
            if (from < raw.to()) {
                boolean begins = heading || afterHeading || raw.blankBefore() > 0 || from > raw.from();
                lines.add(new SourceText.Line(from, raw.to(), begins, begins, false));
            }
            afterHeading = heading;
        }
        return lines;
    }

    private static int behindMarks(String text, int from, int to) {
        int at = from;
        while (at < to && text.charAt(at) == '#') {
            at++;
        }
        if (at == from && at + 1 < to && ">-*+".indexOf(text.charAt(at)) >= 0 && text.charAt(at + 1) == ' ') {
            at++;
        }
        while (at < to && at > from && Characters.isBlank(text.charAt(at))) {
            at++;
        }
        return at;
    }
}
