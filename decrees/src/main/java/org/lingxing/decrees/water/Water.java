package org.lingxing.decrees.water;

import java.time.LocalDate;
import java.util.List;
import org.lingxing.law.Instrument;
import org.lingxing.law.Parameter;
import org.lingxing.law.Rule;
import org.lingxing.law.Unit;

/** GB 3838-2002 and the method of 2011, with the rules that class surface water. Neither is from the gazette. */
public final class Water {

    /** In force from 2002-06-01; its table 1 holds the limits. */
    public static final Instrument STANDARD = Instrument.of(
                    "gb-3838-2002",
                    "GB 3838-2002",
                    "地表水环境质量标准",
                    "Environmental quality of surface water",
                    LocalDate.of(2002, 4, 28))
            .inForceFrom(LocalDate.of(2002, 6, 1))
            .decides("1", "基本项目标准限值", "limits of the basic items", "water/class", "water/section-target");

    static final Parameter<Integer> MULTIPLE_DECIMALS = Parameter.named(
                    "water/multipleDecimals", "超标倍数小数位数", "decimals of a multiple", Unit.DECIMALS)
            .readingOf(STANDARD, "1", 2);

    private Water() {}

    public static List<Rule<?, ?>> rules() {
        return List.of(new Classing(), new SectionTarget());
    }
}
