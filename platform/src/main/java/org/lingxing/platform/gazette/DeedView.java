package org.lingxing.platform.gazette;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.http.Refusal;

/** What an officer may do with an extraction, by the state it is in. */
enum DeedView {
    CONFIRM {
        @Override
        @Nullable
        Phrase notPossibleWhen(Confirmation.State state) {
            return switch (state) {
                case OPEN, REJECTED -> null;
                case NOT_NEEDED -> Phrase.of("识读确定，无需确认", "The reading is sure; nothing is to be confirmed");
                case CONFIRMED -> Phrase.of("已确认", "It is confirmed already");
                case CORRECTED -> Phrase.of("已更正，以更正为准", "It was corrected; the correction stands");
            };
        }
    },
    CORRECT {
        @Override
        @Nullable
        Phrase notPossibleWhen(Confirmation.State state) {
            return null;
        }
    },
    REJECT {
        @Override
        @Nullable
        Phrase notPossibleWhen(Confirmation.State state) {
            return state == Confirmation.State.REJECTED ? Phrase.of("已剔除", "It is rejected already") : null;
        }
    };

    /** Why the deed cannot be done in that state; null when it can. */
    abstract @Nullable Phrase notPossibleWhen(Confirmation.State state);

    void requirePossible(Confirmation.State state) {
        Phrase why = notPossibleWhen(state);
        if (why != null) {
            throw Refusal.of(GazetteRefusal.NOTHING_TO_DECIDE).saying(why.zh(), why.en());
        }
    }

    static List<Possible> all(Confirmation.State state) {
        return Arrays.stream(values())
                .map(deed -> new Possible(deed, deed.notPossibleWhen(state) == null, deed.notPossibleWhen(state)))
                .toList();
    }

    /** @param why it cannot be done now; null when it can */
    record Possible(
            DeedView deed, boolean possible, @Nullable Phrase why) {}
}
