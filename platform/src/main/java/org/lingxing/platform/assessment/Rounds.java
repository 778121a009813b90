package org.lingxing.platform.assessment;

import java.util.List;
import java.util.Optional;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.http.CommonRefusal;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.http.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The rounds there are, with their units, groups and who may do what in them. */
@Service
@Transactional(readOnly = true)
class Rounds {

    private final RoundTable table;

    Rounds(RoundTable table) {
        this.table = table;
    }

    /** Why the field was closed although somebody was not scored; empty where everybody was. */
    Optional<String> closingGround(int year) {
        return table.closingGround(year);
    }

    /** The latest year first. */
    List<Round> all() {
        return table.all();
    }

    Optional<Round> find(int year) {
        return table.find(year);
    }

    /** @throws Refusal where the year has none */
    Round require(int year) {
        return find(year).orElseThrow(() -> Refusal.of(AssessmentRefusal.ROUND_UNKNOWN));
    }

    /** @throws Refusal unless it is open */
    Round requireOpen(int year) {
        var round = require(year);
        if (round.state() != RoundState.OPEN) {
            throw Refusal.of(AssessmentRefusal.ROUND_NOT_OPEN);
        }
        return round;
    }

    /** In the order of the decree. */
    List<AssessedUnit> units(int year) {
        return table.units(year);
    }

    /** @throws Refusal where the year does not assess it */
    AssessedUnit unit(int year, String code) {
        return units(year).stream()
                .filter(unit -> unit.code().equals(code))
                .findFirst()
                .orElseThrow(() -> Refusal.of(AssessmentRefusal.UNIT_UNKNOWN));
    }

    List<Group> groups(int year) {
        return table.groups(year);
    }

    /** Whether somebody keeps the round: the chief office of the city. */
    static boolean isOffice(Caller caller) {
        return caller.mayAct(Role.CHIEF_OFFICE, City.DIVISION);
    }

    static void requireOffice(Caller caller) {
        if (!isOffice(caller)) {
            throw Refusal.of(CommonRefusal.NOT_YOUR_ROLE);
        }
    }
}
