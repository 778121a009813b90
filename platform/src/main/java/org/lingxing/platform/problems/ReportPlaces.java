package org.lingxing.platform.problems;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.DivisionCode;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.places.Divisions;
import org.lingxing.platform.rivers.NearReach;
import org.lingxing.platform.rivers.Reach;
import org.lingxing.platform.rivers.Reaches;
import org.springframework.stereotype.Component;

/** Which reach lies where a citizen points. */
@Component
class ReportPlaces {

    /** The city with a margin, in degrees. */
    private static final BigDecimal WEST = new BigDecimal("112.7");

    private static final BigDecimal EAST = new BigDecimal("114.3");
    private static final BigDecimal SOUTH = new BigDecimal("34.2");
    private static final BigDecimal NORTH = new BigDecimal("35.0");
    private static final int MOST = 5;

    private final Reaches reaches;
    private final Divisions divisions;
    private final ReportSettings settings;

    ReportPlaces(Reaches reaches, Divisions divisions, ReportSettings settings) {
        this.reaches = reaches;
        this.divisions = divisions;
        this.settings = settings;
    }

    /**
     * A reach near the place.
     *
     * @param metres from the place to the water
     * @param where the division it lies in, as people call it; null where it is not known
     */
    record Near(
            String reach,
            Phrase name,
            long metres,
            @Nullable Phrase where) {}

    /** The nearest first; empty where none lies near. */
    List<Near> near(BigDecimal longitude, BigDecimal latitude) {
        return reaches.near(longitude.doubleValue(), latitude.doubleValue(), settings.reachWithin()).stream()
                .limit(MOST)
                .map(this::near)
                .toList();
    }

    private Near near(NearReach found) {
        var reach = found.reach();
        return new Near(reach.code(), reach.name(), Math.round(found.metres()), nameOf(reach.division()));
    }

    @Nullable
    Phrase nameOf(DivisionCode division) {
        return divisions.find(division).map(found -> found.name()).orElse(null);
    }

    /** The reach that was named, where it lies near; else the nearest that does. */
    Optional<Reach> reachAt(BigDecimal longitude, BigDecimal latitude, @Nullable String named) {
        var near = reaches.near(longitude.doubleValue(), latitude.doubleValue(), settings.reachWithin());
        return near.stream()
                .map(NearReach::reach)
                .filter(reach -> reach.code().equals(named))
                .findFirst()
                .or(() -> near.stream().map(NearReach::reach).findFirst());
    }

    /** @throws Refusal {@link ReportRefusal#OUTSIDE_THE_CITY} */
    static void requireInside(BigDecimal longitude, BigDecimal latitude) {
        if (!isInside(longitude, latitude)) {
            throw Refusal.of(ReportRefusal.OUTSIDE_THE_CITY);
        }
    }

    static boolean isInside(BigDecimal longitude, BigDecimal latitude) {
        return longitude.compareTo(WEST) >= 0
                && longitude.compareTo(EAST) <= 0
                && latitude.compareTo(SOUTH) >= 0
                && latitude.compareTo(NORTH) <= 0;
    }
}
