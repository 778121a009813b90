package org.lingxing.kernel;

import java.time.LocalDate;

/**
 * Days from one to another, both included.
 *
 * @param to not before {@code from}
 */
public record Period(LocalDate from, LocalDate to) {

    public Period {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("a period ends before it begins: " + from + ".." + to);
        }
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    public boolean contains(Period other) {
        return contains(other.from) && contains(other.to);
    }

    /** Cut to the days that both have; they must have one. */
    public Period cutTo(Period other) {
        return new Period(from.isAfter(other.from) ? from : other.from, to.isBefore(other.to) ? to : other.to);
    }

    @Override
    public String toString() {
        return from + ".." + to;
    }
}
