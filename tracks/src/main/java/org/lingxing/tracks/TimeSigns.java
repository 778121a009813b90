package org.lingxing.tracks;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Phrase;

/** What the times of a track say against it. */
final class TimeSigns {

    private final Recording recording;
    private final Tolerances tolerances;
    private final List<Fix> fixes;

    TimeSigns(Recording recording, Tolerances tolerances) {
        this.recording = recording;
        this.tolerances = tolerances;
        this.fixes = recording.track().fixes();
    }

    void find(List<Sign> signs) {
        withoutTime(signs);
        at(
                time -> time.isBefore(tolerances.earliest()),
                Sign.Kind.BEFORE_ITS_TIME,
                "个点的时间早到不可能，接收机很可能丢了日期",
                "fixes have a time too early to be true; the receiver has probably lost its date",
                signs);
        if (recording.arrived() != null) {
            Instant latest = recording.arrived().plus(tolerances.clockOff());
            at(
                    time -> time.isAfter(latest),
                    Sign.Kind.AHEAD_OF_TIME,
                    "个点的时间晚于送达时间",
                    "fixes have a time later than the track arrived",
                    signs);
        }
        backwards(signs);
        clock(signs);
    }

    private void withoutTime(List<Sign> signs) {
        List<Fix> without = fixes.stream().filter(fix -> fix.at() == null).toList();
        if (!without.isEmpty()) {
            signs.add(new Sign(
                    Sign.Kind.WITHOUT_TIME,
                    Phrase.of(
                            fixes.size() + " 个点中有 " + without.size() + " 个没有时间",
                            without.size() + " of " + fixes.size() + " fixes have no time"),
                    without.size() == fixes.size() ? List.of() : without));
        }
    }

    private void at(Predicate<Instant> wrong, Sign.Kind kind, String zh, String en, List<Sign> signs) {
        List<Fix> found = fixes.stream().filter(fix -> is(wrong, fix.at())).toList();
        if (!found.isEmpty()) {
            signs.add(new Sign(
                    kind,
                    Phrase.of(found.size() + " " + zh, found.size() + " " + en),
                    found.size() == fixes.size() ? List.of() : found));
        }
    }

    private static boolean is(Predicate<Instant> wrong, @Nullable Instant time) {
        return time != null && wrong.test(time);
    }

    private void backwards(List<Sign> signs) {
        var places = new ArrayList<Fix>();
        Instant last = null;
        for (Fix fix : fixes) {
            if (fix.at() != null && last != null && fix.at().isBefore(last)) {
                places.add(fix);
            }
            last = fix.at() == null ? last : fix.at();
        }
        if (!places.isEmpty()) {
            signs.add(new Sign(
                    Sign.Kind.BACKWARDS,
                    Phrase.of("时间倒退 " + places.size() + " 次", "The times go backwards " + places.size() + " times"),
                    places));
        }
    }

    /** A clock that is wrong all the time harms nobody, since the platform knows by how much; one that was moved does. */
    private void clock(List<Sign> signs) {
        List<Duration> ahead = recording.clockAhead();
        if (ahead.size() < 2) {
            return;
        }
        Duration least = ahead.stream().min(Duration::compareTo).orElseThrow();
        Duration most = ahead.stream().max(Duration::compareTo).orElseThrow();
        Duration moved = most.minus(least);
        if (moved.compareTo(tolerances.clockOff()) > 0) {
            signs.add(new Sign(
                    Sign.Kind.CLOCK_MOVED,
                    Phrase.of(
                            "巡查途中手机时钟被拨动 " + moved.toMinutes() + " 分钟",
                            "The device's clock was moved by " + moved.toMinutes() + " minutes on the way"),
                    List.of()));
        }
    }
}
