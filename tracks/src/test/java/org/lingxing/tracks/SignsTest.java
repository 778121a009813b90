package org.lingxing.tracks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lingxing.kernel.GroundShape;

/** Signs of a false track: each is found where it is, and not where people simply walk. */
class SignsTest {

    private static final Instant ARRIVED = Walk.START.plus(Duration.ofHours(5));
    private static final ReachLine REACH = ReachLine.of(GroundShape.line(Walk.at(0, 0), Walk.at(2000, 0)), 50);

    private static List<Sign.Kind> kinds(Recording recording) {
        return Examination.of(recording, REACH, Tolerances.usual()).signs().stream()
                .map(Sign::kind)
                .toList();
    }

    private static List<Sign.Kind> kinds(Track track) {
        return kinds(Recording.of(track, ARRIVED));
    }

    static LongStream seeds() {
        return LongStream.range(0, 20);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void 正常巡河没有任何疑点(long seed) {
        assertThat(kinds(Walk.eastward(0, 2000, 15, seed))).isEmpty();
    }

    @Test
    void 时间全无_部分无_都说有几个点() {
        Track walk = Walk.eastward(0, 500, 0, 1);
        var stripped = new ArrayList<Fix>();
        walk.fixes().forEach(fix -> stripped.add(new Fix(fix.longitude(), fix.latitude(), null, fix.accuracy())));
        var all = Examination.of(Recording.of(new Track(List.of(stripped)), ARRIVED), REACH, Tolerances.usual());
        assertThat(all.signs()).extracting(Sign::kind).containsExactly(Sign.Kind.WITHOUT_TIME);
        assertThat(all.summary().speed()).isNull();
        assertThat(all.summary().start()).isNull();

        var one = new ArrayList<>(walk.fixes());
        one.set(3, stripped.get(3));
        var some = Examination.of(Recording.of(new Track(List.of(one)), ARRIVED), REACH, Tolerances.usual());
        assertThat(some.signs()).singleElement().satisfies(sign -> {
            assertThat(sign.words().zh()).isEqualTo(one.size() + " 个点中有 1 个没有时间");
            assertThat(sign.places()).hasSize(1);
        });
    }

    @Test
    void 一九零一年的时间_晚于送达的时间_倒退的时间() {
        assertThat(kinds(moved(
                        Walk.eastward(0, 500, 0, 2),
                        Duration.between(Walk.START, Instant.parse("1901-12-13T20:45:52Z")))))
                .contains(Sign.Kind.BEFORE_ITS_TIME);
        Track walk = Walk.eastward(0, 500, 0, 2);
        Instant end = walk.end().orElseThrow();
        Duration ahead = Duration.ofMinutes(2);
        assertThat(kinds(Recording.of(walk, end.minus(ahead)))).isEmpty();
        assertThat(kinds(Recording.of(walk, end.minus(ahead).minusMillis(1)))).containsExactly(Sign.Kind.AHEAD_OF_TIME);

        var back = new ArrayList<>(walk.fixes());
        back.set(5, new Fix(back.get(5).longitude(), back.get(5).latitude(), Walk.START, 5.0));
        assertThat(kinds(new Track(List.of(back)))).contains(Sign.Kind.BACKWARDS);
    }

    @Test
    void 每小时一百二十公里以内可能_以上为跳跃() {
        assertThat(kinds(Walk.track(Walk.fix(0, 0, 0), Walk.fix(333, 0, 10))))
                .doesNotContain(Sign.Kind.IMPOSSIBLE_SPEED);
        assertThat(kinds(Walk.track(Walk.fix(0, 0, 0), Walk.fix(334, 0, 10)))).contains(Sign.Kind.IMPOSSIBLE_SPEED);
        assertThat(kinds(Walk.track(Walk.fix(0, 0, 0), Walk.fix(900, 0, 0)))).contains(Sign.Kind.IMPOSSIBLE_SPEED);
    }

    @Test
    void 过半路程快于二十公里每小时_看不清河道() {
        // 100 m in 18 s are 20 km/h to the tenth.
        assertThat(kinds(Walk.track(Walk.fix(0, 3, 0), Walk.fix(101, 0, 18), Walk.fix(201, 4, 118))))
                .contains(Sign.Kind.IN_HASTE);
        assertThat(kinds(Walk.track(Walk.fix(0, 3, 0), Walk.fix(99, 0, 18), Walk.fix(201, 4, 118))))
                .doesNotContain(Sign.Kind.IN_HASTE);
    }

    @Test
    void 步长完全一样_或点点成直线_像是画出来的() {
        var even = new ArrayList<Fix>();
        var straight = new ArrayList<Fix>();
        var chance = new Random(5);
        double east = 0;
        for (int i = 0; i < 40; i++) {
            even.add(Walk.fix(i * 14.0, 20, i * 10));
            straight.add(Walk.fix(east, 20, i * 10));
            east += 10 + chance.nextInt(9);
        }
        assertThat(kinds(new Track(List.of(even)))).containsExactly(Sign.Kind.TOO_REGULAR);
        assertThat(kinds(new Track(List.of(straight)))).containsExactly(Sign.Kind.TOO_REGULAR);
        assertThat(kinds(new Track(List.of(even.subList(0, 20))))).isEmpty();
    }

    @Test
    void 点点落在登记的河段线上() {
        var drawn = new ArrayList<Fix>();
        var chance = new Random(6);
        double east = 0;
        for (int i = 0; i < 40; i++) {
            drawn.add(Walk.fix(east, chance.nextDouble() * 0.4 - 0.2, i * 10));
            east += 10 + chance.nextInt(9);
        }
        assertThat(kinds(new Track(List.of(drawn)))).contains(Sign.Kind.ON_THE_DRAWN_LINE);
    }

    @Test
    void 昨天的轨迹改了日期再报_认得出_同一个人同一条岸两次走_不误认() {
        Track yesterday = Walk.eastward(0, 1500, 10, 8);
        Track again = moved(yesterday, Duration.ofDays(1));
        Map<String, Fingerprint> earlier = Map.of("6 月 10 日的巡查", Fingerprint.of(yesterday));
        Instant arrived = ARRIVED.plus(Duration.ofDays(1));
        assertThat(kinds(new Recording(again, arrived, List.of(), List.of(), earlier)))
                .containsExactly(Sign.Kind.REPEATED);
        assertThat(kinds(new Recording(
                        moved(Walk.eastward(0, 1500, 10, 9), Duration.ofDays(1)),
                        arrived,
                        List.of(),
                        List.of(),
                        earlier)))
                .isEmpty();
    }

    @Test
    void 整条平移后再报_也认得出_站着不动没有指纹() {
        Track walk = Walk.eastward(0, 1500, 10, 10);
        var shifted = new ArrayList<Fix>();
        walk.fixes()
                .forEach(fix -> shifted.add(new Fix(fix.longitude() + 0.01, fix.latitude() - 0.003, fix.at(), null)));
        assertThat(Fingerprint.of(new Track(List.of(shifted))).share(Fingerprint.of(walk)))
                .isGreaterThan(0.5);
        Fix[] still = new Fix[50];
        for (int i = 0; i < still.length; i++) {
            still[i] = Walk.fix(0, 0, i * 10);
        }
        Fingerprint standing = Fingerprint.of(Walk.track(still));
        assertThat(standing.smallest()).isEmpty();
        assertThat(standing.isSameAs(standing)).isFalse();
    }

    @Test
    void 精度始终如一或好得出奇_像是模拟定位() {
        var alike = new ArrayList<Fix>();
        Walk.eastward(0, 500, 0, 11)
                .fixes()
                .forEach(fix -> alike.add(new Fix(fix.longitude(), fix.latitude(), fix.at(), 5.0)));
        assertThat(kinds(new Track(List.of(alike)))).containsExactly(Sign.Kind.SIMULATED_POSITION);
        alike.set(0, new Fix(alike.getFirst().longitude(), alike.getFirst().latitude(), Walk.START, 6.0));
        assertThat(kinds(new Track(List.of(alike)))).isEmpty();
    }

    @Test
    void 手机时钟一直快不是疑点_途中被拨动才是() {
        Track walk = Walk.eastward(0, 500, 0, 12);
        assertThat(kinds(clock(walk, Duration.ofHours(3), Duration.ofHours(3)))).isEmpty();
        assertThat(kinds(clock(walk, Duration.ZERO, Duration.ofMinutes(2)))).isEmpty();
        assertThat(kinds(clock(walk, Duration.ZERO, Duration.ofSeconds(121)))).containsExactly(Sign.Kind.CLOCK_MOVED);
    }

    private static Recording clock(Track walk, Duration... ahead) {
        return new Recording(walk, ARRIVED, List.of(ahead), List.of(), Map.of());
    }

    @Test
    void 照片在轨迹百米以外或巡查以前拍的_说明离多远早多久() {
        Track walk = Walk.eastward(0, 500, 0, 13);
        assertThat(kinds(picture(walk, Walk.fix(250, 90, 0), Walk.START))).isEmpty();
        var far = Examination.of(picture(walk, Walk.fix(250, 300, 0), Walk.START), REACH, Tolerances.usual());
        assertThat(far.signs()).singleElement().satisfies(sign -> {
            assertThat(sign.kind()).isEqualTo(Sign.Kind.PICTURE_ELSEWHERE);
            assertThat(sign.words().zh()).matches("照片“岸边.jpg”拍摄地离轨迹 (29\\d|30\\d) 米");
        });
        assertThat(kinds(picture(walk, null, Walk.START.minus(Duration.ofMinutes(10)))))
                .isEmpty();
        assertThat(kinds(picture(walk, null, Walk.START.minus(Duration.ofMinutes(11)))))
                .containsExactly(Sign.Kind.PICTURE_OF_ANOTHER_TIME);
        assertThat(kinds(picture(walk, null, walk.end().orElseThrow().plus(Duration.ofMinutes(11)))))
                .containsExactly(Sign.Kind.PICTURE_OF_ANOTHER_TIME);
    }

    private static Recording picture(Track walk, @org.jspecify.annotations.Nullable Fix position, Instant taken) {
        return new Recording(walk, ARRIVED, List.of(), List.of(new Picture("岸边.jpg", taken, position)), Map.of());
    }

    private static Track moved(Track track, Duration by) {
        return new Track(track.legs().stream()
                .map(leg -> leg.stream()
                        .map(fix -> new Fix(
                                fix.longitude(),
                                fix.latitude(),
                                fix.at() == null ? null : fix.at().plus(by),
                                fix.accuracy()))
                        .toList())
                .toList());
    }
}
