package org.lingxing.platform.assessment;

import java.util.List;
import java.util.Optional;
import org.lingxing.kernel.DivisionCode;
import org.lingxing.platform.agencies.Agencies;
import org.lingxing.platform.agencies.AgencyRef;
import org.lingxing.platform.places.Divisions;
import org.lingxing.platform.time.CityClock;
import org.springframework.stereotype.Component;

/**
 * Which unit a table of an office means: by the name of the round, the code, however the division is called, or by its
 * government or committee, in full or shortened.
 */
@Component
class UnitNames {

    private final Divisions divisions;
    private final Agencies agencies;
    private final CityClock clock;

    UnitNames(Divisions divisions, Agencies agencies, CityClock clock) {
        this.divisions = divisions;
        this.agencies = agencies;
        this.clock = clock;
    }

    /** @param units those that are assessed */
    Optional<AssessedUnit> find(String written, List<AssessedUnit> units) {
        var bare = written.replaceAll("\\s", "");
        var day = clock.today();
        return units.stream()
                .filter(unit -> unit.name().zh().equals(bare)
                        || unit.code().equals(bare)
                        || unit.name().en().equals(written.strip()))
                .findFirst()
                .or(() -> divisions.called(bare, day).flatMap(code -> of(code, units)))
                .or(() -> Optional.ofNullable(
                                agencies.resolve(List.of(bare), day).get(bare))
                        .map(AgencyRef::id)
                        .flatMap(agency -> units.stream()
                                .filter(unit -> unit.agency().equals(agency))
                                .findFirst()));
    }

    private static Optional<AssessedUnit> of(DivisionCode code, List<AssessedUnit> units) {
        return units.stream().filter(unit -> unit.division().equals(code)).findFirst();
    }
}
