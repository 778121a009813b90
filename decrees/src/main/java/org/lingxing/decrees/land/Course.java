package org.lingxing.decrees.land;

import java.util.List;
import java.util.stream.Stream;
import org.lingxing.kernel.ProvisionId;

/** The course of an offer (annex 2). */
final class Course {

    /** In their order; acceptance may fail, which ends the course too. */
    static final List<CourseStep> STEPS = Stream.of(CourseStep.values())
            .filter(step -> step != CourseStep.ACCEPTANCE_FAILED)
            .toList();

    /** Where each of them stands. */
    static final List<ProvisionId> PROVISIONS = Stream.of(
                    "a2.1", "a2.1", "a2.2", "a2.2", "a2.3", "a2.3", "a2.3", "a2.3", "a2.4")
            .map(Land.INSTRUMENT::at)
            .toList();

    private Course() {}

    /** The place of a step in the course, from 0. */
    static int place(CourseStep step) {
        return STEPS.indexOf(step == CourseStep.ACCEPTANCE_FAILED ? CourseStep.ACCEPTED : step);
    }
}
