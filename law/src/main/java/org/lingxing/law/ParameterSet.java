package org.lingxing.law;

import java.util.Map;

/**
 * Parameters that stand in for those shipped.
 *
 * @param name what the set is called; it is named in every answer
 * @param replacing by name, each with all its values
 */
public record ParameterSet(String name, Map<String, Parameter<?>> replacing) {

    /** Nothing departs from what is shipped. */
    public static final ParameterSet SHIPPED = new ParameterSet("shipped", Map.of());

    public ParameterSet {
        replacing = Map.copyOf(replacing);
    }
}
