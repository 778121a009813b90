package org.lingxing.law;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The steps that led to an outcome, in order. */
public record Explanation(List<Step> steps) {

    /** The values of parameters that went in, each once, in the order of the steps. */
    public List<Source.OfParameter> parameters() {
        Set<Source.OfParameter> seen = new LinkedHashSet<>();
        for (var step : steps) {
            for (var figure : step.computation().figures()) {
                if (figure.source() instanceof Source.OfParameter used) {
                    seen.add(used);
                }
            }
        }
        return List.copyOf(seen);
    }
}
