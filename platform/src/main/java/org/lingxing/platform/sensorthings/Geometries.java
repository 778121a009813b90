package org.lingxing.platform.sensorthings;

import java.util.Map;
import org.locationtech.jts.geom.Geometry;

/** The geometries that a property has, by the numbers of the entities. */
@FunctionalInterface
interface Geometries {

    /** @throws org.lingxing.platform.http.Refusal when there are too many to compute with */
    Map<Long, Geometry> of(PlaceOf place);

    /** A property that holds places. */
    record PlaceOf(EntityType type, Property property) {}
}
