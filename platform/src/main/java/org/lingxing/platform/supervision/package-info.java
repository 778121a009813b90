/**
 * 督查: tasks that agencies carry until they end, what is reported on them by when, chasing, targets and their progress,
 * the work of the supervision office.
 *
 * <p>Tables: schema {@code supervision}. Addresses: {@code /api/v1/supervision/**}, {@code
 * /api/v1/target-progress/**}. Declares its kinds and schedules of
 * duties and fulfils them in the transaction of the deed. Who carries tasks for an agency other modules ask
 * {@link org.lingxing.platform.supervision.Liaisons}.
 */
@ApplicationModule(
        displayName = "督查",
        allowedDependencies = {
            "store",
            "http",
            "time",
            "journal",
            "sheets",
            "agencies",
            "access",
            "places",
            "files",
            "papers",
            "gazette",
            "rules",
            "duties",
            "scoring",
            "water"
        })
@NullMarked
package org.lingxing.platform.supervision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
