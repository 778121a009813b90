package org.lingxing.platform.assessment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.lingxing.platform.access.Posts;
import org.lingxing.platform.files.Files;
import org.lingxing.platform.files.Visibility;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.http.Circumstances;
import org.lingxing.platform.http.InputFault;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.journal.Deed;
import org.lingxing.platform.journal.Journal;
import org.lingxing.platform.scoring.Sheet;
import org.lingxing.platform.scoring.SheetDesk;
import org.lingxing.platform.scoring.Span;
import org.lingxing.platform.time.CityClock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The field: two scorers of a group each give points by themselves; where they lie near each other their mean counts,
 * where not the leader of the group settles it.
 */
@Service
@Transactional
class FieldWork {

    private final RoundProgress progress;
    private final Rounds rounds;
    private final RoundTable roundTable;
    private final RoundDuties duties;
    private final VisitTable table;
    private final SheetDesk sheets;
    private final Files files;
    private final Posts posts;
    private final Journal journal;
    private final CityClock clock;

    FieldWork(
            RoundProgress progress,
            Rounds rounds,
            RoundTable roundTable,
            RoundDuties duties,
            VisitTable table,
            SheetDesk sheets,
            Files files,
            Posts posts,
            Journal journal,
            CityClock clock) {
        this.progress = progress;
        this.rounds = rounds;
        this.roundTable = roundTable;
        this.duties = duties;
        this.table = table;
        this.sheets = sheets;
        this.files = files;
        this.posts = posts;
        this.journal = journal;
        this.clock = clock;
    }

    /** @param pictures files that were uploaded before */
    record Given(String item, BigDecimal points, String ground, List<UUID> pictures) {

        Given {
            pictures = List.copyOf(pictures);
        }
    }

    /** What a scorer brings, all items of people at once. The identifier is the sender's. */
    record NewVisit(UUID id, String sheet, String subject, List<Given> lines) {

        NewVisit {
            lines = List.copyOf(lines);
        }
    }

    /** Whether somebody scores in a group. */
    boolean isScorer(int year, int group, Caller caller) {
        return table.scorers(year).stream()
                .anyMatch(one -> one.team() == group && one.account().equals(caller.account()));
    }

    boolean isLeader(Group group, Caller caller) {
        return posts.holderOn(group.leader(), clock.today())
                .filter(caller.account()::equals)
                .isPresent();
    }

    /** Said again it does nothing, so that what was delivered twice counts once. */
    void give(int year, NewVisit visit, Circumstances made, Caller by) {
        if (table.isThere(visit.id(), by.account())) {
            return;
        }
        roundTable.lock(year);
        rounds.requireOpen(year);
        var standing = standing(year, visit.sheet(), visit.subject());
        var unit = rounds.unit(year, standing.subject().unit());
        if (!isScorer(year, unit.group(), by)) {
            throw Refusal.of(AssessmentRefusal.NOT_YOUR_GROUP);
        }
        var before = standing.state().visits();
        if (before.stream().anyMatch(one -> one.account().equals(by.account()))) {
            throw Refusal.of(AssessmentRefusal.SCORED_ALREADY);
        }
        if (before.size() >= 2) {
            throw Refusal.of(AssessmentRefusal.TWO_HAVE_SCORED);
        }
        var sheet = sheet(year, visit.sheet());
        requireFits(sheet, visit);
        var now = clock.instant();
        var lines = visit.lines().stream()
                .map(line ->
                        new Visit.Line(line.item(), line.points(), line.ground().strip()))
                .toList();
        var kept = new Visit(visit.id(), visit.sheet(), visit.subject(), by.account(), made.doneAt(now), lines);
        table.add(year, unit.code(), kept, made, now);
        visit.lines()
                .forEach(line -> line.pictures()
                        .forEach(file -> files.attach(file, owner(visit.id(), line.item()), Visibility.SIGNED_IN, by)));
        record(year, kept, by);
        if (before.size() == 1) {
            agree(year, sheet, List.of(before.getFirst(), kept), by);
        }
    }

    private void record(int year, Visit visit, Caller by) {
        var points = new TreeMap<String, String>();
        visit.lines().forEach(line -> points.put(line.item(), line.points().toPlainString()));
        // A commitment only, so that the other scorer cannot read it in the journal.
        journal.record(Deed.of("assessment.points-given", visit.id().toString())
                .by(by.account())
                .with("year", year)
                .with("sheet", visit.sheet())
                .with("subject", visit.subject())
                .with("doneAt", visit.doneAt())
                .withPersonal("points", by.account(), points.toString()));
    }

