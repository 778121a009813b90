package org.lingxing.platform.patrols;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.lingxing.platform.store.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A guard's month in figures, from the duties and the patrols themselves. */
@Component
class MonthFigures {

    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

    private static final String BY_REACH = """
            with owed as (
                select subject as reach, min(label) as name, count(*) as owed,
                       count(*) filter (where state = 'DONE') as done
                  from duties.duty
                 where kind = 'patrols.guard-patrol' and post = :post and counted
                   and period <@ daterange(:from, :to, '[]')
                 group by subject
            ), made as (
                select reach, min(reach_name) as name, count(*) as patrols, sum(metres) as metres,
                       sum(extract(epoch from ended_at - started_at)) as seconds, avg(coverage) as coverage,
                       sum(problems) as problems, count(*) filter (where belief = 'NOT_BELIEVED') as not_believed
                  from patrols.patrol
                 where post = :post and level = 'GUARD' and day between :from and :to
                 group by reach
            )
            select coalesce(owed.reach, made.reach) as reach, coalesce(made.name, owed.name) as name,
                   coalesce(owed.owed, 0) as owed, coalesce(owed.done, 0) as done, coalesce(made.patrols, 0) as patrols,
                   coalesce(made.metres, 0) as metres, coalesce(made.seconds, 0)::bigint as seconds,
                   coalesce(round(made.coverage, 4), 0) as coverage, coalesce(made.problems, 0) as problems,
                   coalesce(made.not_believed, 0) as not_believed
              from owed
              full join made on made.reach = owed.reach
             order by 1
            """;

    private final JdbcClient database;

    MonthFigures(JdbcClient database) {
        this.database = database;
    }

    /**
     * A reach in a month.
     *
     * @param owed days on which a patrol was owed
     * @param done of these, days with one that counts
     * @param coverage the mean of the patrols, 0 to 1
     */
    record OfReach(
            String reach,
            String name,
            int owed,
            int done,
            int patrols,
            long metres,
            long seconds,
            BigDecimal coverage,
            int problems,
            int notBelieved) {}

    /** All reaches of a month. */
    record Sum(List<OfReach> reaches) {

        /** A sentence a reach, for the guard to begin with. */
        String words() {
            return String.join("\n", reaches.stream().map(Sum::sentence).toList());
        }

        private static String sentence(OfReach one) {
            return one.name() + "：应巡 " + one.owed() + " 天，完成 " + one.done() + " 天，巡查 " + one.patrols() + " 次、"
                    + BigDecimal.valueOf(one.metres()).divide(THOUSAND, 1, RoundingMode.HALF_UP) + " 公里，平均覆盖 "
                    + one.coverage().movePointRight(2).setScale(0, RoundingMode.DOWN) + "%，发现问题 " + one.problems()
                    + " 个。";
        }
    }

    Sum of(UUID post, YearMonth month) {
        return new Sum(Rows.of(database.sql(BY_REACH)
                .param("post", post)
                .param("from", month.atDay(1))
                .param("to", month.atEndOfMonth())
                .query(OfReach.class)));
    }
}
