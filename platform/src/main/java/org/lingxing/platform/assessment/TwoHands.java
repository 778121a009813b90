package org.lingxing.platform.assessment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.http.Role;

/**
 * What one person proposes and another decides: how far it has come, by whom.
 *
 * @param proposedBy the account
 * @param rejection why it was rejected; null where it was not
 */
record TwoHands(
        State state,
        String proposedBy,
        Instant proposedAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String rejection) {

    enum State {
        PROPOSED,
        CONFIRMED,
        REJECTED,
        WITHDRAWN
    }

    /** What can be done with it. */
    enum Act {
        CONFIRM,
        REJECT,
        WITHDRAW
    }

    /** @param why null when it is possible */
    record Possible(Act deed, boolean possible, @Nullable Phrase why) {}

    static TwoHands read(ResultSet row) throws SQLException {
        var decided = row.getTimestamp("decided_at");
        return new TwoHands(
                State.valueOf(row.getString("state")),
                row.getString("proposed_by"),
                row.getTimestamp("proposed_at").toInstant(),
                row.getString("decided_by"),
                decided == null ? null : decided.toInstant(),
                row.getString("rejection"));
    }

    /** @param decider the role that decides, held for the whole city */
    List<Possible> acts(Caller caller, Role decider) {
        return acts(caller, decider, null);
    }

    /** @param against why nobody can confirm it as things are; null where nothing stands against it */
    List<Possible> acts(Caller caller, Role decider, @Nullable Phrase against) {
        return Stream.of(Act.values())
                .map(act -> {
                    var own = hindrance(act, caller, decider);
                    var why = own == null && act == Act.CONFIRM ? against : own;
                    return new Possible(act, why == null, why);
                })
                .toList();
    }

    /** @throws Refusal {@link StandingRefusal#DEED_NOT_POSSIBLE} with the reason */
    void require(Act act, Caller caller, Role decider) {
        var why = hindrance(act, caller, decider);
        if (why != null) {
            throw Refusal.of(StandingRefusal.DEED_NOT_POSSIBLE).saying(why.zh(), why.en());
        }
    }

    private @Nullable Phrase hindrance(Act act, Caller caller, Role decider) {
        if (state != State.PROPOSED) {
            return Phrase.of("已经办理", "It was decided already");
        }
        boolean own = caller.account().equals(proposedBy);
        if (act == Act.WITHDRAW) {
            return own ? null : Phrase.of("只有提出人可以撤回", "Only the proposer can withdraw it");
        }
        if (!caller.mayAct(decider, City.DIVISION)) {
            return Phrase.of(
                    "由" + decider.title().zh() + "办理",
                    "Done by: " + decider.title().en());
        }
        return own ? Phrase.of("提出人不能自己确认，须另一人办理", "Somebody other than the proposer decides") : null;
    }
}
