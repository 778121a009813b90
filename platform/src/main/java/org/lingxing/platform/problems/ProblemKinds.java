package org.lingxing.platform.problems;

import org.lingxing.kernel.Phrase;
import org.lingxing.kernel.ProvisionId;
import org.lingxing.platform.duties.DutyKind;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What is owed over problems. The provision orders the first and says that it is followed to the end; the terms of the
 * check and of striking off are ours ({@link ProblemSettings}).
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ProblemSettings.class)
class ProblemKinds {

    private static final String FILE = "/console/rivers/problems/{subject}";

    static final DutyKind ORDER = kind("order", "签发整改督办单", "Sign the rectification order", "审阅并签发", "Sign it");
    static final DutyKind RECTIFICATION =
            kind("rectification", "完成整改", "Put the problem right", "报整改完成", "Show that it is done");
    static final DutyKind CHECK = kind("check", "核查整改", "Check what was put right", "核查", "Check it");
    static final DutyKind STRIKING_OFF = kind("striking-off", "销号", "Strike the problem off", "销号", "Strike off");

    private static DutyKind kind(String noun, String zh, String en, String deedZh, String deedEn) {
        return new DutyKind(
                "problems." + noun,
                Phrase.of(zh, en),
                Phrase.of(deedZh, deedEn),
                FILE,
                ProvisionId.of("zzw-2019-54#6"),
                DutyKind.Manner.BY_TERM);
    }

    @Bean
    DutyKind problemsOrder() {
        return ORDER;
    }

    @Bean
    DutyKind problemsRectification() {
        return RECTIFICATION;
    }

    @Bean
    DutyKind problemsCheck() {
        return CHECK;
    }

    @Bean
    DutyKind problemsStrikingOff() {
        return STRIKING_OFF;
    }
}
