package org.lingxing.platform.http;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.lingxing.kernel.DivisionCode;

/**
 * Who makes a request. A resource asks for it by naming it among the arguments of its method.
 *
 * @param account the name of the account, unique
 * @param name the person's name, a personal value
 * @param grants the roles held today, those of people the caller stands in for included
 */
public record Caller(String account, String name, List<Grant> grants) {

    public Caller {
        grants = List.copyOf(grants);
    }

    public Set<Role> roles() {
        return grants.stream().map(Grant::role).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether the caller holds the role for that division or one that holds it. */
    public boolean mayAct(Role role, DivisionCode division) {
        return grants.stream().anyMatch(grant -> grant.holds(role, division));
    }

    /** @throws Refusal {@link CommonRefusal#NOT_YOUR_ROLE} unless the caller holds the role somewhere */
    public void requireRole(Role role) {
        if (!roles().contains(role)) {
            throw Refusal.of(CommonRefusal.NOT_YOUR_ROLE);
        }
    }

    /** The same caller with the grants that count in that module of the platform. */
    Caller within(String module) {
        return new Caller(
                account,
                name,
                grants.stream().filter(grant -> grant.countsIn(module)).toList());
    }

    /**
     * Goes on only when the caller holds the role for that division.
     *
     * @throws Refusal {@link CommonRefusal#NOT_YOUR_REGION} otherwise
     */
    public void requireRegion(Role role, DivisionCode division) {
        if (!mayAct(role, division)) {
            throw Refusal.of(CommonRefusal.NOT_YOUR_REGION);
        }
    }
}
