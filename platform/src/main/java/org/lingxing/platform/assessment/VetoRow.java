package org.lingxing.platform.assessment;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A veto, or the voiding by a chief.
 *
 * @param chief whose duty was not done, where that is the ground
 * @param lifts the signed veto that this one takes away; null for a veto itself
 * @param lifted whether a signed deed took it away
 */
record VetoRow(
        UUID id,
        int year,
        String unit,
        VetoGround ground,
        @Nullable String chief,
        String words,
        @Nullable UUID file,
        @Nullable UUID paper,
        @Nullable UUID lifts,
        boolean lifted,
        TwoHands hands) {

    /** What its signature does to the year, where no other veto of the unit has the same ground. */
    UnaryOperator<CityYear> deed() {
        return lifts == null ? adding(unit, ground) : taking(unit, ground);
    }

    static UnaryOperator<CityYear> adding(String unit, VetoGround ground) {
        return city -> city.with(unit, one -> one.withVetoes(with(one.vetoes(), ground)));
    }

    private static UnaryOperator<CityYear> taking(String unit, VetoGround ground) {
        return city -> city.with(unit, one -> one.withVetoes(without(one.vetoes(), ground)));
    }

    private static Set<VetoGround> with(Set<VetoGround> vetoes, VetoGround ground) {
        var more = EnumSet.of(ground);
        more.addAll(vetoes);
        return more;
    }

    static Set<VetoGround> without(Set<VetoGround> vetoes, VetoGround ground) {
        var fewer = EnumSet.noneOf(VetoGround.class);
        fewer.addAll(vetoes);
        fewer.remove(ground);
        return fewer;
    }

    boolean inForce() {
        return hands.state() == TwoHands.State.CONFIRMED && lifts == null && !lifted;
    }
}
