package org.lingxing.platform.access;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A part of a lower module whose records name the holder of a post. It is told in the transaction in which the holder
 * changes, so that no duty ever stands under a person who has left.
 */
public interface PostWatcher {

    /**
     * Somebody takes up the post, or gives it up.
     *
     * @param since the first day on which somebody else holds it, or nobody
     */
    void holderChanged(UUID post, LocalDate since);
}
