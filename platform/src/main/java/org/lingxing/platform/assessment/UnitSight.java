package org.lingxing.platform.assessment;

import java.util.Set;
import java.util.stream.Collectors;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.http.CommonRefusal;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.http.Role;
import org.springframework.stereotype.Component;

/** Who sees how much of a unit's assessment. */
@Component
class UnitSight {

    /** They see the standings of all units; of a single one what was handed in, and points once the field is closed. */
    private static final Set<Role> OF_ALL =
            Set.of(Role.CHIEF_OFFICE, Role.CHIEF, Role.OFFICER, Role.SIGNER, Role.AGENCY);

    private final FieldWork work;
    private final UnitSeats seats;

    UnitSight(FieldWork work, UnitSeats seats) {
        this.work = work;
        this.seats = seats;
    }

    /**
     * Whether somebody sees drafts and points: the unit itself, its group, the city's office.
     *
     * @throws Refusal where somebody sees nothing of it
     */
    boolean requireSome(int year, AssessedUnit unit, Group group, Caller caller) {
        boolean near = Rounds.isOffice(caller)
                || work.isLeader(group, caller)
                || work.isScorer(year, group.number(), caller)
                || seats.of(year, caller).contains(unit);
        if (!near && caller.roles().stream().noneMatch(OF_ALL::contains)) {
            throw Refusal.of(CommonRefusal.NOT_YOUR_ROLE);
        }
        return near;
    }

    /** Whose records somebody sees while they are still proposed, and whom they name. */
    Insider insider(int year, Caller caller) {
        return new Insider(
                Rounds.isOffice(caller) || caller.mayAct(Role.SIGNER, City.DIVISION),
                seats.of(year, caller).stream().map(AssessedUnit::code).collect(Collectors.toUnmodifiableSet()));
    }

    /**
     * What somebody sees.
     *
     * @param all the office and who signs
     * @param units those one speaks for
     */
    record Insider(boolean all, Set<String> units) {

        boolean sees(String unit) {
            return all || units.contains(unit);
        }
    }
}
