package org.lingxing.platform.problems;

import static org.lingxing.platform.problems.ProblemActor.CHIEF;
import static org.lingxing.platform.problems.ProblemActor.OFFICE;
import static org.lingxing.platform.problems.ProblemActor.REPORTER;
import static org.lingxing.platform.problems.ProblemActor.SECOND_PERSON;
import static org.lingxing.platform.problems.ProblemActor.UNIT;
import static org.lingxing.platform.problems.ProblemState.ACCEPTED;
import static org.lingxing.platform.problems.ProblemState.DISMISSED;
import static org.lingxing.platform.problems.ProblemState.FOUND;
import static org.lingxing.platform.problems.ProblemState.MERGED;
import static org.lingxing.platform.problems.ProblemState.OBJECTED;
import static org.lingxing.platform.problems.ProblemState.ORDERED;
import static org.lingxing.platform.problems.ProblemState.PROVED;
import static org.lingxing.platform.problems.ProblemState.STRUCK_OFF;
import static org.lingxing.platform.problems.ProblemState.WORKING;
import static org.lingxing.platform.problems.ProblemTerm.CHECK;
import static org.lingxing.platform.problems.ProblemTerm.ORDER;
import static org.lingxing.platform.problems.ProblemTerm.RECTIFICATION;
import static org.lingxing.platform.problems.ProblemTerm.STRIKING_OFF;
import static org.lingxing.platform.problems.ProblemTerm.WINDOW;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Phrase;

/**
 * The life of a problem's file, as one table: each deed, in which states it can be done, by whom, by which term, and into
 * which state it leads. What else a deed asks for stands below in {@link #unmet}. Nothing else decides about deeds.
 *
 * <pre>
 * FOUND ─order─▶ ORDERED ─unit accepts─▶ WORKING ─unit proves─▶ PROVED ─second person─▶ ACCEPTED ─office─▶ STRUCK_OFF
 *   ▲               │                      ▲ ▲                    │                      │  ▲                  │
 *   └──withdrawn────┴──────────────────────┘ └──────returned──────┴──────────────────────┘  │ upheld           │
 *   │                                        └──────────────────────returned───── OBJECTED ◀┘ reporter objects  │
 *   └────────────────────────────────── found again at the same place within the days set ────────────────────┘
 * </pre>
 */
enum ProblemDeed {
    DRAFT_ORDER("起草整改督办单", "Draft the order", in(FOUND), OFFICE, FOUND, ORDER),
    SIGN_ORDER("签发整改督办单", "Sign and issue the order", in(FOUND), CHIEF, ORDERED, ORDER),
    CORRECT("更正登记", "Correct the entry", in(FOUND), OFFICE, FOUND, ORDER),
    MERGE("并入另一案", "Merge into another file", in(FOUND), OFFICE, MERGED, ORDER),
    KEEP_APART("认定不是同一处", "Say that they are two", in(FOUND), OFFICE, FOUND, ORDER),
    SEPARATE("与原案分开", "Separate from the old file", in(FOUND), OFFICE, STRUCK_OFF, ORDER),
    PASS_ON("改由另一级河长督办", "Pass to a chief of another level", in(FOUND), OFFICE, FOUND, ORDER),
    DISMISS("不予督办", "Set aside", in(FOUND), CHIEF, DISMISSED, ORDER),
    ACCEPT_ORDER("接收督办单", "Accept the order", in(ORDERED), UNIT, WORKING, RECTIFICATION),
    PROVE("报整改完成", "Show that it is put right", in(WORKING), UNIT, PROVED, RECTIFICATION),
    ASK_TIME("申请延长期限", "Ask for more time", in(ORDERED, WORKING), UNIT, null, RECTIFICATION),
    GRANT_TIME("同意延期", "Grant more time", in(ORDERED, WORKING), CHIEF, null, RECTIFICATION),
    REFUSE_TIME("不同意延期", "Refuse more time", in(ORDERED, WORKING), CHIEF, null, RECTIFICATION),
    WITHDRAW_ORDER("撤回督办单", "Withdraw the order", in(ORDERED, WORKING), CHIEF, FOUND, RECTIFICATION),
    ACCEPT_WORK("核查通过", "Find it put right", in(PROVED), SECOND_PERSON, ACCEPTED, CHECK),
    CONFIRM("确认已整改", "Confirm that it is put right", in(ACCEPTED), REPORTER, ACCEPTED, WINDOW),
    OBJECT("提出异议", "Object", in(ACCEPTED), REPORTER, OBJECTED, WINDOW),
    STRIKE_OFF("销号", "Strike off", in(ACCEPTED), SECOND_PERSON, STRUCK_OFF, STRIKING_OFF),
    UPHOLD("维持核查结论", "Uphold the check", in(OBJECTED), SECOND_PERSON, ACCEPTED, STRIKING_OFF),
    RETURN_WORK("退回整改", "Return it to the unit", in(PROVED, ACCEPTED, OBJECTED), SECOND_PERSON, WORKING, CHECK);

