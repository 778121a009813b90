package org.lingxing.platform.water;

import static org.lingxing.platform.http.Audience.PUBLIC;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.http.OpenTo;
import org.lingxing.platform.http.Page;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.sheets.Export;
import org.lingxing.platform.time.CityClock;
import org.lingxing.platform.water.SectionView.PeriodView;
import org.lingxing.sensing.Item;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Sections, their classes and curves, for everybody. */
@RestController
@RequestMapping("/api/v1/water")
@OpenTo(PUBLIC)
class SectionsResource {

    private static final int USUAL_DAYS = 30;
    private static final int MOST_YEARS = 20;

    private final Sections sections;
    private final Stations stations;
    private final Reading reading;
    private final TrendReading trends;
    private final CityClock clock;

    SectionsResource(Sections sections, Stations stations, Reading reading, TrendReading trends, CityClock clock) {
        this.sections = sections;
        this.stations = stations;
        this.reading = reading;
        this.trends = trends;
        this.clock = clock;
    }

    @GetMapping("/sections")
    Page<SectionView> list(@RequestParam(required = false) @Nullable String division) {
        return Page.whole(reading.all(division), clock.instant());
    }

    /** The register as a file, which can be mended and taken in again. */
    @GetMapping(path = "/sections", params = "format")
    void export(@RequestParam(required = false) @Nullable String division, Export export) {
        export.write(Section.COLUMNS, paging -> Page.whole(sections.all(division), clock.instant()));
    }

    @GetMapping("/sections/{code}")
    SectionView find(@PathVariable String code) {
        return reading.one(section(code));
    }

    /** Its days, the last thirty unless asked otherwise. */
    @GetMapping("/sections/{code}/days")
    List<PeriodView> days(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to) {
        var end = Bounds.within(Objects.requireNonNullElse(to, clock.today().plusDays(1)));
        return reading.days(
                section(code), Bounds.within(Objects.requireNonNullElse(from, end.minusDays(USUAL_DAYS))), end);
    }

    /** The months of a year that have values; the year itself comes last. */
    @GetMapping("/sections/{code}/months")
    List<PeriodView> months(@PathVariable String code, @RequestParam(required = false) @Nullable Integer year) {
        return reading.months(
                section(code),
                Bounds.year(Objects.requireNonNullElse(year, clock.today().getYear())));
    }

    /** The curve of an item over a time, of the station that measures it. */
    @GetMapping("/sections/{code}/curve")
    Reading.Curve curve(
            @PathVariable String code,
            @RequestParam String item,
            @RequestParam(required = false) @Nullable String station,
            @RequestParam Instant from,
            @RequestParam Instant to) {
        var section = section(code);
        var begin = Bounds.within(from);
        var end = Bounds.within(to);
        return reading.curve(section, station(section, station, begin, end), item(item), begin, end);
    }

    /** The means of an item by day, for curves over long times. */
    @GetMapping("/sections/{code}/day-curve")
    Reading.DayCurve dayCurve(
            @PathVariable String code,
            @RequestParam String item,
            @RequestParam(required = false) @Nullable String station,
            @RequestParam LocalDate from,
            @RequestParam LocalDate to) {
        var section = section(code);
        var begin = Bounds.within(from);
        var end = Bounds.within(to);
        var its = station(
                section,
                station,
                Instant.ofEpochSecond(Samples.startOf(begin)),
                Instant.ofEpochSecond(Samples.startOf(end)));
        return reading.dayCurve(section, its, item(item), begin, end);
    }

    /** A day of every section that has values of it, as it stands on the map. */
    @GetMapping("/days/{day}")
    List<Reading.SectionDay> day(@PathVariable LocalDate day) {
        return reading.on(Bounds.within(day));
    }

    /** How an item went over the years, month by month. */
    @GetMapping("/sections/{code}/trend")
    TrendReading.TrendView trend(
            @PathVariable String code, @RequestParam String item, @RequestParam(defaultValue = "3") int years) {
        return trends.of(section(code), item(item), Math.clamp(years, 1, MOST_YEARS));
    }

    private static Item item(String name) {
        var of = Batch.item(name);
        if (of == null) {
            throw Refusal.ofInput("/item", "没有项目 " + name, "There is no item " + name);
        }
        return of;
    }

    /** The station asked for, which stood there then or stands there now; the instrument where none is asked for. */
    private Station station(Section section, @Nullable String code, Instant from, Instant to) {
        return stations.at(section.code(), from, to).stream()
                .filter(one -> code == null || one.code().equals(code))
                .findFirst()
                .orElseThrow(() -> Refusal.of(WaterRefusal.STATION_UNKNOWN));
    }

    private Section section(String code) {
        return sections.find(code).orElseThrow(() -> Refusal.of(WaterRefusal.SECTION_UNKNOWN));
    }
}
