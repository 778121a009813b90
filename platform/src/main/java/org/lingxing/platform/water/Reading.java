package org.lingxing.platform.water;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lingxing.decrees.water.WaterClass;
import org.lingxing.kernel.DivisionCode;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.places.Divisions;
import org.lingxing.platform.time.CityClock;
import org.lingxing.platform.water.SectionView.Named;
import org.lingxing.platform.water.SectionView.PeriodView;
import org.lingxing.platform.water.SectionView.StationView;
import org.lingxing.sensing.Item;
import org.lingxing.sensing.Millionths;
import org.lingxing.sensing.PeriodClass;
import org.lingxing.sensing.Sums;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is asked of sections: how they stand, their periods, their curves. */
@Component
class Reading {

    private static final String CURVE = """
            select extract(epoch from at)::bigint, vals[place], flags[place]
              from (select at, vals, flags, array_position(items, :item::smallint) as place
                      from water.sample
                      join water.stay on stay.station = sample.station and at >= since and at < until
                     where sample.station = :station
                       and stay.section_code = :section
                       and at >= :from and at < :to) sample
             where place is not null
             order by at
            """;

    private static final String OPEN_ALARMS = """
            select stay.section_code as section, count(*) as open
              from water.alarm
              join water.stay on stay.station = alarm.station and alarm.since >= stay.since and alarm.since < stay.until
             where ended_at is null
             group by stay.section_code
             order by stay.section_code
            """;

    private final JdbcClient database;
    private final Sections sections;
    private final Stations stations;
    private final StationPlaces places;
    private final Memories memories;
    private final Judges judges;
    private final SectionDays sectionDays;
    private final SectionTargets targets;
    private final Divisions divisions;
    private final CityClock clock;

    Reading(
            JdbcClient database,
            Sections sections,
            Stations stations,
            StationPlaces places,
            Memories memories,
            Judges judges,
            SectionDays sectionDays,
            SectionTargets targets,
            Divisions divisions,
            CityClock clock) {
        this.database = database;
        this.sections = sections;
        this.stations = stations;
        this.places = places;
        this.memories = memories;
        this.judges = judges;
        this.sectionDays = sectionDays;
        this.targets = targets;
        this.divisions = divisions;
        this.clock = clock;
    }

    /** How the sections stand now. */
    List<SectionView> all(@Nullable String division) {
        return views(sections.all(division));
    }

    /** How one stands now. */
    SectionView one(Section section) {
        return views(List.of(section)).getFirst();
    }

    private List<SectionView> views(List<Section> asked) {
        Map<String, List<Station>> bySection = new HashMap<>();
        stations.all()
                .forEach(station -> bySection
                        .computeIfAbsent(station.section(), code -> new ArrayList<>())
                        .add(station));
        var month = YearMonth.from(clock.today());
        var days = sectionDays.of(asked, month.atDay(1), month.plusMonths(1).atDay(1));
        var alarms = openAlarms();
        var ofYear = targets.of(month.getYear());
        var since = places.sinceTheyMoved();
        Map<String, Phrase> names = new HashMap<>();
        return asked.stream()
                .map(section -> section.aimingAt(ofYear.getOrDefault(section.code(), section.target())))
                .map(section -> view(
                        section,
                        bySection.getOrDefault(section.code(), List.of()),
                        days.getOrDefault(section.code(), new TreeMap<>()),
                        alarms.getOrDefault(section.code(), 0),
                        since,
                        names.computeIfAbsent(section.division(), this::nameOf)))
                .toList();
    }

    private SectionView view(
            Section section,
            List<Station> its,
            Map<LocalDate, Sums> days,
            int alarms,
            Map<Integer, Instant> since,
            Phrase division) {
        var classifier = judges.classifier(section.body());
        SectionView.@Nullable LatestView latest = null;
        for (var station : its) {
            var found = Views.latest(station, memories.of(station).latest(), classifier);
            if (found != null
                    && !found.at().isBefore(since.getOrDefault(station.number(), Instant.MIN))
                    && (latest == null || found.at().isAfter(latest.at()))) {
                latest = found;
            }
        }
        var month = YearMonth.from(clock.today()).toString();
        return new SectionView(
                section.code(),
                section.name(),
                section.water(),
                new Named(section.body().name(), section.body().label()),
                section.division(),
                division,
                section.longitude(),
                section.latitude(),
                Named.of(section.target()),
                section.drinking(),
                its.stream()
                        .map(station -> new StationView(
                                station.code(), station.name(), station.kind().name()))
                        .toList(),
                latest,
                days.isEmpty()
                        ? null
                        : Views.period(
                                month, PeriodClass.ofDays(days.values(), classifier), section.target(), classifier),
                alarms);
    }

