package org.lingxing.platform.sensorthings;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An entity as it was read.
 *
 * @param properties those that were asked for, by name; absent ones are missing
 * @param neighbours numbers of the entities it leads to, by the link's name
 * @param mark where a page that ends with it ends
 */
record Entity(
        EntityType type,
        long id,
        Map<String, JsonNode> properties,
        Map<String, Long> neighbours,
        @Nullable Mark mark) {}
