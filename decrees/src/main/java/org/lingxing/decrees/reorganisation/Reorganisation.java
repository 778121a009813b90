package org.lingxing.decrees.reorganisation;

import java.time.LocalDate;
import java.util.List;
import org.lingxing.law.Instrument;
import org.lingxing.law.Rule;

/** 郑州市人民政府令第235号 with its rules. */
public final class Reorganisation {

    public static final Instrument INSTRUMENT = Instrument.of(
                    "zzl-235",
                    "郑州市人民政府令第235号",
                    "机构改革涉及行政机关职责调整",
                    "Duties of agencies after the reorganisation",
                    LocalDate.of(2019, 3, 18))
            .decides(
                    "1",
                    "职责由组建或划入的机关承担，未到位前由原机关承担",
                    "the successor acts, until handing over the old agency",
                    "org/competent-agency")
            .decides("2", "上级已调整、下级未调整时的监督", "who supervises while levels differ", "org/supervising-agency")
            .decides("3", "规定修改之前与之后", "before and after a regulation is amended", "org/competent-agency")
            .forOfficer("4", "衔接与连续", "continuity of work")
            .defines("5", "施行", "in force");

    private Reorganisation() {}

    public static List<Rule<?, ?>> rules() {
        return List.of(new CompetentAgency(), new SupervisingAgency());
    }
}
