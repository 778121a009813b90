package org.lingxing.platform.supervision;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.gazette.TargetBook.Quantity;
import org.lingxing.platform.gazette.TargetBook.Whose;
import org.lingxing.platform.water.SectionBook;
import org.springframework.stereotype.Component;

/**
 * The register of sections and their months: how many sections are set up, and how much of the drinking water complies.
 * Which targets are meant is told by their words and unit; one in which sections of the province are meant is not proven,
 * for the register does not tell those apart.
 */
@Component
class TargetWater implements TargetRecord {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final SectionBook book;

    TargetWater(SectionBook book) {
        this.book = book;
    }

    /** What of the register a target asks for. */
    private enum Asks {
        SECTIONS,
        DRINKING,
        NOTHING;

        static Asks of(Quantity target) {
            var words = target.name() + target.subject();
            if (target.whose() == Whose.ROW) {
                return NOTHING;
            }
            if (target.unit().equals("个") && words.contains("监测断面")) {
                return SECTIONS;
            }
            boolean ofWater = words.contains("水源") && words.contains("水质");
            return target.unit().equals("%") && ofWater ? DRINKING : NOTHING;
        }
    }

    @Override
    public Phrase name() {
        return Phrase.of("断面水质", "Sections and their water");
    }

    @Override
    public Map<UUID, Proof> upTo(List<Quantity> targets, LocalDate day) {
        Map<UUID, Proof> proofs = new HashMap<>();
        for (var target : targets) {
            switch (Asks.of(target)) {
                case SECTIONS -> {
                    int count = book.registered().size();
                    proofs.put(target.id(), new Proof(BigDecimal.valueOf(count), count));
                }
                case DRINKING -> {
                    var months = book.drinking(firstDay(target, day), day);
                    if (!months.isEmpty()) {
                        proofs.put(target.id(), new Proof(rate(months), months.size()));
                    }
                }
                case NOTHING -> {
                    // another register may know it
                }
            }
        }
        return proofs;
    }

    @Override
    public List<Entry> behind(Quantity target, LocalDate day, int most) {
        return switch (Asks.of(target)) {
            case SECTIONS ->
                book.registered().stream()
                        .limit(most)
                        .map(section -> new Entry(
                                section.code(),
                                section.name(),
                                day,
                                BigDecimal.ONE,
                                "/water/sections/" + section.code()))
                        .toList();
            case DRINKING ->
                book.drinking(firstDay(target, day), day).stream()
                        .limit(most)
                        .map(month -> new Entry(
                                month.section() + " " + month.month(),
                                month.name() + (month.complies() ? "　达标" : "　未达标"),
                                month.month().atEndOfMonth(),
                                month.complies() ? HUNDRED : BigDecimal.ZERO,
                                "/water/sections/" + month.section()))
                        .toList();
            case NOTHING -> List.of();
        };
    }

    private static LocalDate firstDay(Quantity target, LocalDate day) {
        return LocalDate.of(Objects.requireNonNullElse(target.year(), day.getYear()), 1, 1);
    }

    /** How many of the months comply, of every hundred. */
    private static BigDecimal rate(List<SectionBook.DrinkingMonth> months) {
        long complying =
                months.stream().filter(SectionBook.DrinkingMonth::complies).count();
        return HUNDRED.multiply(BigDecimal.valueOf(complying))
                .divide(BigDecimal.valueOf(months.size()), 1, RoundingMode.HALF_UP);
    }
}
