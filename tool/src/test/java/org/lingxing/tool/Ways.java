package org.lingxing.tool;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Every way to compute a step. A decree with computations of its own adds its class here, a line each. */
final class Ways {

    static final Map<String, How> BY_NAME = merged(List.of(
            Arithmetic.BY_NAME,
            CalendarSteps.BY_NAME,
            SupervisionSteps.BY_NAME,
            WaterSteps.BY_NAME,
            AssessmentSteps.BY_NAME,
            LandSteps.BY_NAME,
            ParkingSteps.BY_NAME,
            EmploymentSteps.BY_NAME,
            RehabilitationSteps.BY_NAME,
            IncentiveSteps.BY_NAME));

    private Ways() {}

    private static Map<String, How> merged(List<Map<String, How>> all) {
        Map<String, How> merged = new HashMap<>();
        all.forEach(some -> some.forEach((name, how) -> {
            if (merged.put(name, how) != null) {
                throw new IllegalStateException("two ways are named " + name);
            }
        }));
        return merged;
    }
}
