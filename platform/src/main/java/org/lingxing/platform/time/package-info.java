/**
 * The one clock, and the working days as the State Council's notices make them.
 *
 * <p>No tables. Adds {@code today}, {@code workingDay}, {@code workingDaysLeftThisWeek} to {@code GET /api/v1/about}.
 * Nothing else in the platform asks the machine what time it is.
 */
@ApplicationModule(
        displayName = "时间",
        allowedDependencies = {"http"})
@NullMarked
package org.lingxing.platform.time;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
