package org.lingxing.platform.sensorthings;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an address leads to.
 *
 * @param via the link by which it was reached last, from the entity {@code from}; null at the root
 * @param id of the entity; null for a set
 * @param property of the entity, and what is asked for within it; null for all
 */
record Target(
        EntityType type,
        @Nullable Link via,
        @Nullable Long from,
        @Nullable Long id,
        @Nullable Property property,
        List<String> within,
        @Nullable String tail) {

    boolean isSet() {
        return id == null;
    }
}