    /** What lies near enough counts with its mean; the rest waits for the leader. */
    private void agree(int year, Sheet sheet, List<Visit> both, Caller by) {
        var tolerance = rounds.require(year).tolerance();
        for (var item : sheet.items().toList()) {
            var first = both.getFirst().line(item.code());
            var second = both.getLast().line(item.code());
            if (first.isEmpty() || second.isEmpty()) {
                continue;
            }
            var one = first.get().points();
            var other = second.get().points();
            if (!FieldState.isTooFar(one, other, item.points(), tolerance)) {
                sheets.settle(place(year, both.getFirst(), item.code()), mean(one, other), words(one, other), by);
            }
        }
    }

    static BigDecimal mean(BigDecimal one, BigDecimal other) {
        return one.add(other).divide(BigDecimal.TWO, 2, RoundingMode.HALF_UP);
    }

    private static String words(BigDecimal one, BigDecimal other) {
        return "两人分别评 " + plain(one) + "、" + plain(other) + " 分，取平均";
    }

    private static String plain(BigDecimal points) {
        return points.signum() == 0 ? "0" : points.stripTrailingZeros().toPlainString();
    }

    private static void requireFits(Sheet sheet, NewVisit visit) {
        var faults = new ArrayList<InputFault>();
        var wanted = sheet.items()
                .filter(item -> item.how() instanceof Sheet.ByPeople)
                .toList();
        for (var item : wanted) {
            var line = visit.lines().stream()
                    .filter(one -> one.item().equals(item.code()))
                    .toList();
            if (line.size() != 1) {
                faults.add(new InputFault("/lines/" + item.code(), "请给这一项评分", "Give points for this item"));
            } else {
                fault(item, line.getFirst()).ifPresent(faults::add);
            }
        }
        if (visit.lines().size() > wanted.size()) {
            faults.add(new InputFault("/lines", "有不由人评的项目", "Some items are not scored by people"));
        }
        if (!faults.isEmpty()) {
            var refusal = Refusal.of(AssessmentRefusal.POINTS_FAULTY);
            for (var fault : faults) {
                refusal = refusal.withFault(fault.pointer(), fault.zh(), fault.en());
            }
            throw refusal;
        }
    }

    private static Optional<InputFault> fault(Sheet.Item item, Given line) {
        var at = "/lines/" + item.code();
        var points = line.points();
        boolean fits = points.signum() >= 0
                && points.compareTo(item.points()) <= 0
                && item.how() instanceof Sheet.ByPeople people
                && points.remainder(people.step()).signum() == 0;
        if (!fits) {
            return Optional.of(new InputFault(
                    at + "/points",
                    "应在 0 至 " + plain(item.points()) + " 分之间，按档给分",
                    "From 0 to " + plain(item.points()) + " in its steps"));
        }
        return points.compareTo(item.points()) < 0 && line.ground().isBlank()
                ? Optional.of(new InputFault(at + "/ground", "扣分须写明理由", "Say why points are taken off"))
                : Optional.empty();
    }

    /** The leader of the group; where that is one of the two who differ, the office. */
    boolean maySettle(Group group, FieldState state, Caller caller) {
        boolean leaderGave = posts.holderOn(group.leader(), clock.today())
                .filter(state::isBy)
                .isPresent();
        return leaderGave ? Rounds.isOffice(caller) && !state.isBy(caller.account()) : isLeader(group, caller);
    }

    /** Settles what two saw differently: between the two, with the ground. */
    void settle(int year, SheetDesk.Place place, BigDecimal points, String ground, Caller by) {
        roundTable.lock(year);
        rounds.requireOpen(year);
        var standing = standing(year, place.sheet(), place.subject());
        int team = rounds.unit(year, standing.subject().unit()).group();
        if (!maySettle(group(year, team), standing.state(), by)) {
            throw Refusal.of(AssessmentRefusal.NOT_THE_LEADER);
        }
        var difference = standing.state().differences().stream()
                .filter(one -> one.item().equals(place.item()))
                .findFirst()
                .orElseThrow(() -> Refusal.of(AssessmentRefusal.NOTHING_TO_SETTLE));
        var low = difference.first().min(difference.second());
        var high = difference.first().max(difference.second());
        if (points.compareTo(low) < 0 || points.compareTo(high) > 0) {
            throw Refusal.ofInput(
                    "/points",
                    "应在两人的 " + plain(low) + " 与 " + plain(high) + " 分之间",
                    "Between the two, from " + plain(low) + " to " + plain(high));
        }
        sheets.settle(place, points, ground.strip(), by);
        table.settle(
                year,
                new VisitTable.Settled(
                        place.sheet(),
                        place.subject(),
                        place.item(),
                        points,
                        ground.strip(),
                        by.account(),
                        clock.instant()));
        journal.record(Deed.of("assessment.difference-settled", place.subject())
                .by(by.account())
                .with("year", year)
                .with("sheet", place.sheet())
                .with("item", place.item())
                .with("first", difference.first().toPlainString())
                .with("second", difference.second().toPlainString())
                .with("points", points.toPlainString())
                .with("ground", ground.strip()));
    }

