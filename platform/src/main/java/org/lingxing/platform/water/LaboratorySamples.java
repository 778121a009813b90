package org.lingxing.platform.water;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.sheets.Intake;
import org.lingxing.platform.time.CityClock;
import org.lingxing.platform.water.LaboratoryIntake.Understood;
import org.lingxing.sensing.Item;
import org.lingxing.sensing.Sample;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Samples of laboratories as they are stored: values like those of stations, and beside them where they came from. */
@Component
class LaboratorySamples {

    private static final String STORED = """
            select sample.at, items, vals, flags, sheet
              from water.sample
              join water.station on station.number = sample.station
              left join water.laboratory_sample
                on laboratory_sample.station = sample.station and laboratory_sample.at = sample.at
             where station.code = :station
               and sample.at = any (:moments)
             order by sample.at
            """;

    private static final String METHODS = """
            select laboratory_value.at, item, printed, method
              from water.laboratory_value
              join water.station on station.number = laboratory_value.station
             where station.code = :station
               and laboratory_value.at = any (:moments)
             order by laboratory_value.at, item
            """;

    private final JdbcClient database;
    private final Sections sections;
    private final Stations stations;
    private final Laboratories laboratories;
    private final SamplesByHand byHand;
    private final Standstill standstill;
    private final CityClock clock;

    LaboratorySamples(
            JdbcClient database,
            Sections sections,
            Stations stations,
            Laboratories laboratories,
            SamplesByHand byHand,
            Standstill standstill,
            CityClock clock) {
        this.database = database;
        this.sections = sections;
        this.stations = stations;
        this.laboratories = laboratories;
        this.byHand = byHand;
        this.standstill = standstill;
        this.clock = clock;
    }

    /** Where and when. */
    record Place(String section, LocalDateTime at) {}

    /**
     * A stored sample.
     *
     * @param values as printed where that is known
     */
    record Stored(@Nullable String sheet, Map<Item, LabValue> values, Map<Item, String> methods) {}

    LabPlaces places(Laboratory laboratory) {
        return new LabPlaces(sections.all(null), laboratories.names(laboratory.code()));
    }

    /** What is stored of these, by place. */
    Map<Place, Stored> stored(List<Understood> rows) {
        Map<String, List<Timestamp>> moments = new HashMap<>();
        for (var row : rows) {
            var section = row.section();
            var at = row.at();
            if (section != null && at != null) {
                moments.computeIfAbsent(section.code(), code -> new ArrayList<>())
                        .add(timestamp(at));
            }
        }
        Map<Place, Stored> stored = new HashMap<>();
        moments.forEach((section, asked) -> read(section, asked.toArray(Timestamp[]::new), stored));
        return stored;
    }

    private void read(String section, Timestamp[] moments, Map<Place, Stored> stored) {
        database.sql(STORED)
                .param("station", stationOf(section))
                .param("moments", moments)
                .query(row -> {
                    var sample = Samples.values(row);
                    Map<Item, LabValue> values = new EnumMap<>(Item.class);
                    sample.forEach((item, value) -> values.put(item, LabValue.of(value.value(), value.flags())));
                    stored.put(
                            new Place(section, local(row.getTimestamp("at"))),
                            new Stored(row.getString("sheet"), values, new EnumMap<>(Item.class)));
                });
        database.sql(METHODS)
                .param("station", stationOf(section))
                .param("moments", moments)
                .query(row -> {
                    var there = stored.get(new Place(section, local(row.getTimestamp("at"))));
                    var method = row.getString("method");
                    if (there != null && method != null) {
                        there.methods().put(Item.at(row.getInt("item")), method);
                    }
                });
    }

    void holdStill() {
        standstill.untilTheTransactionEnds();
    }

