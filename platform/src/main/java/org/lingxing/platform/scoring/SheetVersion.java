package org.lingxing.platform.scoring;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.http.Role;

/**
 * A version of a sheet as the table keeps it.
 *
 * @param from the day from which it counts
 * @param madeBy null for one that came with the platform
 * @param writers whoever wrote on it
 * @param edition counts the changes of a draft
 */
record SheetVersion(
        String sheet,
        int number,
        State state,
        LocalDate from,
        Sheet content,
        @Nullable String madeBy,
        Instant madeAt,
        List<String> writers,
        Instant changedAt,
        long edition,
        @Nullable String signedBy,
        @Nullable Instant signedAt) {

    enum State {
        DRAFT,
        SIGNED,
        DISCARDED
    }

    /** What can be done with it. */
    enum Act {
        CHANGE,
        SIGN,
        DISCARD,
        COPY
    }

    /**
     * An act for a button.
     *
     * @param why null when it is possible
     */
    record Possible(Act deed, boolean possible, @Nullable Phrase why) {}

    /** @param faults how many the check of the sheet names */
    List<Possible> acts(Caller caller, int faults) {
        return Stream.of(Act.values())
                .map(act -> {
                    var why = hindrance(act, caller, faults);
                    return new Possible(act, why == null, why);
                })
                .toList();
    }

    void require(Act act, Caller caller, int faults) {
        var why = hindrance(act, caller, faults);
        if (why != null) {
            throw Refusal.of(ScoringRefusal.DEED_NOT_POSSIBLE).saying(why.zh(), why.en());
        }
    }

    private @Nullable Phrase hindrance(Act act, Caller caller, int faults) {
        if (act == Act.COPY) {
            return caller.roles().contains(Role.EDITOR) ? null : byEditors();
        }
        if (state != State.DRAFT) {
            return state == State.SIGNED
                    ? Phrase.of("已审签的版本不能再改，请另起一版", "A signed version is fixed; make another")
                    : Phrase.of("此稿已作废", "The draft was discarded");
        }
        if (act != Act.SIGN) {
            return caller.roles().contains(Role.EDITOR) ? null : byEditors();
        }
        if (!caller.roles().contains(Role.APPROVER)) {
            return Phrase.of("由规则审签人办理", "Approvers of rules do this");
        }
        if (writers.contains(caller.account())) {
            return Phrase.of("写过此稿的人不能审签", "Whoever wrote on it cannot sign it");
        }
        return faults == 0 ? null : Phrase.of("检查还有 " + faults + " 处问题", "The check names " + faults + " faults");
    }

    private static Phrase byEditors() {
        return Phrase.of("由规则编辑办理", "Editors of rules do this");
    }
}
