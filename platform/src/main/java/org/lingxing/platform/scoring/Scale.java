package org.lingxing.platform.scoring;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import java.util.List;

/** How the value of a measure becomes points: thresholds as data. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Scale.Linear.class, name = "LINEAR"),
    @JsonSubTypes.Type(value = Scale.Steps.class, name = "STEPS"),
    @JsonSubTypes.Type(value = Scale.PerCase.class, name = "PER_CASE")
})
public sealed interface Scale {

    /**
     * Nothing at one value, all points at another, in proportion between.
     *
     * @param noneAt value with no points, a share as a fraction: 0.6
     * @param allAt value with all points; below {@code noneAt} where less is better
     */
    record Linear(BigDecimal noneAt, BigDecimal allAt) implements Scale {}

    /**
     * So many points from each threshold on; none before the first.
     *
     * @param steps the value that must be reached, itself included, in the order of their points, the fewest first
     * @param direction whether it is reached from below or from above
     */
    record Steps(Direction direction, List<Step> steps) implements Scale {

        public Steps {
            steps = List.copyOf(steps);
        }
    }

    /** @param value itself included */
    record Step(BigDecimal value, BigDecimal points) {}

    /** From which side a threshold is reached. */
    enum Direction {
        AT_LEAST,
        AT_MOST
    }

    /**
     * So many points off for each case; never below nothing.
     *
     * @param off for one case
     * @param free how many cases cost nothing
     */
    record PerCase(BigDecimal off, int free) implements Scale {}
}
