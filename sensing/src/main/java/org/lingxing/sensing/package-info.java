/**
 * Observations of water, judged: {@code (state per station and item, batch) → (state, flags, classes, alarms)}. Plain Java;
 * no Spring, no database, no clock, so that the same code can run inside a stream engine unchanged.
 *
 * <p>Every value is a whole number of millionths of its item's unit, every time a second since 1970 (UTC).
 */
@NullMarked
package org.lingxing.sensing;

import org.jspecify.annotations.NullMarked;
