package org.lingxing.platform.gazette;

import org.lingxing.kernel.Phrase;

/** How the states of a confirmation are called in lists that are given out. */
final class ConfirmationWords {

    private ConfirmationWords() {}

    static Phrase of(Confirmation.State state) {
        return switch (state) {
            case OPEN -> Phrase.of("待确认", "To be confirmed");
            case CONFIRMED -> Phrase.of("已确认", "Confirmed");
            case CORRECTED -> Phrase.of("已更正", "Corrected");
            case REJECTED -> Phrase.of("已驳回", "Rejected");
            case NOT_NEEDED -> Phrase.of("无需确认", "Needs none");
        };
    }
}
