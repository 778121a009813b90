package org.lingxing.platform.problems;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.http.Role;
import org.lingxing.platform.rivers.Reaches;
import org.lingxing.platform.time.CityClock;
import org.springframework.stereotype.Component;

/** From which sources somebody may enter a problem, and in which post. */
@Component
class ProblemSources {

    private static final Set<ProblemSource> OF_OFFICES = Set.of(
            ProblemSource.LOWER_LEVEL,
            ProblemSource.COVERT_CITY,
            ProblemSource.COVERT_PROVINCE,
            ProblemSource.COVERT_NATION,
            ProblemSource.CAMPAIGN);

    private final ProblemPeople people;
    private final Reaches reaches;
    private final CityClock clock;

    ProblemSources(ProblemPeople people, Reaches reaches, CityClock clock) {
        this.people = people;
        this.reaches = reaches;
        this.clock = clock;
    }

    /** @param post null where the person answers for no reach */
    record Entering(ProblemSource source, @Nullable UUID post) {}

    /** @param wanted null for what the post of the caller finds */
    Entering of(@Nullable ProblemSource wanted, @Nullable String reach, Caller caller) {
        var roles = caller.roles();
        var source = wanted != null ? wanted : usual(caller);
        boolean may = switch (source) {
            case GUARD -> roles.contains(Role.GUARD);
            case PATROL -> roles.contains(Role.GUARD) || roles.contains(Role.CHIEF);
            case LOWER_LEVEL -> roles.contains(Role.CHIEF_OFFICE) || roles.contains(Role.CHIEF);
            default -> OF_OFFICES.contains(source) && roles.contains(Role.CHIEF_OFFICE);
        };
        if (!may) {
            throw Refusal.of(ProblemRefusal.SOURCE_NOT_YOURS);
        }
        return new Entering(source, postOf(reach, caller));
    }

    private static ProblemSource usual(Caller caller) {
        if (caller.roles().contains(Role.GUARD)) {
            return ProblemSource.GUARD;
        }
        return caller.roles().contains(Role.CHIEF) ? ProblemSource.PATROL : ProblemSource.LOWER_LEVEL;
    }

    /** The post that answers for the reach, else any that answers for one. */
    private @Nullable UUID postOf(@Nullable String reach, Caller caller) {
        var today = clock.today();
        UUID any = null;
        for (UUID post : people.postsOf(caller)) {
            var answersFor = reaches.of(post, today);
            if (answersFor.stream().anyMatch(one -> one.code().equals(reach))) {
                return post;
            }
            any = answersFor.isEmpty() ? any : post;
        }
        return any;
    }
}
