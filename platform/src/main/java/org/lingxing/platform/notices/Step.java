package org.lingxing.platform.notices;

import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A step of the plan of reminders.
 *
 * @param days on which day, counted from the last day in time: -3 is three days before, 0 that day, 7 a week after
 * @param everyDays again after so many days; null for once
 * @param times how often in all
 * @param version grows with every change
 */
record Step(
        UUID id, Addressee addressee, int days, @Nullable Integer everyDays, int times, int version) {

    /** To whom a step goes. */
    enum Addressee {
        /** Who owes the duty, and who stands in for that person. */
        HOLDER,
        /** Who holds the post above, and who stands in for that person. */
        SUPERIOR
    }

    /** The last day of the plan that this step has. */
    int lastDays() {
        return everyDays == null ? days : days + everyDays * (times - 1);
    }

    /**
     * The newest day of this step that has come.
     *
     * @param since how many days after the last day in time it is today; negative before
     */
    OptionalInt newestBy(int since) {
        if (since < days) {
            return OptionalInt.empty();
        }
        if (everyDays == null) {
            return OptionalInt.of(days);
        }
        int passed = Math.min((since - days) / everyDays, times - 1);
        return OptionalInt.of(days + passed * everyDays);
    }
}