    /** Stores rows that are understood, in the transaction at hand. */
    void write(
            Laboratory laboratory, List<Understood> rows, Map<Item, Laboratory.Method> methods, Intake.Taking taking) {
        Map<String, Map<LocalDateTime, List<LabRow>>> bySection = new LinkedHashMap<>();
        for (var row : rows) {
            bySection
                    .computeIfAbsent(Objects.requireNonNull(row.section()).code(), code -> new LinkedHashMap<>())
                    .computeIfAbsent(Objects.requireNonNull(row.at()), at -> new ArrayList<>())
                    .add(row.row());
        }
        Map<Station, List<Sample>> samples = new LinkedHashMap<>();
        bySection.forEach((section, moments) -> {
            var station = station(section);
            samples.put(station, samples(moments));
            moments.forEach((at, its) -> note(laboratory, station, at, its, methods, taking));
        });
        byHand.write(samples);
    }

    private List<Sample> samples(Map<LocalDateTime, List<LabRow>> moments) {
        long received = clock.instant().getEpochSecond();
        List<Sample> samples = new ArrayList<>();
        moments.forEach((at, rows) -> {
            var builder = new Sample.Builder();
            rows.forEach(
                    row -> row.values().forEach((item, value) -> builder.with(item, value.value(), value.flags())));
            samples.add(builder.at(timestamp(at).toInstant().getEpochSecond(), received));
        });
        return samples;
    }

    /** Notes where a sample came from, and what the file says letter by letter. */
    private void note(
            Laboratory laboratory,
            Station station,
            LocalDateTime at,
            List<LabRow> rows,
            Map<Item, Laboratory.Method> methods,
            Intake.Taking taking) {
        var sheet = rows.stream().map(LabRow::sheet).filter(Objects::nonNull).findFirst();
        database.sql("""
                        insert into water.laboratory_sample
                               (station, at, laboratory, sheet, import, taken_over_by, taken_over_at)
                        values (:station, :at, :laboratory, :sheet, :import, :by, :now)
                            on conflict (station, at)
                            do update set laboratory = excluded.laboratory, import = excluded.import,
                                          sheet = coalesce(excluded.sheet, laboratory_sample.sheet),
                                          taken_over_by = excluded.taken_over_by,
                                          taken_over_at = excluded.taken_over_at
                        """)
                .param("station", station.number())
                .param("at", timestamp(at))
                .param("laboratory", laboratory.code())
                .param("sheet", sheet.orElse(null), Types.VARCHAR)
                .param("import", taking.id())
                .param("by", taking.by())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        for (var row : rows) {
            row.values().forEach((item, value) -> note(station, at, row, item, value, methods.get(item)));
        }
    }

    private void note(
            Station station,
            LocalDateTime at,
            LabRow row,
            Item item,
            LabValue value,
            Laboratory.@Nullable Method method) {
        var limit = row.limit();
        BigDecimal known = limit != null && limit.isMeasured()
                ? org.lingxing.sensing.Millionths.decimal(limit.value())
                : method == null ? null : method.limit();
        var named = row.method() != null ? row.method() : method == null ? null : method.method();
        database.sql("""
                        insert into water.laboratory_value (station, at, item, printed, method, detection_limit)
                        values (:station, :at, :item, :printed, :method, :limit)
                            on conflict (station, at, item)
                            do update set printed = excluded.printed, method = excluded.method,
                                          detection_limit = excluded.detection_limit
                        """)
                .param("station", station.number())
                .param("at", timestamp(at))
                .param("item", item.place())
                .param("printed", value.printed())
                .param("method", named, Types.VARCHAR)
                .param("limit", known, Types.NUMERIC)
                .update();
    }

    /** The station that stands for samples taken at a section by hand; it is made when the first comes. */
    private Station station(String section) {
        var code = stationOf(section);
        return stations.find(code).orElseGet(() -> stations.put(code, "人工采样", section, Station.Kind.SAMPLING));
    }

    private static String stationOf(String section) {
        return section + "-L";
    }

    private static Timestamp timestamp(LocalDateTime at) {
        return Timestamp.from(at.atZone(CityClock.ZONE).toInstant());
    }

    private static LocalDateTime local(Timestamp at) {
        return LocalDateTime.ofInstant(at.toInstant(), CityClock.ZONE);
    }
}
