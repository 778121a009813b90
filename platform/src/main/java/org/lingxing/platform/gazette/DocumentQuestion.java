package org.lingxing.platform.gazette;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lingxing.reader.DocumentKind;

/**
 * Which documents are asked for.
 *
 * @param words all of which must stand somewhere in the document, folded; empty for any
 * @param kind null for any
 * @param year of the document's date; null for any
 * @param inForceOn null for any
 */
record DocumentQuestion(
        List<String> words,
        @Nullable DocumentKind kind,
        @Nullable Integer year,
        @Nullable LocalDate inForceOn) {

    static DocumentQuestion of(
            @Nullable String q, @Nullable DocumentKind kind, @Nullable Integer year, @Nullable LocalDate inForceOn) {
        return new DocumentQuestion(q == null ? List.of() : SearchWords.asked(q), kind, year, inForceOn);
    }

    DocumentQuestion ofAnyKind() {
        return new DocumentQuestion(words, null, year, inForceOn);
    }

    DocumentQuestion ofAnyYear() {
        return new DocumentQuestion(words, kind, null, inForceOn);
    }

    /** Words that a trigram index finds. */
    String[] longPatterns() {
        return words.stream()
                .filter(word -> word.length() > 2)
                .map(SearchWords::pattern)
                .toArray(String[]::new);
    }

    /** Words that only the index of characters and pairs finds. */
    String[] shortWords() {
        return words.stream().filter(word -> word.length() <= 2).toArray(String[]::new);
    }
}
