package org.lingxing.platform.rivers;

import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.DivisionCode;

/**
 * A reach as registers bring it.
 *
 * @param begins where it begins, in words; {@code ends} likewise
 * @param shape null where it is not told: what is drawn stays
 */
record ReachRow(
        String code,
        String water,
        String name,
        @Nullable String en,
        DivisionCode division,
        int position,
        @Nullable String begins,
        @Nullable String ends,
        @Nullable Geometry shape) {}
