package org.lingxing.platform.assessment;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.time.CityClock;

/**
 * Standings as they are handed out: those of this moment, or those that a result froze.
 *
 * @param status what they are, for the line below a title: 预评, or the number of a result and how far it has come
 * @param asOf the records until then count
 */
record StandingIssue(
        int year,
        List<StandingLine> lines,
        StandingScale scale,
        BigDecimal reference,
        Phrase status,
        Instant asOf,
        Stage stage) {

    /** How far they have come. */
    enum Stage {
        PROVISIONAL("（预评）"),
        /** A result that is not signed: proposed, given back. */
        DRAFT("（送审稿）"),
        SIGNED("");

        private final String mark;

        Stage(String mark) {
            this.mark = mark;
        }

        /** What stands behind the title of a paper. */
        String mark() {
            return mark;
        }
    }

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(CityClock.ZONE);

    StandingIssue {
        lines = List.copyOf(lines);
    }

    static StandingIssue now(Standings now, Instant at) {
        return new StandingIssue(
                now.facts().year(),
                now.lines(),
                now.scale(),
                now.reference(),
                Phrase.of(
                        "预评，不是考核结果（截至 " + MINUTE.format(at) + "）",
                        "Provisional, no result (as of " + MINUTE.format(at) + ")"),
                at,
                Stage.PROVISIONAL);
    }

    static StandingIssue of(Closing closing) {
        var hands = closing.hands();
        var decided = hands.decidedAt();
        var state = switch (hands.state()) {
            case PROPOSED -> Phrase.of("待审签", "not signed yet");
            case CONFIRMED -> Phrase.of("已审签", "signed");
            case REJECTED -> Phrase.of("已退回", "rejected");
            case WITHDRAWN -> Phrase.of("已撤回", "withdrawn");
        };
        var at = decided == null ? hands.proposedAt() : decided;
        return new StandingIssue(
                closing.year(),
                closing.lines(),
                closing.scale(),
                closing.reference(),
                Phrase.of(
                        "第 " + closing.number() + " 号结果，" + day(at) + state.zh(),
                        "Result no. " + closing.number() + ", " + state.en() + " " + day(at)),
                hands.proposedAt(),
                closing.signed() ? Stage.SIGNED : Stage.DRAFT);
    }

    StandingLine line(String unit) {
        return lines.stream()
                .filter(line -> line.unit().equals(unit))
                .findFirst()
                .orElseThrow(() -> Refusal.of(AssessmentRefusal.UNIT_UNKNOWN));
    }

    /** The whole of what can be had. */
    BigDecimal most() {
        return scale.field().add(scale.social()).add(scale.comprehensive());
    }

    private static String day(Instant at) {
        return at.atZone(CityClock.ZONE).toLocalDate().toString();
    }
}
