package org.lingxing.platform.scoring;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.http.Role;

/**
 * The scores of a span as somebody proposed them.
 *
 * @param number from 1 for each span; the highest that is signed stands
 * @param version of the sheet
 */
record ResultView(
        UUID id,
        String sheet,
        Span span,
        int number,
        int version,
        State state,
        String reason,
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

    /** What can be done with it. */
    enum Act {
        SIGN,
        REJECT,
        WITHDRAW
    }

    /** @param why null when it is possible */
    record Possible(Act deed, boolean possible, @Nullable Phrase why) {}

    List<Possible> acts(Caller caller) {
        return Stream.of(Act.values())
                .map(act -> {
                    var why = hindrance(act, caller);
                    return new Possible(act, why == null, why);
                })
                .toList();
    }

    void require(Act act, Caller caller) {
        var why = hindrance(act, caller);
        if (why != null) {
            throw Refusal.of(ScoringRefusal.DEED_NOT_POSSIBLE).saying(why.zh(), why.en());
        }
    }

    private @Nullable Phrase hindrance(Act act, Caller caller) {
        if (state != State.PROPOSED) {
            return Phrase.of("已经办理", "It was decided already");
        }
        boolean own = caller.account().equals(proposedBy);
        if (act == Act.WITHDRAW) {
            return own ? null : Phrase.of("只有提出人可以撤回", "Only the proposer can withdraw it");
        }
        if (!caller.roles().contains(Role.SIGNER)) {
            return Phrase.of("由签发人办理", "Signers do this");
        }
        return own ? Phrase.of("提出人不能自己审签", "Somebody other than the proposer decides") : null;
    }
}
