package org.lingxing.platform.assessment;

import java.util.EnumSet;
import java.util.Set;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.http.CommonRefusal;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.http.Role;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * Who reads how the units of a year stand: offices and agencies by their roles, and whoever speaks for a unit, by its
 * post, which has no role. Asked before every deed and every reading; what is open to fewer says so itself.
 */
@ControllerAdvice(
        assignableTypes = {
            ClosingResource.class,
            CorrectionResource.class,
            FieldCorrectionResource.class,
            LedgerResource.class,
            ObjectionResource.class,
            StandingFilesResource.class,
            StandingsResource.class,
            SurveyResource.class,
            VetoResource.class
        })
class YearReaders {

    private static final Set<Role> READERS =
            EnumSet.of(Role.CHIEF_OFFICE, Role.CHIEF, Role.OFFICER, Role.SIGNER, Role.AGENCY);

    private final UnitSeats seats;

    YearReaders(UnitSeats seats) {
        this.seats = seats;
    }

    @ModelAttribute
    void require(@PathVariable int year, Caller caller) {
        if (caller.roles().stream().noneMatch(READERS::contains)
                && seats.of(year, caller).isEmpty()) {
            throw Refusal.of(CommonRefusal.NOT_YOUR_ROLE);
        }
    }
}
