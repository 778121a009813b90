package org.lingxing.platform.assessment;

import java.util.List;
import org.lingxing.platform.access.Posts;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.http.CommonRefusal;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.http.Role;
import org.lingxing.platform.time.CityClock;
import org.springframework.stereotype.Component;

/** Who speaks for a unit: whoever holds its post, and the chief office of its division. */
@Component
class UnitSeats {

    private final Rounds rounds;
    private final Posts posts;
    private final CityClock clock;

    UnitSeats(Rounds rounds, Posts posts, CityClock clock) {
        this.rounds = rounds;
        this.posts = posts;
        this.clock = clock;
    }

    /** The units of a year that the caller speaks for. */
    List<AssessedUnit> of(int year, Caller caller) {
        var today = clock.today();
        var held = posts.heldBy(caller.account(), today).stream()
                .filter(holding -> !holding.from().isAfter(today))
                .map(holding -> holding.id())
                .toList();
        return rounds.units(year).stream()
                .filter(unit -> held.contains(unit.post()) || caller.mayAct(Role.CHIEF_OFFICE, unit.division()))
                .toList();
    }

    /** @throws Refusal unless the caller speaks for the unit or is of the city's office */
    void require(int year, String unit, Caller caller) {
        rounds.unit(year, unit);
        if (of(year, caller).stream().noneMatch(one -> one.code().equals(unit))) {
            throw Refusal.of(CommonRefusal.NOT_YOUR_REGION);
        }
    }
}
