package org.lingxing.decrees.incentives;

import java.util.List;
import org.lingxing.decrees.gongyi.Gongyi;
import org.lingxing.law.Parameter;
import org.lingxing.law.Rule;
import org.lingxing.law.Unit;

/** Incentives of 郑政〔2019〕8号 and 11号, 郑政办〔2019〕15号 and 16号. */
public final class Incentives {

    static final String BASE_NAME = "巩义市";

    /** Where the aluminium base is. */
    static final Parameter<String> BASE = Parameter.named(
                    "incentives/base", "铝工业基地所在", "where the aluminium base is", Unit.CHOICE)
            .setBy(Gongyi.INSTRUMENT, "24", BASE_NAME);

    private Incentives() {}

    public static List<Rule<?, ?>> rules() {
        return List.of(new OffPeakExemption());
    }
}
