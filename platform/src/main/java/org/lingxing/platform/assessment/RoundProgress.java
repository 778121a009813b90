package org.lingxing.platform.assessment;

import java.time.Instant;
import java.time.Year;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.scoring.Sheet;
import org.lingxing.platform.scoring.SheetDesk;
import org.lingxing.platform.scoring.Span;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How far a round has come: unit by unit, step by step. */
@Service
@Transactional(readOnly = true)
class RoundProgress {

    /** The unit itself, two chiefs, two townships, two member agencies. */
    static final int SUBJECTS = 1 + DrawnKind.values().length * DrawnKind.DRAWN;

    private final Rounds rounds;
    private final SelfTable selves;
    private final CandidateTable candidates;
    private final VisitTable visits;
    private final SheetDesk sheets;

    RoundProgress(Rounds rounds, SelfTable selves, CandidateTable candidates, VisitTable visits, SheetDesk sheets) {
        this.rounds = rounds;
        this.selves = selves;
        this.candidates = candidates;
        this.visits = visits;
        this.sheets = sheets;
    }

    /**
     * A unit's steps.
     *
     * @param drawn how many the lot has given it
     * @param once of its subjects, scored by one
     * @param complete scored by both, with nothing left to settle
     * @param differences items that wait for the leader
     */
    record UnitSteps(
            AssessedUnit unit,
            @Nullable Instant selfHandedInAt,
            int drawn,
            int once,
            int complete,
            int differences,
            int of) {}

    /** Those scored in a year, with how they stand; a unit itself first, then those drawn. */
    record Standing(FieldSubject subject, FieldState state) {}

    List<FieldSubject> subjects(int year) {
        var subjects = new ArrayList<FieldSubject>();
        var drawn = new HashMap<String, List<Candidate>>();
        for (var kind : DrawnKind.values()) {
            candidates
                    .drawn(year, kind)
                    .forEach(one -> drawn.computeIfAbsent(one.unit(), none -> new ArrayList<>())
                            .add(one));
        }
        for (var unit : rounds.units(year)) {
            subjects.add(new FieldSubject(SheetFieldScores.UNIT_SHEET, unit.code(), unit.name(), unit.code(), null));
            drawn.getOrDefault(unit.code(), List.of())
                    .forEach(one -> subjects.add(
                            new FieldSubject(one.kind().sheet(), one.id(), one.name(), one.unit(), one.kind())));
        }
        return subjects;
    }

    List<Standing> standings(int year) {
        var round = rounds.require(year);
        var bySubject = visits.of(year).stream().collect(Collectors.groupingBy(RoundProgress::keyOf));
        var settled = visits.settled(year).stream()
                .collect(Collectors.groupingBy(
                        one -> one.sheet() + "~" + one.subject(),
                        Collectors.mapping(VisitTable.Settled::item, Collectors.toList())));
        var contents = sheets(year);
        return subjects(year).stream()
                .map(subject -> {
                    var key = subject.sheet() + "~" + subject.subject();
                    return new Standing(
                            subject,
                            FieldState.of(
                                    bySubject.getOrDefault(key, List.of()),
                                    settled.getOrDefault(key, List.of()),
                                    Objects.requireNonNull(contents.get(subject.sheet())),
                                    round.tolerance()));
                })
                .toList();
    }

    private static String keyOf(Visit visit) {
        return visit.sheet() + "~" + visit.subject();
    }

    /** The four sheets by which a year is scored in the field. */
    Map<String, Sheet> sheets(int year) {
        var span = Span.of(Year.of(year));
        var contents = new LinkedHashMap<String, Sheet>();
        contents.put(
                SheetFieldScores.UNIT_SHEET,
                sheets.inForce(SheetFieldScores.UNIT_SHEET, span).content());
        for (var kind : DrawnKind.values()) {
            contents.put(kind.sheet(), sheets.inForce(kind.sheet(), span).content());
        }
        return contents;
    }

    List<UnitSteps> steps(int year) {
        var standings = standings(year).stream()
                .collect(Collectors.groupingBy(one -> one.subject().unit()));
        var handedIn = new HashMap<String, Instant>();
        selves.all(year).forEach(head -> {
            var at = head.handedInAt();
            if (at != null) {
                handedIn.put(head.writer(), at);
            }
        });
        return rounds.units(year).stream()
                .map(unit -> {
                    var its = standings.getOrDefault(unit.code(), List.of());
                    return new UnitSteps(
                            unit,
                            handedIn.get(unit.code()),
                            its.size() - 1,
                            (int) its.stream()
                                    .filter(one -> !one.state().visits().isEmpty())
                                    .count(),
                            (int) its.stream()
                                    .filter(one -> one.state().isComplete())
                                    .count(),
                            its.stream()
                                    .mapToInt(one -> one.state().differences().size())
                                    .sum(),
                            SUBJECTS);
                })
                .toList();
    }

    /** How many of all that are to be scored are not settled, those not drawn yet included. */
    int missing(int year) {
        return steps(year).stream().mapToInt(one -> one.of() - one.complete()).sum();
    }
}
