package org.lingxing.platform.supervision;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lingxing.kernel.Phrase;
import org.lingxing.kernel.ProvisionId;
import org.lingxing.platform.duties.DutyKind;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What agencies and the office owe each other over tasks. Each document that orders reports has kinds of its own, so that
 * lists, counts and explanations name the provision that orders them.
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
    static final DutyKind PROVINCE_PLAN = kind(
            "province-plan",
            "报送省重点任务实施方案",
            "Send in the plan for the province's tasks",
            "填报方案",
            "Write the plan",
            REPORT,
            "zzb-2019-12#0");
    static final DutyKind PROVINCE_PROGRESS = kind(
            "province-progress",
            "报送省重点任务进展",
            "Report progress of the province's tasks",
            "填报进展",
            "Report",
            REPORT,
            "zzb-2019-12#0");
    static final DutyKind CIRCULAR = circular("circular", "印发工作通报", "Issue the circular", "zzw-2019-60#5.3");
    static final DutyKind OUTLETS_CIRCULAR =
            circular("outlets-circular", "印发入河排污口整治通报", "Issue the circular on outlets into rivers", "zz-2019-5#3.3.5");
    static final DutyKind ANSWER =
            kind("answer", "认领任务或提出异议", "Accept the task or object", "认领或异议", "Answer", TASK, "zzb-2019-14#3");
    static final DutyKind STAGE =
            kind("stage", "完成任务阶段", "Reach the stage", "报告已完成", "Report it", TASK, "zzb-2019-14#1");
    static final DutyKind OBJECTION =
            kind("objection", "答复异议", "Answer the objection", "答复", "Answer", TASK, "zzb-2019-14#3");

    static final List<String> PLANS = names(PLAN, PROVINCE_PLAN);
    static final List<String> PROGRESS_REPORTS = names(PROGRESS, PROVINCE_PROGRESS);
    static final List<String> LEDGERS = names(LEDGER);

    /** Every kind of report that an agency writes. */
    static final List<String> REPORTS =
            Stream.of(PLANS, PROGRESS_REPORTS, LEDGERS).flatMap(List::stream).toList();

    /** Everything that an agency owes over tasks. */
    static final List<String> OWED_BY_AGENCIES =
            Stream.of(REPORTS, names(ANSWER, STAGE)).flatMap(List::stream).toList();

    /** The kind of that name among those of reports. */
    static DutyKind ofReport(String name) {
        return Stream.of(PLAN, PROVINCE_PLAN, PROGRESS, PROVINCE_PROGRESS, LEDGER)
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no report is a " + name));
    }

    /** Kinds as SQL has them after {@code in}. */
    static String in(List<String> kinds) {
        return kinds.stream().collect(Collectors.joining("', '", "('", "')"));
    }

    private static List<String> names(DutyKind... kinds) {
        return Stream.of(kinds).map(DutyKind::name).toList();
    }

    private static DutyKind circular(String noun, String zh, String en, String provision) {
        return kind(noun, zh, en, "起草通报", "Draft it", "/console/supervision/scores", provision);
    }

    private static DutyKind kind(
            String noun, String zh, String en, String deedZh, String deedEn, String address, String provision) {
        return new DutyKind(
                "supervision." + noun,
                Phrase.of(zh, en),
                Phrase.of(deedZh, deedEn),
                address,
                ProvisionId.of(provision),
                DutyKind.Manner.BY_TERM,
                true);
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
    DutyKind supervisionProvincePlan() {
        return PROVINCE_PLAN;
    }

    @Bean
    DutyKind supervisionProvinceProgress() {
        return PROVINCE_PROGRESS;
    }

    @Bean
    DutyKind supervisionOutletsCircular() {
        return OUTLETS_CIRCULAR;
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
