package org.lingxing.platform.time;

import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Work that comes round again and again while the platform runs, declared as a bean. Each has a thread of its own, and the
 * pause is counted from the end of a turn, so that no turn meets the one before.
 */
public interface Recurring {

    /** The pause before a turn; null where the settings leave it nothing to do. */
    @Nullable
    Duration every();

    /**
     * One turn. Whatever it throws is logged, and the next turn tries again; so it must leave undone work where that turn
     * finds it.
     */
    void turn() throws IOException;
}
