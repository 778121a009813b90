package org.lingxing.platform.assessment;

import org.lingxing.kernel.Phrase;
import org.lingxing.kernel.ProvisionId;
import org.lingxing.platform.duties.DutyKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is owed in a round, by the three terms of the decree. */
@Configuration(proxyBeanMethods = false)
class AssessmentKinds {

    /** Where the button leads: the subject of each is the rest of the address. */
    private static final String ADDRESS = "/console/assessment/{subject}";

    static final DutyKind SELF = kind(
            "assessment.self", Phrase.of("报送年度自评报告", "Hand in the self-assessment"), Phrase.of("填写自评", "Write it"));
    static final DutyKind GROUP = kind(
            "assessment.group-report",
            Phrase.of("提交考核组报告", "Hand in the report of the group"),
            Phrase.of("提交报告", "Report"));
    static final DutyKind SUMMARY = kind(
            "assessment.summary",
            Phrase.of("完成考核汇总报告", "Finish the summary of the assessment"),
            Phrase.of("汇总", "Sum up"));

    @Bean
    DutyKind selfAssessmentDuty() {
        return SELF;
    }

    @Bean
    DutyKind groupReportDuty() {
        return GROUP;
    }

    @Bean
    DutyKind summaryDuty() {
        return SUMMARY;
    }

    private static DutyKind kind(String name, Phrase title, Phrase deed) {
        return new DutyKind(name, title, deed, ADDRESS, ProvisionId.of(RoundTerms.PROVISION), DutyKind.Manner.BY_TERM);
    }
}
