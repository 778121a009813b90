package org.lingxing.platform.assessment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.lingxing.platform.scoring.Certificate;

/**
 * Points of items on the scale of their sheet: where items are left out because nothing was owed, the others count for the
 * whole in proportion. What was gained, what was lost and what can still come then add up to the points of the sheet.
 */
record SheetShare(Certificate certificate) {

    private static final int DECIMALS = 2;

    /** Points of items that wait for points. */
    BigDecimal awaited() {
        return sum(Certificate.State.AWAITED);
    }

    /** Points of items on the scale of the sheet, to two decimals. */
    BigDecimal of(BigDecimal points, RoundingMode rounding) {
        var counted = certificate.available().add(awaited());
        return counted.signum() == 0 ? points : points.multiply(full()).divide(counted, DECIMALS, rounding);
    }

    BigDecimal of(BigDecimal points) {
        return of(points, RoundingMode.HALF_UP);
    }

    private BigDecimal full() {
        return certificate.parts().stream().map(Certificate.Part::points).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private BigDecimal sum(Certificate.State state) {
        return certificate.parts().stream()
                .flatMap(part -> part.lines().stream())
                .filter(line -> line.state() == state)
                .map(Certificate.Line::points)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
