package org.lingxing.platform.problems;

import java.util.LinkedHashMap;
import java.util.List;
import org.lingxing.platform.files.Files;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.problems.ProblemHistory.What;
import org.lingxing.platform.time.CityClock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Adds what a citizen found to a file that is open already: one finding more, its pictures, one reporter more. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ReportJoining {

    private final ProblemTable table;
    private final FindingTable findings;
    private final PictureTable pictures;
    private final ReporterTable reporters;
    private final ProblemHistory history;
    private final ProblemTidings tidings;
    private final ProblemOpening opening;
    private final Files files;
    private final CityClock clock;

    ReportJoining(
            ProblemTable table,
            FindingTable findings,
            PictureTable pictures,
            ReporterTable reporters,
            ProblemHistory history,
            ProblemTidings tidings,
            ProblemOpening opening,
            Files files,
            CityClock clock) {
        this.table = table;
        this.findings = findings;
        this.pictures = pictures;
        this.reporters = reporters;
        this.history = history;
        this.tidings = tidings;
        this.opening = opening;
        this.files = files;
        this.clock = clock;
    }

    /** @param problem held by the caller, and open */
    void join(ProblemRow problem, NewProblem found, Caller by) {
        findings.add(found, problem.id(), problem.round());
        for (var shot : found.pictures()) {
            files.attach(shot.file(), Problems.owner(problem.id()), Problems.visibility(problem));
            pictures.add(problem.id(), problem.round(), PictureTable.Stage.BEFORE, shot, found.id(), found.account());
        }
        reporters.add(String.valueOf(found.origin()), problem.id(), problem.round(), clock.instant());
        table.touch(problem.id(), by.account());
        var details = new LinkedHashMap<String, Object>();
        details.put("finding", found.id().toString());
        details.put("report", String.valueOf(found.origin()));
        details.put("source", found.source().name());
        details.put("pictures", found.pictures().size());
        history.record(problem.id(), What.FOUND_AGAIN, by.account(), null, details);
        tidings.tell(What.FOUND_AGAIN, table.get(problem.id()), opening.chiefAndOffice(problem), List.of());
    }
}
