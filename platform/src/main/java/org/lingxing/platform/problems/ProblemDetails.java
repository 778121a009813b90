package org.lingxing.platform.problems;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.files.FileView;
import org.lingxing.platform.files.Files;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.papers.PaperState;
import org.lingxing.platform.papers.Papers;
import org.lingxing.platform.rivers.Answering;
import org.lingxing.platform.rivers.ChiefLevel;
import org.lingxing.platform.rivers.Reach;
import org.lingxing.platform.rivers.Reaches;
import org.lingxing.platform.time.CityClock;
import org.springframework.stereotype.Component;

/** A file with all that belongs to it: terms, pictures, orders, proofs, what can be done now and by whom, its story. */
@Component
class ProblemDetails {

    private final ProblemTable table;
    private final ProblemPeople people;
    private final ProblemCases cases;
    private final ProblemStory story;
    private final ProblemProofs proofs;
    private final FindingTable findings;
    private final PictureTable pictures;
    private final RectificationTable orders;
    private final ReporterTable reporters;
    private final Sameness sameness;
    private final Units units;
    private final Reaches reaches;
    private final Papers papers;
    private final Files files;
    private final ProblemSettings settings;
    private final CityClock clock;

    ProblemDetails(
            ProblemTable table,
            ProblemPeople people,
            ProblemCases cases,
            ProblemStory story,
            ProblemProofs proofs,
            FindingTable findings,
            PictureTable pictures,
            RectificationTable orders,
            ReporterTable reporters,
            Sameness sameness,
            Units units,
            Reaches reaches,
            Papers papers,
            Files files,
            ProblemSettings settings,
            CityClock clock) {
        this.table = table;
        this.people = people;
        this.cases = cases;
        this.story = story;
        this.proofs = proofs;
        this.findings = findings;
        this.pictures = pictures;
        this.orders = orders;
        this.reporters = reporters;
        this.sameness = sameness;
        this.units = units;
        this.reaches = reaches;
        this.papers = papers;
        this.files = files;
        this.settings = settings;
        this.clock = clock;
    }

    /** Who found it when; the reporter of a public report is not named here. */
    record FindingView(
            UUID id,
            ProblemSource source,
            ProblemStory.Who who,
            @Nullable String origin,
            Instant foundAt,
            Instant receivedAt,
            @Nullable Integer accuracy,
            String place,
            String words,
            int round) {}

    /**
     * A picture or paper of the file.
     *
     * @param metres from where the nearest picture before was taken
     * @param bearing degrees from north in which it lies from there
     * @param near whether it shows the same place, by the metres set; null where that cannot be told
     */
    record Picture(
            FileView file,
            PictureTable.Stage stage,
            int round,
            @Nullable BigDecimal longitude,
            @Nullable BigDecimal latitude,
            PictureTable.@Nullable PlacedBy placedBy,
            @Nullable Instant takenAt,
            @Nullable BigDecimal metres,
            @Nullable Integer bearing,
            @Nullable Boolean near,
            Instant at) {}

    /** An order with its paper; {@code version} is the paper's. */
    record OrderView(
            UUID paper,
            String unit,
            String remedy,
            LocalDate term,
            RectificationTable.State state,
            @Nullable String number,
            @Nullable Instant signedAt,
            @Nullable Instant acceptedAt,
            PaperState paperState,
            int round) {}

    /** How many reporters there are and what they said. */
    record Reporters(
            int all, int confirmed, int objected, @Nullable LocalDate until) {}

    /** Somebody who answers for the reach. */
    record Chief(ChiefLevel level, Phrase title, @Nullable String name, boolean signs) {}

    /**
     * A deed: whether it can be done by whoever looks, why not, who does it, by when, what follows.
     *
     * @param until last day in time of the term it belongs to; null where none runs
     * @param next the state it leads into
     * @param takesEffect whether it takes legal effect
     */
    record DeedView(
            ProblemDeed deed,
            Phrase title,
            boolean possible,
            @Nullable Phrase why,
            Phrase who,
            @Nullable LocalDate until,
            Phrase next,
            boolean takesEffect) {}

    record Detail(
            @JsonUnwrapped ProblemView problem,
            Phrase levelTitle,
            ProblemStory.@Nullable Ran running,
            @Nullable UUID mergedInto,
            @Nullable String mergedIntoNumber,
            List<Chief> chiefs,
            List<FindingView> findings,
            List<Picture> pictures,
            List<OrderView> orders,
            List<RectificationTable.Request> requests,
            List<ProblemLists.Near> similar,
            Reporters reporters,
            List<ProblemStory.Ran> terms,
            List<ProblemProofs.Proof> proofs,
            List<ProblemStory.Line> history,
            List<DeedView> actions,
            ProblemSettings parameters) {}

