package org.lingxing.platform.problems;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.duties.Duties;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.http.Role;
import org.lingxing.platform.http.Version;
import org.lingxing.platform.problems.ReportHistory.What;
import org.lingxing.platform.time.CityClock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the chief office does with a report: opens a file by it, puts it to an open one, or answers it. */
@Service
@Transactional
class ReportDesk {

    private static final int METRES_APART = 1000;

    private final ReportTable table;
    private final ReportHistory history;
    private final ReportJoining joining;
    private final ProblemTable problems;
    private final Problems files;
    private final Duties duties;
    private final CityClock clock;

    ReportDesk(
            ReportTable table,
            ReportHistory history,
            ReportJoining joining,
            ProblemTable problems,
            Problems files,
            Duties duties,
            CityClock clock) {
        this.table = table;
        this.history = history;
        this.joining = joining;
        this.problems = problems;
        this.files = files;
        this.duties = duties;
        this.clock = clock;
    }

    /**
     * How the office enters what a citizen said.
     *
     * @param reach code; null for the nearest
     * @param words what is wrong, in the words of the office; empty for the citizen's own
     */
    record Entry(ProblemKind kind, @Nullable String reach, String place, String words) {}

    /** Opens a file; the chief's term counts from the day of the report. */
    UUID take(UUID id, Entry entry, String answer, Version version, Caller by) {
        var report = undecided(id, version, by);
        UUID problem = files.open(finding(report)
                .onReach(entry.reach() == null ? report.reach() : entry.reach())
                .at(entry.place().isBlank() ? report.place() : entry.place().strip())
                .saying(entry.words().isBlank() ? report.words() : entry.words().strip())
                .ofKind(entry.kind()));
        decide(report, What.TAKEN, ReportState.TAKEN, problem, null, answer, by);
        return problem;
    }

    /** Puts it to a file that is open: the same problem was reported again. */
    void join(UUID id, UUID into, String answer, Version version, Caller by) {
        var report = undecided(id, version, by);
        var problem = problems.lock(into);
        if (!problem.state().isOpen()) {
            throw Refusal.ofInput("/problem", "该案已办结，请另行立案", "That file is closed; open one of its own");
        }
        if (report.spot().metresTo(problem.spot()).intValue() > METRES_APART) {
            throw Refusal.ofInput("/problem", "两处相距超过 1 公里，不能并案", "The two places lie more than a kilometre apart");
        }
        joining.join(problem, finding(report), by);
        decide(report, What.JOINED, ReportState.JOINED, into, null, answer, by);
    }

    /** Answers it without a file. */
    void answer(UUID id, ReportGround ground, String answer, Version version, Caller by) {
        var report = undecided(id, version, by);
        decide(report, What.ANSWERED, ReportState.ANSWERED, null, ground, answer, by);
    }

    /** The report, held, which the caller may decide about. */
    private ReportRow undecided(UUID id, Version version, Caller by) {
        by.requireRegion(Role.CHIEF_OFFICE, table.get(id).divisionCode());
        var report = table.lock(id, version);
        if (report.state() != ReportState.RECEIVED) {
            throw Refusal.of(ReportRefusal.REPORT_DECIDED);
        }
        return report;
    }

    /** As the finder's device would have told it: the pictures show the place that was pointed to. */
    private NewProblem finding(ReportRow report) {
        List<NewProblem.Shot> shots = table.picturesOf(report.id()).stream()
                .map(file -> new NewProblem.Shot(file, report.longitude(), report.latitude()))
                .toList();
        return new NewProblem(
                report.id(),
                report.kind(),
                ProblemSource.PUBLIC,
                report.reach(),
                report.longitude(),
                report.latitude(),
                report.accuracy(),
                report.place(),
                report.words(),
                shots,
                report.receivedAt(),
                Problems.CITIZEN,
                null,
                report.origin());
    }

    private void decide(
            ReportRow report,
            What what,
            ReportState state,
            @Nullable UUID problem,
            @Nullable ReportGround ground,
            String answer,
            Caller by) {
        table.decide(report.id(), state, problem, ground, answer.strip(), by.account());
        Map<String, Object> details = new LinkedHashMap<>();
        if (problem != null) {
            details.put("problem", problem.toString());
            details.put("problemNumber", problems.get(problem).number());
        }
        if (ground != null) {
            details.put("ground", ground.name());
        }
        // What is written to a citizen may tell of people: it stands in the report, not in the journal.
        history.record(report.id(), what, by.account(), null, details);
        duties.fulfilOccasion(
                ReportKinds.ANSWER, report.origin(), clock.instant(), "problems.report-decided/" + report.id());
    }
}
