package org.lingxing.platform.water;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lingxing.sensing.Checks;
import org.lingxing.sensing.Item;
import org.lingxing.sensing.Sums;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The days of sections: what their stations measured while they stood there. The day on which a station moved is divided at
 * that moment between the two sections.
 *
 * <p>Where an instrument and people measured the same item on the same day, the instrument counts: it measured all day, and a
 * single sample beside it would be counted twice. A reading of ours.
 */
@Component
class SectionDays {

    /**
     * The instruments of a section come first: 'AUTOMATIC' before 'SAMPLING'. A day is a part where the station came or went
     * on it; when its samples are kept no more, the whole day is of the section at which it ended.
     */
    private static final String DAYS = """
            select stay.section_code as section, station.number, station.kind, day, items, counts, sums, least, most,
                   greatest(stay.since, bounds.first) as part_from, least(stay.until, bounds.last) as part_to,
                   stay.since > bounds.first or stay.until < bounds.last as part,
                   stay.until >= bounds.last as ended_here
              from water.day_sum
              join water.station on station.number = day_sum.station
             cross join lateral (select day::timestamp at time zone 'Asia/Shanghai' as first,
                                        (day + 1)::timestamp at time zone 'Asia/Shanghai' as last) bounds
              join water.stay on stay.station = day_sum.station
                             and stay.since < bounds.last and stay.until > bounds.first
             where stay.section_code = any (:sections)
               and (:station::integer is null or station.number = :station)
               and day >= :from and day < :to
             order by stay.section_code, day, station.kind, station.number
            """;

    private static final String SAMPLES = """
            select at, received, items, vals, flags, class, decisive, version
              from water.sample
             where station = :station and at >= :from and at < :to
             order by at
            """;

    private final JdbcClient database;
    private final Writer writer;

    SectionDays(JdbcClient database, Writer writer) {
        this.database = database;
        this.writer = writer;
    }

    /**
     * What one station measured at a section on a day.
     *
     * @param part the moments it was there, where it came or went on that day; null for a whole day
     */
    private record Piece(
            String section,
            int station,
            boolean byHand,
            LocalDate day,
            Sums sums,
            @Nullable Part part) {}

    /** @param endedHere whether the day ended at that section */
    private record Part(Instant from, Instant to, boolean endedHere) {}

    /** What was summed up of a day by instruments, and by people. */
    private static final class Day {
        private final Sums automatic = new Sums();
        private final Sums byHand = new Sums();

        Sums together() {
            var together = new Sums();
            for (var item : Item.values()) {
                add(together, automatic.count(item) > 0 ? automatic : byHand, item);
            }
            return together;
        }

        private static void add(Sums to, Sums from, Item item) {
            to.add(item, from.count(item), from.sum(item), from.least(item), from.most(item));
        }
    }

    /** The days from the first to before the last, by section, each in their order; every sample that is stored is in them. */
    Map<String, Map<LocalDate, Sums>> of(Collection<Section> asked, LocalDate from, LocalDate to) {
        Map<String, Map<LocalDate, Day>> read = new HashMap<>();
        for (var piece : pieces(asked, null, from, to)) {
            var day = read.computeIfAbsent(piece.section(), code -> new TreeMap<>())
                    .computeIfAbsent(piece.day(), at -> new Day());
            for (var item : Item.values()) {
                Day.add(piece.byHand() ? day.byHand : day.automatic, piece.sums(), item);
            }
        }
        Map<String, Map<LocalDate, Sums>> days = new HashMap<>();
        read.forEach((section, its) -> {
            Map<LocalDate, Sums> together = new TreeMap<>();
            its.forEach((at, day) -> together.put(at, day.together()));
            days.put(section, together);
        });
        return days;
    }

    /** The days of one station while it stood at that section. */
    Map<LocalDate, Sums> of(Section section, Station station, LocalDate from, LocalDate to) {
        Map<LocalDate, Sums> days = new TreeMap<>();
        pieces(List.of(section), station.number(), from, to).forEach(piece -> days.put(piece.day(), piece.sums()));
        return days;
    }

    private List<Piece> pieces(Collection<Section> asked, @Nullable Integer station, LocalDate from, LocalDate to) {
        writer.settle();
        List<Piece> pieces = new ArrayList<>();
        database.sql(DAYS)
                .param("sections", asked.stream().map(Section::code).toArray(String[]::new))
                .param("station", station, Types.INTEGER)
                .param("from", from)
                .param("to", to)
                .query(row -> {
                    pieces.add(new Piece(
                            row.getString("section"),
                            row.getInt("number"),
                            row.getString("kind").equals(Station.Kind.SAMPLING.name()),
                            Objects.requireNonNull(row.getObject("day", LocalDate.class)),
                            Samples.sums(row),
                            row.getBoolean("part")
                                    ? new Part(
                                            row.getTimestamp("part_from").toInstant(),
                                            row.getTimestamp("part_to").toInstant(),
                                            row.getBoolean("ended_here"))
                                    : null));
                });
        List<Piece> whole = new ArrayList<>(pieces.size());
        for (var piece : pieces) {
            var counted = piece.part() == null ? piece : counted(piece, piece.part());
            if (counted != null) {
                whole.add(counted);
            }
        }
        return whole;
    }

    /** What was measured of a day while the station was there; null for nothing. */
    private @Nullable Piece counted(Piece piece, Part part) {
        var first = Instant.ofEpochSecond(Samples.startOf(piece.day()));
        var last = Instant.ofEpochSecond(Samples.startOf(piece.day().plusDays(1)));
        var sums = new Sums();
        if (!add(sums, piece.station(), part.from(), part.to())) {
            boolean kept = add(new Sums(), piece.station(), first, last);
            return kept || !part.endedHere() ? null : piece;
        }
        return new Piece(piece.section(), piece.station(), piece.byHand(), piece.day(), sums, null);
    }

    /** Adds the samples of that time; whether there were any. */
    private boolean add(Sums sums, int station, Instant from, Instant to) {
        var any = new boolean[1];
        database.sql(SAMPLES)
                .param("station", station)
                .param("from", Timestamp.from(from))
                .param("to", Timestamp.from(to))
                .query(row -> {
                    sums.add(Samples.read(row).sample(), Checks.USUALLY_LEFT_OUT);
                    any[0] = true;
                });
        return any[0];
    }

    /** The sums of the days, by the day. */
    static List<Sums> list(Map<LocalDate, Sums> days) {
        return new ArrayList<>(days.values());
    }
}
