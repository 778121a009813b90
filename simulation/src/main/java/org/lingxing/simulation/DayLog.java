package org.lingxing.simulation;

import java.io.PrintStream;
import java.time.LocalDate;
import java.util.Locale;
import org.lingxing.platform.store.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One line a day, and a table at the end. */
final class DayLog {

    private static final double NANOS = 1e9;

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

    private static final String BY_KIND = """
            select k.name, k.title_zh, count(*) as opened, count(*) filter (where state = 'OPEN') as open,
                   count(*) filter (where state = 'DONE') as done,
                   count(*) filter (where state = 'DONE_LATE') as done_late,
                   count(*) filter (where state = 'OVERDUE') as overdue,
                   count(*) filter (where state = 'SUSPENDED') as suspended,
                   count(*) filter (where state = 'WAIVED') as waived
              from duties.duty d
              join duties.kind k on k.name = d.kind
             group by k.name, k.title_zh
             order by k.name
            """;

    private final JdbcClient database;
    private final PrintStream out;
    private final long began = System.nanoTime();

    DayLog(Town town, PrintStream out) {
        this.database = town.database();
        this.out = out;
        out.println("日期          开启   待办   按时   迟办   逾期   中止   免除   日志");
        out.println("day         opened   open   done   late  overd.  susp.  waiv.  journal");
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

    private record Kind(
            String name,
            String titleZh,
            long opened,
            long open,
            long done,
            long doneLate,
            long overdue,
            long suspended,
            long waived) {}

    void day(LocalDate day) {
        Figures now = database.sql(FIGURES).query(Figures.class).single();
        out.printf(
                Locale.ROOT,
                "%s %6d %6d %6d %6d %6d %6d %6d %7d%n",
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

    /** The table at the end: each kind of duty, and what people did. */
    void close(Tally tally) {
        out.println();
        out.println("  开启   待办   按时   迟办   逾期   中止   免除   职责 duties");
        for (Kind kind : Rows.of(database.sql(BY_KIND).query(Kind.class))) {
            out.printf(
                    Locale.ROOT,
                    "%6d %6d %6d %6d %6d %6d %6d   %s %s%n",
                    kind.opened(),
                    kind.open(),
                    kind.done(),
                    kind.doneLate(),
                    kind.overdue(),
                    kind.suspended(),
                    kind.waived(),
                    kind.titleZh(),
                    kind.name());
        }
        out.println();
        tally.counts().forEach((what, count) -> out.printf(Locale.ROOT, "%6d   %s%n", count, what));
        out.printf(Locale.ROOT, "%n用时 time taken: %.1f s%n", (System.nanoTime() - began) / NANOS);
    }
}
