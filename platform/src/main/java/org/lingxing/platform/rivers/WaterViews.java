package org.lingxing.platform.rivers;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Phrase;

/** What the pages of waters and reaches are told. */
final class WaterViews {

    private WaterViews() {}

    /** Another water by its name. */
    record Named(String code, Phrase name) {

        static Named of(Water water) {
            return new Named(water.code(), water.name());
        }
    }

    /**
     * A line of the list of waters.
     *
     * @param divisionName the unit it belongs to
     */
    record WaterLine(
            Water water, Phrase divisionName, @Nullable Phrase into, int reaches, int drawn, List<String> chiefs) {}

    /**
     * A reach within the page of its water.
     *
     * @param responsible from above
     */
    record ReachOfWater(
            Reach reach, Phrase divisionName, @Nullable Geometry geometry, List<Responsible> responsible) {}

    /**
     * The page of a water.
     *
     * @param downstream what it flows into, and that, and so on
     * @param tributaries what flows into it
     */
    record WaterPage(
            Water water,
            Phrase divisionName,
            List<Named> downstream,
            List<Named> tributaries,
            List<ReachOfWater> reaches) {}

    /**
     * The board of a reach.
     *
     * @param before the reach upstream, {@code after} the one downstream
     * @param aims what the plan of the water wants this year
     * @param telephone to call when something is wrong, where a board names one
     */
    record ReachPage(
            Reach reach,
            Water water,
            Phrase divisionName,
            @Nullable String begins,
            @Nullable String ends,
            @Nullable Geometry geometry,
            List<Responsible> responsible,
            List<Board> boards,
            @Nullable String telephone,
            List<String> aims,
            @Nullable Reach before,
            @Nullable Reach after) {}

    /** Something the registers lack. */
    record GapLine(Gaps.Gap gap, Phrase divisionName) {}

    /** How many there are of each kind. */
    record GapCounts(Map<Gaps.Kind, Long> counts) {}
}
