package org.lingxing.platform.problems;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.files.Files;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.http.Version;
import org.lingxing.platform.problems.ProblemHistory.What;
import org.lingxing.platform.rivers.ChiefLevel;
import org.lingxing.platform.rivers.Reaches;
import org.lingxing.platform.time.CityClock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the office does with a file before an order goes out: corrects it, merges it, passes it on, sets it aside. */
@Service
@Transactional
class ProblemFiling {

    private final ProblemCases cases;
    private final ProblemTable table;
    private final FindingTable findings;
    private final PictureTable pictures;
    private final ReporterTable reporters;
    private final RectificationTable orders;
    private final ProblemOrders papers;
    private final ProblemOpening opening;
    private final ProblemHistory history;
    private final ProblemDuties duties;
    private final ProblemTidings tidings;
    private final Sameness sameness;
    private final Reaches reaches;
    private final Files files;
    private final CityClock clock;

    ProblemFiling(
            ProblemCases cases,
            ProblemTable table,
            FindingTable findings,
            PictureTable pictures,
            ReporterTable reporters,
            RectificationTable orders,
            ProblemOrders papers,
            ProblemOpening opening,
            ProblemHistory history,
            ProblemDuties duties,
            ProblemTidings tidings,
            Sameness sameness,
            Reaches reaches,
            Files files,
            CityClock clock) {
        this.cases = cases;
        this.table = table;
        this.findings = findings;
        this.pictures = pictures;
        this.reporters = reporters;
        this.orders = orders;
        this.papers = papers;
        this.opening = opening;
        this.history = history;
        this.duties = duties;
        this.tidings = tidings;
        this.sameness = sameness;
        this.reaches = reaches;
        this.files = files;
        this.clock = clock;
    }

    /** What a file says about itself; the reach is null where it lies on none. */
    record Entry(ProblemKind kind, @Nullable String reach, BigDecimal longitude, BigDecimal latitude, String place) {}

    /** Corrects what was entered at the river; on another reach another chief owes the order, by the same term. */
    void correct(UUID id, Entry entry, Version version, Caller by) {
        var problem = cases.require(id, version, ProblemDeed.CORRECT, by);
        var place = entry.place().strip();
        var details = new LinkedHashMap<String, Object>();
        details.put("kind", entry.kind().name());
        details.put("place", place);
        details.put("longitude", entry.longitude().toPlainString());
        details.put("latitude", entry.latitude().toPlainString());
        if (entry.reach() != null) {
            details.put("reach", entry.reach());
        }
        table.putEntry(id, entry.kind(), new Spot(entry.longitude(), entry.latitude()), place);
        rehome(problem, home(problem, entry.reach()), "更正登记", by);
        table.touch(id, by.account());
        history.record(id, What.CORRECTED, by.account(), null, details);
    }

    private ProblemTable.Home home(ProblemRow problem, @Nullable String reach) {
        if (reach == null) {
            return new ProblemTable.Home(problem.level(), null, problem.division());
        }
        var found = opening.requireReach(reach);
        boolean fits = reaches.chief(reach, problem.level(), clock.today()).isPresent();
        var other = ProblemCases.otherLevel(problem);
        boolean otherFits = reaches.chief(reach, other, clock.today()).isPresent();
        return new ProblemTable.Home(
                fits || !otherFits ? problem.level() : other,
                found.code(),
                found.division().value());
    }

    /** Lets the chief off who owed the order, and has the one who answers now owe it. */
    private void rehome(ProblemRow problem, ProblemTable.Home home, String ground, Caller by) {
        var before = duties.chiefOf(problem);
        table.putHome(problem.id(), home);
        var moved = table.get(problem.id());
        if (before.equals(duties.chiefOf(moved)) && problem.owedKind() != null) {
            return;
        }
        papers.giveUpDraft(problem.id(), ground, by);
        duties.noOrder(problem, ground, by.account());
        duties.found(moved);
    }

    /** Gives the file to the chief of the other level; the term stays as it was. */
    void passOn(UUID id, String ground, Version version, Caller by) {
        var problem = cases.require(id, version, ProblemDeed.PASS_ON, by);
        ChiefLevel level = ProblemCases.otherLevel(problem);
        rehome(problem, new ProblemTable.Home(level, problem.reach(), problem.division()), ground, by);
        table.touch(id, by.account());
        history.record(id, What.PASSED_ON, by.account(), ground, Map.of("level", level.name()));
        var moved = table.get(id);
        tidings.tell(What.PASSED_ON, moved, opening.chiefAndOffice(moved), List.of());
    }