    Detail of(UUID id, Caller caller) {
        var problem = table.get(id);
        people.requireSight(problem, caller);
        var ran = story.terms(problem);
        var running = ran.stream()
                .filter(term -> term.state().equals("OPEN") || term.state().equals("OVERDUE"))
                .filter(term -> term.duty() != null)
                .reduce((first, second) -> second)
                .orElse(null);
        var merged = Optional.ofNullable(problem.mergedInto()).flatMap(table::find);
        return new Detail(
                view(problem),
                problem.level().title(),
                running,
                problem.mergedInto(),
                merged.map(ProblemRow::number).orElse(null),
                chiefs(problem),
                findings(problem),
                pictures(problem),
                orders.of(id).stream().map(this::view).toList(),
                orders.requestsOf(id),
                similar(problem),
                reporters(problem),
                ran,
                proofs.of(problem),
                story.lines(id),
                deeds(problem, ran, caller),
                settings);
    }

    List<Units.Unit> unitsFor(UUID id, Caller caller) {
        var problem = table.get(id);
        people.requireSight(problem, caller);
        return units.near(problem.divisionCode(), clock.today());
    }

    private ProblemView view(ProblemRow problem) {
        var order = Optional.ofNullable(problem.rectification()).flatMap(orders::find);
        var reach = Optional.ofNullable(problem.reach()).flatMap(reaches::find);
        return ProblemView.of(
                problem,
                new ProblemSearch.Beside(
                        problem.id(),
                        reach.map(Reach::name).map(Phrase::zh).orElse(null),
                        order.map(RectificationTable.Row::unitName).orElse(null),
                        order.map(RectificationTable.Row::term).orElse(null),
                        order.map(RectificationTable.Row::number).orElse(null),
                        null,
                        null,
                        null),
                null);
    }

    private List<Chief> chiefs(ProblemRow problem) {
        if (problem.reach() == null) {
            return List.of();
        }
        return reaches.answering(problem.reach(), clock.today()).stream()
                .map((Answering one) -> new Chief(one.level(), one.title(), one.name(), one.level() == problem.level()))
                .toList();
    }

    private List<FindingView> findings(ProblemRow problem) {
        var rows = findings.of(problem.id());
        var names = story.namesOf(
                rows.stream().map(FindingTable.Row::account).distinct().toList());
        return rows.stream()
                .map(row -> new FindingView(
                        row.id(),
                        row.source(),
                        names.getOrDefault(row.account(), new ProblemStory.Who(row.account(), row.account(), null)),
                        row.origin(),
                        row.foundAt(),
                        row.receivedAt(),
                        row.accuracy(),
                        row.place(),
                        row.words(),
                        row.round()))
                .toList();
    }

    private List<Picture> pictures(ProblemRow problem) {
        var shown = new ArrayList<Picture>();
        for (var row : pictures.of(problem.id())) {
            files.find(row.file())
                    .ifPresent(file -> shown.add(new Picture(
                            FileView.of(file),
                            row.stage(),
                            row.round(),
                            row.longitude(),
                            row.latitude(),
                            row.placedBy(),
                            row.takenAt(),
                            row.metres(),
                            row.bearing(),
                            isNear(row.metres()),
                            row.at())));
        }
        return shown;
    }

    private @Nullable Boolean isNear(@Nullable BigDecimal metres) {
        return metres == null ? null : Boolean.valueOf(metres.compareTo(BigDecimal.valueOf(settings.pictures())) <= 0);
    }

    private OrderView view(RectificationTable.Row order) {
        return new OrderView(
                order.paper(),
                order.unitName(),
                order.remedy(),
                order.term(),
                order.state(),
                order.number(),
                order.signedAt(),
                order.acceptedAt(),
                papers.find(order.paper()).state(),
                order.round());
    }

    private List<ProblemLists.Near> similar(ProblemRow problem) {
        return problem.state() == ProblemState.FOUND
                ? ProblemLists.nearby(sameness.open(problem.kind(), problem.spot(), problem.id()))
                : List.of();
    }

    private Reporters reporters(ProblemRow problem) {
        var all = reporters.of(problem.id());
        return new Reporters(
                all.size(),
                (int) all.stream()
                        .filter(one -> one.answer() == ReporterTable.Answer.CONFIRMED)
                        .count(),
                (int) all.stream()
                        .filter(one -> one.answer() == ReporterTable.Answer.OBJECTED)
                        .count(),
                problem.windowUntil());
    }

    private List<DeedView> deeds(ProblemRow problem, List<ProblemStory.Ran> ran, Caller caller) {
        return ProblemDeed.all(cases.facts(problem, caller)).stream()
                .filter(possible -> possible.deed().isOfNow(problem.state()))
                .map(possible -> new DeedView(
                        possible.deed(),
                        possible.deed().title(),
                        possible.possible(),
                        possible.why(),
                        possible.deed().who().title(),
                        until(possible.deed(), ran),
                        possible.deed().next(problem.state()).title(),
                        possible.deed().takesEffect()))
                .toList();
    }

    /** The last day of the term a deed belongs to, where it runs. */
    private static @Nullable LocalDate until(ProblemDeed deed, List<ProblemStory.Ran> ran) {
        return ran.stream()
                .filter(term -> term.term() == deed.term())
                .filter(term -> term.state().equals("OPEN") || term.state().equals("OVERDUE"))
                .map(ProblemStory.Ran::due)
                .findFirst()
                .orElse(null);
    }
}
