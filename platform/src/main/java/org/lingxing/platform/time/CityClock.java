package org.lingxing.platform.time;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;

/**
 * What time it is in the city. Runs as the machine's clock does; tests and demonstrations put it on another day, and it
 * goes on from there.
 */
public final class CityClock implements InstantSource {

    /** China has one time. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final InstantSource machine;
    private volatile Duration ahead = Duration.ZERO;

    /** @param machine what it is moved against */
    public CityClock(InstantSource machine) {
        this.machine = machine;
    }

    /** This moment, in microseconds, which is what the database keeps. */
    @Override
    public Instant instant() {
        return machine.instant().plus(ahead).truncatedTo(ChronoUnit.MICROS);
    }

    /** The day in the city. */
    public LocalDate today() {
        return LocalDate.ofInstant(instant(), ZONE);
    }

    /** Puts the clock on a day, at the hour it shows; for tests, the simulation and demonstrations. */
    public void moveTo(LocalDate day) {
        ahead = ahead.plusDays(ChronoUnit.DAYS.between(today(), day));
    }

    /** Puts the clock on an hour of the city. */
    public void moveTo(LocalDateTime hour) {
        moveBy(Duration.between(instant(), hour.atZone(ZONE)));
    }

    /**
     * Puts the clock where an operator wants it.
     *
     * @param start a day, {@code 2019-06-18}, or an hour of it, {@code 2019-06-18T21:00}
     * @throws DateTimeParseException if it is neither
     */
    public void moveTo(String start) {
        if (start.indexOf('T') < 0) {
            moveTo(LocalDate.parse(start));
        } else {
            moveTo(LocalDateTime.parse(start));
        }
    }

    /** Puts the clock forward, or back if negative. */
    public void moveBy(Duration distance) {
        ahead = ahead.plus(distance);
    }
}
