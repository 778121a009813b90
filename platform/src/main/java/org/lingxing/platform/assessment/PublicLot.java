package org.lingxing.platform.assessment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Lot;

/**
 * The lot of a year.
 *
 * @param source which value of whom decides, in words
 * @param day on which that value comes into being; the announcement is of an earlier day
 * @param announcedEntry the entry of the journal that holds the lists
 * @param value null until it is made known
 */
record PublicLot(
        int year,
        String source,
        LocalDate day,
        String announcedBy,
        Instant announcedAt,
        long announcedEntry,
        @Nullable String value,
        @Nullable String drawnBy,
        @Nullable Instant drawnAt,
        @Nullable Long drawnEntry) {

    /**
     * A list as it was announced.
     *
     * @param purpose tells this drawing from the others of the same value
     * @param entries in their order
     * @param sha256 of the entries, a line feed between two and none at the end
     */
    record Listed(String unit, DrawnKind kind, String purpose, List<String> entries, String sha256) {

        Listed {
            entries = List.copyOf(entries);
        }

        /** All entries in the order in which the lot falls on them. */
        List<Lot.Ticket> order(String value) {
            return new Lot(value, purpose, entries).order();
        }
    }

    /**
     * Somebody whom the lot fell on and who cannot be assessed.
     *
     * @param follower the next in the order of the same lot
     * @param place of the follower in that order, from 1
     * @param ground why, without what is nobody's business
     * @param proposedBy null for those from before two persons were asked for
     * @param byAccount who signed
     * @param entry of the journal
     */
    record Replaced(
            String unit,
            DrawnKind kind,
            String name,
            String follower,
            int place,
            String ground,
            @Nullable String proposedBy,
            String byAccount,
            Instant at,
            long entry) {

        boolean isOf(Listed list) {
            return unit.equals(list.unit()) && kind == list.kind();
        }
    }

    /** A value that reads in one way only. */
    static String purposeOf(int year, String unit, DrawnKind kind) {
        return year + "/" + unit + "/" + kind.name();
    }
}
