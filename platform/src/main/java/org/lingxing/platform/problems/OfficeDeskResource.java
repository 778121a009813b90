package org.lingxing.platform.problems;

import org.lingxing.platform.http.Caller;
import org.lingxing.platform.http.OpenTo;
import org.lingxing.platform.http.Role;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The desk of a chief office, of the divisions its holder answers for. */
@RestController
@RequestMapping("/api/v1/problem-desk")
@OpenTo(
        roles = {Role.CHIEF_OFFICE, Role.CHIEF, Role.OFFICER},
        anyDivision = true)
class OfficeDeskResource {

    private final OfficeDesk desk;

    OfficeDeskResource(OfficeDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    OfficeDesk.Desk now(Caller caller) {
        return desk.of(caller);
    }
}
