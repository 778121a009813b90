package org.lingxing.platform.duties;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.DivisionCode;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.http.CommonRefusal;
import org.lingxing.platform.http.Grant;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.http.Role;
import org.springframework.stereotype.Component;

/** Who sees the duties of others, and decides about them: offices and chiefs, each in its own region. */
@Component
class Supervisors {

    private static final List<Role> SEE = List.of(Role.OFFICER, Role.CHIEF_OFFICE, Role.CHIEF, Role.ADMINISTRATOR);
    private static final List<Role> DECIDE = List.of(Role.OFFICER, Role.CHIEF_OFFICE, Role.CHIEF);

    /**
     * The region that a question is about.
     *
     * @param division its code; null for the widest that the caller supervises
     * @throws Refusal when the caller does not supervise it
     */
    DivisionCode region(Caller caller, @Nullable String division) {
        List<DivisionCode> regions = regionsOf(caller);
        if (regions.isEmpty()) {
            throw Refusal.of(CommonRefusal.NOT_YOUR_ROLE);
        }
        if (division == null) {
            return regions.getFirst();
        }
        DivisionCode asked = code(division);
        if (regions.stream().noneMatch(region -> region.covers(asked))) {
            throw Refusal.of(CommonRefusal.NOT_YOUR_REGION);
        }
        return asked;
    }

    /** The widest region that the caller supervises; empty for those who supervise none. */
    Optional<DivisionCode> regionOf(Caller caller) {
        return regionsOf(caller).stream().findFirst();
    }

    private static List<DivisionCode> regionsOf(Caller caller) {
        return caller.grants().stream()
                .filter(grant -> SEE.contains(grant.role()))
                .map(Grant::division)
                .sorted()
                .toList();
    }

    private static DivisionCode code(String division) {
        try {
            return DivisionCode.of(division);
        } catch (IllegalArgumentException noCode) {
            throw Refusal.ofInput("/division", "不是区划代码", "This is not the code of a division");
        }
    }

    boolean maySee(Caller caller, DivisionCode division) {
        return SEE.stream().anyMatch(role -> caller.mayAct(role, division));
    }

    boolean mayDecide(Caller caller, DivisionCode division) {
        return DECIDE.stream().anyMatch(role -> caller.mayAct(role, division));
    }
}
