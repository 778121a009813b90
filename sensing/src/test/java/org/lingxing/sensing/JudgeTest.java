package org.lingxing.sensing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lingxing.decrees.water.WaterClass;

class JudgeTest {

    private static final Judge JUDGE = new Judge(Checks.usual(), Water.RIVER, List.of());

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(textBlock = """
            PH,               0,    ''
            PH,               -0.01, OUT_OF_RANGE
            PH,               14,   ''
            PH,               14.01, OUT_OF_RANGE
            DISSOLVED_OXYGEN, 30,   ''
            DISSOLVED_OXYGEN, 30.01, OUT_OF_RANGE
            COPPER,           9999, ''
            """)
    void 可能范围_界上在内_无检查的项目不查(Item item, String value, String expected) {
        var judged = JUDGE.judge(JUDGE.blank(), List.of(Water.at(Water.START, item, value)));
        assertThat(flags(judged, 0)).hasToString(expected.isEmpty() ? "[]" : "[" + expected + "]");
    }

    @Test
    void 超出范围的值不定类_也不作为下一个值的参照() {
        var judged = JUDGE.judge(JUDGE.blank(), Water.hourly(Item.DISSOLVED_OXYGEN, "8", "31", "8.5"));
        assertThat(judged.classes().get(1).waterClass()).isNull();
        assertThat(flags(judged, 2)).isEmpty();
        assertThat(judged.classes().get(2).waterClass()).isEqualTo(WaterClass.I);
    }

    @ParameterizedTest
    @CsvSource({"9.5, ''", "9.51, STEP", "6.5, ''", "6.49, STEP"})
    void 突变_恰为限度不算_仍参与定类(String next, String expected) {
        var judged = JUDGE.judge(JUDGE.blank(), Water.hourly(Item.PH, "8", next));
        assertThat(flags(judged, 1)).hasToString(expected.isEmpty() ? "[]" : "[" + expected + "]");
        assertThat(judged.classes().get(1).waterClass()).isNotNull();
    }

    @Test
    void 恒值从第十二个起标记_换批不忘() {
        var values = new String[11];
        Arrays.fill(values, "7.77");
        var first = JUDGE.judge(JUDGE.blank(), Water.hourly(Item.DISSOLVED_OXYGEN, values));
        assertThat(flags(first, 10)).isEmpty();
        var twelfth = Water.at(Water.START + 11 * Water.HOUR, Item.DISSOLVED_OXYGEN, "7.77");
        assertThat(flags(JUDGE.judge(first.state(), List.of(twelfth)), 0)).containsExactly(Flag.STUCK);
        var other = Water.at(Water.START + 11 * Water.HOUR, Item.DISSOLVED_OXYGEN, "7.78");
        assertThat(flags(JUDGE.judge(first.state(), List.of(other)), 0)).isEmpty();
    }

    @Test
    void 连续低于检出限不是恒值_按检出限一半定类() {
        var builder = new Sample.Builder();
        var samples = new ArrayList<Sample>();
        for (int i = 0; i < 20; i++) {
            long at = Water.START + i * Water.HOUR;
            samples.add(builder.below(Item.PERMANGANATE_INDEX, "4.1").at(at, at));
        }
        var judged = JUDGE.judge(JUDGE.blank(), samples);
        assertThat(flags(judged, 19)).containsExactly(Flag.BELOW_DETECTION);
        assertThat(judged.classes().get(19).waterClass()).isEqualTo(WaterClass.II);
    }

    @ParameterizedTest
    @CsvSource({"43200, ''", "43201, GAP"})
    void 缺测之后的首个值_不与缺测前比较(long later, String expected) {
        var first = JUDGE.judge(JUDGE.blank(), Water.hourly(Item.PH, "7"));
        var judged = JUDGE.judge(first.state(), List.of(Water.at(Water.START + later, Item.PH, "8.4")));
        assertThat(flags(judged, 0)).hasToString(expected.isEmpty() ? "[]" : "[" + expected + "]");
    }

    @ParameterizedTest
    @CsvSource({"86400, ''", "86401, LATE", "-3600, ''", "-3601, FUTURE"})
    void 迟到与超前(long receivedLater, String expected) {
        var sample = new Sample.Builder().with(Item.PH, "7").at(Water.START, Water.START + receivedLater);
        assertThat(flags(JUDGE.judge(JUDGE.blank(), List.of(sample)), 0))
                .hasToString(expected.isEmpty() ? "[]" : "[" + expected + "]");
    }

    @Test
    void 时钟超前的值不使后来的值变旧() {
        var ahead = new Sample.Builder().with(Item.PH, "7").at(Water.START + 9 * Water.HOUR, Water.START);
        var judged = JUDGE.judge(JUDGE.blank(), List.of(ahead));
        assertThat(judged.state().hasSeen()).isFalse();
    }

    @Test
    void 补传的旧值只查范围与类别_不改状态() {
        var now = JUDGE.judge(JUDGE.blank(), Water.hourly(Item.PH, "7", "7.1"));
        var old = Water.at(Water.START - Water.HOUR, Item.PH, "9.5");
        var judged = JUDGE.judge(now.state(), List.of(old));
        assertThat(flags(judged, 0)).isEmpty();
        assertThat(judged.classes().getFirst().waterClass()).isEqualTo(WaterClass.INFERIOR_V);
        assertThat(judged.state().latest()).isEqualTo(Water.START + Water.HOUR);
    }

    @Test
    void 评价不改动传入的状态_同一输入同一结果() {
        var state = JUDGE.judge(JUDGE.blank(), Water.hourly(Item.PH, "7")).state();
        var batch = List.of(Water.at(Water.START + Water.HOUR, Item.PH, "9"));
        var once = JUDGE.judge(state, batch);
        var again = JUDGE.judge(state, batch);
        assertThat(again.samples()).isEqualTo(once.samples());
        assertThat(state.latest()).isEqualTo(Water.START);
    }

    @Test
    void 分批与一次评价结果相同() {
        var random = new Random(7);
        var samples = new ArrayList<Sample>();
        for (int i = 0; i < 500; i++) {
            samples.add(Water.at(
                    Water.START + i * Water.HOUR,
                    Item.DISSOLVED_OXYGEN,
                    String.valueOf(random.nextInt(4) == 0 ? random.nextInt(34) : 8)));
        }
        var rules = List.of(
                AlarmRule.below("low", Item.DISSOLVED_OXYGEN, "3", 2),
                AlarmRule.fall("f", Item.DISSOLVED_OXYGEN, "4", 6));
        var judge = new Judge(Checks.usual(), Water.RIVER, rules);
        var whole = judge.judge(judge.blank(), samples);
        var state = judge.blank();
        var pieces = new ArrayList<Sample>();
        var alarms = new ArrayList<AlarmChange>();
        for (int from = 0; from < samples.size(); ) {
            int to = Math.min(samples.size(), from + 1 + random.nextInt(40));
            var part = judge.judge(state, samples.subList(from, to));
            state = part.state();
            pieces.addAll(part.samples());
            alarms.addAll(part.alarms());
            from = to;
        }
        assertThat(pieces).isEqualTo(whole.samples());
        assertThat(alarms).isEqualTo(whole.alarms());
    }

    static List<Flag> flags(Judge.Judged judged, int sample) {
        return Flag.of(judged.samples().get(sample).flags(0));
    }
}
