package org.lingxing.platform.water;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lingxing.decrees.water.WaterClass;
import org.lingxing.kernel.DivisionCode;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.places.Divisions;
import org.lingxing.platform.time.CityClock;
import org.lingxing.platform.water.MonthFigures.Change;
import org.lingxing.platform.water.MonthFigures.County;
import org.lingxing.platform.water.MonthFigures.Drinking;
import org.lingxing.platform.water.MonthFigures.Line;
import org.lingxing.platform.water.MonthFigures.ShareView;
import org.lingxing.platform.water.SectionView.Named;
import org.lingxing.sensing.Item;
import org.lingxing.sensing.PeriodClass;
import org.lingxing.sensing.Shares;
import org.lingxing.sensing.Sums;
import org.lingxing.sensing.Target;
import org.lingxing.sensing.WaterIndex;
import org.springframework.stereotype.Component;

/** Puts together what a month says of all sections and counties. */
@Component
class MonthReading {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Sections sections;
    private final SectionTargets targets;
    private final SectionDays sectionDays;
    private final Judges judges;
    private final Figures figures;
    private final Divisions divisions;
    private final CityClock clock;

    MonthReading(
            Sections sections,
            SectionTargets targets,
            SectionDays sectionDays,
            Judges judges,
            Figures figures,
            Divisions divisions,
            CityClock clock) {
        this.sections = sections;
        this.targets = targets;
        this.sectionDays = sectionDays;
        this.judges = judges;
        this.figures = figures;
        this.divisions = divisions;
        this.clock = clock;
    }

    /**
     * @param division of one county; null for all
     */
    MonthFigures of(YearMonth month, @Nullable String division) {
        var all = sections.all(division);
        var now = periods(all, month);
        var before = periods(all, month.minusMonths(1));
        var lastYear = periods(all, month.minusYears(1));
        var aims = targets.of(month.getYear());
        List<Line> lines = new ArrayList<>();
        for (var section : all) {
            var aimed = section.aimingAt(aims.getOrDefault(section.code(), section.target()));
            lines.add(line(aimed, month, now, before, lastYear));
        }
        var items = commonItems(all, now);
        return new MonthFigures(
                month.toString(),
                all.size(),
                now.size(),
                met(lines),
                aimed(lines),
                share(classes(now, null, all)),
                lastYear.isEmpty() ? null : share(classes(lastYear, null, all)),
                drinking(all, month),
                lines,
                ranked(counties(all, lines, now, lastYear, items)),
                WaterIndex.METHOD,
                items.stream().map(Item::label).toList(),
                clock.instant());
    }

    /** The classes of a month by section; those with nothing measured are left out. */
    Map<String, PeriodClass> periods(List<Section> asked, YearMonth month) {
        return periods(asked, month, month).getOrDefault(month, Map.of());
    }

    /** The same month by month, from the first to the last; months with nothing measured are left out. */
    NavigableMap<YearMonth, Map<String, PeriodClass>> periods(List<Section> asked, YearMonth first, YearMonth last) {
        var months = new TreeMap<YearMonth, Map<String, PeriodClass>>();
        var days = sectionDays.of(asked, first.atDay(1), last.plusMonths(1).atDay(1));
        for (var section : asked) {
            Map<YearMonth, List<Sums>> its = new HashMap<>();
            days.getOrDefault(section.code(), Map.of())
                    .forEach((day, sums) -> its.computeIfAbsent(YearMonth.from(day), month -> new ArrayList<>())
                            .add(sums));
            its.forEach((month, sums) -> {
                var period = PeriodClass.ofDays(sums, judges.classifier(section.body()));
                if (period.waterClass() != null) {
                    months.computeIfAbsent(month, none -> new HashMap<>()).put(section.code(), period);
                }
            });
        }
        return months;
    }

    private Line line(
            Section section,
            YearMonth month,
            Map<String, PeriodClass> now,
            Map<String, PeriodClass> before,
            Map<String, PeriodClass> lastYear) {
        var classifier = judges.classifier(section.body());
        var period = now.get(section.code());
        var found = classOf(now, section);
        var earlier = classOf(before, section);
        var yearAgo = classOf(lastYear, section);
        return new Line(
                section.code(),
                section.name(),
                section.water(),
                section.division(),
                nameOf(section.division()),
                Named.of(section.target()),
                section.drinking(),
                period == null ? null : Views.period(month.toString(), period, section.target(), classifier),
                period == null
                        ? List.of()
                        : Target.mainPollution(period, classifier).stream()
                                .map(Item::label)
                                .toList(),
                Named.of(earlier),
                change(earlier, found),
                Named.of(yearAgo),
                change(yearAgo, found));
    }

    private static @Nullable WaterClass classOf(Map<String, PeriodClass> periods, Section section) {
        var period = periods.get(section.code());
        return period == null ? null : period.waterClass();
    }

    private static @Nullable Change change(@Nullable WaterClass was, @Nullable WaterClass is) {
        if (was == null || is == null) {
            return null;
        }
        int order = is.compareTo(was);
        return order < 0 ? Change.BETTER : order > 0 ? Change.WORSE : Change.SAME;
    }

