package org.lingxing.sensing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lingxing.decrees.water.WaterClass;

class AlarmTest {

    @Test
    void 连续三个样品劣于Ⅳ类才告警_持续期间只有一个_连续三个好转后结束() {
        var judge = judge(AlarmRule.worseThan("worse", WaterClass.IV, 3));
        var judged = judge.judge(
                judge.blank(),
                Water.hourly(
                        Item.AMMONIA_NITROGEN,
                        "1.6",
                        "1.6",
                        "1.5",
                        "1.6",
                        "1.7",
                        "1.8",
                        "9",
                        "1.5",
                        "1.6",
                        "1.5",
                        "1.4",
                        "1.3"));
        assertThat(judged.alarms())
                .containsExactly(
                        new AlarmChange("worse", true, hour(3), hour(5), 4),
                        new AlarmChange("worse", false, hour(3), hour(11), 3));
    }

    @Test
    void 高于与低于_恰等于限度不告警() {
        var judge = judge(
                AlarmRule.above("high", Item.TURBIDITY, "100", 1),
                AlarmRule.below("low", Item.DISSOLVED_OXYGEN, "3", 1));
        assertThat(judge.judge(judge.blank(), Water.hourly(Item.TURBIDITY, "100"))
                        .alarms())
                .isEmpty();
        assertThat(judge.judge(judge.blank(), Water.hourly(Item.TURBIDITY, "100.1"))
                        .alarms())
                .hasSize(1);
        assertThat(judge.judge(judge.blank(), Water.hourly(Item.DISSOLVED_OXYGEN, "3"))
                        .alarms())
                .isEmpty();
        assertThat(judge.judge(judge.blank(), Water.hourly(Item.DISSOLVED_OXYGEN, "2.99"))
                        .alarms())
                .hasSize(1);
    }

    @Test
    void 溶解氧四小时内降三毫克告警_逐步下降也算_四小时后自行结束() {
        var judge = judge(AlarmRule.fall("fall", Item.DISSOLVED_OXYGEN, "3", 4));
        var slow = judge.judge(
                judge.blank(),
                Water.hourly(Item.DISSOLVED_OXYGEN, "9", "8.2", "7.4", "6.6", "6", "6", "6", "6", "6", "6"));
        assertThat(slow.alarms())
                .containsExactly(
                        new AlarmChange("fall", true, hour(4), hour(4), 6_000_000),
                        new AlarmChange("fall", false, hour(4), hour(5), 6_000_000));
        var slower = judge.judge(judge.blank(), Water.hourly(Item.DISSOLVED_OXYGEN, "9", "8.3", "7.6", "6.9", "6.2"));
        assertThat(slower.alarms()).isEmpty();
    }

    @Test
    void 失联六小时告警_来了数据即结束() {
        var judge = judge(AlarmRule.silent("silent", 6));
        assertThat(judge.silence(judge.blank(), hour(99)).alarms()).isEmpty();
        var seen = judge.judge(judge.blank(), Water.hourly(Item.PH, "7")).state();
        assertThat(judge.silence(seen, hour(6) - 1).alarms()).isEmpty();
        var silent = judge.silence(seen, hour(6));
        assertThat(silent.alarms()).containsExactly(new AlarmChange("silent", true, hour(0), hour(6), 0));
        assertThat(judge.silence(silent.state(), hour(9)).alarms()).isEmpty();
        var back = judge.judge(silent.state(), List.of(Water.at(hour(10), Item.PH, "7")));
        assertThat(back.alarms()).containsExactly(new AlarmChange("silent", false, hour(0), hour(10), 0));
    }

    @Test
    void 不可能的值与补传的旧值不告警() {
        var judge = judge(AlarmRule.above("high", Item.DISSOLVED_OXYGEN, "20", 1));
        var now = judge.judge(judge.blank(), Water.hourly(Item.DISSOLVED_OXYGEN, "31", "8"));
        assertThat(now.alarms()).isEmpty();
        var old = List.of(Water.at(hour(-1), Item.DISSOLVED_OXYGEN, "25"));
        assertThat(judge.judge(now.state(), old).alarms()).isEmpty();
    }

    @Test
    void 重启后已有的告警不再报_好转即结束() {
        var judge = judge(AlarmRule.below("low", Item.DISSOLVED_OXYGEN, "3", 1));
        var rebuilt = judge.lasting(judge.blank(), "low", hour(0));
        var judged = judge.judge(rebuilt, List.of(Water.at(hour(2), Item.DISSOLVED_OXYGEN, "2")));
        assertThat(judged.alarms()).isEmpty();
        assertThat(judge.judge(judged.state(), List.of(Water.at(hour(3), Item.DISSOLVED_OXYGEN, "4")))
                        .alarms())
                .containsExactly(new AlarmChange("low", false, hour(0), hour(3), 4_000_000));
    }

    @Test
    void 说不清看什么的规则不收() {
        assertThatThrownBy(() -> new AlarmRule("x", AlarmRule.Kind.ABOVE, null, null, 1, 1, 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> AlarmRule.silent("x", 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> AlarmRule.above("x", Item.PH, "9", 0)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Judge judge(AlarmRule... rules) {
        return new Judge(Checks.usual(), Water.RIVER, List.of(rules));
    }

    private static long hour(int number) {
        return Water.START + number * Water.HOUR;
    }
}
