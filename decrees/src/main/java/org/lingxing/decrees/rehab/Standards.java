package org.lingxing.decrees.rehab;

import java.util.List;
import org.lingxing.kernel.Money;
import org.lingxing.law.Parameter;
import org.lingxing.law.Unit;

/** The standards of the aid (part 5, (二)). */
final class Standards {

    static final Parameter<Money> IMPLANT =
            amount("CochlearImplant", "人工耳蜗手术补助标准", "standard of a cochlear implant", "5.2.1", 12_000);
    static final Parameter<Money> LIMB_SURGERY =
            amount("LimbSurgery", "肢体矫治手术补助标准", "standard of an operation on limbs", "5.2.1", 17_200);
    static final Parameter<Money> HEARING_AID =
            amount("HearingAid", "助听器补助标准", "standard of hearing aids", "5.2.2", 4_800);
    static final Parameter<Money> PROSTHESIS =
            amount("ProsthesisOrOrthosis", "假肢、矫形器补助标准", "standard of a prosthesis or orthosis", "5.2.2", 5_000);
    static final Parameter<Money> MOBILITY_AID =
            amount("MobilityAid", "轮椅等器具补助标准", "standard of wheelchair and the like", "5.2.2", 1_500);
    static final Parameter<Money> VISUAL_TRAINING =
            amount("VisualTraining", "视力残疾训练年补助标准", "yearly standard of visual training", "5.2.3", 1_800);
    static final Parameter<Money> TRAINING =
            amount("Training", "训练年补助标准", "yearly standard of training", "5.2.3", 19_000);
    static final Parameter<Money> PRIORITY_TRAINING = amount(
            "PriorityTraining", "五类重点儿童训练年补助标准", "yearly standard of training for the five groups", "5.2.3", 20_000);

    static final Parameter<Period> OPERATION_PERIOD = Parameter.named(
                    "rehab/periodOperation", "手术补助周期", "how often an operation is aided", Unit.CHOICE)
            .setBy(Rehabilitation.INSTRUMENT, "5.2.1", Period.ONCE)
            .printedAs("一次性");
    static final Parameter<Period> AID_PERIOD = Parameter.named(
                    "rehab/periodAid", "辅助器具补助周期", "how often an aid is granted", Unit.CHOICE)
            .readingOf(Rehabilitation.INSTRUMENT, "5.2.2", Period.ONCE);
    static final Parameter<Period> TRAINING_PERIOD = Parameter.named(
                    "rehab/periodTraining", "训练补助周期", "how often training is aided", Unit.CHOICE)
            .setBy(Rehabilitation.INSTRUMENT, "5.2.3", Period.YEAR)
            .printedAs("元/人/年");

    static final List<Parameter<?>> ALL = List.of(
            IMPLANT,
            LIMB_SURGERY,
            HEARING_AID,
            PROSTHESIS,
            MOBILITY_AID,
            VISUAL_TRAINING,
            TRAINING,
            PRIORITY_TRAINING,
            OPERATION_PERIOD,
            AID_PERIOD,
            TRAINING_PERIOD);

    private Standards() {}

    private static Parameter<Money> amount(String name, String zh, String en, String path, long yuan) {
        return Parameter.named("rehab/standard" + name, zh, en, Unit.YUAN)
                .setBy(Rehabilitation.INSTRUMENT, path, Money.yuan(yuan));
    }
}
