package org.lingxing.platform.problems;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.lingxing.platform.files.Files;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.http.Version;
import org.lingxing.platform.problems.ProblemHistory.What;
import org.lingxing.platform.time.CityClock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How a file is closed: the second person's check, the reporters' word, the striking off; and what sends it back. */
@Service
@Transactional
class ProblemChecks {

    private final ProblemCases cases;
    private final ProblemTable table;
    private final RectificationTable orders;
    private final PictureTable pictures;
    private final ReporterTable reporters;
    private final FindingTable findings;
    private final ProblemHistory history;
    private final ProblemDuties duties;
    private final ProblemTidings tidings;
    private final ProblemOpening opening;
    private final ProblemSettings settings;
    private final Files files;
    private final CityClock clock;

    ProblemChecks(
            ProblemCases cases,
            ProblemTable table,
            RectificationTable orders,
            PictureTable pictures,
            ReporterTable reporters,
            FindingTable findings,
            ProblemHistory history,
            ProblemDuties duties,
            ProblemTidings tidings,
            ProblemOpening opening,
            ProblemSettings settings,
            Files files,
            CityClock clock) {
        this.cases = cases;
        this.table = table;
        this.orders = orders;
        this.pictures = pictures;
        this.reporters = reporters;
        this.findings = findings;
        this.history = history;
        this.duties = duties;
        this.tidings = tidings;
        this.opening = opening;
        this.settings = settings;
        this.files = files;
        this.clock = clock;
    }

    /** How the second person looked. */
    enum Manner {
        ON_THE_SPOT,
        BY_PICTURES
    }

    /** What the second person found. */
    record Check(Manner manner, String words, List<NewProblem.Shot> pictures) {}

    /** The second person finds it put right; by pictures only where one of them shows the place. */
    void accept(UUID id, Check check, Version version, Caller by) {
        var problem = cases.require(id, version, ProblemDeed.ACCEPT_WORK, by);
        if (check.manner() == Manner.BY_PICTURES && !showsThePlace(problem)) {
            throw Refusal.of(ProblemRefusal.NOT_THE_SAME_PLACE);
        }
        check.pictures().forEach(shot -> {
            files.attach(shot.file(), Problems.owner(id), Problems.visibility(problem), by);
            pictures.add(id, problem.round(), PictureTable.Stage.CHECK, shot, null, by.account());
        });
        boolean anybody = !reporters.of(id).isEmpty();
        LocalDate today = clock.today();
        LocalDate until = anybody ? duties.endOfWindow(today, settings.window()) : null;
        table.putState(id, ProblemDeed.ACCEPT_WORK.next(problem.state()));
        table.putAccepted(id, clock.instant(), until);
        table.touch(id, by.account());
        var details = new LinkedHashMap<String, Object>();
        details.put("manner", check.manner().name());
        details.put("pictures", check.pictures().size());
        if (until != null) {
            details.put("windowUntil", until.toString());
        }
        history.record(
                id,
                What.WORK_ACCEPTED,
                by.account(),
                check.words().isBlank() ? null : check.words().strip(),
                details);
        duties.accepted(problem, history.count(id, What.PROVED), until == null ? today : until);
        tidings.tell(What.WORK_ACCEPTED, table.get(id), List.of(unitOf(problem)), findings.accountsOf(id));
    }

    /** Whether a picture of the last proof was taken near enough to one from before. */
    boolean showsThePlace(ProblemRow problem) {
        Instant since = problem.provedAt();
        return since != null
                && pictures.of(problem.id()).stream()
                        .filter(picture -> picture.stage() == PictureTable.Stage.AFTER)
                        .filter(picture -> !picture.at().isBefore(since))
                        .anyMatch(picture -> picture.metres() != null
                                && picture.metres().compareTo(BigDecimal.valueOf(settings.pictures())) <= 0);
    }

