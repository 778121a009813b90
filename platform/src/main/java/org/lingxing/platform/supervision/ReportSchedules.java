package org.lingxing.platform.supervision;

import java.util.List;
import java.util.stream.Stream;
import org.lingxing.platform.duties.Schedule;
import org.lingxing.platform.rules.Rules;
import org.lingxing.platform.supervision.ReportSlots.Coverage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The documents whose reports the rule knows, a schedule for each kind of report. */
@Configuration(proxyBeanMethods = false)
class ReportSchedules {

    static final String PROVINCE = "zzb-2019-12";
    static final String CITY = "zzb-2019-14";
    static final String MARKETS = "zzw-2019-60";
    static final String OUTLETS = "zz-2019-5";

    @Bean
    ReportSlots provincePlan(Rules rules) {
        return new ReportSlots(rules, PROVINCE, SupervisionKinds.PROVINCE_PLAN, Coverage.TO_DUE_DAY);
    }

    @Bean
    ReportSlots provinceProgress(Rules rules) {
        return new ReportSlots(rules, PROVINCE, SupervisionKinds.PROVINCE_PROGRESS, Coverage.TO_DUE_DAY);
    }

    @Bean
    ReportSlots cityPlan(Rules rules) {
        return new ReportSlots(rules, CITY, SupervisionKinds.PLAN, Coverage.TO_DUE_DAY);
    }

    @Bean
    ReportSlots cityProgress(Rules rules) {
        return new ReportSlots(rules, CITY, SupervisionKinds.PROGRESS, Coverage.TO_END_OF_MONTH_BEFORE);
    }

    @Bean
    ReportSlots cityLedger(Rules rules) {
        return new ReportSlots(rules, CITY, SupervisionKinds.LEDGER, Coverage.TO_END_OF_MONTH_BEFORE);
    }

    @Bean
    ReportSlots marketsCircular(Rules rules) {
        return new ReportSlots(rules, MARKETS, SupervisionKinds.CIRCULAR, Coverage.MONTH);
    }

    @Bean
    ReportSlots outletsCircular(Rules rules) {
        return new ReportSlots(rules, OUTLETS, SupervisionKinds.OUTLETS_CIRCULAR, Coverage.TEN_DAYS);
    }

    /** The schedules of a document among all. */
    static List<ReportSlots> of(String document, Stream<Schedule> all) {
        return all.filter(ReportSlots.class::isInstance)
                .map(ReportSlots.class::cast)
                .filter(schedule -> schedule.document().equals(document))
                .toList();
    }
}
