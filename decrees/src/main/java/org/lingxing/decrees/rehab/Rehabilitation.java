package org.lingxing.decrees.rehab;

import java.time.LocalDate;
import java.util.List;
import org.lingxing.law.Instrument;
import org.lingxing.law.Rule;

/** 郑政〔2019〕9号 with its rules. */
public final class Rehabilitation {

    private static final String ELIGIBILITY = "rehab/eligibility";
    private static final String STANDARD = "rehab/standard";
    private static final String SETTLEMENT = "rehab/settlement";

    public static final Instrument INSTRUMENT = Instrument.of(
                    "zz-2019-9",
                    "郑政〔2019〕9号",
                    "残疾儿童康复救助实施方案",
                    "Rehabilitation aid for disabled children",
                    LocalDate.of(2019, 3, 18))
            .notExecutable("1", "指导思想", "guiding thought")
            .notExecutable("2", "基本原则", "principles")
            .notExecutable("3", "总体目标", "aims")
            .decides("4.1", "救助对象与年龄", "who is helped, up to which age", ELIGIBILITY)
            .decides("4.2.1", "户口或居住证", "residence", ELIGIBILITY)
            .decides("4.2.2", "监护人意愿", "the guardian's will", ELIGIBILITY)
            .decides("4.2.3", "残疾人证或诊断要求", "certificate or diagnosis", ELIGIBILITY)
            .decides("5.1.1", "手术", "operations", ELIGIBILITY, STANDARD, SETTLEMENT)
            .decides("5.1.2", "辅助器具适配", "aids", ELIGIBILITY, STANDARD, SETTLEMENT)
            .decides("5.1.3", "康复训练", "training", ELIGIBILITY, STANDARD, SETTLEMENT)
            .decides("5.2.1", "手术补助标准", "standards of operations", STANDARD, SETTLEMENT)
            .decides("5.2.2", "辅助器具补助标准", "standards of aids", STANDARD, SETTLEMENT)
            .decides("5.2.3", "训练补助标准与全年限额", "standards of training, one standard a year", STANDARD, SETTLEMENT)
            .register("6.1", "申请", "application")
            .register("6.2", "审核与公示", "review and publication")
            .register("6.3", "定点机构与中途放弃", "designated institutions, giving up midway")
            .decides("6.4", "结算", "settlement", SETTLEMENT)
            .decides("7", "资金保障与市县配套", "funds, borne by city and county", "rehab/co-financing")
            .forOfficer("8.1", "组织领导与问责", "leadership and accountability")
            .notExecutable("8.2", "能力建设", "capacity")
            .decides("8.3", "服务评估与绩效报告", "evaluation of services, yearly report", "rehab/service-evaluations")
            .decides("8.4", "检查考核与取消资格", "check of institutions, loss of designation", "rehab/institution-bar")
            .notExecutable("8.5", "宣传动员", "publicity")
            .defines("z", "施行与废止", "entry into force, what is replaced");

    private Rehabilitation() {}

    public static List<Rule<?, ?>> rules() {
        return List.of(
                new Eligibility(),
                new Standard(),
                new Settlement(),
                new CoFinancing(),
                new InstitutionBar(),
                new ServiceEvaluations());
    }
}
