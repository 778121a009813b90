package org.lingxing.platform.papers;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.http.Role;

/** What can be done with a paper: in which states, by whom. */
enum PaperDeed {
    CHANGE,
    SIGN,
    GIVE_BACK,
    ISSUE,
    DISCARD,
    REVOKE;

    private static final Phrase WRONG_STATE_CHANGE =
            Phrase.of("已签发的文字不能再改，请先退回", "A signed text is fixed; it has to be returned first");

    /** Whether and why not a deed can be done by somebody now. */
    record Possible(
            PaperDeed deed, boolean possible, @Nullable Phrase why) {}

    static List<Possible> all(PaperRow paper, List<PaperDeeds.Line> history, Caller caller) {
        return Arrays.stream(values())
                .map(deed -> {
                    var why = deed.hindrance(paper, history, caller);
                    return new Possible(deed, why == null, why);
                })
                .toList();
    }

    void require(PaperRow paper, List<PaperDeeds.Line> history, Caller caller) {
        var why = hindrance(paper, history, caller);
        if (why != null) {
            throw Refusal.of(PaperRefusal.DEED_NOT_POSSIBLE).saying(why.zh(), why.en());
        }
    }

    /** Why not; the state first, since nobody can change that. */
    private @Nullable Phrase hindrance(PaperRow paper, List<PaperDeeds.Line> history, Caller caller) {
        var state = hindranceOf(paper.state());
        if (state != null) {
            return state;
        }
        if (roles(paper.kind()).stream().noneMatch(role -> caller.mayAct(role, paper.division()))) {
            return this == SIGN || this == GIVE_BACK || this == REVOKE
                    ? Phrase.of("由签发人办理", "Whoever signs papers of the office does this")
                    : Phrase.of("由起草人员办理", "Whoever drafts papers of the office does this");
        }
        if (this == SIGN && isAuthor(history, caller)) {
            return Phrase.of("起草或修改过此件的人不能签发", "Whoever wrote on the paper cannot sign it");
        }
        return null;
    }

    private @Nullable Phrase hindranceOf(PaperState state) {
        return switch (this) {
            case CHANGE ->
                switch (state) {
                    case DRAFT, RETURNED -> null;
                    case SIGNED -> WRONG_STATE_CHANGE;
                    default -> ended(state);
                };
            case SIGN ->
                switch (state) {
                    case DRAFT -> null;
                    case RETURNED -> Phrase.of("已退回，待修改后再签发", "It was returned and waits to be changed");
                    case SIGNED -> Phrase.of("已签发，待编号印发", "It is signed already and waits to be issued");
                    default -> ended(state);
                };
            case GIVE_BACK ->
                switch (state) {
                    case DRAFT, SIGNED -> null;
                    case RETURNED -> Phrase.of("已退回", "It is returned already");
                    default -> ended(state);
                };
            case ISSUE ->
                switch (state) {
                    case SIGNED -> null;
                    case DRAFT, RETURNED -> Phrase.of("尚未签发", "It is not signed yet");
                    default -> ended(state);
                };
            case DISCARD ->
                switch (state) {
                    case DRAFT, RETURNED, SIGNED -> null;
                    default -> ended(state);
                };
            case REVOKE -> state == PaperState.ISSUED ? null : notOut(state);
        };
    }

    private static Phrase ended(PaperState state) {
        return switch (state) {
            case ISSUED -> Phrase.of("已印发", "It has gone out already");
            case REVOKED -> Phrase.of("已撤销", "It was withdrawn");
            default -> Phrase.of("已撤稿", "The draft was given up");
        };
    }

    private static Phrase notOut(PaperState state) {
        return state == PaperState.REVOKED || state == PaperState.DISCARDED
                ? ended(state)
                : Phrase.of("尚未印发，可撤稿", "It has not gone out; the draft can be given up");
    }

    private Set<Role> roles(PaperKind kind) {
        return switch (this) {
            case SIGN, GIVE_BACK, REVOKE -> kind.signing();
            case ISSUE, DISCARD -> kind.issuing();
            case CHANGE -> kind.drafting();
        };
    }

    private static boolean isAuthor(List<PaperDeeds.Line> history, Caller caller) {
        return history.stream()
                .filter(line -> line.what() == PaperDeeds.What.DRAFTED || line.what() == PaperDeeds.What.CHANGED)
                .anyMatch(line -> line.by().equals(caller.account()));
    }
}
