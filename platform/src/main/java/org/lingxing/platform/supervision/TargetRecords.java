package org.lingxing.platform.supervision;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.gazette.TargetBook.Quantity;
import org.springframework.stereotype.Component;

/** Holds what is reported against every register that proves something of it. */
@Component
class TargetRecords {

    private final List<TargetRecord> registers;

    TargetRecords(List<TargetRecord> registers) {
        this.registers = List.copyOf(registers);
    }

    /**
     * What a register says beside a reported figure.
     *
     * @param difference reported less recorded; above 0 more is reported than can be proved; {@code null} where nothing
     *     is reported
     */
    record Recorded(
            Phrase register,
            BigDecimal value,
            int entries,
            @Nullable BigDecimal difference) {}

    /**
     * What the registers hold on the day each figure counts for.
     *
     * @param reported by target
     * @param day for targets of which nothing is reported
     */
    Map<UUID, List<Recorded>> beside(List<Quantity> targets, Map<UUID, ProgressFigure> reported, LocalDate day) {
        Map<LocalDate, List<Quantity>> byDay = targets.stream().collect(Collectors.groupingBy(target -> {
            var figure = reported.get(target.id());
            return figure == null ? day : figure.asOf();
        }));
        Map<UUID, List<Recorded>> found = new HashMap<>();
        byDay.forEach((on, some) -> {
            for (TargetRecord register : registers) {
                register.upTo(some, on)
                        .forEach((target, proof) -> found.computeIfAbsent(target, key -> new ArrayList<>())
                                .add(recorded(register.name(), proof, reported.get(target))));
            }
        });
        return found;
    }

    private static Recorded recorded(Phrase register, TargetRecord.Proof proof, @Nullable ProgressFigure reported) {
        BigDecimal value = reported == null ? null : reported.value();
        return new Recorded(
                register, proof.value(), proof.entries(), value == null ? null : value.subtract(proof.value()));
    }

    /** Records behind a figure, register by register. */
    record Behind(Phrase register, List<TargetRecord.Entry> entries) {}

    List<Behind> behind(Quantity target, LocalDate day, int most) {
        var all = new ArrayList<Behind>();
        for (TargetRecord register : registers) {
            if (register.upTo(List.of(target), day).containsKey(target.id())) {
                all.add(new Behind(register.name(), register.behind(target, day, most)));
            }
        }
        return all;
    }
}
