package org.lingxing.platform.problems;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.DivisionCode;

/**
 * A citizen's report as it lies in the table; name and telephone stay there ({@link ReportPeople}).
 *
 * @param number as the acknowledgement says it, GZ-7K2M-QX
 * @param code mark of the check code that holds now
 * @param codes how many codes were given out
 * @param due last day for the office to decide
 * @param problem the file it was put to; that one may have been merged into another since
 * @param answer what the office wrote to the citizen
 * @param named whether a name was given and is still there
 * @param called the same of a telephone number
 * @param entry of its receipt in the journal
 */
record ReportRow(
        UUID id,
        String number,
        String code,
        int codes,
        ProblemKind kind,
        String words,
        String place,
        @Nullable String reach,
        String division,
        BigDecimal longitude,
        BigDecimal latitude,
        @Nullable Integer accuracy,
        Instant receivedAt,
        LocalDate due,
        ReportState state,
        @Nullable UUID problem,
        @Nullable ReportGround ground,
        @Nullable String answer,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        boolean named,
        boolean called,
        @Nullable Instant erasedAt,
        long entry,
        int version,
        String changedBy,
        Instant changedAt) {

    DivisionCode divisionCode() {
        return DivisionCode.of(division);
    }

    /** As files of problems know where it came from. */
    String origin() {
        return origin(id);
    }

    static String origin(UUID report) {
        return "report/" + report;
    }

    /** As lists and notices call it. */
    String label() {
        return number + " " + place;
    }

    Spot spot() {
        return new Spot(longitude, latitude);
    }
}
