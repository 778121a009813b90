package org.lingxing.platform.assessment;

import java.math.BigDecimal;
import java.time.Year;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.access.Holding;
import org.lingxing.platform.access.Posts;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.http.CommonRefusal;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.journal.Deed;
import org.lingxing.platform.journal.Journal;
import org.lingxing.platform.scoring.Certificate;
import org.lingxing.platform.scoring.Scores;
import org.lingxing.platform.scoring.Span;
import org.lingxing.platform.scoring.Subjects;
import org.lingxing.platform.time.CityClock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How every county chief, township and member agency of a year stands by its sheet, whether the lot falls on it or not: what
 * is counted is counted of all; what people score is scored by the one above, as the decree has the superior assess the
 * inferior, or by the two of the group where the lot has fallen. Only the drawn count for their unit.
 */
@Service
@Transactional
class SheetStandings {

    private final Rounds rounds;
    private final CandidateTable candidates;
    private final SuperiorTable superiors;
    private final FieldCorrectionDesk points;
    private final UnitSeats seats;
    private final Scores scores;
    private final Posts posts;
    private final Journal journal;
    private final CityClock clock;

    SheetStandings(
            Rounds rounds,
            CandidateTable candidates,
            SuperiorTable superiors,
            FieldCorrectionDesk points,
            UnitSeats seats,
            Scores scores,
            Posts posts,
            Journal journal,
            CityClock clock) {
        this.rounds = rounds;
        this.candidates = candidates;
        this.superiors = superiors;
        this.points = points;
        this.seats = seats;
        this.scores = scores;
        this.posts = posts;
        this.journal = journal;
        this.clock = clock;
    }

    /** How the reader stands to somebody who is assessed. */
    enum Tie {
        OWN,
        ABOVE,
        OTHER
    }

    /**
     * Somebody by the sheet.
     *
     * @param drawn whether the lot fell on it, so that it counts for its unit
     * @param above who scores it, in words
     */
    record Standing(Candidate candidate, Tie tie, boolean drawn, Phrase above, Certificate certificate) {}

    /**
     * Those that concern the caller: one's own, then those below; for who speaks for a unit, and the office, all of a unit.
     *
     * @param unit null for one's own and those below alone
     */
    List<Standing> of(int year, @Nullable String unit, Caller caller) {
        rounds.require(year);
        var all = rounds.units(year).stream()
                .flatMap(one -> candidates.of(year, one.code()).stream())
                .toList();
        var ties = new Ties(year, caller, all);
        var shown = all.stream()
                .filter(one ->
                        ties.of(one) == Tie.OWN || (one.unit().equals(unit) ? ties.sees(one) : ties.isSuperior(one)))
                .toList();
        var certificates = certificates(year, shown);
        return shown.stream()
                .map(one -> standing(one, ties, certificates))
                .sorted(Comparator.comparing(Standing::tie))
                .toList();
    }

    private static Standing standing(Candidate one, Ties ties, Map<String, Certificate> certificates) {
        return new Standing(
                one,
                ties.of(one),
                one.drawn() != null,
                ties.above(one),
                Objects.requireNonNull(certificates.get(one.id())));
    }

    /** @throws Refusal where there is nobody of that name, or it is none of the caller's business */
    Standing one(int year, String subject, Caller caller) {
        var one = candidates.find(year, subject).orElseThrow(() -> Refusal.of(StandingRefusal.RECORD_UNKNOWN));
        var ties = new Ties(year, caller, List.of(one));
        if (!ties.sees(one)) {
            throw Refusal.of(CommonRefusal.NOT_YOUR_ROLE);
        }
        return standing(one, ties, certificates(year, List.of(one)));
    }

    /** Points given from above, by item. */
    List<SuperiorTable.Given> given(int year, String subject) {
        return superiors.given(year).stream()
                .filter(one -> one.subject().equals(subject))
                .toList();
    }

    private Map<String, Certificate> certificates(int year, List<Candidate> asked) {
        var span = Span.of(Year.of(year));
        var given = new HashMap<String, Map<String, BigDecimal>>();
        superiors
                .given(year)
                .forEach(one -> given.computeIfAbsent(one.subject(), none -> new HashMap<>())
                        .put(one.item(), one.points()));
        var byKind = new EnumMap<DrawnKind, List<Candidate>>(DrawnKind.class);
        asked.forEach(one ->
                byKind.computeIfAbsent(one.kind(), none -> new ArrayList<>()).add(one));
        var found = new HashMap<String, Certificate>();
        byKind.forEach((kind, some) -> {
            var subjects = some.stream()
                    .filter(one -> one.drawn() == null)
                    .map(one -> new Subjects.Subject(one.id(), one.name().zh()))
                    .toList();
            if (!subjects.isEmpty()) {
                scores.beside(kind.sheet(), span, subjects, given)
                        .forEach(one -> found.put(one.subject().id(), one));
            }
            if (subjects.size() < some.size()) {
                scores.now(kind.sheet(), span)
                        .rows()
                        .forEach(row -> found.put(row.certificate().subject().id(), row.certificate()));
            }
        });
        return found;
    }

    /** Why the caller gives it no points now; null where it can. */
    @Nullable
    Phrase hindrance(int year, Standing standing) {
        if (standing.tie() != Tie.ABOVE) {
            return Phrase.of(
                    "由" + standing.above().zh() + "评分",
                    "Scored by " + standing.above().en());
        }
        if (standing.drawn()) {
            return Phrase.of("抽签抽中的，由考核组两人现场评分", "The lot fell on it: two of the group score it in the field");
        }
        return rounds.require(year).state() == RoundState.OPEN
                ? null
                : Phrase.of("考核没有启动，或现场考核已经结束", "The round is not open");
    }

