package org.lingxing.platform.assessment;

import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Phrase;

/**
 * Who is scored in the field: a unit itself, or one on whom the lot fell.
 *
 * @param sheet by which
 * @param subject as scores name it
 * @param unit whose unit it is
 * @param kind null for the unit itself
 */
record FieldSubject(
        String sheet,
        String subject,
        Phrase name,
        String unit,
        @Nullable DrawnKind kind) {}