    private final Phrase title;
    /** Copied where it is set; the type does not say so. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final Set<ProblemState> from;

    private final ProblemActor who;
    private final @Nullable ProblemState next;
    private final ProblemTerm term;

    /** @param next null where the file stays in the state it is in */
    ProblemDeed(
            String zh,
            String en,
            Set<ProblemState> from,
            ProblemActor who,
            @Nullable ProblemState next,
            ProblemTerm term) {
        this.title = Phrase.of(zh, en);
        this.from = Set.copyOf(from);
        this.who = who;
        this.next = next;
        this.term = term;
    }

    private static Set<ProblemState> in(ProblemState first, ProblemState... others) {
        return EnumSet.of(first, others);
    }

    Phrase title() {
        return title;
    }

    Set<ProblemState> from() {
        return from;
    }

    ProblemActor who() {
        return who;
    }

    /** The state it leads into. */
    ProblemState next(ProblemState now) {
        return next == null ? now : next;
    }

    ProblemTerm term() {
        return term;
    }

    /** Whether it is worth a word in that state: reporters' own deeds only while they may speak, nothing once it is over. */
    boolean isOfNow(ProblemState state) {
        return state.isOpen() && (who != REPORTER || from.contains(state));
    }

    /** Whether it takes legal effect outside of the office: the screens show it in vermilion. */
    boolean takesEffect() {
        return this == SIGN_ORDER || this == STRIKE_OFF;
    }

    /**
     * Why a deed cannot be done, null where it can.
     *
     * <p>The order of the reasons: what nobody can change now (the state), who does it, what is missing for it, and last
     * who is kept from it by closeness to the matter.
     */
    @Nullable
    Phrase hindrance(ProblemFacts facts) {
        if (!from.contains(facts.state())) {
            return facts.state().isOpen()
                    ? notNow(facts.state())
                    : Phrase.of(
                            "本案" + facts.state().title().zh(),
                            "The file is: " + facts.state().title().en());
        }
        if (!facts.actors().contains(who)) {
            return Phrase.of(
                    "由" + who.title().zh() + "办理", "Done by " + who.title().en());
        }
        var unmet = unmet(facts);
        return unmet == null && who == SECOND_PERSON ? facts.tooClose() : unmet;
    }

    /** What else is asked for, beside state and person. */
    private @Nullable Phrase unmet(ProblemFacts facts) {
        return switch (this) {
            case CORRECT, DISMISS, ACCEPT_ORDER, WITHDRAW_ORDER, PROVE, ACCEPT_WORK, RETURN_WORK, UPHOLD -> null;
            case MERGE, KEEP_APART ->
                facts.similar() > 0 ? null : Phrase.of("附近没有同类的未结案件", "No open file of the kind lies near");
            case SEPARATE ->
                facts.returned() ? null : Phrase.of("本案不是因复发重开的", "It was not opened again by a recurrence");
            case PASS_ON ->
                facts.otherLevel() ? null : Phrase.of("本河段没有另一级可签发的河长", "No chief of another level can sign here");
            case DRAFT_ORDER ->
                facts.chiefKnown()
                        ? null
                        : Phrase.of("河段或签发河长未定，请先更正登记", "Reach or chief is unknown; correct the entry first");
            case SIGN_ORDER -> unsigned(facts);
            case ASK_TIME ->
                facts.timeAsked()
                        ? Phrase.of("已有一件延期申请待答复", "A request waits for an answer")
                        : facts.termOver() ? Phrase.of("期限已过，应在期满前申请", "The term is over; ask before it ends") : null;
            case GRANT_TIME, REFUSE_TIME ->
                facts.timeAsked() ? null : Phrase.of("没有待答复的延期申请", "No request for more time waits");
            case CONFIRM, OBJECT ->
                facts.windowOpen() ? null : Phrase.of("确认期已过", "The time to confirm or object is over");
            case STRIKE_OFF ->
                facts.windowOpen() ? Phrase.of("举报人确认期未满", "Reporters may still confirm or object") : null;
        };
    }

    private static @Nullable Phrase unsigned(ProblemFacts facts) {
        if (!facts.drafted()) {
            return Phrase.of("督办单尚未起草", "The order is not drafted yet");
        }
        return facts.draftedByCaller() ? Phrase.of("起草此件的人不能签发", "Whoever drafted it cannot sign it") : null;
    }

    /** In the words of the way that the file goes: not that far yet, or past that. */
    private Phrase notNow(ProblemState now) {
        var last = from.stream().max(Comparator.naturalOrder()).orElseThrow();
        return now.compareTo(last) > 0
                ? Phrase.of(
                        "现在是“" + now.title().zh() + "”，这一步已过",
                        "Past that: " + now.title().en())
                : Phrase.of(
                        "现在是“" + now.title().zh() + "”，尚未到这一步",
                        "Not that far yet: " + now.title().en());
    }

    /** A deed as a file's page shows it, for the person who looks. */
    record Possible(
            ProblemDeed deed, boolean possible, @Nullable Phrase why) {}

    /** All deeds that somebody with an account does; what reporters do they do on the portal. */
    static List<Possible> all(ProblemFacts facts) {
        return Arrays.stream(values())
                .map(deed -> {
                    var why = deed.hindrance(facts);
                    return new Possible(deed, why == null, why);
                })
                .toList();
    }
}
