package org.lingxing.law;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.ProvisionId;

/**
 * One value of a parameter with its time and its source.
 *
 * @param printedAs how the provision writes it where that is not the value's own form ({@code 每季度}); null else
 * @param from first day in force
 * @param to last day in force; null while no end is set
 * @param publishedOn from this day on it is known
 */
public record Dated<T>(
        T value,
        Basis basis,
        ProvisionId provision,
        @Nullable String printedAs,
        LocalDate from,
        @Nullable LocalDate to,
        LocalDate publishedOn) {

    /** Whether it counts on the day, as far as was known on the other. */
    public boolean counts(Asked asked) {
        return !from.isAfter(asked.asOf()) && (to == null || !to.isBefore(asked.asOf())) && asked.knew(publishedOn);
    }
}
