package org.lingxing.platform.assessment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.files.FileView;
import org.lingxing.platform.files.Files;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.scoring.Sheet;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people see of the field: nobody sees what the other gave before giving points too. */
@Service
@Transactional(readOnly = true)
class FieldDesk {

    private final RoundProgress progress;
    private final Rounds rounds;
    private final VisitTable visits;
    private final FieldWork work;
    private final Files files;

    FieldDesk(RoundProgress progress, Rounds rounds, VisitTable visits, FieldWork work, Files files) {
        this.progress = progress;
        this.rounds = rounds;
        this.visits = visits;
        this.work = work;
        this.files = files;
    }

    /** What somebody gave for an item. */
    record LineView(String item, BigDecimal points, String ground, List<FileView> pictures) {}

    /** What a scorer brought; {@code by} is the name. */
    record VisitView(UUID id, String by, boolean own, Instant doneAt, List<LineView> lines) {}

    /** What a leader settled of it. */
    record SettledView(String item, BigDecimal points, String ground, Instant at) {}

    /**
     * One of those scored.
     *
     * @param given how many have scored
     * @param complete whether all points are settled
     * @param visits with their points, only once both have given them or to whoever gave them
     * @param mayScore whether the caller gives points now
     * @param maySettle whether the caller settles differences now
     */
    record SubjectView(
            FieldSubject subject,
            @Nullable Phrase kindTitle,
            int given,
            boolean complete,
            List<VisitView> visits,
            List<FieldState.Difference> differences,
            List<SettledView> settled,
            boolean mayScore,
            boolean maySettle) {}

    List<SubjectView> of(int year, String unit, Caller caller) {
        return subjects(year, caller, List.of(unit));
    }

    List<SubjectView> subjects(int year, Caller caller, List<String> units) {
        var round = rounds.require(year);
        var names = visits.scorers(year).stream()
                .collect(Collectors.toMap(VisitTable.Scorer::account, VisitTable.Scorer::name));
        var settled =
                visits.settled(year).stream().collect(Collectors.groupingBy(one -> one.sheet() + "~" + one.subject()));
        var groups = rounds.groups(year).stream().collect(Collectors.toMap(Group::number, group -> group));
        Map<String, Mine> mine = new HashMap<>();
        for (var unit : rounds.units(year)) {
            if (units.contains(unit.code())) {
                var group = Objects.requireNonNull(groups.get(unit.group()));
                mine.put(unit.code(), new Mine(work.isScorer(year, unit.group(), caller), group));
            }
        }
        boolean open = round.state() == RoundState.OPEN;
        return progress.standings(year).stream()
                .filter(one -> mine.containsKey(one.subject().unit()))
                .map(one -> {
                    var its = Objects.requireNonNull(mine.get(one.subject().unit()));
                    var state = one.state();
                    boolean hasGiven = state.isBy(caller.account());
                    boolean both = state.visits().size() == 2;
                    return new SubjectView(
                            one.subject(),
                            one.subject().kind() == null
                                    ? null
                                    : one.subject().kind().title(),
                            state.visits().size(),
                            state.isComplete(),
                            state.visits().stream()
                                    .filter(visit -> both || visit.account().equals(caller.account()))
                                    .map(visit -> view(visit, names, caller))
                                    .toList(),
                            state.differences(),
                            settled
                                    .getOrDefault(
                                            one.subject().sheet() + "~"
                                                    + one.subject().subject(),
                                            List.of())
                                    .stream()
                                    .map(done -> new SettledView(done.item(), done.points(), done.ground(), done.at()))
                                    .toList(),
                            open && its.scores() && !hasGiven && !both,
                            open && !state.differences().isEmpty() && work.maySettle(its.group(), state, caller));
                })
                .toList();
    }

    /** Whether the caller scores a unit, and whose group it is. */
    private record Mine(boolean scores, Group group) {}

    private VisitView view(Visit visit, Map<String, String> names, Caller caller) {
        return new VisitView(
                visit.id(),
                names.getOrDefault(visit.account(), visit.account()),
                visit.account().equals(caller.account()),
                visit.doneAt(),
                visit.lines().stream()
                        .map(line -> new LineView(
                                line.item(),
                                line.points(),
                                line.ground(),
                                files.of(FieldWork.owner(visit.id(), line.item())).stream()
                                        .map(FileView::of)
                                        .toList()))
                        .toList());
    }

    /** Everything a scorer needs at the river, in one answer. */
    record Kit(int year, List<UnitKit> units, Map<String, Sheet> sheets) {}

    record UnitKit(String code, Phrase name, List<SubjectView> subjects) {}

    /** The units of the caller's groups; none for somebody who scores nowhere. */
    Kit kit(int year, Caller caller) {
        var groups = visits.scorers(year).stream()
                .filter(one -> one.account().equals(caller.account()))
                .map(VisitTable.Scorer::team)
                .toList();
        var units = rounds.units(year).stream()
                .filter(unit -> groups.contains(unit.group()))
                .toList();
        var subjects =
                subjects(year, caller, units.stream().map(AssessedUnit::code).toList());
        return new Kit(
                year,
                units.stream()
                        .map(unit -> new UnitKit(
                                unit.code(),
                                unit.name(),
                                subjects.stream()
                                        .filter(one -> one.subject().unit().equals(unit.code()))
                                        .toList()))
                        .toList(),
                units.isEmpty() ? Map.of() : progress.sheets(year));
    }
}
