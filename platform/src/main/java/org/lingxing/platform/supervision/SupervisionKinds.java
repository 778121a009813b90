package org.lingxing.platform.supervision;

import org.lingxing.kernel.Phrase;
import org.lingxing.kernel.ProvisionId;
import org.lingxing.platform.duties.DutyKind;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What agencies and the office owe each other over tasks. Reports are told from each other by kind; the provision is that
 * of the city's own list of tasks, each duty's explanation names that of its document.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SupervisionSettings.class)
class SupervisionKinds {

    private static final String REPORT = "/console/supervision/reports/{duty}";
    private static final String TASK = "/console/supervision/tasks/{subject}";

    static final DutyKind PLAN =
            kind("plan", "报送实施方案", "Send in the plan", "填报方案", "Write the plan", REPORT, "zzb-2019-14#1");
    static final DutyKind PROGRESS =
            kind("progress", "报送工作进展", "Report progress", "填报进展", "Report", REPORT, "zzb-2019-14#4");
    static final DutyKind LEDGER =
            kind("ledger", "报送工作台账", "Send in the ledger", "填报台账", "Write the ledger", REPORT, "zzb-2019-14#4");
    static final DutyKind CIRCULAR = kind(
            "circular",
            "印发工作通报",
            "Issue the circular",
            "起草通报",
            "Draft it",
            "/console/supervision/scores",
            "zzw-2019-60#5.3");
    static final DutyKind ANSWER =
            kind("answer", "认领任务或提出异议", "Accept the task or object", "认领或异议", "Answer", TASK, "zzb-2019-14#3");
    static final DutyKind STAGE =
            kind("stage", "完成任务阶段", "Reach the stage", "报告已完成", "Report it", TASK, "zzb-2019-14#1");
    static final DutyKind OBJECTION =
            kind("objection", "答复异议", "Answer the objection", "答复", "Answer", TASK, "zzb-2019-14#3");

    private static DutyKind kind(
            String noun, String zh, String en, String deedZh, String deedEn, String address, String provision) {
        return new DutyKind(
                "supervision." + noun,
                Phrase.of(zh, en),
                Phrase.of(deedZh, deedEn),
                address,
                ProvisionId.of(provision),
                DutyKind.Manner.BY_TERM);
    }

    @Bean
    DutyKind supervisionPlan() {
        return PLAN;
    }

    @Bean
    DutyKind supervisionProgress() {
        return PROGRESS;
    }

    @Bean
    DutyKind supervisionLedger() {
        return LEDGER;
    }

    @Bean
    DutyKind supervisionCircular() {
        return CIRCULAR;
    }

    @Bean
    DutyKind supervisionAnswer() {
        return ANSWER;
    }

    @Bean
    DutyKind supervisionStage() {
        return STAGE;
    }

    @Bean
    DutyKind supervisionObjection() {
        return OBJECTION;
    }
}
