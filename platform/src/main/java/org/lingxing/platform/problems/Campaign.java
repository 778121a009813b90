package org.lingxing.platform.problems;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Phrase;

/**
 * A campaign: kinds of problems cleared away together, by a day.
 *
 * @param code its name in addresses
 * @param provision that orders it
 * @param until by when all is closed; null where the provision names no day
 * @param acceptanceUntil by when the city has accepted it; null where it names none
 * @param circulars whether a circular is due every ten days
 */
record Campaign(
        String code,
        String nameZh,
        String nameEn,
        String provision,
        List<String> kinds,
        @Nullable LocalDate until,
        @Nullable LocalDate acceptanceUntil,
        boolean circulars) {

    Campaign {
        kinds = List.copyOf(kinds);
    }

    Phrase name() {
        return Phrase.of(nameZh, nameEn);
    }

    boolean clears(ProblemKind kind) {
        return kinds.contains(kind.name());
    }

    /** As files know where they came from. */
    String origin() {
        return "campaign/" + code;
    }
}
