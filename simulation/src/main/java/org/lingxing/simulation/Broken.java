package org.lingxing.simulation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Something that must hold did not, on a day of the city. */
final class Broken extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final LocalDate day;

    Broken(LocalDate day, String what, @Nullable Throwable cause) {
        super(what, cause);
        this.day = day;
    }

    LocalDate day() {
        return day;
    }
}
