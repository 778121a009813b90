package org.lingxing.platform.water;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lingxing.sensing.Item;
import org.lingxing.sensing.Sums;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The days of sections. Where an instrument and people measured the same item on the same day, the instrument counts: it
 * measured all day, and a single sample beside it would be counted twice. A reading of ours.
 */
@Component
class SectionDays {

    /** The instruments of a section come first: 'AUTOMATIC' before 'SAMPLING'. */
    private static final String DAYS = """
            select station.section, station.kind, day, items, counts, sums, least, most
              from water.day_sum
              join water.station on station.number = day_sum.station
             where station.section = any (:sections)
               and day >= :from and day < :to
             order by station.section, day, station.kind, station.number
            """;

    private final JdbcClient database;
    private final Writer writer;

    SectionDays(JdbcClient database, Writer writer) {
        this.database = database;
        this.writer = writer;
    }

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
        writer.settle();
        Map<String, Map<LocalDate, Day>> read = new HashMap<>();
        database.sql(DAYS)
                .param("sections", asked.stream().map(Section::code).toArray(String[]::new))
                .param("from", from)
                .param("to", to)
                .query(row -> {
                    var sums = Samples.sums(row);
                    var day = read.computeIfAbsent(row.getString("section"), code -> new TreeMap<>())
                            .computeIfAbsent(row.getObject("day", LocalDate.class), at -> new Day());
                    boolean byHand = row.getString("kind").equals(Station.Kind.SAMPLING.name());
                    for (var item : Item.values()) {
                        Day.add(byHand ? day.byHand : day.automatic, sums, item);
                    }
                });
        Map<String, Map<LocalDate, Sums>> days = new HashMap<>();
        read.forEach((section, its) -> {
            Map<LocalDate, Sums> together = new TreeMap<>();
            its.forEach((at, day) -> together.put(at, day.together()));
            days.put(section, together);
        });
        return days;
    }

    /** The sums of the days, by the day. */
    static List<Sums> list(Map<LocalDate, Sums> days) {
        return new ArrayList<>(days.values());
    }
}
