package org.lingxing.tracks;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.lingxing.kernel.Phrase;
import org.lingxing.kernel.Plane;

/** Where a track and its pictures come from: another day, another place, or a program that pretends to be a receiver. */
final class OriginSigns {

    private static final int ENOUGH = 20;

    /** Metres; receivers in the open give three and more. */
    private static final double TOO_GOOD = 0.5;

    /** A picture may be taken so much before the start is pressed, and after the end. */
    private static final Duration AROUND = Duration.ofMinutes(10);

    private final Recording recording;
    private final Tolerances tolerances;

    OriginSigns(Recording recording, Tolerances tolerances) {
        this.recording = recording;
        this.tolerances = tolerances;
    }

    void find(Fingerprint fingerprint, List<Sign> signs) {
        repeated(fingerprint, signs);
        simulated(signs);
        recording.pictures().forEach(picture -> {
            elsewhere(picture, signs);
            anotherTime(picture, signs);
        });
    }

    private void repeated(Fingerprint fingerprint, List<Sign> signs) {
        recording.earlier().entrySet().stream()
                .filter(earlier -> fingerprint.isSameAs(earlier.getValue()))
                .sorted(Map.Entry.comparingByKey())
                .forEach(earlier -> {
                    long share = Math.round(fingerprint.share(earlier.getValue()) * 100);
                    signs.add(new Sign(
                            Sign.Kind.REPEATED,
                            Phrase.of(
                                    "约 " + share + "% 的步子与" + earlier.getKey() + "逐一相同",
                                    "About " + share + " % of the steps are those of " + earlier.getKey()),
                            List.of()));
                });
    }

    private void simulated(List<Sign> signs) {
        List<Double> accuracies = recording.track().fixes().stream()
                .map(Fix::accuracy)
                .filter(Objects::nonNull)
                .toList();
        if (accuracies.size() < ENOUGH) {
            return;
        }
        double most = accuracies.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
        if (most <= TOO_GOOD || accuracies.stream().distinct().count() == 1) {
            signs.add(new Sign(
                    Sign.Kind.SIMULATED_POSITION,
                    Phrase.of(
                            String.format(Locale.ROOT, "%d 个点的精度都是 %.1f 米，真实接收机不会如此", accuracies.size(), most),
                            String.format(
                                    Locale.ROOT,
                                    "All %d fixes claim an accuracy of %.1f m, as no receiver does",
                                    accuracies.size(),
                                    most)),
                    List.of()));
        }
    }

    private void elsewhere(Picture picture, List<Sign> signs) {
        Fix at = picture.position();
        if (at == null || recording.track().legs().isEmpty()) {
            return;
        }
        double metres = distance(at);
        if (metres > tolerances.pictureOff()) {
            signs.add(new Sign(
                    Sign.Kind.PICTURE_ELSEWHERE,
                    Phrase.of(
                            String.format(Locale.ROOT, "照片“%s”拍摄地离轨迹 %.0f 米", picture.name(), metres),
                            String.format(
                                    Locale.ROOT,
                                    "The picture \"%s\" was taken %.0f m from the track",
                                    picture.name(),
                                    metres)),
                    List.of(at)));
        }
    }

    private double distance(Fix at) {
        double best = Double.POSITIVE_INFINITY;
        double[] position = at.position();
        Plane plane = Plane.at(at.latitude());
        for (var leg : recording.track().legs()) {
            best = Math.min(best, plane.metres(position, leg.getFirst().position()));
            for (int i = 1; i < leg.size(); i++) {
                double[] from = leg.get(i - 1).position();
                double[] to = leg.get(i).position();
                if (plane.metres(from, to) > 0) {
                    best = Math.min(best, Capsule.distance(position, from, to, plane));
                }
            }
        }
        return best;
    }

    private void anotherTime(Picture picture, List<Sign> signs) {
        Instant taken = picture.taken();
        Optional<Instant> start = recording.track().start();
        Optional<Instant> end = recording.track().end();
        if (taken == null || start.isEmpty() || end.isEmpty()) {
            return;
        }
        if (taken.isBefore(start.get().minus(AROUND))) {
            long minutes = Duration.between(taken, start.get()).toMinutes();
            signs.add(another(picture, "在巡查开始前 " + minutes + " 分钟拍摄", minutes + " minutes before the patrol began"));
        } else if (taken.isAfter(end.get().plus(AROUND))) {
            long minutes = Duration.between(end.get(), taken).toMinutes();
            signs.add(another(picture, "在巡查结束后 " + minutes + " 分钟拍摄", minutes + " minutes after the patrol ended"));
        }
    }

    private static Sign another(Picture picture, String zh, String en) {
        return new Sign(
                Sign.Kind.PICTURE_OF_ANOTHER_TIME,
                Phrase.of("照片“" + picture.name() + "”" + zh, "The picture \"" + picture.name() + "\" was taken " + en),
                List.of());
    }
}
