package org.lingxing.platform.duties;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.store.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How each kind of duty was fulfilled month by month, from the totals that every change keeps. */
@Component
class Compliance {

    private static final String CELLS = """
            select t.kind, k.title_zh, k.title_en, t.month, sum(t.done) as done, sum(t.done_late) as done_late,
                   sum(t.open) as open, sum(t.overdue) as overdue, sum(t.suspended) as suspended
              from {totals} t
              join duties.kind k on k.name = t.kind
             where t.division like :prefix
               and (:kind::text is null or t.kind = :kind)
               and (:decree::text is null or k.document = :decree)
               and (:from::date is null or t.month >= :from)
               and (:to::date is null or t.month <= :to)
               {whose}
             group by t.kind, k.title_zh, k.title_en, t.month
            having sum(t.done + t.done_late + t.open + t.overdue + t.suspended) > 0
             order by t.kind, t.month
            """;

    private final JdbcClient database;

    Compliance(JdbcClient database) {
        this.database = database;
    }

    /** One month of a kind, by the month of the term. */
    record Month(LocalDate month, int done, int doneLate, int open, int overdue, int suspended) {}

    /** A kind with its months in order; those in which nothing was owed are left out. */
    record Line(String kind, Phrase title, List<Month> months) {}

    private record Cell(
            String kind,
            String titleZh,
            String titleEn,
            LocalDate month,
            int done,
            int doneLate,
            int open,
            int overdue,
            int suspended) {}

    List<Line> of(Tallies.Question asked) {
        Map<String, Line> lines = new LinkedHashMap<>();
        for (Cell cell :
                Rows.of(Tallies.asked(database.sql(Totals.answering(asked).in(CELLS)), asked)
                        .query(Cell.class))) {
            lines.computeIfAbsent(
                            cell.kind(),
                            kind -> new Line(kind, Phrase.of(cell.titleZh(), cell.titleEn()), new ArrayList<>()))
                    .months()
                    .add(new Month(
                            cell.month(), cell.done(), cell.doneLate(), cell.open(), cell.overdue(), cell.suspended()));
        }
        return List.copyOf(lines.values());
    }
}
