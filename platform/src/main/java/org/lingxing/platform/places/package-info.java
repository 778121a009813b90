/**
 * Places: the divisions of the city by code, with their names; the tiles under its maps.
 *
 * <p>Tables: schema {@code places}. Addresses: {@code /api/v1/divisions}. Calls {@code store}, {@code http}, {@code sheets} and
 * {@code time}. Other modules ask {@link org.lingxing.platform.places.Divisions}.
 */
@ApplicationModule(
        displayName = "区划与地点",
        allowedDependencies = {"store", "http", "time", "sheets"})
@NullMarked
package org.lingxing.platform.places;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
