package org.lingxing.platform.supervision;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.gazette.TargetBook;
import org.lingxing.platform.gazette.TargetBook.Quantity;
import org.lingxing.platform.gazette.TargetBook.Whose;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.time.CityClock;
import org.springframework.stereotype.Component;

/** The matrices of the documents that set targets by division. */
@Component
class ProgressMatrices {

    private final TargetBook book;
    private final ProgressTable progress;
    private final ProgressViews views;
    private final TargetFrames frames;
    private final TargetLights lights;
    private final CityClock clock;

    ProgressMatrices(
            TargetBook book,
            ProgressTable progress,
            ProgressViews views,
            TargetFrames frames,
            TargetLights lights,
            CityClock clock) {
        this.book = book;
        this.progress = progress;
        this.views = views;
        this.frames = frames;
        this.lights = lights;
        this.clock = clock;
    }

    /**
     * One as it stands.
     *
     * @param asked up to which day; the last one something was reported for where {@code null}
     * @param known only what was reported before this moment; now where {@code null}
     */
    ProgressMatrix of(String document, @Nullable LocalDate asked, @Nullable Instant known) {
        List<Quantity> quantities = tableOf(document);
        List<UUID> ids = quantities.stream().map(Quantity::id).toList();
        List<LocalDate> days = progress.days(ids);
        LocalDate on = asked != null ? asked : days.isEmpty() ? clock.today() : days.getFirst();
        var now = ProgressViews.Look.on(on, clock);
        List<ProgressView> seen = views.of(quantities, known == null ? now : new ProgressViews.Look(on, known));
        Map<UUID, Quantity> byId = quantities.stream().collect(Collectors.toMap(Quantity::id, Function.identity()));
        return ProgressMatrix.of(
                on,
                elapsed(seen, on, byId),
                days,
                quantities,
                seen,
                (total, value, day) ->
                        lights.of(Objects.requireNonNull(byId.get(total.id())), frames.of(total.id()), value, day));
    }

    /** The quantities of a document's table. */
    List<Quantity> tableOf(String document) {
        List<Quantity> quantities = book.of(document).stream()
                .filter(quantity -> quantity.whose() != Whose.CITY)
                .toList();
        if (quantities.stream().noneMatch(quantity -> quantity.whose() == Whose.ROW)) {
            throw Refusal.of(TargetRefusal.MATRIX_UNKNOWN);
        }
        return quantities;
    }

    /** The rule's own share of the time between the days that most of them run. */
    private BigDecimal elapsed(List<ProgressView> seen, LocalDate on, Map<UUID, Quantity> byId) {
        Map<LocalDate, List<ProgressView>> byDays = seen.stream()
                .collect(Collectors.groupingBy(ProgressView::start, LinkedHashMap::new, Collectors.toList()));
        ProgressView usual = byDays.values().stream()
                .max(Comparator.comparingInt(List::size))
                .orElseThrow()
                .getFirst();
        return lights.of(Objects.requireNonNull(byId.get(usual.id())), frames.of(usual.id()), BigDecimal.ZERO, on)
                .timeElapsed();
    }
}
