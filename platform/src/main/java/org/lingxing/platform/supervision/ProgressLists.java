package org.lingxing.platform.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.gazette.TargetBook;
import org.lingxing.platform.gazette.TargetBook.Quantity;
import org.lingxing.platform.gazette.TargetBook.Whose;
import org.lingxing.platform.http.Page;
import org.lingxing.platform.http.Paging;
import org.lingxing.platform.time.CityClock;
import org.lingxing.reader.TargetDirection;
import org.springframework.stereotype.Component;

/** Targets with their progress as a list: by document, measure, division, direction, unit, light. */
@Component
class ProgressLists {

    private final TargetBook book;
    private final ProgressViews views;
    private final CityClock clock;

    ProgressLists(TargetBook book, ProgressViews views, CityClock clock) {
        this.book = book;
        this.views = views;
        this.clock = clock;
    }

    /** What a light may be asked as: one of the three, or nothing reported. */
    enum Shown {
        GREEN,
        YELLOW,
        RED,
        NONE;

        /** How much it asks for attention: red most, what nobody reported not at all. */
        int weight() {
            return switch (this) {
                case RED -> 2;
                case YELLOW -> 1;
                case GREEN -> 0;
                case NONE -> -1;
            };
        }
    }

    /**
     * What the list holds.
     *
     * @param q words that must stand in name or division
     * @param name the measure, as its document calls it
     * @param division a code; {@code city} for those that are nobody's part
     * @param agency that answers for it, by identifier
     * @param gap only where a register differs from what is reported
     * @param on figures up to this day
     */
    record Filter(
            @Nullable String document,
            @Nullable String q,
            @Nullable String name,
            @Nullable String division,
            @Nullable String unit,
            @Nullable TargetDirection direction,
            @Nullable Shown light,
            @Nullable String agency,
            @Nullable Boolean gap,
            @Nullable LocalDate on) {

        boolean holds(Quantity quantity) {
            return is(document, quantity.document())
                    && is(name, quantity.name())
                    && is(unit, quantity.unit())
                    && (direction == null || direction == quantity.direction())
                    && holdsDivision(quantity)
                    && holdsWords(quantity);
        }

        private static boolean is(@Nullable String asked, String there) {
            return asked == null || asked.equals(there);
        }

        private boolean holdsDivision(Quantity quantity) {
            if (division == null) {
                return true;
            }
            return "city".equals(division)
                    ? quantity.whose() != Whose.ROW
                    : quantity.division() != null && quantity.division().value().equals(division);
        }

        private boolean holdsWords(Quantity quantity) {
            String words = quantity.name() + " " + (quantity.printed() == null ? "" : quantity.printed());
            return q == null || List.of(q.strip().split("\\s+")).stream().allMatch(words::contains);
        }

        boolean holds(ProgressView view) {
            return (light == null || light == shown(view))
                    && (agency == null || agency.equals(view.agency()))
                    && (gap == null || gap == differs(view));
        }

        private static boolean differs(ProgressView view) {
            return view.recorded().stream()
                    .anyMatch(recorded -> recorded.difference() != null
                            && recorded.difference().signum() != 0);
        }
    }

    static Shown shown(ProgressView view) {
        return view.light() == null
                ? Shown.NONE
                : Shown.valueOf(view.light().light().name());
    }

    /** A value of a filter with how many there are under the others. */
    record Facet(String value, String label, long count) {}

    record Facets(List<Facet> documents, List<Facet> divisions, List<Facet> units, List<Facet> lights) {}

    record Listing(
            List<ProgressView> items, long total, @Nullable String next, Instant asOf, Facets facets) {

        Page<ProgressView> page() {
            return new Page<>(items, total, next, asOf);
        }
    }

    Listing list(Filter filter, Paging paging) {
        List<Quantity> all = book.all();
        List<ProgressView> seen =
                views.of(all.stream().filter(filter::holds).toList(), ProgressViews.Look.on(filter.on(), clock));
        List<ProgressView> found = seen.stream()
                .filter(filter::holds)
                .sorted(Comparator.comparing(ProgressView::document)
                        .thenComparingInt(ProgressView::position)
                        .thenComparing(view -> view.id().toString()))
                .toList();
        List<ProgressView> rest = paging.fromTheBeginning()
                ? found
                : found.stream()
                        .filter(view -> view.isBehind(
                                paging.after(0), paging.after(1, Integer::valueOf), paging.after(2, UUID::fromString)))
                        .toList();
        Page<ProgressView> page = Page.of(
                rest.subList(0, Math.min(rest.size(), paging.oneMore())),
                paging,
                found.size(),
                clock.instant(),
                ProgressView::key);
        return new Listing(page.items(), page.total(), page.next(), page.asOf(), facets(all, seen));
    }

    private static Facets facets(List<Quantity> all, List<ProgressView> seen) {
        return new Facets(
                counted(
                        all,
                        Quantity::document,
                        quantity -> quantity.documentNumber() == null
                                ? quantity.documentTitle()
                                : quantity.documentNumber()),
                counted(
                        all.stream()
                                .filter(quantity -> quantity.division() != null)
                                .toList(),
                        quantity -> String.valueOf(quantity.division()),
                        quantity -> String.valueOf(quantity.printed())),
                counted(all, Quantity::unit, Quantity::unit),
                counted(seen, view -> shown(view).name(), view -> shown(view).name()));
    }

    private static <T> List<Facet> counted(List<T> all, Function<T, String> value, Function<T, String> label) {
        Map<String, List<T>> groups =
                all.stream().collect(Collectors.groupingBy(value, LinkedHashMap::new, Collectors.toList()));
        return groups.entrySet().stream()
                .map(group -> new Facet(
                        group.getKey(),
                        label.apply(group.getValue().getFirst()),
                        group.getValue().size()))
                .toList();
    }

    /** @param rows divisions; columns measures */
    record MatrixItem(
            String document,
            @Nullable String number,
            String title,
            long rows,
            long columns,
            Map<TargetLight.Colour, Integer> counts,
            long empty) {}

    List<MatrixItem> matrices() {
        var look = ProgressViews.Look.on(null, clock);
        Map<String, List<Quantity>> byDocument = book.all().stream()
                .filter(quantity -> quantity.whose() == Whose.ROW)
                .collect(Collectors.groupingBy(Quantity::document, LinkedHashMap::new, Collectors.toList()));
        return byDocument.values().stream()
                .map(some -> item(some, views.of(some, look)))
                .filter(item -> item.rows() > 1)
                .toList();
    }

    private static MatrixItem item(List<Quantity> some, List<ProgressView> seen) {
        Quantity first = some.getFirst();
        return new MatrixItem(
                first.document(),
                first.documentNumber(),
                first.documentTitle(),
                some.stream().map(Quantity::printed).distinct().count(),
                some.stream().map(Quantity::name).distinct().count(),
                ProgressMatrix.counts(seen),
                seen.stream().filter(view -> view.figure() == null).count());
    }
}
