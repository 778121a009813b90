import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.lingxing.kernel.GroundShape;
import org.lingxing.tracks.Examination;
import org.lingxing.tracks.Fingerprint;
import org.lingxing.tracks.Fix;
import org.lingxing.tracks.ReachLine;
import org.lingxing.tracks.Recording;
import org.lingxing.tracks.Track;
import org.lingxing.tracks.Tolerances;

/**
 * Examines 10,000 invented tracks of 1,000 fixes against their reach: coverage, all signs, likeness to twenty earlier tracks.
 * On one core and on all, three times each, the first for nothing. Started with the plain modules on the class path.
 */
class Tracks {

    private static final int TRACKS = 10_000;
    private static final int FIXES = 1_000;
    private static final int REACHES = 100;
    private static final Instant START = Instant.parse("2019-06-11T01:00:00Z");

    public static void main(String[] arguments) {
        List<ReachLine> reaches =
                IntStream.range(0, REACHES).mapToObj(Tracks::reach).toList();
        Map<String, Fingerprint> earlier = new java.util.HashMap<>();
        for (int i = 0; i < 20; i++) {
            earlier.put("track " + i, Fingerprint.of(walk(i, i)));
        }
        // Made once and walked again: what is measured is the examination.
        List<Track> tracks =
                IntStream.range(0, TRACKS / 10).mapToObj(i -> walk(i, 1000 + i)).toList();
        for (boolean parallel : new boolean[] {false, true}) {
            double best = Double.POSITIVE_INFINITY;
            double covered = 0;
            for (int round = 0; round < 3; round++) {
                long from = System.nanoTime();
                var all = IntStream.range(0, TRACKS);
                covered = (parallel ? all.parallel() : all.sequential())
                        .mapToDouble(i -> {
                            Track track = tracks.get(i % tracks.size());
                            var recording = new Recording(
                                    track, START.plusSeconds(100_000), List.of(), List.of(), earlier);
                            var found = Examination.of(
                                    recording, reaches.get((i % tracks.size()) % REACHES), Tolerances.usual());
                            return found.coverage().share();
                        })
                        .sum();
                if (round > 0) {
                    best = Math.min(best, (System.nanoTime() - from) / 1e9);
                }
            }
            System.out.printf(
                    "10,000 tracks of 1,000 fixes examined on %s: %.2f s (mean coverage %.3f)%n",
                    parallel ? "all cores" : "one core", best, covered / TRACKS);
        }
    }

    /** Ten kilometres in bends of 50 m. */
    private static ReachLine reach(int number) {
        double[][] line = new double[201][];
        for (int i = 0; i < line.length; i++) {
            line[i] = new double[] {113.2 + number * 0.005 + i * 0.00055, 34.7 + Math.sin(i / 9.0) * 0.002};
        }
        return ReachLine.of(GroundShape.line(line), 50);
    }

    private static Track walk(int number, long seed) {
        var chance = new Random(seed);
        var fixes = new ArrayList<Fix>();
        for (int i = 0; i < FIXES; i++) {
            double along = i * 0.00011;
            fixes.add(new Fix(
                    113.2 + (number % REACHES) * 0.005 + along + chance.nextGaussian() * 0.00003,
                    34.7 + Math.sin(along / 0.00055 / 9.0) * 0.002 + chance.nextGaussian() * 0.00003,
                    START.plusSeconds(i * 8L),
                    3 + chance.nextInt(90) / 10.0));
        }
        return new Track(List.of(fixes));
    }
}
