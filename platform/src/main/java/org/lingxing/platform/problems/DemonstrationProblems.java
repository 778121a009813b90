package org.lingxing.platform.problems;

import java.util.ArrayList;
import java.util.List;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.store.Announcement;
import org.lingxing.platform.time.CityClock;
import org.lingxing.platform.time.ExampleTimes;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * At the first start of a demonstration: a file in every state, citizens' reports, a campaign. Every one is marked 示例 and
 * made by the deeds that lead there. {@code lingxing.examples=none} leaves them out.
 */
@Component
@Order(450)
class DemonstrationProblems implements ApplicationRunner, Announcement {

    private final ExamplePlaces places;
    private final ExampleProblems problems;
    private final ExampleReports reports;
    private final ExampleCampaigns campaigns;
    private final ProblemTable table;
    private final CityClock clock;
    private final boolean wanted;
    private final List<Phrase> lines = new ArrayList<>();

    DemonstrationProblems(
            ExamplePlaces places,
            ExampleProblems problems,
            ExampleReports reports,
            ExampleCampaigns campaigns,
            ProblemTable table,
            CityClock clock,
            Environment settings) {
        this.places = places;
        this.problems = problems;
        this.reports = reports;
        this.campaigns = campaigns;
        this.table = table;
        this.clock = clock;
        this.wanted = "demonstration".equals(settings.getProperty("lingxing.mode"))
                && !"none".equals(settings.getProperty("lingxing.examples"));
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!wanted || table.any()) {
            return;
        }
        int days = places.daysInOffice(ExampleTimes.REACH_BACK);
        if (days < 0 || places.walked().isEmpty()) {
            return;
        }
        var times = new ExampleTimes(clock, days);
        problems.tell(times);
        reports.tell(times);
        campaigns.tell(times);
        times.play();
        lines.add(Phrase.of(
                "已放入示例：各种状态的问题、公众报告、专项行动台账",
                "Examples were put in: problems in every state, citizens' reports, a campaign's ledger"));
        reports.toTry().ifPresent(lines::add);
    }

    @Override
    public List<Phrase> lines() {
        return List.copyOf(lines);
    }
}
