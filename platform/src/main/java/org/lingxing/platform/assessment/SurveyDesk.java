package org.lingxing.platform.assessment;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.http.Role;
import org.lingxing.platform.journal.Deed;
import org.lingxing.platform.journal.Journal;
import org.lingxing.platform.time.CityClock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Results of the social survey: brought by a file or by hand, confirmed together by another person of the office. */
@Service
@Transactional
class SurveyDesk {

    private final SurveyTable table;
    private final Rounds rounds;
    private final YearLock lock;
    private final StandingDesk standings;
    private final Journal journal;
    private final CityClock clock;

    SurveyDesk(
            SurveyTable table, Rounds rounds, YearLock lock, StandingDesk standings, Journal journal, CityClock clock) {
        this.table = table;
        this.rounds = rounds;
        this.lock = lock;
        this.standings = standings;
        this.journal = journal;
        this.clock = clock;
    }

    /** Rows that wait to be confirmed. */
    List<SurveyTable.Row> waiting(int year) {
        return table.of(year).stream()
                .filter(row -> row.hands().state() == TwoHands.State.PROPOSED)
                .toList();
    }

    /** What confirming all of these does to the year. */
    static UnaryOperator<CityYear> deed(List<SurveyTable.Row> rows) {
        return city -> {
            var after = city;
            for (var row : rows) {
                after = after.with(row.unit(), unit -> unit.withSurvey(row.counts()));
            }
            return after;
        };
    }

    UUID propose(int year, String unit, SurveyCounts counts, String source, String by) {
        lock.hold(year);
        rounds.unit(year, unit);
        var id = table.add(year, unit, counts, source, by, clock.instant())
                .orElseThrow(() -> Refusal.of(StandingRefusal.SURVEY_PROPOSED_ALREADY));
        journal.record(Deed.of("assessment.survey-proposed", id.toString())
                .by(by)
                .with("year", year)
                .with("unit", unit)
                .with("sampled", counts.sampled())
                .with("aware", counts.aware())
                .with("satisfied", counts.satisfied())
                .with("participated", counts.participated())
                .with("brushed", counts.brushed())
                .with("source", source));
        return id;
    }

    /**
     * Confirms everything that waits.
     *
     * @param seen the mark of the preview
     */
    void confirm(int year, String seen, Caller by) {
        lock.hold(year);
        var rows = required(year, TwoHands.Act.CONFIRM, by);
        standings.requireSeen(seen, year, deed(rows));
        decide(rows, TwoHands.State.CONFIRMED, null, by);
    }

    void reject(int year, String why, Caller by) {
        lock.hold(year);
        decide(required(year, TwoHands.Act.REJECT, by), TwoHands.State.REJECTED, why, by);
    }

    void withdraw(int year, Caller by) {
        lock.hold(year);
        decide(required(year, TwoHands.Act.WITHDRAW, by), TwoHands.State.WITHDRAWN, null, by);
    }

    private List<SurveyTable.Row> required(int year, TwoHands.Act act, Caller by) {
        var rows = waiting(year);
        if (rows.isEmpty()) {
            throw Refusal.of(StandingRefusal.DEED_NOT_POSSIBLE)
                    .saying("没有待确认的社会评价结果", "No survey waits to be confirmed");
        }
        rows.forEach(row -> row.hands().require(act, by, Role.CHIEF_OFFICE));
        return rows;
    }

    /** At one moment: what was decided together is one deed to whoever asks later what moved the ranks. */
    private void decide(List<SurveyTable.Row> rows, TwoHands.State state, @Nullable String why, Caller by) {
        var at = clock.instant();
        rows.forEach(row -> decide(row, state, why, by, at));
    }

    private void decide(SurveyTable.Row row, TwoHands.State state, @Nullable String why, Caller by, Instant at) {
        table.decide(row.id(), state, why, by.account(), at);
        var deed = Deed.of(
                        "assessment.survey-" + state.name().toLowerCase(Locale.ROOT),
                        row.id().toString())
                .by(by.account())
                .with("year", row.year())
                .with("unit", row.unit());
        journal.record(why == null ? deed : deed.with("reason", why));
    }
}
