package org.lingxing.platform.patrols;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.lingxing.kernel.Phrase;
import org.lingxing.kernel.ProvisionId;
import org.lingxing.platform.duties.DutyKind;
import org.lingxing.platform.rivers.ChiefLevel;
import org.lingxing.platform.rules.Rules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What chiefs and guards owe: a patrol a period, the report of each, a guard's month. A kind and a schedule a level. */
@Configuration(proxyBeanMethods = false)
class PatrolKinds {

    private static final String CHIEFS = "zzw-2019-54#2";
    private static final String BELOW = "zzw-2019-54#7";
    private static final String ADDRESS = "/console/rivers/patrols?reach={subject}";

    private static final Map<ChiefLevel, DutyKind> PATROLS = patrols();

    static final DutyKind REPORT = new DutyKind(
            "patrols.report",
            Phrase.of("报送巡查报告", "Report the patrol"),
            Phrase.of("写报告", "Write it"),
            "/console/rivers/patrols/{subject}",
            ProvisionId.of("zzw-2019-54#5"),
            DutyKind.Manner.BY_TERM);

    static final DutyKind MONTH = new DutyKind(
            "patrols.month",
            Phrase.of("报送巡护月汇总", "Sum up the month's patrols"),
            Phrase.of("汇总报送", "Sum up"),
            "/console/rivers/patrols/months",
            ProvisionId.of(BELOW),
            DutyKind.Manner.BY_TERM);

    /** What a level owes. */
    static DutyKind patrolOf(ChiefLevel level) {
        return Objects.requireNonNull(PATROLS.get(level));
    }

    private static Map<ChiefLevel, DutyKind> patrols() {
        var kinds = new EnumMap<ChiefLevel, DutyKind>(ChiefLevel.class);
        kinds.put(ChiefLevel.CITY, patrol(ChiefLevel.CITY, "每季度巡河", "Patrol once a quarter", CHIEFS));
        kinds.put(ChiefLevel.COUNTY, patrol(ChiefLevel.COUNTY, "每月巡河", "Patrol once a month", CHIEFS));
        kinds.put(ChiefLevel.TOWNSHIP, patrol(ChiefLevel.TOWNSHIP, "每半月巡河", "Patrol once a half-month", CHIEFS));
        kinds.put(ChiefLevel.VILLAGE, patrol(ChiefLevel.VILLAGE, "每周巡河", "Patrol once a week", BELOW));
        kinds.put(ChiefLevel.GUARD, patrol(ChiefLevel.GUARD, "每日巡查", "Patrol every day", BELOW));
        return kinds;
    }

    private static DutyKind patrol(ChiefLevel level, String zh, String en, String provision) {
        return new DutyKind(
                "patrols." + level.name().toLowerCase(Locale.ROOT) + "-patrol",
                Phrase.of(zh, en),
                Phrase.of("去巡查", "Patrol"),
                ADDRESS,
                ProvisionId.of(provision),
                DutyKind.Manner.WITHIN_PERIOD);
    }

    @Bean
    DutyKind cityPatrol() {
        return patrolOf(ChiefLevel.CITY);
    }

    @Bean
    DutyKind countyPatrol() {
        return patrolOf(ChiefLevel.COUNTY);
    }

    @Bean
    DutyKind townshipPatrol() {
        return patrolOf(ChiefLevel.TOWNSHIP);
    }

    @Bean
    DutyKind villagePatrol() {
        return patrolOf(ChiefLevel.VILLAGE);
    }

    @Bean
    DutyKind guardPatrol() {
        return patrolOf(ChiefLevel.GUARD);
    }

    @Bean
    DutyKind patrolReport() {
        return REPORT;
    }

    @Bean
    DutyKind patrolMonth() {
        return MONTH;
    }

    @Bean
    PatrolSlots cityPatrols(Rules rules) {
        return new PatrolSlots(rules, ChiefLevel.CITY, 100);
    }

    @Bean
    PatrolSlots countyPatrols(Rules rules) {
        return new PatrolSlots(rules, ChiefLevel.COUNTY, 35);
    }

    @Bean
    PatrolSlots townshipPatrols(Rules rules) {
        return new PatrolSlots(rules, ChiefLevel.TOWNSHIP, 18);
    }

    @Bean
    PatrolSlots villagePatrols(Rules rules) {
        return new PatrolSlots(rules, ChiefLevel.VILLAGE, 8);
    }

    @Bean
    PatrolSlots guardPatrols(Rules rules) {
        return new PatrolSlots(rules, ChiefLevel.GUARD, 2);
    }

    @Bean
    MonthSlots guardMonths(Rules rules) {
        return new MonthSlots(rules);
    }

    /** The schedule of a level among all of them. */
    static PatrolSlots scheduleOf(ChiefLevel level, List<PatrolSlots> all) {
        return all.stream().filter(slots -> slots.level() == level).findFirst().orElseThrow();
    }
}
