package org.lingxing.tracks;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A picture that came with a patrol, as its own data say.
 *
 * @param name for a person to recognise it
 * @param taken null where it does not say when
 * @param position where; null where it does not say
 */
public record Picture(
        String name, @Nullable Instant taken, @Nullable Fix position) {}
