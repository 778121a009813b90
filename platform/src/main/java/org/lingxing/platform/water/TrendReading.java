package org.lingxing.platform.water;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.time.CityClock;
import org.lingxing.platform.water.SectionView.Named;
import org.lingxing.sensing.Item;
import org.lingxing.sensing.Millionths;
import org.lingxing.sensing.PeriodClass;
import org.lingxing.sensing.Sums;
import org.lingxing.sensing.Trend;
import org.springframework.stereotype.Component;

/** How an item went over the years: each month beside the same month of last year, and the trend by Mann and Kendall. */
@Component
class TrendReading {

    private static final int MONTHS_A_YEAR = 12;
    private static final int SLOPE_DECIMALS = 6;
    private static final int Z_DECIMALS = 3;

    private final SectionDays sectionDays;
    private final Judges judges;
    private final CityClock clock;

    TrendReading(SectionDays sectionDays, Judges judges, CityClock clock) {
        this.sectionDays = sectionDays;
        this.judges = judges;
        this.clock = clock;
    }

    /**
     * An item over the years.
     *
     * @param direction null with fewer months than the test allows
     * @param z of the test of Mann and Kendall; null likewise
     * @param slopeAYear by how much it goes in a year, by Sen's median; null likewise
     */
    record TrendView(
            String item,
            String unit,
            List<MonthValue> months,
            int values,
            @Nullable Named direction,
            @Nullable BigDecimal z,
            @Nullable BigDecimal slopeAYear) {}

    /**
     * A month.
     *
     * @param lastYear mean of the same month of last year; null where it has none
     */
    record MonthValue(
            String month, BigDecimal value, @Nullable BigDecimal lastYear) {}

    /** @param years so many, up to the present month */
    TrendView of(Section section, Item item, int years) {
        var last = YearMonth.from(clock.today());
        var first = last.minusYears(years).plusMonths(1);
        // a year more, so that the first months stand beside theirs of last year
        var days = sectionDays
                .of(
                        List.of(section),
                        first.minusYears(1).atDay(1),
                        last.plusMonths(1).atDay(1))
                .getOrDefault(section.code(), new TreeMap<>());
        var byMonth = new TreeMap<YearMonth, List<Sums>>();
        days.forEach((day, sums) -> byMonth.computeIfAbsent(YearMonth.from(day), month -> new ArrayList<>())
                .add(sums));
        var means = new TreeMap<YearMonth, Long>();
        byMonth.forEach((month, sums) -> {
            var mean =
                    PeriodClass.ofDays(sums, judges.classifier(section.body())).find(item);
            if (mean != null) {
                means.put(month, mean.value());
            }
        });
        List<MonthValue> months = new ArrayList<>();
        means.tailMap(first).forEach((month, value) -> {
            var before = means.get(month.minusYears(1));
            months.add(new MonthValue(
                    month.toString(), Millionths.decimal(value), before == null ? null : Millionths.decimal(before)));
        });
        return view(item, months);
    }

    private static TrendView view(Item item, List<MonthValue> months) {
        if (months.size() < Trend.LEAST_VALUES) {
            return new TrendView(item.memberName(), item.unit(), months, months.size(), null, null, null);
        }
        var trend = Trend.of(months.stream()
                .mapToDouble(month -> month.value().doubleValue())
                .toArray());
        return new TrendView(
                item.memberName(),
                item.unit(),
                months,
                months.size(),
                new Named(trend.direction().name(), trend.direction().label()),
                rounded(trend.z(), Z_DECIMALS),
                rounded(trend.slope() * MONTHS_A_YEAR, SLOPE_DECIMALS));
    }

    private static BigDecimal rounded(double value, int decimals) {
        return BigDecimal.valueOf(value)
                .setScale(decimals, RoundingMode.HALF_EVEN)
                .stripTrailingZeros();
    }
}
