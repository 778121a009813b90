package org.lingxing.platform.patrols;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.time.CityClock;
import org.lingxing.tracks.Fix;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A patrol as the caller sees it. */
@Component
@Transactional(readOnly = true)
class PatrolDesk {

    private final PatrolTable table;
    private final TrackStore tracks;
    private final PatrolHistory history;
    private final Sight sight;
    private final CityClock clock;

    PatrolDesk(PatrolTable table, TrackStore tracks, PatrolHistory history, Sight sight, CityClock clock) {
        this.table = table;
        this.tracks = tracks;
        this.history = history;
        this.sight = sight;
        this.clock = clock;
    }

    PatrolView view(UUID id, Caller caller) {
        PatrolRow row = get(id);
        Sight.As as = sight.of(row, caller);
        boolean kept = tracks.isKept(row);
        boolean open = kept && sight.seesTrack(row, as, caller);
        Instant now = clock.instant();
        boolean hidden = as != Sight.As.PATROLLER && row.isWithPatroller(now);
        PatrolSheet sheet = open ? tracks.sheet(row) : tracks.sheet(row).withoutPlaces();
        return PatrolView.of(
                row,
                as,
                hidden ? sheet.withoutSigns() : sheet,
                hidden,
                open,
                kept,
                history.of(id),
                Arrays.stream(PatrolDeed.values())
                        .filter(deed -> concerns(deed, as))
                        .map(deed -> {
                            var why = deed.obstacle(row, as, open, now);
                            return new PatrolView.Possible(deed, why == null, why);
                        })
                        .toList());
    }

    /** What a person can never do is not offered with a reason each time. */
    private static boolean concerns(PatrolDeed deed, Sight.As as) {
        return switch (deed) {
            case ANSWER, HAND_ON, REPORT, REPLY -> as == Sight.As.PATROLLER;
            case ASK, CHECK, BELIEVE, DISBELIEVE, READ_REPORT -> as == Sight.As.SUPERIOR || as == Sight.As.OFFICE;
            case OPEN_TRACK -> as == Sight.As.OFFICE;
        };
    }

    /** Where somebody was: the stretches between pauses. */
    record Walked(UUID patrol, List<List<Place>> legs) {}

    /**
     * A fix.
     *
     * @param accuracy metres; null where the device gave none
     */
    record Place(
            double longitude,
            double latitude,
            @Nullable Instant at,
            @Nullable Double accuracy) {

        static Place of(Fix fix) {
            return new Place(fix.longitude(), fix.latitude(), fix.at(), fix.accuracy());
        }
    }

    Walked track(UUID id, Caller caller) {
        PatrolRow row = get(id);
        if (!sight.seesTrack(row, sight.of(row, caller), caller) || !tracks.isKept(row)) {
            throw Refusal.of(PatrolRefusal.TRACK_NOT_OPEN);
        }
        return new Walked(
                id,
                tracks.track(row).legs().stream()
                        .map(leg -> leg.stream().map(Place::of).toList())
                        .toList());
    }

    private PatrolRow get(UUID id) {
        return table.find(id).orElseThrow(() -> Refusal.of(PatrolRefusal.PATROL_UNKNOWN));
    }
}
