package org.lingxing.platform.rivers;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.DivisionCode;

/**
 * Somebody who answers for a water or a reach, or stands beside, as registers bring it.
 *
 * @param place the code of a reach, or of a water for all its reaches
 * @param title of the post, which with its division tells which post is meant
 * @param name of whoever holds it
 * @param account by which that person signs in; null for one who does not
 * @param telephone of the office
 * @param to the last day; null while no end is known
 */
record ChiefRow(
        String place,
        Part part,
        String title,
        DivisionCode division,
        String name,
        @Nullable String agency,
        @Nullable String telephone,
        @Nullable String account,
        LocalDate from,
        @Nullable LocalDate to) {

    /** The post meant. */
    Seat seat() {
        return new Seat(title, division.value());
    }

    /** A post by what the register calls it. */
    record Seat(String title, String division) {}
}
