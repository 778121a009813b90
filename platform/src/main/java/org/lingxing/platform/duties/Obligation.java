package org.lingxing.platform.duties;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.DivisionCode;

/**
 * What binds a post to a schedule.
 *
 * @param subject what it is owed for, as its module writes it: a reach
 * @param label the subject for a person to read
 * @param from the first day
 * @param last the last day; null while no end is known
 */
public record Obligation(
        UUID post,
        String subject,
        String label,
        DivisionCode division,
        LocalDate from,
        @Nullable LocalDate last) {}
