package org.lingxing.law;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The steps that led to an outcome, in order. */
public record Explanation(List<Step> steps) {

    /** The values of parameters that went in, each once, in the order of the steps. */
    public List<Source.OfParameter> parameters() {
        Map<Dated<?>, Source.OfParameter> seen = new LinkedHashMap<>();
        for (var step : steps) {
            for (var figure : step.computation().figures()) {
                if (figure.source() instanceof Source.OfParameter used) {
                    seen.putIfAbsent(used.dated(), used);
                }
            }
        }
        return List.copyOf(seen.values());
    }
}
