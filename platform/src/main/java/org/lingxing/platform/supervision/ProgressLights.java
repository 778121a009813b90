package org.lingxing.platform.supervision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.gazette.TargetBook;
import org.lingxing.platform.gazette.TargetBook.Whose;
import org.lingxing.platform.time.CityClock;
import org.springframework.stereotype.Component;

/** How targets stand by document, and what moved since a day. Sums of tables are left out: their rows are counted. */
@Component
class ProgressLights {

    private final TargetBook book;
    private final ProgressViews views;
    private final CityClock clock;

    ProgressLights(TargetBook book, ProgressViews views, CityClock clock) {
        this.book = book;
        this.views = views;
        this.clock = clock;
    }

    /**
     * The lights of one document.
     *
     * @param empty how many targets nothing was reported of
     */
    record OfDocument(
            String document,
            @Nullable String number,
            String title,
            Map<TargetLight.Colour, Integer> counts,
            int empty) {}

    /** Of each document with targets, by figures up to that day. */
    List<OfDocument> byDocument(LocalDate on) {
        return byDocument(seen(ProgressViews.Look.on(on, clock)));
    }

    static List<OfDocument> byDocument(List<ProgressView> seen) {
        Map<String, List<ProgressView>> groups = seen.stream()
                .collect(Collectors.groupingBy(ProgressView::document, LinkedHashMap::new, Collectors.toList()));
        return groups.values().stream().map(ProgressLights::ofDocument).toList();
    }

    private static OfDocument ofDocument(List<ProgressView> some) {
        ProgressView first = some.getFirst();
        return new OfDocument(
                first.document(), first.documentNumber(), first.documentTitle(), ProgressMatrix.counts(some), (int)
                        some.stream().filter(view -> view.figure() == null).count());
    }

    /** All targets but the sums of tables. */
    List<ProgressView> seen(ProgressViews.Look look) {
        return views.of(
                book.all().stream()
                        .filter(quantity -> quantity.whose() != Whose.TOTAL)
                        .toList(),
                look);
    }

    /**
     * A target whose light is another than it was.
     *
     * @param was NONE where nothing had been reported then
     */
    record Moved(ProgressView target, ProgressLists.Shown was, ProgressLists.Shown becomes) {}

    /** What is shown otherwise than it was at the end of that day, as it was known then; what became worse comes first. */
    List<Moved> movedSince(LocalDate day, List<ProgressView> now) {
        var then = new ProgressViews.Look(
                day, day.plusDays(1).atStartOfDay(CityClock.ZONE).toInstant());
        Map<UUID, ProgressView> before = new HashMap<>();
        seen(then).forEach(view -> before.put(view.id(), view));
        var moved = new ArrayList<Moved>();
        for (ProgressView view : now) {
            ProgressView old = before.get(view.id());
            var was = old == null ? ProgressLists.Shown.NONE : ProgressLists.shown(old);
            if (was != ProgressLists.shown(view)) {
                moved.add(new Moved(view, was, ProgressLists.shown(view)));
            }
        }
        moved.sort((one, other) ->
                Integer.compare(other.becomes().weight(), one.becomes().weight()));
        return moved;
    }
}
