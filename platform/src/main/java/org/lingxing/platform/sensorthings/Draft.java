package org.lingxing.platform.sensorthings;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * What a client wrote of an entity, checked by itself but not against what is stored.
 *
 * @param pointer where it stands in what was sent
 * @param values of properties; JSON's null for one that is to be nothing
 * @param links what it leads to
 */
record Draft(EntityType type, String pointer, Map<Property, JsonNode> values, Map<Link, List<Linked>> links) {

    /** The far end of a link. */
    sealed interface Linked {

        String pointer();
    }

    /** An entity that is there. */
    record Known(String pointer, long id) implements Linked {}

    /** One to be made. */
    record Made(Draft draft) implements Linked {

        @Override
        public String pointer() {
            return draft.pointer();
        }
    }
}
