package org.lingxing.simulation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.lingxing.platform.store.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/**
 * The scores of agencies for a month, reckoned a second time from the rows of duties, reports and tasks with the points of
 * the shipped sheet written down here again.
 */
final class AgencyScores implements Invariant {

    /** The month of the first letters. */
    private static final YearMonth FIRST = YearMonth.of(2019, 3);

    private static final int DECIMALS = 2;
    private static final BigDecimal FULL = BigDecimal.valueOf(100);

    private static final Set<String> PLANS = Set.of("supervision.plan", "supervision.province-plan");
    private static final Set<String> PROGRESS = Set.of("supervision.progress", "supervision.province-progress");
    private static final Set<String> LEDGERS = Set.of("supervision.ledger");
    private static final Set<String> REPORTS = Set.of(
            "supervision.plan",
            "supervision.province-plan",
            "supervision.progress",
            "supervision.province-progress",
            "supervision.ledger");

    private static final String DUTIES = """
            select count(*) filter (where d.state in ('DONE', 'DONE_LATE', 'OVERDUE')) as judged,
                   count(*) filter (where d.state = 'DONE') as in_time,
                   count(*) filter (where d.state in ('DONE', 'DONE_LATE')) as done
              from duties.duty d
              join access.post p on p.id = d.post
             where p.agency = :agency and d.counted and d.kind = any(:kinds) and d.month = :month::date
            """;

    private static final String RETURNS = """
            select count(*) as judged, count(*) filter (where d.what = 'RETURNED') as in_time,
                   count(*) filter (where d.what = 'RETURNED') as done
              from supervision.report_deed d
              join supervision.report r on r.id = d.report
             where r.agency = :agency and d.what in ('SUBMITTED', 'RETURNED')
               and date_trunc('month', d.at at time zone 'Asia/Shanghai')::date = :month::date
            """;

    private static final String ENDS = """
            select count(*) as judged, count(*) filter (where e.day <= t.due) as in_time, count(*) as done
              from supervision.task t
              left join lateral (select max((d.at at time zone 'Asia/Shanghai')::date) as day
                                   from supervision.task_deed d
                                  where d.task = t.id and d.what = 'ENDED') e on true
             where t.lead = :agency and t.state in ('SENT', 'OBJECTED', 'ACCEPTED', 'ENDED')
               and date_trunc('month', t.due)::date = :month::date
               and (t.due < :today::date or e.day is not null)
            """;

    private final Town town;
    private final JdbcClient database;

    AgencyScores(Town town) {
        this.town = town;
        this.database = town.database();
    }

    private record Counted(int judged, int inTime, int done) {}

    /** Points gained of those that could be. */
    private record Points(BigDecimal gained, BigDecimal available) {

        static final Points NONE = new Points(BigDecimal.ZERO, BigDecimal.ZERO);

        Points plus(Points other) {
            return new Points(gained.add(other.gained), available.add(other.available));
        }
    }

    @Override
    public List<String> broken(LocalDate day) {
        YearMonth month = YearMonth.from(day).minusMonths(1);
        if (day.getDayOfMonth() != 1 || month.isBefore(FIRST)) {
            return List.of();
        }
        var broken = new ArrayList<String>();
        JsonNode table = town.as("officer")
                .get("/scoring/scores?sheet=" + Paperwork.SHEET + "&span=" + month + "&state=PROVISIONAL");
        for (JsonNode row : table.get("rows")) {
            String agency = row.get("subject").get("id").asString();
            Points points = points(agency, month.atDay(1), day);
            BigDecimal total = points.available().signum() == 0
                    ? null
                    : points.gained().multiply(FULL).divide(points.available(), DECIMALS, RoundingMode.HALF_UP);
            JsonNode shown = row.get("total");
            boolean same =
                    total == null ? shown.isNull() : !shown.isNull() && total.compareTo(shown.decimalValue()) == 0;
            if (!same) {
                broken.add(agency + " in " + month + " has " + shown + ", reckoned again " + total + " of " + points);
            }
        }
        return broken;
    }

    private Points points(String agency, LocalDate month, LocalDate today) {
        Counted plans = duties(agency, month, PLANS);
        Counted progress = duties(agency, month, PROGRESS);
        Counted ledgers = duties(agency, month, LEDGERS);
        Counted all = duties(agency, month, REPORTS);
        Counted answers = duties(agency, month, Set.of("supervision.answer"));
        Counted stages = duties(agency, month, Set.of("supervision.stage"));
        Counted returns = counted(RETURNS, agency, month, today);
        Counted ends = counted(ENDS, agency, month, today);
        return each(10, 5, plans.judged() - plans.inTime(), plans.judged())
                .plus(share(25, "0.6", progress))
                .plus(share(5, "0.5", ledgers))
                .plus(each(10, 5, all.judged() - all.done(), all.judged()))
                .plus(each(10, 2, returns.inTime(), returns.judged()))
                .plus(each(5, 1, answers.judged() - answers.inTime(), answers.judged()))
                .plus(share(15, "0.6", stages))
                .plus(share(20, "0.5", ends));
    }

    /** So many points off for each case; nothing where nothing was owed. */
    private static Points each(int full, int off, int cases, int owed) {
        return owed == 0
                ? Points.NONE
                : new Points(BigDecimal.valueOf(Math.max(0, full - off * cases)), BigDecimal.valueOf(full));
    }

    /** Nothing at one share, all at the whole, in proportion between. */
    private static Points share(int full, String noneAt, Counted counted) {
        if (counted.judged() == 0) {
            return Points.NONE;
        }
        var none = new BigDecimal(noneAt);
        var above = BigDecimal.valueOf(counted.inTime())
                .subtract(none.multiply(BigDecimal.valueOf(counted.judged())))
                .max(BigDecimal.ZERO);
        var gained = BigDecimal.valueOf(full)
                .multiply(above)
                .divide(
                        BigDecimal.ONE.subtract(none).multiply(BigDecimal.valueOf(counted.judged())),
                        DECIMALS,
                        RoundingMode.HALF_UP);
        return new Points(gained, BigDecimal.valueOf(full));
    }

    private Counted duties(String agency, LocalDate month, Set<String> kinds) {
        return Rows.of(database.sql(DUTIES)
                        .param("agency", agency)
                        .param("kinds", kinds.toArray(String[]::new))
                        .param("month", month)
                        .query(Counted.class))
                .getFirst();
    }

    private Counted counted(String query, String agency, LocalDate month, LocalDate today) {
        return Rows.of(database.sql(query)
                        .param("agency", agency)
                        .param("month", month)
                        .param("today", today)
                        .query(Counted.class))
                .getFirst();
    }
}
