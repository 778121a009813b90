/**
 * 评分: sheets of points as data, and what a subject has by one. An item is scored by people, or computed by a measure of
 * the module whose deeds it counts, with thresholds as data. A certificate explains every point down to the records, says
 * for every point lost what would have kept it, and can be computed again at any time.
 *
 * <p>The commonest measure, a share of duties done in time, is {@link org.lingxing.platform.scoring.DutyShare}; a module
 * that fixes sheets and settles points by deeds of its own does so through {@link org.lingxing.platform.scoring.SheetDesk}.
 *
 * <p>Tables: schema {@code scoring}. Addresses: {@code /api/v1/scoring/**}. A module below declares {@link
 * org.lingxing.platform.scoring.Measure}s, {@link org.lingxing.platform.scoring.Subjects} and where it has one a {@link
 * org.lingxing.platform.scoring.ShippedSheet} as beans and reads {@link org.lingxing.platform.scoring.Scores}; this
 * module knows none of them.
 */
@ApplicationModule(
        displayName = "评分",
        allowedDependencies = {"store", "http", "time", "journal", "sheets", "duties"})
@NullMarked
package org.lingxing.platform.scoring;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
