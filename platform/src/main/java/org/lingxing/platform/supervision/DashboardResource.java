package org.lingxing.platform.supervision;

import org.lingxing.platform.http.Caller;
import org.lingxing.platform.http.OpenTo;
import org.lingxing.platform.http.Role;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Supervision at a look: for the mayor, for the office, for an agency. Every figure has a list of the same size behind it. */
@RestController
@RequestMapping("/api/v1/supervision/dashboards")
class DashboardResource {

    private final DashboardMayor mayor;
    private final DashboardDesk desk;

    DashboardResource(DashboardMayor mayor, DashboardDesk desk) {
        this.mayor = mayor;
        this.desk = desk;
    }

    @GetMapping("/mayor")
    @OpenTo(roles = {Role.OFFICER, Role.SIGNER})
    DashboardMayor.Board mayor() {
        return mayor.board();
    }

    @GetMapping("/office")
    @OpenTo(roles = Role.OFFICER)
    DashboardDesk.Office office() {
        return desk.office();
    }

    @GetMapping("/agency")
    @OpenTo(
            roles = {Role.OFFICER, Role.AGENCY},
            anyDivision = true)
    DashboardDesk.Agency agency(Caller caller) {
        return desk.agency(caller);
    }
}
