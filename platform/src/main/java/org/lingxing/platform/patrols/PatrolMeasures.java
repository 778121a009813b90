package org.lingxing.platform.patrols;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.duties.DutyKind;
import org.lingxing.platform.duties.Ledger;
import org.lingxing.platform.duties.Tallies;
import org.lingxing.platform.rivers.ChiefLevel;
import org.lingxing.platform.scoring.DutyShare;
import org.lingxing.platform.scoring.DutyShare.Whose;
import org.lingxing.platform.scoring.Measure;
import org.lingxing.platform.scoring.Measure.About;
import org.lingxing.platform.scoring.Measure.Nature;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What patrols are counted as in the yearly assessment: those that were due, of them in time. */
@Configuration(proxyBeanMethods = false)
class PatrolMeasures {

    private static final String UNIT = "assessment.unit";
    private static final String CHIEF = "assessment.chief";
    private static final String TOWNSHIP = "assessment.township";
    private static final Phrase PATROLLED = Phrase.of("次按期巡河", "patrols in time");
    private static final Phrase REPORTED = Phrase.of("份按时报送", "handed in in time");

    private final Tallies tallies;
    private final Ledger ledger;

    PatrolMeasures(Tallies tallies, Ledger ledger) {
        this.tallies = tallies;
        this.ledger = ledger;
    }

    @Bean
    Measure countyChiefsInTime() {
        return share(
                about(
                        "patrols.county-chiefs-in-time",
                        Phrase.of("县级河湖长按期巡河", "patrols of county chiefs"),
                        Phrase.of(
                                "县级河湖长逐月逐河段应巡次数中按期巡的",
                                "the months and reaches that county chiefs owed, of them patrolled"),
                        UNIT,
                        PATROLLED),
                Whose.COUNTY_OF_POST,
                PatrolKinds.patrolOf(ChiefLevel.COUNTY));
    }

    @Bean
    Measure townshipChiefsInTime() {
        return share(
                about(
                        "patrols.township-chiefs-in-time",
                        Phrase.of("乡级河湖长按期巡河", "patrols of township chiefs"),
                        Phrase.of(
                                "乡级河湖长逐半月逐河段应巡次数中按期巡的",
                                "the half-months and reaches that township chiefs owed, of them"),
                        UNIT,
                        PATROLLED),
                Whose.COUNTY_OF_POST,
                PatrolKinds.patrolOf(ChiefLevel.TOWNSHIP));
    }

    @Bean
    Measure patrolReportsInTime() {
        return share(
                about(
                        "patrols.reports-in-time",
                        Phrase.of("巡查报告按时报送", "reports of patrols"),
                        Phrase.of("辖区各级河湖长到期的巡查报告中按时报送的", "reports of patrols by the unit's chiefs, of them in time"),
                        UNIT,
                        REPORTED),
                Whose.COUNTY_OF_POST,
                PatrolKinds.REPORT);
    }

    @Bean
    Measure chiefInTime() {
        return share(
                about(
                        "patrols.chief-in-time",
                        Phrase.of("本人按期巡河", "own patrols"),
                        Phrase.of("本人逐月逐河段应巡次数中按期巡的", "the months and reaches owed, of them patrolled"),
                        CHIEF,
                        PATROLLED),
                Whose.POST,
                PatrolKinds.patrolOf(ChiefLevel.COUNTY));
    }

    @Bean
    Measure chiefReportsInTime() {
        return share(
                about(
                        "patrols.chief-reports-in-time",
                        Phrase.of("本人巡查报告按时报送", "own reports of patrols"),
                        Phrase.of("本人到期的巡查报告中按时报送的", "own reports that came to their term, of them in time"),
                        CHIEF,
                        REPORTED),
                Whose.POST,
                PatrolKinds.REPORT);
    }

    @Bean
    Measure townshipInTime() {
        return share(
                about(
                        "patrols.township-in-time",
                        Phrase.of("乡村两级河湖长按期巡河", "patrols of township and village chiefs"),
                        Phrase.of(
                                "乡级每半月、村级每周应巡次数中按期巡的", "half-months of township and weeks of village chiefs, of them"),
                        TOWNSHIP,
                        PATROLLED),
                Whose.TOWNSHIP_OF_POST,
                PatrolKinds.patrolOf(ChiefLevel.TOWNSHIP),
                PatrolKinds.patrolOf(ChiefLevel.VILLAGE));
    }

    @Bean
    Measure townshipGuardsInTime() {
        return share(
                about(
                        "patrols.township-guards-in-time",
                        Phrase.of("巡护员逐日巡查", "daily patrols of guards"),
                        Phrase.of(
                                "辖区巡护员逐日逐河段应巡次数中当日巡的",
                                "the days and reaches that the township's guards owed, of them patrolled that day"),
                        TOWNSHIP,
                        PATROLLED),
                Whose.TOWNSHIP_OF_POST,
                PatrolKinds.patrolOf(ChiefLevel.GUARD));
    }

    @Bean
    Measure townshipMonthsInTime() {
        return share(
                about(
                        "patrols.township-months-in-time",
                        Phrase.of("巡护月汇总按时报送", "months summed up by guards"),
                        Phrase.of("辖区巡护员到期的月汇总中按时报送的", "months of the township's guards, of them summed up in time"),
                        TOWNSHIP,
                        REPORTED),
                Whose.TOWNSHIP_OF_POST,
                PatrolKinds.MONTH);
    }

    private static About about(String name, Phrase title, Phrase counts, String subjects, Phrase unit) {
        return new About(name, title, counts, subjects, Nature.SHARE, unit);
    }

    private Measure share(About about, Whose whose, DutyKind... kinds) {
        Set<String> names = Stream.of(kinds).map(DutyKind::name).collect(Collectors.toSet());
        return new DutyShare(about, names, whose, tallies, ledger);
    }
}
