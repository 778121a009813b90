package org.lingxing.reader;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A heading of a document, as evidence of where a group's name ends in a table.
 *
 * @param words without label and spaces
 * @param items the first words of what stands under it, in order
 */
record Heading(String words, List<String> items) {

    private static final int FEWEST_REPEATED = 6;

    Heading {
        items = List.copyOf(items);
    }

    /** All headings of a tree. */
    static List<Heading> of(List<Provision> provisions) {
        var headings = new ArrayList<Heading>();
        for (Provision provision : provisions) {
            String words = bare(provision.heading() == null ? firstSentence(provision) : provision.heading());
            if (words.length() > 1) {
                headings.add(new Heading(
                        words,
                        provision.children().stream().map(Heading::firstWords).toList()));
            }
            headings.addAll(of(provision.children()));
        }
        return headings;
    }

    /** The longest heading that the text repeats at this place; null when it repeats none. */
    static @Nullable Heading startingAt(String text, int at, List<Heading> headings) {
        Heading longest = null;
        for (Heading heading : headings) {
            boolean longer = longest == null
                    || heading.words().length() > longest.words().length();
            if (longer && text.startsWith(heading.words(), at)) {
                longest = heading;
            }
        }
        return longest;
    }

    /**
     * The words that the text repeats at this place from behind the same label elsewhere in the document; empty when they
     * are too few to be a heading.
     */
    static String repeated(String text, int at, String label, String elsewhere) {
        String longest = "";
        for (int found = elsewhere.indexOf(label); found >= 0; found = elsewhere.indexOf(label, found + 1)) {
            int other = found + label.length();
            int length = 0;
            while (at + length < text.length()
                    && other + length < elsewhere.length()
                    && text.charAt(at + length) == elsewhere.charAt(other + length)) {
                length++;
            }
            longest = length > longest.length() ? text.substring(at, at + length) : longest;
        }
        return longest.length() < FEWEST_REPEATED ? "" : longest;
    }

    private static String firstWords(Provision provision) {
        return bare(provision.heading() == null ? firstSentence(provision) : provision.heading());
    }

    private static String firstSentence(Provision provision) {
        int end = provision.text().indexOf('。');
        return end < 0 ? provision.text() : provision.text().substring(0, end);
    }

    private static String bare(String words) {
        return Flow.of(words).text();
    }
}