    /** @param ground why; needed wherever not all points are given */
    record Points(String item, BigDecimal points, String ground) {}

    void give(int year, String subject, List<Points> given, Caller by) {
        rounds.requireOpen(year);
        var standing = one(year, subject, by);
        var why = hindrance(year, standing);
        if (why != null) {
            throw Refusal.of(StandingRefusal.DEED_NOT_POSSIBLE).saying(why.zh(), why.en());
        }
        requireEachOnce(given);
        for (var one : given) {
            requireFits(year, standing, one);
            superiors.give(
                    year,
                    new SuperiorTable.Given(
                            subject, one.item(), one.points(), one.ground(), by.account(), clock.instant()));
        }
        var told = new HashMap<String, Object>();
        given.forEach(one -> told.put(one.item(), one.points().toPlainString() + " " + one.ground()));
        journal.record(Deed.of("assessment.scored-from-above", year + "/" + subject)
                .by(by.account())
                .with("unit", standing.candidate().unit())
                .with("points", told));
    }

    private static void requireEachOnce(List<Points> given) {
        var items = new HashSet<String>();
        for (int at = 0; at < given.size(); at++) {
            if (!items.add(given.get(at).item())) {
                throw Refusal.ofInput("/points/" + at + "/item", "同一项目只评一次", "Each item once");
            }
        }
    }

    private void requireFits(int year, Standing standing, Points one) {
        points.requirePossible(year, standing.candidate().kind().sheet(), one.item(), one.points());
        var most = standing.certificate().parts().stream()
                .flatMap(part -> part.lines().stream())
                .filter(line -> line.code().equals(one.item()))
                .map(Certificate.Line::points)
                .findFirst()
                .orElse(one.points());
        if (one.points().compareTo(most) < 0 && one.ground().isBlank()) {
            throw Refusal.ofInput("/points/" + one.item() + "/ground", "扣分的请写明理由", "Say why points are taken off");
        }
    }

    /** How the caller stands to each of some that are assessed. */
    private final class Ties {

        private final boolean office;
        private final Set<String> units;
        private final Set<UUID> held;
        private final Set<String> divisions;
        private final Map<UUID, Set<UUID>> above;
        private final Map<UUID, Set<UUID>> together;

        Ties(int year, Caller caller, List<Candidate> asked) {
            var today = clock.today();
            var holdings = posts.heldBy(caller.account(), today).stream()
                    .filter(one -> !one.from().isAfter(today))
                    .toList();
            office = Rounds.isOffice(caller);
            units = seats.of(year, caller).stream().map(AssessedUnit::code).collect(Collectors.toSet());
            held = holdings.stream().map(Holding::id).collect(Collectors.toSet());
            divisions = holdings.stream().map(one -> one.division().value()).collect(Collectors.toSet());
            above = superiors.above(postsOf(asked, kind -> kind == DrawnKind.CHIEF), today);
            together = posts.together(postsOf(asked, kind -> kind == DrawnKind.MEMBER));
        }

        private static List<UUID> postsOf(List<Candidate> asked, Predicate<DrawnKind> kind) {
            return asked.stream()
                    .filter(one -> kind.test(one.kind()))
                    .flatMap(one -> Stream.ofNullable(one.post()))
                    .toList();
        }

        boolean sees(Candidate one) {
            return of(one) != Tie.OTHER || office || units.contains(one.unit());
        }

        Tie of(Candidate one) {
            if (isOwn(one)) {
                return Tie.OWN;
            }
            return isSuperior(one) || isChiefOfNobody(one) ? Tie.ABOVE : Tie.OTHER;
        }

        /** The office stands in for the city chief where no reach has one, and for nobody else. */
        private boolean isChiefOfNobody(Candidate one) {
            return office && one.kind() == DrawnKind.CHIEF && stoodAbove(one).isEmpty();
        }

        private boolean isOwn(Candidate one) {
            return switch (one.kind()) {
                case CHIEF -> one.post() != null && held.contains(one.post());
                case TOWNSHIP -> divisions.contains(one.id());
                case MEMBER ->
                    one.post() != null
                            && together.getOrDefault(one.post(), Set.of()).stream()
                                    .anyMatch(held::contains);
            };
        }

        /** Of a chief the city chief on the same reach; of a township and an agency who speaks for its county. */
        boolean isSuperior(Candidate one) {
            return one.kind() == DrawnKind.CHIEF
                    ? stoodAbove(one).stream().anyMatch(held::contains)
                    : !office && units.contains(one.unit());
        }

        private Set<UUID> stoodAbove(Candidate one) {
            var post = one.post();
            return one.kind() == DrawnKind.CHIEF && post != null ? above.getOrDefault(post, Set.of()) : Set.of();
        }

        Phrase above(Candidate one) {
            if (one.kind() != DrawnKind.CHIEF) {
                return Phrase.of("本县（市、区）", "its county");
            }
            return stoodAbove(one).isEmpty()
                    ? Phrase.of("市河长办（同一河段没有市级河长）", "the city's chief office (no city chief on the reach)")
                    : Phrase.of("同一河段的市级河长", "the city chief on the same reach");
        }
    }
}
