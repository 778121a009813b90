package org.lingxing.platform.places;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.DivisionCode;
import org.lingxing.kernel.Phrase;

/**
 * A division of the city.
 *
 * @param parent what it lies in; {@code null} for the city itself
 * @param name as it is called now; where no English name is known, the Chinese one in both languages
 * @param names all names it goes by or went by
 * @param official whether the code is the statistics bureau's; one of our own otherwise
 * @param from the first day it was there; {@code null} where not known
 * @param to the last day; {@code null} while it is there
 */
public record Division(
        DivisionCode code,
        @Nullable DivisionCode parent,
        Level level,
        Phrase name,
        List<Name> names,
        boolean official,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    public Division {
        names = List.copyOf(names);
    }

    /** The same with all its names. */
    Division called(List<Name> all) {
        return new Division(code, parent, level, name, all, official, from, to);
    }

    /** Where a division stands. A zone is administered like a county without being one. */
    public enum Level {
        CITY,
        COUNTY,
        ZONE,
        TOWNSHIP
    }

    /** How a name is used: in full, or shortened as papers do. */
    public enum NameKind {
        FULL,
        SHORT
    }

    /** A name with the days it was in use, open where not known. */
    public record Name(
            String name,
            NameKind kind,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}
}
