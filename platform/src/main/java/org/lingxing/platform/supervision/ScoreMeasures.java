package org.lingxing.platform.supervision;

import java.util.List;
import java.util.Set;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.duties.DutyState;
import org.lingxing.platform.duties.Ledger;
import org.lingxing.platform.duties.Tallies;
import org.lingxing.platform.scoring.Measure;
import org.lingxing.platform.scoring.Measure.About;
import org.lingxing.platform.scoring.Measure.Nature;
import org.lingxing.platform.time.CityClock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What agencies are scored by: counts of the duties that tasks and reports bring with them. */
@Configuration(proxyBeanMethods = false)
class ScoreMeasures {

    static final String PLANS = "supervision.plans-in-time";
    static final String PROGRESS = "supervision.progress-in-time";
    static final String LEDGERS = "supervision.ledgers-in-time";
    static final String HANDED_IN = "supervision.reports-handed-in";
    static final String ANSWERS = "supervision.answers-in-time";
    static final String STAGES = "supervision.stages-in-time";
    static final String RETURNED = "supervision.reports-returned";
    static final String ENDED = "supervision.tasks-ended-in-time";

    private static final Phrase IN_TIME = Phrase.of("份按时报送", "handed in in time");

    private final Tallies tallies;
    private final Ledger ledger;
    private final Liaisons liaisons;

    ScoreMeasures(Tallies tallies, Ledger ledger, Liaisons liaisons) {
        this.tallies = tallies;
        this.ledger = ledger;
        this.liaisons = liaisons;
    }

    @Bean
    Measure plansInTime() {
        return inTime(
                about(
                        PLANS,
                        Phrase.of("方案（计划）按时报送", "plans handed in in time"),
                        Phrase.of("到期的方案、计划中按时报送的", "plans that came to their term, of them in time"),
                        IN_TIME),
                SupervisionKinds.PLANS);
    }

    @Bean
    Measure progressInTime() {
        return inTime(
                about(
                        PROGRESS,
                        Phrase.of("落实情况按时报送", "progress reports in time"),
                        Phrase.of("到期的落实情况报告中按时报送的", "progress reports that came to their term, of them in time"),
                        IN_TIME),
                SupervisionKinds.PROGRESS_REPORTS);
    }

    @Bean
    Measure ledgersInTime() {
        return inTime(
                about(
                        LEDGERS,
                        Phrase.of("台账按时报送", "ledgers in time"),
                        Phrase.of("到期的台账中按时报送的", "ledgers that came to their term, of them in time"),
                        IN_TIME),
                SupervisionKinds.LEDGERS);
    }

    @Bean
    Measure reportsHandedIn() {
        return new ScoreDuties(
                about(
                        HANDED_IN,
                        Phrase.of("应报齐全", "reports not missing"),
                        Phrase.of(
                                "到期的方案、落实情况、台账中已报送的，迟报也算",
                                "reports that came to their term, of them handed in, if late"),
                        Phrase.of("份已报送", "handed in")),
                Set.copyOf(SupervisionKinds.REPORTS),
                count -> count.done() + count.doneLate(),
                state -> state != DutyState.OVERDUE,
                tallies,
                ledger,
                liaisons);
    }

    @Bean
    Measure answersInTime() {
        return inTime(
                about(
                        ANSWERS,
                        Phrase.of("任务按时签收或提出异议", "tasks answered in time"),
                        Phrase.of("交办任务中在期限内接受或提出异议的", "tasks sent, of them accepted or objected to in time"),
                        Phrase.of("项按时答复", "answered in time")),
                List.of(SupervisionKinds.ANSWER.name()));
    }

    @Bean
    Measure stagesInTime() {
        return inTime(
                about(
                        STAGES,
                        Phrase.of("阶段节点按时完成", "stages reached in time"),
                        Phrase.of("到期的阶段节点中按时完成的", "stages that came to their term, of them reached in time"),
                        Phrase.of("个节点按时完成", "reached in time")),
                List.of(SupervisionKinds.STAGE.name()));
    }

    @Bean
    Measure reportsReturned(JdbcClient database) {
        return new ScoreReturns(
                new About(
                        RETURNED,
                        Phrase.of("报告被退回", "reports sent back"),
                        Phrase.of("督查室退回补正的次数，按退回之日计", "how often the office sent a report back, by the day it did"),
                        ScoreAgencies.KIND,
                        Nature.COUNT,
                        Phrase.of("次退回", "sent back")),
                database);
    }

    @Bean
    Measure tasksEndedInTime(JdbcClient database, CityClock clock) {
        return new ScoreTasks(
                about(
                        ENDED,
                        Phrase.of("任务按期办结", "tasks ended in time"),
                        Phrase.of("时限在本期内的牵头任务中，按期办结的", "tasks led that came to their term, of them ended in time"),
                        Phrase.of("项按期办结", "ended in time")),
                database,
                clock);
    }

    private Measure inTime(About about, List<String> kinds) {
        return new ScoreDuties(
                about,
                Set.copyOf(kinds),
                Tallies.Count::done,
                state -> state == DutyState.DONE,
                tallies,
                ledger,
                liaisons);
    }

    private static About about(String name, Phrase title, Phrase counts, Phrase unit) {
        return new About(name, title, counts, ScoreAgencies.KIND, Nature.SHARE, unit);
    }
}
