package org.lingxing.platform.files;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.DivisionCode;
import org.lingxing.platform.http.Role;

/**
 * To whom a file is open by what holds it. A file that several things hold is open to whom one of them opens it; whoever
 * uploaded it sees it always.
 *
 * @param roles one of these suffices; empty unless {@link Kind#ROLES}
 * @param division the division for which the role must be held; {@code null} unless {@link Kind#ROLES}
 */
public record Visibility(
        Kind kind, Set<Role> roles, @Nullable DivisionCode division) {

    /** Everybody, as published: without where and when a picture was taken and who brought it. */
    public static final Visibility PUBLIC = new Visibility(Kind.PUBLIC, Set.of(), null);

    /** Everybody who is signed in, as it was uploaded. */
    public static final Visibility SIGNED_IN = new Visibility(Kind.SIGNED_IN, Set.of(), null);

    public Visibility {
        roles = Set.copyOf(roles);
        if ((kind == Kind.ROLES) != (division != null) || (kind == Kind.ROLES) == roles.isEmpty()) {
            throw new IllegalArgumentException("roles and a division belong to ROLES, and to nothing else");
        }
    }

    /** Those who hold one of these roles for that division, as it was uploaded. */
    public static Visibility ofRoles(DivisionCode division, Role... roles) {
        return new Visibility(Kind.ROLES, Set.of(roles), division);
    }

    /** How wide a file stands open. */
    public enum Kind {
        PUBLIC,
        SIGNED_IN,
        ROLES
    }
}
