package org.lingxing.platform.assessment;

import java.math.BigDecimal;

/** What zz-2019-5#a2.6.1 gives: 30 to the unit, 10 to a chief, 5 to a township, 5 to a member agency. */
final class DecreedPoints {

    static final BigDecimal UNIT = new BigDecimal("30");

    private static final BigDecimal CHIEF = BigDecimal.TEN;
    private static final BigDecimal OTHER = new BigDecimal("5");

    private DecreedPoints() {}

    static BigDecimal of(DrawnKind kind) {
        return kind == DrawnKind.CHIEF ? CHIEF : OTHER;
    }
}
