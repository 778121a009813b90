package org.lingxing.platform.rivers;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.DivisionCode;
import org.lingxing.kernel.Phrase;

/**
 * A water of the register.
 *
 * @param into the code of the water it flows into; {@code null} where it leaves the city or ends
 * @param level that of its highest chief
 * @param division the unit whose register it stands in
 * @param lengthKm of a river
 * @param areaKm2 of a lake or reservoir
 * @param capacity of a reservoir, in 10,000 cubic metres
 */
record Water(
        String code,
        WaterKind kind,
        Phrase name,
        @Nullable String into,
        ChiefLevel level,
        DivisionCode division,
        @Nullable BigDecimal lengthKm,
        @Nullable BigDecimal areaKm2,
        @Nullable BigDecimal capacity) {}
