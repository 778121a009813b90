package org.lingxing.platform.papers;

import java.util.List;

/**
 * The one text from which both files of a paper are made.
 *
 * @param title without the number
 * @param addressees whom it is to, in their order; empty for a paper to all
 * @param copies who gets it for information
 */
public record PaperContent(
        String title,
        List<String> addressees,
        List<Block> body,
        List<Annex> annexes,
        List<String> copies,
        Urgency urgency) {

    /** How fast it is to be dealt with, as printed above the head. */
    public enum Urgency {
        NONE(""),
        URGENT("加急"),
        MOST_URGENT("特急");

        private final String printed;

        Urgency(String printed) {
            this.printed = printed;
        }

        String printed() {
            return printed;
        }
    }

    public PaperContent {
        addressees = List.copyOf(addressees);
        body = List.copyOf(body);
        annexes = List.copyOf(annexes);
        copies = List.copyOf(copies);
    }
}
