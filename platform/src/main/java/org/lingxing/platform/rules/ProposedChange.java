package org.lingxing.platform.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.http.Role;
import org.lingxing.tool.ParameterChange;
import org.lingxing.tool.json.Json;

/**
 * A change of a parameter on its way.
 *
 * @param value JSON
 * @param document a document, or a provision of one
 */
record ProposedChange(
        UUID id,
        String parameter,
        String value,
        LocalDate from,
        @Nullable LocalDate to,
        String document,
        String reason,
        State state,
        String proposedBy,
        Instant proposedAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String rejection) {

    enum State {
        PROPOSED,
        SIGNED,
        REJECTED,
        WITHDRAWN
    }

    /** What can be done to it. */
    enum Act {
        SIGN,
        REJECT,
        WITHDRAW
    }

    /**
     * An act for a button.
     *
     * @param why null when it is possible
     */
    record Possible(Act deed, boolean possible, @Nullable RulesRefusal why) {}

    /** The values it sets, as far as they are known already on the day it is signed. */
    ParameterChange asChange(LocalDate known) {
        var tree = java.util.Objects.requireNonNull(Json.parse(value));
        return new ParameterChange(parameter, tree, from, to, SignedChanges.provision(document), known);
    }

    List<Possible> acts(Caller caller) {
        return java.util.stream.Stream.of(Act.values())
                .map(act -> {
                    var why = why(act, caller);
                    return new Possible(act, why == null && mayTry(act, caller), why);
                })
                .toList();
    }

    /** Why the act cannot be done by the caller, whatever the caller's role; null when it can. */
    @Nullable
    RulesRefusal why(Act act, Caller caller) {
        if (state != State.PROPOSED) {
            return RulesRefusal.CHANGE_DECIDED;
        }
        boolean own = caller.account().equals(proposedBy);
        return switch (act) {
            case SIGN, REJECT -> own ? RulesRefusal.ANOTHER_PERSON_DECIDES : null;
            case WITHDRAW -> own ? null : RulesRefusal.ONLY_THE_PROPOSER_WITHDRAWS;
        };
    }

    private static boolean mayTry(Act act, Caller caller) {
        return caller.roles().contains(act == Act.WITHDRAW ? Role.EDITOR : Role.APPROVER);
    }
}
