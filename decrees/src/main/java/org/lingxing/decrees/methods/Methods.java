package org.lingxing.decrees.methods;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.lingxing.law.Instrument;
import org.lingxing.law.Parameter;
import org.lingxing.law.Rule;
import org.lingxing.law.Unit;

/** Ways of counting that are this platform's own. */
public final class Methods {

    public static final Instrument INSTRUMENT = Instrument.of(
                    "lingxing-methods",
                    "本平台计算口径",
                    "目标进度的计算口径",
                    "Ways of counting of this platform",
                    LocalDate.of(2019, 1, 1))
            .decides("1", "目标进度与亮灯", "progress of a target and its light", "targets/progress");

    /** Green from this multiple of the time elapsed on. */
    static final Parameter<BigDecimal> GREEN = Parameter.named(
                    "targets/greenFrom", "绿灯：完成度不低于时间进度的", "green from this multiple of the time elapsed", Unit.TIMES)
            .readingOf(INSTRUMENT, "1", BigDecimal.ONE);

    /** Yellow from this multiple of the time elapsed on. */
    static final Parameter<BigDecimal> YELLOW = Parameter.named(
                    "targets/yellowFrom", "黄灯：完成度不低于时间进度的", "yellow from this multiple of the time elapsed", Unit.TIMES)
            .readingOf(INSTRUMENT, "1", new BigDecimal("0.8"));

    static final Parameter<Integer> DECIMALS = Parameter.named(
                    "targets/decimals", "完成度小数位数", "decimals of completion", Unit.DECIMALS)
            .readingOf(INSTRUMENT, "1", 4);

    private Methods() {}

    public static List<Rule<?, ?>> rules() {
        return List.of(new Progress());
    }
}
