package org.lingxing.platform.supervision;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.gazette.TargetBook;
import org.lingxing.platform.gazette.TargetBook.Quantity;
import org.lingxing.platform.gazette.TargetBook.Whose;
import org.lingxing.platform.time.CityClock;
import org.springframework.stereotype.Component;

/** What the counties report proves what is reported for the city: the sum of a column beside the figure of its total. */
@Component
class TargetSums implements TargetRecord {

    private final TargetBook book;
    private final ProgressTable progress;
    private final CityClock clock;

    TargetSums(TargetBook book, ProgressTable progress, CityClock clock) {
        this.book = book;
        this.progress = progress;
        this.clock = clock;
    }

    @Override
    public Phrase name() {
        return Phrase.of("县区填报之和", "Sum of what the counties report");
    }

    @Override
    public Map<UUID, Proof> upTo(List<Quantity> targets, LocalDate day) {
        Map<UUID, Proof> proofs = new HashMap<>();
        targets.stream()
                .filter(target -> target.whose() == Whose.TOTAL)
                .map(Quantity::document)
                .distinct()
                .forEach(document -> prove(document, targets, day, proofs));
        return proofs;
    }

    private void prove(String document, List<Quantity> targets, LocalDate day, Map<UUID, Proof> proofs) {
        List<Quantity> rows = book.of(document).stream()
                .filter(quantity -> quantity.whose() == Whose.ROW)
                .toList();
        var figures = progress.latest(rows.stream().map(Quantity::id).toList(), day, clock.instant());
        for (Quantity total : targets) {
            if (total.whose() == Whose.TOTAL && total.document().equals(document) && ProgressMatrix.addsUp(total)) {
                List<BigDecimal> values = rows.stream()
                        .filter(row -> row.name().equals(total.name()))
                        .flatMap(row -> Optional.ofNullable(figures.get(row.id())).stream())
                        .map(figure -> Objects.requireNonNull(figure.value()))
                        .toList();
                if (!values.isEmpty()) {
                    proofs.put(
                            total.id(),
                            new Proof(values.stream().reduce(BigDecimal.ZERO, BigDecimal::add), values.size()));
                }
            }
        }
    }

    @Override
    public List<Entry> behind(Quantity target, LocalDate day, int most) {
        List<Quantity> rows = book.of(target.document()).stream()
                .filter(row -> row.whose() == Whose.ROW && row.name().equals(target.name()))
                .toList();
        var figures = progress.latest(rows.stream().map(Quantity::id).toList(), day, clock.instant());
        var entries = new ArrayList<Entry>();
        for (Quantity row : rows) {
            var figure = figures.get(row.id());
            if (figure != null) {
                entries.add(new Entry(
                        Objects.requireNonNull(row.printed()),
                        figure.reporter(),
                        figure.asOf(),
                        Objects.requireNonNull(figure.value()),
                        "/supervision/targets/" + row.id()));
            }
        }
        entries.sort(Comparator.comparing(Entry::day).reversed());
        return entries.size() > most ? entries.subList(0, most) : entries;
    }
}
