package org.lingxing.platform.assessment;

import java.math.BigDecimal;
import java.util.UUID;

/**
 * Points of the field to be put right.
 *
 * @param sheet by which the subject is scored
 * @param subject the unit's code, or one on whom the lot fell
 * @param item of the sheet, one that people score
 * @param points it is to have
 * @param ground such as the answer to an objection
 */
record FieldCorrection(
        UUID id,
        int year,
        String unit,
        String sheet,
        String subject,
        String item,
        BigDecimal points,
        String ground,
        TwoHands hands) {}
