package org.lingxing.platform.rivers;

import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Phrase;

/**
 * Who answers for a reach or stands beside, as a board tells it.
 *
 * @param part {@code CITY} to {@code GUARD}, or what somebody beside does
 * @param partName the same in words
 * @param post what the post is called
 * @param name of whoever holds it today; {@code null} for a vacant post
 * @param office where the person sits, as the register has it
 * @param telephone of the office
 */
record Responsible(
        Part part,
        Phrase partName,
        Phrase post,
        @Nullable String name,
        @Nullable String office,
        @Nullable String telephone) {}