    /** Lets a file go on as part of another that is the same: findings, pictures and reporters go over. */
    void merge(UUID id, UUID into, Version version, Caller by) {
        // Two that are merged crosswise at once lock in the same order.
        if (into.compareTo(id) < 0) {
            table.lock(into);
        }
        var problem = cases.require(id, version, ProblemDeed.MERGE, by);
        var other = table.lock(into);
        boolean proposed = sameness.open(problem.kind(), problem.spot(), id).stream()
                .anyMatch(near -> near.problem().id().equals(into));
        if (!proposed) {
            throw Refusal.ofInput("/into", "只能并入附近同类的未结案件", "It has to be an open file of the kind nearby");
        }
        papers.giveUpDraft(id, "并入 " + other.number(), by);
        duties.noOrder(problem, "并入 " + other.number(), by.account());
        var finders = findings.accountsOf(id);
        pictures.of(id)
                .forEach(picture -> files.attach(picture.file(), Problems.owner(into), Problems.visibility(other)));
        pictures.copy(id, into, other.round());
        findings.move(id, into, other.round());
        reporters.move(id, into, other.round());
        table.putMerged(id, into);
        table.touch(id, by.account());
        table.touch(into, by.account());
        history.record(id, What.MERGED, by.account(), null, Map.of("into", into.toString(), "number", other.number()));
        history.record(
                into, What.MERGED_IN, by.account(), null, Map.of("problem", id.toString(), "number", problem.number()));
        tidings.tell(What.FOUND_AGAIN, other, opening.chiefAndOffice(other), finders);
    }

    /** Says that two files that lie near each other are two, so that nobody is asked again. */
    void keepApart(UUID id, UUID other, String ground, Version version, Caller by) {
        cases.require(id, version, ProblemDeed.KEEP_APART, by);
        var kept = table.get(other);
        sameness.keepApart(id, other, by.account(), clock.instant());
        table.touch(id, by.account());
        history.record(
                id,
                What.KEPT_APART,
                by.account(),
                ground,
                Map.of("problem", other.toString(), "number", kept.number()));
    }

    /**
     * Says that what opened a file again is another thing: it gets a file of its own, and the old one is struck off as it
     * was.
     *
     * @return the new file
     */
    UUID separate(UUID id, String ground, Version version, Caller by) {
        var problem = cases.require(id, version, ProblemDeed.SEPARATE, by);
        var returned = findings.of(id).stream()
                .filter(finding -> finding.round() == problem.round())
                .toList();
        duties.noOrder(problem, ground, by.account());
        var lastOrder = orders.of(id).stream()
                .filter(order -> order.state() == RectificationTable.State.ISSUED)
                .reduce((first, second) -> second)
                .map(RectificationTable.Row::paper)
                .orElse(null);
        var lastFound = findings.of(id).stream()
                .filter(finding -> finding.round() < problem.round())
                .reduce((first, second) -> second)
                .map(FindingTable.Row::foundAt)
                .orElse(problem.foundAt());
        table.putSeparated(id, lastFound, lastOrder);
        UUID own = opening.separate(returned.getFirst(), problem);
        returned.forEach(finding -> {
            findings.give(finding.id(), own);
            if (finding.source() == ProblemSource.PUBLIC && finding.origin() != null) {
                reporters.add(finding.origin(), own, 1, finding.receivedAt());
            }
        });
        pictures.give(id, problem.round(), own);
        sameness.keepApart(id, own, by.account(), clock.instant());
        table.touch(id, by.account());
        history.record(id, What.SEPARATED, by.account(), ground, Map.of("problem", own.toString()));
        return own;
    }

    /** The chief finds that nothing is to be put right. */
    void dismiss(UUID id, String ground, Version version, Caller by) {
        var problem = cases.require(id, version, ProblemDeed.DISMISS, by);
        papers.giveUpDraft(id, ground, by);
        duties.noOrder(problem, ground, by.account());
        table.putState(id, ProblemState.DISMISSED);
        table.touch(id, by.account());
        history.record(id, What.DISMISSED, by.account(), ground, Map.of());
        var finders = findings.accountsOf(id);
        tidings.tell(What.DISMISSED, problem, opening.chiefAndOffice(problem), finders);
    }
}
