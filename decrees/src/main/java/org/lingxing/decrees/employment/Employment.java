package org.lingxing.decrees.employment;

import java.time.LocalDate;
import java.util.List;
import org.lingxing.law.Instrument;
import org.lingxing.law.Rule;

/** 郑政办〔2019〕13号 with its rules. */
public final class Employment {

    public static final Instrument INSTRUMENT = Instrument.of(
                    "zzb-2019-13",
                    "郑政办〔2019〕13号",
                    "2019年城乡就业工作目标任务",
                    "Employment targets and aids of 2019",
                    LocalDate.of(2019, 3, 8))
            .register("1", "全年目标", "targets of the year")
            .decides("2", "创业贷款与孵化补贴", "loans for founders, incubation", "employment/loan-cap", "employment/incubation")
            .decides(
                    "3",
                    "见习、招聘会、职业介绍",
                    "internships, job fairs, placement",
                    "employment/internship-base",
                    "employment/job-fair",
                    "employment/agency",
                    "employment/internship-subsidy-scope")
            .forOfficer("4", "困难人员援助与就业扶贫", "aid in hardship, poverty relief")
            .decides(
                    "5",
                    "充分就业社区与登记采集费",
                    "communities of full employment, fees for records",
                    "employment/community",
                    "employment/registration-fees")
            .register("a1", "目标任务分解表", "the targets by division");

    private Employment() {}

    public static List<Rule<?, ?>> rules() {
        return List.of(
                new LoanCap(),
                new Incubation(),
                new InternshipBase(),
                new JobFair(),
                new PlacementAgency(),
                new Community(),
                new RegistrationFees(),
                new InternshipSubsidyScope());
    }
}