    /** Names who scores in a group; the office or its leader does. */
    void putScorers(int year, int number, List<String> accounts, Caller by) {
        var group = group(year, number);
        if (!Rounds.isOffice(by)) {
            requireLeader(year, number, by);
        }
        if (rounds.require(year).state() == RoundState.CLOSED) {
            throw Refusal.of(AssessmentRefusal.ROUND_NOT_OPEN);
        }
        requireFree(year, number, accounts, by);
        table.removeScorers(year, number);
        for (var account : accounts) {
            if (!table.addScorer(year, number, account)) {
                throw Refusal.ofInput("/accounts", "没有帐号 " + account, "There is no account " + account);
            }
        }
        journal.record(Deed.of("assessment.scorers-named", year + "/" + group.number())
                .by(by.account())
                .with("accounts", accounts));
    }

    /** A leader takes nobody from another group; nobody scores the unit they speak for. */
    private void requireFree(int year, int number, List<String> accounts, Caller by) {
        var elsewhere = table.scorers(year).stream()
                .filter(one -> one.team() != number && accounts.contains(one.account()))
                .findFirst();
        if (elsewhere.isPresent() && !Rounds.isOffice(by)) {
            var one = elsewhere.get();
            throw Refusal.ofInput(
                    "/accounts",
                    one.account() + " 已在第 " + one.team() + " 组，由考核办调整",
                    one.account() + " is in group " + one.team() + "; the office moves people");
        }
        for (var unit : rounds.units(year)) {
            if (unit.group() == number) {
                posts.holderOn(unit.post(), clock.today())
                        .filter(accounts::contains)
                        .ifPresent(account -> {
                            throw Refusal.ofInput(
                                    "/accounts",
                                    account + " 是" + unit.name().zh() + "的联络人，不能评本组",
                                    account + " speaks for " + unit.name().en() + " and cannot score in this group");
                        });
            }
        }
    }

    /** The leader reports on the units of the group, when all of them have been scored. */
    void report(int year, int number, String words, Caller by) {
        roundTable.lock(year);
        var round = rounds.requireOpen(year);
        var group = requireLeader(year, number, by);
        var mine = rounds.units(year).stream()
                .filter(unit -> unit.group() == number)
                .map(AssessedUnit::code)
                .toList();
        int open = progress.steps(year).stream()
                .filter(steps -> mine.contains(steps.unit().code()))
                .mapToInt(steps -> steps.of() - steps.complete())
                .sum();
        if (open > 0) {
            throw Refusal.of(AssessmentRefusal.GROUP_NOT_DONE)
                    .saying("本组还有 " + open + " 个对象没有评完", open + " of the group have not been scored");
        }
        if (table.reports(year).stream().noneMatch(report -> report.team() == number)) {
            table.report(year, new VisitTable.Report(number, words.strip(), by.account(), clock.instant()));
            duties.groupReported(round, group);
            journal.record(
                    Deed.of("assessment.group-reported", year + "/" + number).by(by.account()));
        }
    }

    private Group requireLeader(int year, int number, Caller by) {
        var group = group(year, number);
        if (!isLeader(group, by)) {
            throw Refusal.of(AssessmentRefusal.NOT_THE_LEADER);
        }
        return group;
    }

    private Group group(int year, int number) {
        return rounds.groups(year).stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow(() -> Refusal.ofInput("/group", "没有这个考核组", "There is no such group"));
    }

    private RoundProgress.Standing standing(int year, String sheet, String subject) {
        return progress.standings(year).stream()
                .filter(one -> one.subject().sheet().equals(sheet)
                        && one.subject().subject().equals(subject))
                .findFirst()
                .orElseThrow(() -> Refusal.of(AssessmentRefusal.SUBJECT_NOT_SCORED_HERE));
    }

    private Sheet sheet(int year, String name) {
        return sheets.inForce(name, Span.of(Year.of(year))).content();
    }

    private static SheetDesk.Place place(int year, Visit visit, String item) {
        return new SheetDesk.Place(visit.sheet(), Span.of(Year.of(year)), visit.subject(), item);
    }

    static String owner(UUID visit, String item) {
        return "assessment.visit/" + visit + "-" + item;
    }
}
