package org.lingxing.platform.duties;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something happened to a duty after it was opened; published as an event in the transaction of the deed.
 *
 * @param by the account of who did it; {@code system} for what time or a notice did
 * @param words the ground, as whoever did it wrote it
 * @param was for terms the first moment that was late until now, for persons who owed it, for parts their last day
 * @param becomes the same from now on
 */
public record DutyChanged(
        UUID duty,
        What what,
        Instant at,
        String by,
        @Nullable String words,
        @Nullable String was,
        @Nullable String becomes) {

    /** What may happen. */
    public enum What {
        TERM_MOVED,
        EXTENDED,
        SUSPENDED,
        RESUMED,
        WAIVED,
        RETURNED,
        SPLIT,
        HANDED_ON,
        DONE,
        TAKEN_BACK,
        RESTORED
    }
}
