package org.lingxing.decrees.calendar;

import static org.lingxing.law.Compute.end;
import static org.lingxing.law.Compute.greatest;
import static org.lingxing.law.Compute.take;

import java.time.LocalDate;
import java.util.List;
import org.lingxing.kernel.HolidayNotice;
import org.lingxing.kernel.Term;
import org.lingxing.law.Computation;
import org.lingxing.law.Figure;
import org.lingxing.law.Reasoning;
import org.lingxing.law.Says;
import org.lingxing.law.Source;

/**
 * A term of working days: its last day by the calendar as known, and, where a notice moved it while it ran, the day it
 * had before and which of the two holds.
 *
 * @param provisional whether a year without its notice was counted by weekends alone
 */
public record WorkingDayTerm(LocalDate due, boolean provisional) {

    private static final Says PROVISIONAL = Says.of(
            Holidays.INSTRUMENT.at("2"),
            "涉及放假通知尚未发布的年份、只扣除周末：{result}",
            "counts a year whose notice is not out yet, by weekends alone: {result}");
    private static final Says BEFORE = Says.of(
            Holidays.INSTRUMENT.at("2"),
            "{published} 的放假通知发布之前，期限原至 {result}",
            "before the notice of {published} the term ended on {result}");
    private static final Says PRIVATE = Says.reading(
            Holidays.INSTRUMENT.at("2"),
            "期限进行中被调整：对当事人，{before} 与 {due} 中以较晚者 {result} 为准",
            "moved while it ran: for a private party the later of {before} and {due} holds, {result}");
    private static final Says AUTHORITY = Says.reading(
            Holidays.INSTRUMENT.at("2"),
            "对机关，以最后公布的 {result} 为准",
            "for an authority the calendar as finally known holds, {result}");

    /** The term after that event, with its steps left in {@code because}; {@code says} may name {off} and {worked}. */
    public static WorkingDayTerm after(Figure<LocalDate> event, Figure<Term> term, Says says, Reasoning because) {
        var due = because.step("due", says, end(event, term, because.calendar()));
        boolean provisional = because.calendar().isProvisional(event.value(), due.value());
        because.step("provisional", PROVISIONAL, new Computation<>("IS_PROVISIONAL", provisional, List.of(event, due)));
        for (var notice : because.calendar().notices()) {
            if (notice.publishedOn().isAfter(event.value())) {
                explainMove(notice, event, term, due, because);
            }
        }
        return new WorkingDayTerm(due.value(), provisional);
    }

    private static void explainMove(
            HolidayNotice notice,
            Figure<LocalDate> event,
            Figure<Term> term,
            Figure<LocalDate> due,
            Reasoning because) {
        var earlier = because.calendar().knownOn(notice.publishedOn().minusDays(1));
        var before = end(event, term, earlier);
        if (notice.publishedOn().isAfter(before.result()) || before.result().equals(due.value())) {
            return;
        }
        var published = new Figure<>("published", notice.publishedOn(), new Source.OfNotices(List.of(notice)));
        var was = because.step(
                "before",
                BEFORE,
                new Computation<>(
                        before.how(),
                        before.result(),
                        java.util.stream.Stream.concat(before.figures().stream(), java.util.stream.Stream.of(published))
                                .toList()));
        var reading = because.parameter(Holidays.MOVED_TERM);
        if (reading.value() == MovedTerm.PRIVATE_PARTY_KEEPS_LATER) {
            because.step("forPrivateParty", PRIVATE, greatest(was, due));
        }
        because.step("forAuthority", AUTHORITY, take(due));
    }
}