    /** The days of a section, the oldest first. */
    List<PeriodView> days(Section section, LocalDate from, LocalDate to) {
        var classifier = judges.classifier(section.body());
        Map<Integer, Optional<WaterClass>> aims = new HashMap<>();
        return sectionDays
                .of(List.of(section), from, to)
                .getOrDefault(section.code(), new TreeMap<>())
                .entrySet()
                .stream()
                .map(day -> Views.period(
                        day.getKey().toString(),
                        PeriodClass.ofSamples(day.getValue(), classifier),
                        aims.computeIfAbsent(
                                        day.getKey().getYear(), year -> Optional.ofNullable(targets.of(section, year)))
                                .orElse(null),
                        classifier))
                .toList();
    }

    /**
     * A section on a day.
     *
     * @param section its code
     */
    record SectionDay(String section, PeriodView day) {}

    /** That day of every section that has values of it, by code. */
    List<SectionDay> on(LocalDate day) {
        var all = sections.all(null);
        var measured = sectionDays.of(all, day, day.plusDays(1));
        var aims = targets.of(day.getYear());
        return all.stream()
                .filter(section -> measured.containsKey(section.code()))
                .map(section -> {
                    var classifier = judges.classifier(section.body());
                    var sums =
                            Objects.requireNonNull(measured.get(section.code())).get(day);
                    return new SectionDay(
                            section.code(),
                            Views.period(
                                    day.toString(),
                                    PeriodClass.ofSamples(Objects.requireNonNull(sums), classifier),
                                    aims.getOrDefault(section.code(), section.target()),
                                    classifier));
                })
                .toList();
    }

    /** The months of a year that have values, and the year. */
    List<PeriodView> months(Section section, int year) {
        var classifier = judges.classifier(section.body());
        var days = sectionDays
                .of(List.of(section), LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1))
                .getOrDefault(section.code(), new TreeMap<>());
        var target = targets.of(section, year);
        var byMonth = new TreeMap<YearMonth, List<Sums>>();
        days.forEach((day, sums) -> byMonth.computeIfAbsent(YearMonth.from(day), month -> new ArrayList<>())
                .add(sums));
        List<PeriodView> periods = new ArrayList<>();
        List<PeriodClass> months = new ArrayList<>();
        byMonth.forEach((month, sums) -> {
            var period = PeriodClass.ofDays(sums, classifier);
            months.add(period);
            periods.add(Views.period(month.toString(), period, target, classifier));
        });
        if (!months.isEmpty()) {
            periods.add(
                    Views.period(Integer.toString(year), PeriodClass.ofMonths(months, classifier), target, classifier));
        }
        return periods;
    }

    /**
     * The values of an item, as columns: what a chart takes, and a third of the letters that objects take.
     *
     * @param at seconds since 1970
     * @param flags masks
     */
    record Curve(
            String station, String item, String unit, List<Long> at, List<BigDecimal> values, List<Integer> flags) {}

    /** What the station measured while it stood at that section. */
    Curve curve(Section section, Station station, Item item, Instant from, Instant to) {
        var curve = new Curve(
                station.code(),
                item.memberName(),
                item.unit(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>());
        database.sql(CURVE)
                .param("section", section.code())
                .param("station", station.number())
                .param("item", item.place())
                .param("from", Timestamp.from(from))
                .param("to", Timestamp.from(to))
                .query(row -> {
                    curve.at().add(row.getLong(1));
                    curve.values().add(Millionths.decimal(row.getLong(2)));
                    curve.flags().add(row.getInt(3));
                });
        return curve;
    }

    /**
     * The means of an item by day, as columns; a curve over a year is drawn of these.
     *
     * @param at the first second of each day, since 1970
     * @param least of the values of the day that are not left out
     */
    record DayCurve(
            String station,
            String item,
            String unit,
            List<Long> at,
            List<BigDecimal> values,
            List<BigDecimal> least,
            List<BigDecimal> most,
            List<Integer> counts) {}

    DayCurve dayCurve(Section section, Station station, Item item, LocalDate from, LocalDate to) {
        var curve = new DayCurve(
                station.code(),
                item.memberName(),
                item.unit(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>());
        sectionDays.of(section, station, from, to).forEach((day, sums) -> {
            int count = sums.count(item);
            if (count > 0) {
                long sum = sums.sum(item);
                curve.at().add(Samples.startOf(day));
                curve.values().add(Millionths.decimal(count == 1 ? sum : Millionths.mean(sum, count, item.decimals())));
                curve.least().add(Millionths.decimal(sums.least(item)));
                curve.most().add(Millionths.decimal(sums.most(item)));
                curve.counts().add(count);
            }
        });
        return curve;
    }

    private Map<String, Integer> openAlarms() {
        Map<String, Integer> open = new HashMap<>();
        database.sql(OPEN_ALARMS).query(row -> {
            open.put(row.getString("section"), row.getInt("open"));
        });
        return open;
    }

    private Phrase nameOf(String division) {
        return divisions
                .find(DivisionCode.of(division))
                .map(found -> found.name())
                .orElse(Phrase.of(division, division));
    }
}