    /** Sends it back to the unit, by a new day. */
    void giveBack(UUID id, LocalDate until, String ground, Version version, Caller by) {
        var problem = cases.require(id, version, ProblemDeed.RETURN_WORK, by);
        if (!until.isAfter(clock.today())) {
            throw Refusal.ofInput("/until", "新的期限应在今天之后", "The new term has to lie after today");
        }
        UUID paper = Objects.requireNonNull(problem.rectification());
        duties.returned(problem, paper, history.count(id, What.PROVED), until, ground, by.account());
        orders.putTerm(paper, until);
        table.putState(id, ProblemDeed.RETURN_WORK.next(problem.state()));
        table.putProved(id, null);
        table.putAccepted(id, null, null);
        reporters.askAgain(id);
        table.touch(id, by.account());
        history.record(id, What.WORK_RETURNED, by.account(), ground, Map.of("until", until.toString()));
        tidings.tell(What.WORK_RETURNED, table.get(id), List.of(unitOf(problem)), List.of());
    }

    /** A reporter says that it is put right. */
    void confirm(String origin, Instant at) {
        var problem = answered(origin, ProblemDeed.CONFIRM, ReporterTable.Answer.CONFIRMED, at);
        table.touch(problem.id(), Problems.CITIZEN);
        history.record(problem.id(), What.CONFIRMED, Problems.CITIZEN, at, null, Map.of("report", origin));
        tidings.tell(What.CONFIRMED, table.get(problem.id()), opening.chiefAndOffice(problem), List.of());
    }

    /** A reporter says that it is not so; the words stand in the file, not in the journal. */
    void object(String origin, String words, Instant at) {
        var problem = answered(origin, ProblemDeed.OBJECT, ReporterTable.Answer.OBJECTED, at);
        table.putState(problem.id(), ProblemDeed.OBJECT.next(problem.state()));
        table.touch(problem.id(), Problems.CITIZEN);
        history.recordWordsApart(
                problem.id(), What.OBJECTED, Problems.CITIZEN, at, words.strip(), Map.of("report", origin));
        tidings.tell(What.OBJECTED, table.get(problem.id()), opening.chiefAndOffice(problem), List.of());
    }

    private ProblemRow answered(String origin, ProblemDeed deed, ReporterTable.Answer answer, Instant at) {
        var reporter = reporters.find(origin).orElseThrow(() -> Refusal.of(ProblemRefusal.PROBLEM_UNKNOWN));
        var problem = table.lock(reporter.problem());
        ProblemCases.require(deed, cases.factsOfReporter(problem));
        if (reporter.answer() != null) {
            throw Refusal.of(ProblemRefusal.PROBLEM_DEED_NOT_POSSIBLE).saying("您已经回复过了", "You have answered already");
        }
        reporters.answer(origin, answer, at);
        return problem;
    }

    /** The check stands in spite of the objection. */
    void uphold(UUID id, String ground, Version version, Caller by) {
        var problem = cases.require(id, version, ProblemDeed.UPHOLD, by);
        table.putState(id, ProblemDeed.UPHOLD.next(problem.state()));
        table.touch(id, by.account());
        history.record(id, What.UPHELD, by.account(), ground, Map.of());
    }

    /** The problem is done with. */
    void strikeOff(UUID id, Version version, Caller by) {
        var problem = cases.require(id, version, ProblemDeed.STRIKE_OFF, by);
        table.putStruckOff(id, clock.instant());
        table.touch(id, by.account());
        history.record(id, What.STRUCK_OFF, by.account(), null, Map.of("round", problem.round()));
        duties.struckOff(problem, history.count(id, What.PROVED));
        tidings.tell(What.STRUCK_OFF, table.get(id), List.of(unitOf(problem)), findings.accountsOf(id));
    }

    private UUID unitOf(ProblemRow problem) {
        return orders.find(Objects.requireNonNull(problem.rectification()))
                .orElseThrow()
                .unit();
    }
}
