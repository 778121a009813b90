package org.lingxing.platform.assessment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.lingxing.kernel.Phrase;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What moved the ranks: the deeds of the year in the order they were decided, each played again with the field as it is
 * now, and what it changed.
 */
@Service
@Transactional
class StandingMoves {

    /** How many deeds are played again, the latest of them. */
    private static final int MOST = 40;

    private final CityYears years;
    private final StandingDesk standings;
    private final LedgerTable ledger;
    private final SurveyTable surveys;
    private final VetoTable vetoes;

    StandingMoves(CityYears years, StandingDesk standings, LedgerTable ledger, SurveyTable surveys, VetoTable vetoes) {
        this.years = years;
        this.standings = standings;
        this.ledger = ledger;
        this.surveys = surveys;
        this.vetoes = vetoes;
    }

    /**
     * A deed and what it moved.
     *
     * @param unit that it is about; empty where it is about several
     */
    record Move(Instant at, UUID id, String unit, Phrase what, List<StandingChange> changes) {}

    private record Decided(Instant at, UUID id, String unit, Phrase what, UnaryOperator<CityYear> deed) {}

    /** The latest first. */
    List<Move> of(int year) {
        var decided = decided(year);
        var city = bare(years.of(year));
        int skipped = Math.max(0, decided.size() - MOST);
        for (var deed : decided.subList(0, skipped)) {
            city = deed.deed().apply(city);
        }
        var before = standings.of(city);
        List<Move> moves = new ArrayList<>();
        for (var deed : decided.subList(skipped, decided.size())) {
            city = deed.deed().apply(city);
            var after = standings.of(city);
            moves.add(new Move(deed.at(), deed.id(), deed.unit(), deed.what(), StandingChange.between(before, after)));
            before = after;
        }
        return moves.reversed();
    }

    /** The year before any of these deeds. */
    private static CityYear bare(CityYear city) {
        return new CityYear(
                city.year(),
                city.units().stream()
                        .map(unit -> unit.withSurvey(null)
                                .withLedger(LedgerCounts.NONE)
                                .withVetoes(Set.of()))
                        .toList());
    }

    private List<Decided> decided(int year) {
        List<Decided> decided = new ArrayList<>();
        ledger.of(year, null).stream()
                .filter(entry -> entry.hands().state() == TwoHands.State.CONFIRMED)
                .forEach(entry -> add(decided, entry.hands(), entry.id(), entry.unit(), what(entry), entry.deed()));
        addSurveys(decided, surveys.of(year));
        vetoes.of(year).stream()
                .filter(veto -> veto.hands().state() == TwoHands.State.CONFIRMED)
                .forEach(veto -> add(decided, veto.hands(), veto.id(), veto.unit(), what(veto), veto.deed()));
        decided.sort(Comparator.comparing(Decided::at).thenComparing(Decided::id));
        return decided;
    }

    /** What was confirmed together is one deed. */
    private static void addSurveys(List<Decided> decided, List<SurveyTable.Row> rows) {
        Map<Instant, List<SurveyTable.Row>> together = new TreeMap<>();
        for (var row : rows) {
            var at = row.hands().decidedAt();
            if (row.hands().state() == TwoHands.State.CONFIRMED && at != null) {
                together.computeIfAbsent(at, none -> new ArrayList<>()).add(row);
            }
        }
        together.forEach((at, some) -> {
            var first = some.getFirst();
            var what = some.size() == 1
                    ? Phrase.of("社会评价结果", "social survey")
                    : Phrase.of("社会评价结果，" + some.size() + " 个单位", "social survey of " + some.size() + " units");
            decided.add(new Decided(
                    at, first.id(), some.size() == 1 ? first.unit() : "", what, SurveyDesk.deed(List.copyOf(some))));
        });
    }

    private static void add(
            List<Decided> decided, TwoHands hands, UUID id, String unit, Phrase what, UnaryOperator<CityYear> deed) {
        var at = hands.decidedAt();
        if (at != null) {
            decided.add(new Decided(at, id, unit, what, deed));
        }
    }

    private static Phrase what(LedgerEntry entry) {
        var tier = entry.tier();
        var zh = (tier == null ? "" : tier.title().zh()) + entry.kind().title().zh();
        var en = entry.kind().title().en()
                + (tier == null ? "" : ", " + tier.title().en());
        return entry.strikes() == null ? Phrase.of(zh, en) : Phrase.of("撤销：" + zh, "struck: " + en);
    }

    private static Phrase what(VetoRow veto) {
        var title = veto.ground().title();
        return veto.lifts() == null
                ? Phrase.of("否决：" + title.zh(), "veto: " + title.en())
                : Phrase.of("撤销否决：" + title.zh(), "veto lifted: " + title.en());
    }
}
