package org.lingxing.platform.problems;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.DivisionCode;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.http.Page;
import org.lingxing.platform.http.Paging;
import org.lingxing.platform.places.Division;
import org.lingxing.platform.places.Divisions;
import org.lingxing.platform.problems.ProblemSearch.By;
import org.lingxing.platform.time.CityClock;
import org.lingxing.platform.time.WorkingDays;
import org.springframework.stereotype.Component;

/** Files as people look at them in lists and on the map, each of those that are the reader's to see. */
@Component
class ProblemLists {

    /** So many points are sent to a map at most, the newest. */
    private static final int MOST_POINTS = 20_000;

    private final ProblemSearch search;
    private final ProblemPeople people;
    private final Sameness sameness;
    private final ProblemSettings settings;
    private final Divisions divisions;
    private final WorkingDays workingDays;
    private final CityClock clock;

    ProblemLists(
            ProblemSearch search,
            ProblemPeople people,
            Sameness sameness,
            ProblemSettings settings,
            Divisions divisions,
            WorkingDays workingDays,
            CityClock clock) {
        this.search = search;
        this.people = people;
        this.sameness = sameness;
        this.settings = settings;
        this.divisions = divisions;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /** One thing a list can be narrowed by, with how many that leaves. */
    record Facet(String key, Phrase title, int count) {}

    record Facets(List<Facet> states, List<Facet> kinds, List<Facet> sources, List<Facet> divisions) {}

    /** Points of the map; {@code total} says of how many. */
    record Points(List<ProblemSearch.Point> points, long total, Instant asOf) {}

    /** A page with what the whole list can be narrowed by. */
    record Listed(Page<ProblemView> page, Facets facets) {}

    Listed listed(ProblemQuestion asked, Paging paging, Caller caller) {
        var after = paging.fromTheBeginning()
                ? null
                : new ProblemSearch.Place(paging.after(0, Instant::parse), paging.after(1, UUID::fromString));
        var sight = people.sightOf(caller);
        var views = search.page(asked, sight, after, paging.oneMore()).stream()
                .map(found -> ProblemView.of(found.problem(), found.beside(), next(found.beside())))
                .toList();
        var counts = search.counts(asked, sight);
        return new Listed(
                Page.of(views, paging, total(counts), clock.instant(), ProblemView::key),
                new Facets(
                        facets(
                                counts,
                                By.STATE,
                                key -> ProblemState.valueOf(key).title(),
                                ProblemState::valueOf),
                        facets(counts, By.KIND, key -> ProblemKind.valueOf(key).title(), ProblemKind::valueOf),
                        facets(
                                counts,
                                By.SOURCE,
                                key -> ProblemSource.valueOf(key).title(),
                                ProblemSource::valueOf),
                        facets(counts, By.DIVISION, this::nameOf, key -> key)));
    }

    private static <C extends Comparable<? super C>> List<Facet> facets(
            List<ProblemSearch.Count> counts, By by, Function<String, Phrase> title, Function<String, C> order) {
        return counts.stream()
                .filter(count -> count.by() == by)
                .sorted(Comparator.comparing(count -> order.apply(count.key())))
                .map(count -> new Facet(count.key(), title.apply(count.key()), count.count()))
                .toList();
    }

    private static long total(List<ProblemSearch.Count> counts) {
        return counts.stream()
                .filter(count -> count.by() == By.ALL)
                .mapToLong(ProblemSearch.Count::count)
                .sum();
    }

    /** An open file nearby, told to whoever stands at the river: not more than what a passer-by sees. */
    record Near(UUID id, String number, ProblemState state, BigDecimal metres, String place, Instant foundAt) {}

    /** {@code within} are the metres that were looked in. */
    record Nearby(List<Near> files, int within) {}

    Nearby near(ProblemKind kind, BigDecimal longitude, BigDecimal latitude) {
        return new Nearby(nearby(sameness.open(kind, new Spot(longitude, latitude), null)), settings.near());
    }

    static List<Near> nearby(List<Sameness.Near> found) {
        return found.stream()
                .map(near -> new Near(
                        near.problem().id(),
                        near.problem().number(),
                        near.problem().state(),
                        near.metres(),
                        near.problem().place(),
                        near.problem().foundAt()))
                .toList();
    }

    Points points(ProblemQuestion asked, Caller caller) {
        var sight = people.sightOf(caller);
        return new Points(
                search.points(asked, sight, MOST_POINTS), total(search.counts(asked, sight)), clock.instant());
    }

    Phrase nameOf(String division) {
        return divisions.find(DivisionCode.of(division)).map(Division::name).orElse(Phrase.of(division, division));
    }

    private @Nullable TermView next(ProblemSearch.Beside beside) {
        var duty = beside.duty();
        var lateFrom = beside.lateFrom();
        var state = beside.dutyState();
        return duty == null || lateFrom == null || state == null
                ? null
                : TermView.of(duty, state, lateFrom, clock, workingDays);
    }
}
