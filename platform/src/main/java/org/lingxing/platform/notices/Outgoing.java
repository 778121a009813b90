package org.lingxing.platform.notices;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A delivery that is due.
 *
 * @param account whom a mail is for; null for a hook
 * @param hook null for a mail
 * @param attempts how often it was tried, this time included
 */
record Outgoing(
        UUID id,
        Channel channel,
        @Nullable String account,
        @Nullable UUID hook,
        int attempts) {

    /** A way out of the platform. */
    enum Channel {
        MAIL,
        HOOK
    }
}
