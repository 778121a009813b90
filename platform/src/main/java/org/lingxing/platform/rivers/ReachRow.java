package org.lingxing.platform.rivers;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.DivisionCode;

/**
 * A reach as registers bring it.
 *
 * @param begins where it begins, in words; {@code ends} likewise
 * @param shape null where it is not told: what is drawn stays
 * @param levels on which somebody is to answer for it; null for every level from the highest chief of its water to the guard
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
        @Nullable Geometry shape,
        @Nullable List<ChiefLevel> levels) {

    ReachRow {
        levels = levels == null || levels.isEmpty()
                ? null
                : levels.stream().distinct().sorted().toList();
    }

    /** The same where only some levels are to answer for it. */
    ReachRow expecting(List<ChiefLevel> some) {
        return new ReachRow(code, water, name, en, division, position, begins, ends, shape, some);
    }
}
