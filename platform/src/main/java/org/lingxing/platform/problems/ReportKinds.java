package org.lingxing.platform.problems;

import org.lingxing.kernel.Phrase;
import org.lingxing.kernel.ProvisionId;
import org.lingxing.platform.duties.DutyKind;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is owed over reports of citizens: that somebody in office decides about each, by a term of ours. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ReportSettings.class)
class ReportKinds {

    static final DutyKind ANSWER = new DutyKind(
            "problems.public-report",
            Phrase.of("受理公众报告", "Take up a citizen's report"),
            Phrase.of("受理", "Take it up"),
            "/console/rivers/reports/{subject}",
            ProvisionId.of("zzw-2019-54#6"),
            DutyKind.Manner.BY_TERM);

    @Bean
    DutyKind problemsPublicReport() {
        return ANSWER;
    }
}
