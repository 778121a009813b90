package org.lingxing.platform.problems;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.http.Version;
import org.lingxing.platform.papers.Papers;
import org.lingxing.platform.rivers.ChiefLevel;
import org.lingxing.platform.rivers.Reaches;
import org.lingxing.platform.time.CityClock;
import org.springframework.stereotype.Component;

/** Gathers what the table of deeds decides by, and holds a file for a deed that it allows. */
@Component
class ProblemCases {

    private final ProblemTable table;
    private final ProblemPeople people;
    private final ProblemDuties duties;
    private final RectificationTable orders;
    private final ReporterTable reporters;
    private final Sameness sameness;
    private final Papers papers;
    private final Reaches reaches;
    private final CityClock clock;

    ProblemCases(
            ProblemTable table,
            ProblemPeople people,
            ProblemDuties duties,
            RectificationTable orders,
            ReporterTable reporters,
            Sameness sameness,
            Papers papers,
            Reaches reaches,
            CityClock clock) {
        this.table = table;
        this.people = people;
        this.duties = duties;
        this.orders = orders;
        this.reporters = reporters;
        this.sameness = sameness;
        this.papers = papers;
        this.reaches = reaches;
        this.clock = clock;
    }

    /** The file, held, for a deed that the caller can do on it now. */
    ProblemRow require(UUID id, Version version, ProblemDeed deed, Caller by) {
        var problem = table.lock(id);
        people.requireSight(problem, by);
        version.requireIs(problem.version(), problem.changedBy(), problem.changedAt());
        require(deed, facts(problem, by));
        return problem;
    }

    static void require(ProblemDeed deed, ProblemFacts facts) {
        var why = deed.hindrance(facts);
        if (why != null) {
            boolean close = why.equals(facts.tooClose());
            throw Refusal.of(close ? ProblemRefusal.NOT_A_SECOND_PERSON : ProblemRefusal.PROBLEM_DEED_NOT_POSSIBLE)
                    .saying(why.zh(), why.en());
        }
    }

    ProblemFacts facts(ProblemRow problem, Caller by) {
        return facts(
                problem,
                people.actors(problem, duties.chiefOf(problem).orElse(null), by),
                people.tooClose(problem, by),
                by.account());
    }

    /** For a citizen, who has no account. */
    ProblemFacts factsOfReporter(ProblemRow problem) {
        return facts(problem, Set.of(ProblemActor.REPORTER), null, Problems.CITIZEN);
    }

    private ProblemFacts facts(
            ProblemRow problem, Set<ProblemActor> actors, @Nullable Phrase tooClose, String account) {
        var draft = orders.draft(problem.id());
        var order = Optional.ofNullable(problem.rectification()).flatMap(orders::find);
        return new ProblemFacts(
                problem.state(),
                actors,
                tooClose,
                duties.chiefOf(problem).isPresent(),
                otherChief(problem).isPresent(),
                problem.state() == ProblemState.FOUND
                        ? sameness.open(problem.kind(), problem.spot(), problem.id())
                                .size()
                        : 0,
                hasReturned(problem),
                draft.isPresent(),
                draft.map(RectificationTable.Row::paper)
                        .map(papers::find)
                        .filter(paper -> paper.draftedBy().equals(account))
                        .isPresent(),
                orders.requestsOf(problem.id()).stream().anyMatch(request -> request.granted() == null),
                order.filter(one -> clock.today().isAfter(one.term())).isPresent(),
                windowOpen(problem));
    }

    /** The post that signs on the other of the two levels. */
    Optional<UUID> otherChief(ProblemRow problem) {
        return problem.reach() == null
                ? Optional.empty()
                : reaches.chief(problem.reach(), otherLevel(problem), clock.today());
    }

    static ChiefLevel otherLevel(ProblemRow problem) {
        return problem.level() == ChiefLevel.CITY ? ChiefLevel.COUNTY : ChiefLevel.CITY;
    }

    private boolean hasReturned(ProblemRow problem) {
        return problem.round() > 1
                && problem.recurrences() > 0
                && orders.of(problem.id()).stream().noneMatch(order -> order.round() == problem.round());
    }

    private boolean windowOpen(ProblemRow problem) {
        var until = problem.windowUntil();
        return until != null
                && !clock.today().isAfter(until)
                && reporters.of(problem.id()).stream().anyMatch(reporter -> reporter.answer() == null);
    }
}
