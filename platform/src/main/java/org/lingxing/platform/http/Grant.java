package org.lingxing.platform.http;

import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.DivisionCode;

/**
 * A role as somebody holds it.
 *
 * @param module the one module of the platform it is held for; {@code null} for all
 * @param division the division it is held for, with all that lie in it
 */
public record Grant(Role role, @Nullable String module, DivisionCode division) {

    boolean countsIn(String where) {
        return module == null || module.equals(where);
    }

    /** Whether this grant is one of the role for that division. */
    boolean holds(Role wanted, DivisionCode where) {
        return role == wanted && division.covers(where);
    }
}
