/**
 * 职责: who owes what to whom by when under which provision. A schedule of a decree opens duties ahead, a deed opens one,
 * a deed fulfils it; nobody ticks off what a deed can prove. Terms, suspension, extension, waiver and the change of the
 * person who holds a post live here, for all modules alike.
 *
 * <p>Tables: schema {@code duties}. Addresses: {@code /api/v1/duties/**}, {@code /api/v1/handovers/**}. A module below
 * declares its {@link org.lingxing.platform.duties.DutyKind}s and {@link org.lingxing.platform.duties.Schedule}s as beans
 * and calls {@link org.lingxing.platform.duties.Duties} and {@link org.lingxing.platform.duties.Obligations} in its own
 * transaction; this module knows none of them.
 */
@ApplicationModule(
        displayName = "职责",
        allowedDependencies = {"store", "http", "time", "journal", "sheets", "access", "rules"})
@NullMarked
package org.lingxing.platform.duties;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
