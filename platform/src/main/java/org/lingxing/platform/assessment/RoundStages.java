package org.lingxing.platform.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Phrase;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where a round stands: what is done, what is next, by whom, until when. */
@Service
@Transactional(readOnly = true)
class RoundStages {

    private final RoundProgress progress;
    private final LotTable lots;
    private final VisitTable visits;

    RoundStages(RoundProgress progress, LotTable lots, VisitTable visits) {
        this.progress = progress;
        this.lots = lots;
        this.visits = visits;
    }

    /** How a stage stands. */
    enum At {
        DONE,
        NOW,
        LATER
    }

    /**
     * A stage.
     *
     * @param by who does it
     * @param due the last day in time; null where the decree names none
     * @param done of how many, in {@code of}
     */
    record Stage(
            String code, Phrase title, Phrase by, @Nullable LocalDate due, int done, int of, At at) {}

    List<Stage> of(Round round, List<AssessedUnit> units, List<Group> groups) {
        boolean open = round.state() != RoundState.PREPARING;
        boolean closed = round.state() == RoundState.CLOSED;
        var steps = progress.steps(round.year());
        var lot = lots.find(round.year());
        int drawn = lot.isEmpty() ? 0 : lot.get().value() == null ? 1 : 2;
        int handedIn =
                (int) steps.stream().filter(one -> one.selfHandedInAt() != null).count();
        int complete =
                steps.stream().mapToInt(RoundProgress.UnitSteps::complete).sum();
        int reported = visits.reports(round.year()).size();
        var office = Phrase.of("市河长办", "the chief office");
        var unitsBy = Phrase.of("各被考核单位", "the units");
        var groupsBy = Phrase.of("考核组", "the groups");
        var stages = new ArrayList<Stage>();
        stages.add(stage("prepare", Phrase.of("准备与启动", "preparing"), office, null, open ? 1 : 0, 1, true));
        stages.add(stage(
                "self", Phrase.of("自查自评", "self-assessment"), unitsBy, round.selfDue(), handedIn, units.size(), open));
        stages.add(stage("lot", Phrase.of("公开抽签", "the public lot"), office, round.groupsDue(), drawn, 2, open));
        stages.add(stage(
                "field",
                Phrase.of("现场评分", "scoring in the field"),
                groupsBy,
                round.groupsDue(),
                complete,
                units.size() * RoundProgress.SUBJECTS,
                drawn == 2));
        stages.add(stage(
                "reports",
                Phrase.of("考核组报告", "reports of the groups"),
                Phrase.of("各组组长", "their leaders"),
                round.groupsDue(),
                reported,
                groups.size(),
                complete > 0));
        stages.add(stage(
                "close",
                Phrase.of("结束现场、汇总", "closing, summing up"),
                office,
                round.summaryDue(),
                closed ? 1 : 0,
                1,
                reported > 0));
        return stages;
    }

    private static Stage stage(
            String code, Phrase title, Phrase by, @Nullable LocalDate due, int done, int of, boolean begun) {
        var at = done >= of ? At.DONE : begun ? At.NOW : At.LATER;
        return new Stage(code, title, by, due, done, of, at);
    }
}
