package org.lingxing.platform.problems;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Phrase;

/**
 * All that decides about the deeds on a file, for one person at one moment.
 *
 * @param actors in which parts the person may act
 * @param tooClose why the person is no second person; null where nothing speaks against it
 * @param chiefKnown whether the reach has a chief of the file's level
 * @param otherLevel whether a chief of the other level could sign instead
 * @param similar how many open files of the same kind lie near and were not kept apart
 * @param returned whether this round was opened by a recurrence and nothing was ordered yet
 * @param drafted whether a draft of the order waits
 * @param draftedByCaller whether the person wrote on it
 * @param timeAsked whether a request for more time waits
 * @param termOver whether the unit's term is over
 * @param windowOpen whether a reporter has not spoken yet and still may
 */
record ProblemFacts(
        ProblemState state,
        Set<ProblemActor> actors,
        @Nullable Phrase tooClose,
        boolean chiefKnown,
        boolean otherLevel,
        int similar,
        boolean returned,
        boolean drafted,
        boolean draftedByCaller,
        boolean timeAsked,
        boolean termOver,
        boolean windowOpen) {

    ProblemFacts {
        actors = Set.copyOf(actors);
    }
}
