/**
 * 机构: one entry an agency, its names with their days, short forms, predecessors and successors.
 *
 * <p>Tables: schema {@code agencies}. Addresses: {@code /api/v1/agencies/**}, {@code /api/v1/agency-names/**}. The
 * register starts from {@code registers/agencies-410100.json}; names it does not know go to a list that a person
 * decides on. Upper modules tell it where documents name agencies through {@link Agencies}.
 */
@ApplicationModule(
        displayName = "机构",
        allowedDependencies = {"store", "http", "time", "journal", "sheets"})
@NullMarked
package org.lingxing.platform.agencies;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
