/**
 * 巡查: patrols of reaches with their tracks, what speaks for and against each, the report to the chief above and his
 * check, a guard's month.
 *
 * <p>Tables: schema {@code patrols}. Addresses: {@code /api/v1/patrols/**}, {@code /api/v1/patrol-months/**}. Declares
 * the duties of patrolling, reporting and summing up, and fulfils them in the transaction of the deed. Tracks are
 * personal: who may see one is decided in one place, {@code Sight}.
 */
@ApplicationModule(
        displayName = "巡查",
        allowedDependencies = {
            "store",
            "http",
            "time",
            "journal",
            "sheets",
            "access",
            "places",
            "files",
            "rules",
            "duties",
            "scoring",
            "rivers",
            "problems"
        })
@NullMarked
package org.lingxing.platform.patrols;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
