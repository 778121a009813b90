package org.lingxing.platform.patrols;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.rivers.Reach;
import org.lingxing.platform.rivers.Reaches;
import org.lingxing.tracks.Coverage;
import org.lingxing.tracks.Examination;
import org.lingxing.tracks.Fingerprint;
import org.lingxing.tracks.Picture;
import org.lingxing.tracks.ReachLine;
import org.lingxing.tracks.Recording;
import org.lingxing.tracks.Sign;
import org.lingxing.tracks.Track;
import org.springframework.stereotype.Component;

/** Holds a track against its reach and against earlier tracks. */
@Component
class Examiner {

    /** Of very many places that one sign is about the map shows the first. */
    private static final int MOST_PLACES = 60;

    private final Reaches reaches;
    private final PatrolTable table;
    private final PatrolSettings settings;

    Examiner(Reaches reaches, PatrolTable table, PatrolSettings settings) {
        this.reaches = reaches;
        this.table = table;
        this.settings = settings;
    }

    /**
     * What was found.
     *
     * @param line null for a reach that has no line in the register yet
     */
    record Found(
            Examination examination,
            PatrolSheet sheet,
            @Nullable ReachLine line) {

        int reachMetres() {
            return line == null ? 0 : (int) Math.round(line.metres());
        }
    }

    Found examine(
            UUID patrol,
            Reach reach,
            Track track,
            Instant arrived,
            List<Integer> clockAhead,
            List<Picture> pictures,
            List<Phrase> remarks) {
        var tolerances = settings.tolerances();
        ReachLine line = reaches.line(reach.code(), settings.nearMetres()).orElse(null);
        var recording = new Recording(
                track,
                arrived,
                clockAhead.stream().map(Duration::ofSeconds).toList(),
                pictures,
                earlier(patrol, Fingerprint.of(track)));
        var examination = Examination.of(recording, line, tolerances);
        var sheet = new PatrolSheet(
                settings.nearMetres().intValue(),
                missed(examination.coverage(), line),
                examination.signs().stream().map(Examiner::found).toList(),
                remarks);
        return new Found(examination, sheet, line);
    }

    private Map<String, Fingerprint> earlier(UUID patrol, Fingerprint fingerprint) {
        var earlier = new LinkedHashMap<String, Fingerprint>();
        for (PatrolTable.Earlier one : table.withSteps(fingerprint, patrol)) {
            earlier.putIfAbsent(
                    one.day() + " " + one.reachName() + "（" + one.name() + "）", new Fingerprint(one.fingerprint()));
        }
        return earlier;
    }

    private static List<PatrolSheet.Missed> missed(@Nullable Coverage coverage, @Nullable ReachLine line) {
        if (coverage == null) {
            return List.of();
        }
        var missed = new ArrayList<PatrolSheet.Missed>();
        for (var stretch : coverage.missed()) {
            missed.add(new PatrolSheet.Missed(
                    (int) Math.round(stretch.from()),
                    (int) Math.round(stretch.to()),
                    Objects.requireNonNull(line).drawn(stretch).stream()
                            .map(Examiner::positions)
                            .toList()));
        }
        return missed;
    }

    private static List<List<Double>> positions(double[][] line) {
        var positions = new ArrayList<List<Double>>();
        for (double[] at : line) {
            positions.add(List.of(at[0], at[1]));
        }
        return positions;
    }

    private static PatrolSheet.Found found(Sign sign) {
        return new PatrolSheet.Found(
                sign.kind(),
                sign.words(),
                sign.places().stream()
                        .limit(MOST_PLACES)
                        .map(fix -> List.of(fix.longitude(), fix.latitude()))
                        .toList());
    }
}
