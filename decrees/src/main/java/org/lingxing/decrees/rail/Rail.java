package org.lingxing.decrees.rail;

import java.time.LocalDate;
import java.util.List;
import org.lingxing.law.Instrument;
import org.lingxing.law.Rule;

/** 郑政文〔2019〕61号 with its rules. */
public final class Rail {

    public static final Instrument INSTRUMENT = Instrument.of(
                    "zzw-2019-61", "郑政文〔2019〕61号", "城市轨道交通安全运行", "Rail transit run safely", LocalDate.of(2019, 3, 29))
            .notExecutable("1", "总体要求", "in general")
            .duty("2", "管理体制与标准", "who is in charge, standards")
            .duty("3.5", "科学编制规划", "plans")
            .decides(
                    "3.6",
                    "验收、评估、运营与保护区作业",
                    "acceptance, assessment, running, work in the protection zone",
                    "rail/operation-gate",
                    "rail/protection-zone-work")
            .register("4.7", "风险分级与隐患排查", "graded risks and hidden dangers")
            .register("4.8", "关键设施设备", "key equipment")
            .register("4.9", "从业人员", "the people who work there")
            .register("5", "巡检、安检与共治", "patrols, security checks, neighbours")
            .register("6", "应急预案、力量与处置", "plans, rescue, response")
            .notExecutable("7", "保障措施", "support");

    private Rail() {}

    public static List<Rule<?, ?>> rules() {
        return List.of(new OperationGate(), new ProtectionZoneWork());
    }
}
