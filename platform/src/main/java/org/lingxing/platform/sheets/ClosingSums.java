package org.lingxing.platform.sheets;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Money;
import org.lingxing.kernel.Phrase;

/**
 * Whether the row of sums that closes a file says what its rows add up to. Only whole numbers and amounts are held against
 * it: a rate or an average has no sum.
 */
final class ClosingSums {

    private final Columns<?> columns;
    private final Map<String, BigDecimal> sums = new HashMap<>();
    private @Nullable ReadRow<?> closing;

    ClosingSums(Columns<?> columns) {
        this.columns = columns;
    }

    void add(ReadRow<?> row) {
        row.values()
                .forEach((column, value) -> value.map(ClosingSums::figure)
                        .ifPresent(figure -> sums.merge(column, figure, BigDecimal::add)));
    }

    void close(ReadRow<?> row) {
        closing = row;
    }

    /** One sentence for each column whose sum is another than the closing row says. */
    List<Phrase> misfits() {
        var last = closing;
        if (last == null) {
            return List.of();
        }
        var misfits = new ArrayList<Phrase>();
        for (var column : columns.all()) {
            var sum = sums.getOrDefault(column.key(), BigDecimal.ZERO);
            last.values()
                    .getOrDefault(column.key(), Optional.empty())
                    .map(ClosingSums::figure)
                    .filter(said -> said.compareTo(sum) != 0)
                    .ifPresent(said -> misfits.add(
                            misfit(last.number(), column.name(), said.toPlainString(), sum.toPlainString())));
        }
        return misfits;
    }

    private static @Nullable BigDecimal figure(Object value) {
        return switch (value) {
            case Integer count -> BigDecimal.valueOf(count);
            case Money amount -> amount.yuan();
            default -> null;
        };
    }

    private static Phrase misfit(int row, Phrase column, String said, String sum) {
        return Phrase.of(
                "第 " + row + " 行合计与各行之和不符：" + column.zh() + "写 " + said + "，各行之和为 " + sum,
                "The sums in row " + row + " differ from the rows: " + column.en() + " says " + said
                        + ", the rows add up to " + sum);
    }
}
