package org.lingxing.platform.gazette;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What persons said of a thing that was read.
 *
 * @param by the person's account; null while nobody decided
 */
record Confirmation(
        State state,
        @Nullable String by,
        @Nullable Instant at,
        @Nullable String note) {

    enum State {
        /** The reading is sure. */
        NOT_NEEDED,
        /** A person has to look. */
        OPEN,
        CONFIRMED,
        CORRECTED,
        REJECTED;

        boolean isDecided() {
            return this != NOT_NEEDED && this != OPEN;
        }
    }
}
