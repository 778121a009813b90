package org.lingxing.platform.gazette;

import org.lingxing.platform.http.Refusal;
import org.springframework.stereotype.Component;

/** Pieces of the source text beside what was read out of them. */
@Component
class Passages {

    private static final int AROUND = 120;
    private static final int LONGEST = 20_000;

    private final Sources sources;

    Passages(Sources sources) {
        this.sources = sources;
    }

    /** @throws Refusal when the document is not held or the range lies outside its source */
    View of(String document, int from, int to) {
        String text = sources.textOf(document).orElseThrow(() -> Refusal.of(GazetteRefusal.DOCUMENT_UNKNOWN));
        if (from < 0 || to < from || to > text.length()) {
            throw Refusal.of(GazetteRefusal.PASSAGE_OUTSIDE).with("length", text.length());
        }
        int end = Math.min(to, from + LONGEST);
        return new View(
                from,
                to,
                text.substring(Math.max(0, from - AROUND), from),
                text.substring(from, end),
                text.substring(end, Math.min(text.length(), end + AROUND)),
                1
                        + Math.toIntExact(text.substring(0, from)
                                .chars()
                                .filter(c -> c == '\n')
                                .count()));
    }

    /**
     * @param text the passage itself, cut after {@value #LONGEST} characters
     * @param line of its first character in the source, from 1
     */
    record View(int from, int to, String before, String text, String after, int line) {}
}
