package org.lingxing.simulation;

import java.io.PrintStream;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One line a day, and a table at the end. */
final class DayLog {

    private static final String FIGURES = """
            select count(*) as opened, count(*) filter (where state = 'OPEN') as open,
                   count(*) filter (where state = 'DONE') as done,
                   count(*) filter (where state = 'DONE_LATE') as done_late,
                   count(*) filter (where state = 'OVERDUE') as overdue,
                   count(*) filter (where state = 'SUSPENDED') as suspended,
                   count(*) filter (where state = 'WAIVED') as waived,
                   (select count(*) from journal.entry) as entries
              from duties.duty
            """;

    private final JdbcClient database;
    private final PrintStream out;
    private final long began = System.nanoTime();

    DayLog(Town town, PrintStream out) {
        this.database = town.database();
        this.out = out;
    }

    private record Figures(
            long opened,
            long open,
            long done,
            long doneLate,
            long overdue,
            long suspended,
            long waived,
            long entries) {}

    void day(LocalDate day) {
        Figures now = figures();
        out.printf(
                Locale.ROOT,
                "%s  opened %5d  open %4d  done %5d  late %4d  overdue %4d  suspended %3d  waived %4d  journal %6d%n",
                day,
                now.opened(),
                now.open(),
                now.done(),
                now.doneLate(),
                now.overdue(),
                now.suspended(),
                now.waived(),
                now.entries());
    }

    /** The table at the end. */
    void close() {
        out.printf(Locale.ROOT, "%.1f s%n", (System.nanoTime() - began) / 1e9);
    }

    private Figures figures() {
        return database.sql(FIGURES).query(Figures.class).single();
    }
}
