package org.lingxing.tracks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Phrase;
import org.lingxing.kernel.Plane;

/** What the way of a track says against it: how fast, how even, how near to what is drawn. */
final class WaySigns {

    /** With fewer steps nothing can be said of how even they are. */
    private static final int ENOUGH = 20;

    /** Steps of a walk differ by a tenth of their length and more, since every position errs by metres. */
    private static final double EVEN = 0.01;

    /** Metres by which a fix may lie beside the line between its neighbours and still be on it. */
    private static final double STRAIGHT = 0.05;

    private static final double NEARLY_ALL = 0.95;
    private static final double MOST = 0.5;

    /** Metres: nobody follows a drawn line so closely, and no receiver would show it. */
    private static final double ON_IT = 0.5;

    private static final double KILOMETRES_AN_HOUR = 3.6;

    private final Track track;
    private final List<Step> steps;
    private final Tolerances tolerances;

    WaySigns(Track track, List<Step> steps, Tolerances tolerances) {
        this.track = track;
        this.steps = steps;
        this.tolerances = tolerances;
    }

    void find(@Nullable ReachLine reach, List<Sign> signs) {
        impossible(signs);
        haste(signs);
        regular(signs);
        if (reach != null) {
            drawn(reach, signs);
        }
    }

    private void impossible(List<Sign> signs) {
        var places = new ArrayList<Fix>();
        double fastest = 0;
        double furthest = 0;
        for (Step step : steps) {
            boolean atOnce = step.time() != null && step.time().isZero() && step.metres() > tolerances.longestStep();
            if (step.speed() > tolerances.fastest() || atOnce) {
                places.add(step.to());
                fastest = Math.max(fastest, step.speed());
                furthest = Math.max(furthest, step.metres());
            }
        }
        if (!places.isEmpty()) {
            signs.add(new Sign(
                    Sign.Kind.IMPOSSIBLE_SPEED,
                    Phrase.of(
                            String.format(
                                    Locale.ROOT,
                                    "%d 处跳跃，最远 %.0f 米，最快 %.0f 公里/时",
                                    places.size(),
                                    furthest,
                                    fastest * KILOMETRES_AN_HOUR),
                            String.format(
                                    Locale.ROOT,
                                    "%d jumps, the longest %.0f m, the fastest %.0f km/h",
                                    places.size(),
                                    furthest,
                                    fastest * KILOMETRES_AN_HOUR)),
                    places));
        }
    }

    private void haste(List<Sign> signs) {
        double all = 0;
        double hasty = 0;
        for (Step step : steps) {
            if (step.hasSpeed() && step.speed() <= tolerances.fastest()) {
                all += step.metres();
                hasty += step.speed() >= tolerances.hasty() ? step.metres() : 0;
            }
        }
        if (hasty > all * MOST) {
            long share = Math.round(hasty / all * 100);
            long limit = Math.round(tolerances.hasty() * KILOMETRES_AN_HOUR);
            signs.add(new Sign(
                    Sign.Kind.IN_HASTE,
                    Phrase.of(
                            share + "% 的路程快于 " + limit + " 公里/时，难以看清河道",
                            share + " % of the way was faster than " + limit + " km/h, too fast to look at the water"),
                    List.of()));
        }
    }

    private void regular(List<Sign> signs) {
        double[] lengths = steps.stream()
                .mapToDouble(Step::metres)
                .filter(metres -> metres > 1)
                .toArray();
        if (lengths.length < ENOUGH) {
            return;
        }
        double mean = Arrays.stream(lengths).average().orElseThrow();
        double spread = Math.sqrt(Arrays.stream(lengths)
                .map(length -> (length - mean) * (length - mean))
                .average()
                .orElseThrow());
        if (spread / mean < EVEN) {
            signs.add(new Sign(
                    Sign.Kind.TOO_REGULAR,
                    Phrase.of(
                            String.format(Locale.ROOT, "%d 步都是 %.1f 米，相差不到百分之一", lengths.length, mean),
                            String.format(
                                    Locale.ROOT,
                                    "All %d steps measure %.1f m and differ by less than one in a hundred",
                                    lengths.length,
                                    mean)),
                    List.of()));
        } else {
            straight(signs);
        }
    }

    private void straight(List<Sign> signs) {
        int moving = 0;
        int straight = 0;
        for (var leg : track.legs()) {
            for (int i = 2; i < leg.size(); i++) {
                double[] from = leg.get(i - 2).position();
                double[] to = leg.get(i).position();
                Plane plane = Plane.at(from[1]);
                if (plane.metres(from, leg.get(i - 1).position()) > 1
                        && plane.metres(leg.get(i - 1).position(), to) > 1) {
                    moving++;
                    if (plane.metres(from, to) > 1
                            && Capsule.distance(leg.get(i - 1).position(), from, to, plane) < STRAIGHT) {
                        straight++;
                    }
                }
            }
        }
        if (moving >= ENOUGH && straight >= moving * NEARLY_ALL) {
            signs.add(new Sign(
                    Sign.Kind.TOO_REGULAR,
                    Phrase.of(
                            straight + " 个点与前后两点在一条直线上，相差不到 5 厘米",
                            straight + " fixes lie on the line between their neighbours to 5 cm"),
                    List.of()));
        }
    }

    private void drawn(ReachLine reach, List<Sign> signs) {
        List<Fix> fixes = track.fixes();
        if (fixes.size() < ENOUGH) {
            return;
        }
        long on = fixes.stream()
                .filter(fix -> reach.distance(fix, ON_IT) <= ON_IT)
                .count();
        if (on >= fixes.size() * NEARLY_ALL) {
            signs.add(new Sign(
                    Sign.Kind.ON_THE_DRAWN_LINE,
                    Phrase.of(
                            fixes.size() + " 个点中有 " + on + " 个落在登记的河段线上，相差不到半米",
                            on + " of " + fixes.size()
                                    + " fixes lie on the registered line of the reach to half a metre"),
                    List.of()));
        }
    }
}
