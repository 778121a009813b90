/** Values of the field: money, thresholds, terms, the working calendar, identifiers. Plain Java; no clock, no files. */
@NullMarked
package org.lingxing.kernel;

import org.jspecify.annotations.NullMarked;
