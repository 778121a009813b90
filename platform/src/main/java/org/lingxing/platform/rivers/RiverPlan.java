package org.lingxing.platform.rivers;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.http.InputFault;

/**
 * The plan of a water (一河一策): its problems, what is done about each by whom and when, what is wanted by the end of
 * each year.
 *
 * @param from the first year, {@code to} the last
 */
record RiverPlan(
        @Min(2000) @Max(2100) int from,
        @Min(2000) @Max(2100) int to,
        @NotNull @Size(max = 100) List<@Valid Issue> issues,
        @NotNull @Size(max = 100) List<@Valid Aim> aims) {

    /** A problem of the water with what is done about it. */
    record Issue(
            @NotBlank @Size(max = 2000) String text,
            @NotNull @Size(max = 50) List<@Valid Measure> measures) {

        Issue {
            measures = List.copyOf(measures);
        }
    }

    /**
     * Something to be done.
     *
     * @param agency who does it
     * @param year by the end of which
     * @param doneOn null while it is not done
     */
    record Measure(
            @NotBlank @Size(max = 2000) String text,
            @NotBlank @Size(max = 120) String agency,
            int year,
            @Nullable LocalDate doneOn) {}

    /** What is wanted by the end of a year. */
    record Aim(int year, @NotBlank @Size(max = 500) String text) {}

    RiverPlan {
        issues = List.copyOf(issues);
        aims = List.copyOf(aims);
    }

    /** What does not go together, by its JSON pointer. */
    List<InputFault> faults() {
        var faults = new ArrayList<InputFault>();
        if (to < from) {
            faults.add(new InputFault("/to", "止年早于起年", "The last year is before the first"));
        }
        for (int issue = 0; issue < issues.size(); issue++) {
            var measures = issues.get(issue).measures();
            for (int measure = 0; measure < measures.size(); measure++) {
                check(measures.get(measure).year(), "/issues/" + issue + "/measures/" + measure + "/year", faults);
            }
        }
        for (int aim = 0; aim < aims.size(); aim++) {
            check(aims.get(aim).year(), "/aims/" + aim + "/year", faults);
        }
        return faults;
    }

    private void check(int year, String pointer, List<InputFault> faults) {
        if (year < from || year > to) {
            faults.add(new InputFault(pointer, "年份不在方案期内", "This year is outside of the plan"));
        }
    }

    /** What is wanted by the end of a year. */
    List<String> aimsOf(int year) {
        return aims.stream().filter(aim -> aim.year() == year).map(Aim::text).toList();
    }
}
