package org.lingxing.law;

import java.util.Map;

/**
 * Parameters that stand in for those shipped.
 *
 * @param name what the set is called; with {@code hash} it is named in every answer
 * @param hash of the values that depart, hexadecimal; empty for the shipped ones
 */
public record ParameterSet(String name, String hash, Map<String, Parameter<?>> replacing) {

    /** Nothing departs from what is shipped. */
    public static final ParameterSet SHIPPED = new ParameterSet("shipped", "", Map.of());

    public ParameterSet {
        replacing = Map.copyOf(replacing);
    }
}