    private static int met(List<Line> lines) {
        return (int) lines.stream()
                .filter(line ->
                        line.month() != null && Boolean.TRUE.equals(line.month().met()))
                .count();
    }

    private static int aimed(List<Line> lines) {
        return (int) lines.stream()
                .filter(line -> line.month() != null && line.month().met() != null)
                .count();
    }

    private static List<WaterClass> classes(
            Map<String, PeriodClass> periods, @Nullable String division, List<Section> all) {
        List<WaterClass> classes = new ArrayList<>();
        for (var section : all) {
            var found = classOf(periods, section);
            if (found != null && (division == null || division.equals(section.division()))) {
                classes.add(found);
            }
        }
        return classes;
    }

    private static ShareView share(List<WaterClass> classes) {
        var shares = Shares.of(classes);
        var quality = shares.quality();
        return new ShareView(
                shares.counts().values().stream().toList(),
                shares.total(),
                shares.percent(WaterClass.I, WaterClass.III),
                shares.percent(WaterClass.INFERIOR_V, WaterClass.INFERIOR_V),
                quality == null ? null : new Named(quality.name(), quality.label()));
    }

    private Drinking drinking(List<Section> all, YearMonth month) {
        var sources = all.stream().filter(Section::drinking).toList();
        var year = periods(sources, month.withMonth(1), month);
        var now = List.copyOf(year.getOrDefault(month, Map.of()).values());
        var soFar = year.values().stream().flatMap(its -> its.values().stream()).toList();
        return new Drinking(
                now.size(),
                complying(now),
                percent(complying(now), now.size()),
                soFar.size(),
                complying(soFar),
                percent(complying(soFar), soFar.size()),
                figures.edition().times().drinkingAim());
    }

    private static int complying(List<PeriodClass> periods) {
        return (int) periods.stream()
                .filter(period -> Target.isMet(period, WaterClass.III))
                .count();
    }

    private static @Nullable BigDecimal percent(int part, int whole) {
        return whole == 0
                ? null
                : HUNDRED.multiply(BigDecimal.valueOf(part)).divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
    }

    private List<County> counties(
            List<Section> all,
            List<Line> lines,
            Map<String, PeriodClass> now,
            Map<String, PeriodClass> lastYear,
            Set<Item> items) {
        Map<String, List<Line>> byDivision = new LinkedHashMap<>();
        lines.forEach(line -> byDivision
                .computeIfAbsent(line.division(), code -> new ArrayList<>())
                .add(line));
        List<County> counties = new ArrayList<>();
        byDivision.forEach((division, its) -> {
            var index = WaterIndex.of(measured(all, division, now), items);
            var before = WaterIndex.of(measured(all, division, lastYear), items);
            counties.add(new County(
                    division,
                    nameOf(division),
                    share(classes(now, division, all)),
                    met(its),
                    aimed(its),
                    index,
                    null,
                    before,
                    index == null || before == null || before.signum() == 0 ? null : WaterIndex.change(index, before)));
        });
        return counties;
    }

    private List<WaterIndex.Measured> measured(List<Section> all, String division, Map<String, PeriodClass> periods) {
        List<WaterIndex.Measured> measured = new ArrayList<>();
        for (var section : all) {
            var period = periods.get(section.code());
            if (period != null && section.division().equals(division)) {
                measured.add(new WaterIndex.Measured(period, judges.classifier(section.body())));
            }
        }
        return measured;
    }

    /** What every county with a measured section measures. */
    private Set<Item> commonItems(List<Section> all, Map<String, PeriodClass> now) {
        Set<Item> common = EnumSet.allOf(Item.class);
        for (var division : all.stream().map(Section::division).distinct().toList()) {
            var measured = measured(all, division, now);
            if (!measured.isEmpty()) {
                common.retainAll(WaterIndex.items(measured));
            }
        }
        return now.isEmpty() ? EnumSet.noneOf(Item.class) : common;
    }

    private static List<County> ranked(List<County> counties) {
        var ordered = counties.stream()
                .sorted(Comparator.comparing(County::index, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(County::division))
                .toList();
        List<County> ranked = new ArrayList<>();
        for (int at = 0; at < ordered.size(); at++) {
            var one = ordered.get(at);
            var before = at == 0 ? null : ranked.get(at - 1);
            Integer rank = one.index() == null
                    ? null
                    : before != null && before.index() != null && one.index().compareTo(before.index()) == 0
                            ? before.rank()
                            : Integer.valueOf(at + 1);
            ranked.add(new County(
                    one.division(),
                    one.name(),
                    one.shares(),
                    one.met(),
                    one.aimed(),
                    one.index(),
                    rank,
                    one.lastYear(),
                    one.change()));
        }
        return ranked;
    }

    private Phrase nameOf(String division) {
        return divisions
                .find(DivisionCode.of(division))
                .map(found -> found.name())
                .orElse(Phrase.of(division, division));
    }
}
