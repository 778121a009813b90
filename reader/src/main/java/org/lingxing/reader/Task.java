package org.lingxing.reader;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Passage;

/**
 * A task that a document gives to leaders and agencies.
 *
 * @param document id of the document
 * @param provision path of the task in the document: {@code 12}, {@code p8.15}, {@code a1.11}
 * @param number as printed; null when the task has none
 * @param heading the headings above it, outermost first, joined by {@code " / "}
 * @param leaders 责任领导, names with inner spaces out; empty when none is named
 * @param office 责任处室 of the general office; null when none is named
 * @param term the words of the term; null when none is given
 * @param due the last day of the term where it is a date
 */
public record Task(
        String document,
        String provision,
        @Nullable String number,
        String heading,
        String text,
        List<String> leaders,
        List<NamedAgency> agencies,
        @Nullable String office,
        @Nullable String term,
        @Nullable LocalDate due,
        Certainty certainty,
        Passage passage) {

    public Task {
        leaders = List.copyOf(leaders);
        agencies = List.copyOf(agencies);
    }
}
