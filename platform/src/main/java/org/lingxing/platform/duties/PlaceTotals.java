package org.lingxing.platform.duties;

import java.util.List;
import org.lingxing.platform.store.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The totals by place: lines that every change adds, added up now and then so that few are left to read. A total is the same
 * before and after.
 */
@Component
class PlaceTotals {

    private static final long ADDING = Round.LOCK + 2;

    private static final String TO_DO = """
            select case when exists (select from duties.place_change) then pg_try_advisory_xact_lock(:lock) else false end
            """;

    private static final String ADD_UP = """
            with come as (
                delete from duties.place_change
                returning kind, place, of_post, month, done, done_late, open, overdue, suspended, waived)
            insert into duties.place_tally as t
                   (kind, place, of_post, month, done, done_late, open, overdue, suspended, waived)
            select kind, place, of_post, month, sum(done), sum(done_late), sum(open), sum(overdue), sum(suspended),
                   sum(waived)
              from come
             group by 1, 2, 3, 4
            on conflict (kind, place, of_post, month) do update
               set done = t.done + excluded.done, done_late = t.done_late + excluded.done_late,
                   open = t.open + excluded.open, overdue = t.overdue + excluded.overdue,
                   suspended = t.suspended + excluded.suspended, waived = t.waived + excluded.waived
            """;

    private static final String MISFITS = """
            select kind || ' ' || place || ' ' || month || ': the totals by place differ from those by post'
              from (select t.kind, left(t.division, 9) as place, left(p.division, 9) as of_post, t.month,
                           sum(t.done) as done, sum(t.done_late) as done_late, sum(t.open) as open,
                           sum(t.overdue) as overdue, sum(t.suspended) as suspended, sum(t.waived) as waived
                      from duties.tally t
                      join access.post p on p.id = t.post
                     group by 1, 2, 3, 4) p
              full join (select kind, place, of_post, month,
                                sum(done) as done, sum(done_late) as done_late, sum(open) as open,
                                sum(overdue) as overdue, sum(suspended) as suspended, sum(waived) as waived
                           from (select * from duties.place_tally union all select * from duties.place_change) t
                          group by 1, 2, 3, 4) k
                using (kind, place, of_post, month)
             where (p.done, p.done_late, p.open, p.overdue, p.suspended, p.waived)
                   is distinct from (k.done, k.done_late, k.open, k.overdue, k.suspended, k.waived)
            """;

    private final JdbcClient database;

    PlaceTotals(JdbcClient database) {
        this.database = database;
    }

    /** Of several programs on one database one does it. */
    @Transactional
    public void addUp() {
        if (database.sql(TO_DO).param("lock", ADDING).query(Boolean.class).single()) {
            database.sql(ADD_UP).update();
        }
    }

    /** Where they differ from the totals by post, in words for an operator; empty when all fits. */
    List<String> misfits() {
        return Rows.of(database.sql(MISFITS).query(String.class));
    }
}
