package org.lingxing.decrees.rivers;

import java.time.LocalDate;
import java.util.List;
import org.lingxing.law.Instrument;
import org.lingxing.law.Rule;

/** 郑政〔2019〕5号 with the rules of its yearly assessment. */
public final class Rivers {

    public static final Instrument INSTRUMENT = Instrument.of(
                    "zz-2019-5",
                    "郑政〔2019〕5号",
                    "2019年河湖（库）长制工作要点",
                    "Work of the chief system in 2019",
                    LocalDate.of(2019, 3, 8))
            .notExecutable("1", "指导思想", "guiding thought")
            .register("2", "年度目标", "aims of the year")
            .duty("3.1.1", "各级河长巡河", "patrols of chiefs")
            .duty("3.1.2", "县级河长断面每月监测", "sections of county chiefs sampled every month")
            .duty("3.1.3", "举报受理与督导", "reports from the public, supervision")
            .forOfficer("3.1.4", "差异化考核", "chiefs assessed by their own plans")
            .register("3.2", "全水域体系、警长、制度", "all waters, police chiefs, rules")
            .register("3.3.1", "清四乱", "clean-up of the four disorders")
            .register("3.3.2", "三污一净", "three pollutions, one cleaning")
            .register("3.3.3", "清洁河流", "clean rivers")
            .register("3.3.4", "采砂整治", "sand mining")
            .decides(
                    "3.3.5",
                    "入河排污口每旬通报",
                    "outlets into rivers, a circular every ten days",
                    "supervision/report-schedule")
            .register("3.4", "水岸同治的各项指标", "figures of water and bank")
            .register("3.5", "一河一策、划界、平台、培训", "plans, boundaries, platform, training")
            .forOfficer("4", "保障措施", "safeguards")
            .register("a1", "任务分解表", "the 22 tasks")
            .duty("a2.1", "考核时间", "terms of the assessment")
            .defines("a2.2", "考核对象", "who is assessed")
            .register("a2.3", "考核组织", "assessment groups")
            .forOfficer("a2.4", "考核内容，含河长履责否决", "what is assessed, the veto of a chief's duty")
            .defines("a2.5", "考核程序", "course of the assessment")
            .decides("a2.6", "等级", "grades", "river/county-assessment")
            .decides("a2.6.1", "现场考核", "field", "river/county-assessment")
            .decides("a2.6.2", "社会评价", "social", "river/social-score", "river/county-assessment")
            .decides("a2.6.3", "综合评定", "comprehensive", "river/comprehensive-scores", "river/county-assessment")
            .decides("a2.6.4", "否决项", "vetoes", "river/county-assessment");

    private Rivers() {}

    public static List<Rule<?, ?>> rules() {
        return List.of(new SocialScore(), new ComprehensiveScores(), new CountyAssessment());
    }
}
