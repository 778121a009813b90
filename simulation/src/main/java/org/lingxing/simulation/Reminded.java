package org.lingxing.simulation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.lingxing.platform.store.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever owes something is reminded of it seven, three and one days before and on the last day: of each once. */
final class Reminded implements Invariant {

    /** What ran all day, unmoved, under one who was there all day. */
    private static final String FORGOTTEN = """
            with owed as (
                select d.id, d.kind, d.occasion, a.name as account,
                       ((d.late_from - interval '1 microsecond') at time zone 'Asia/Shanghai')::date as due
                  from duties.duty d
                  join access.holding h on h.post = d.post and h.held @> :day::date and h.held @> (:day::date - 1)
                  join access.account a on a.person = h.person and a.disabled_at is null
                 where d.state in ('OPEN', 'OVERDUE')
                   and (d.person is null or d.person = h.person)
                   and (d.opened_at at time zone 'Asia/Shanghai')::date < :day::date
                   and (d.period is null or lower(d.period) <= :day::date)
                   and not exists (select from duties.change c
                                    where c.duty = d.id and (c.at at time zone 'Asia/Shanghai')::date = :day::date))
            select o.kind || ' ' || o.occasion || ' of ' || o.account || ', due ' || o.due
              from owed o
             where o.due - :day::date in (0, 1, 3, 7)
               and not exists (
                   select from notices.reminder r
                    where r.duty = o.id and r.due = o.due and r.addressee = 'HOLDER' and r.account = o.account
                      and r.days = :day::date - o.due)
             order by 1
            """;

    /** One day, one person, one thing: told twice. */
    private static final String TWICE = """
            select m.account || ' was reminded ' || count(*) || ' times of ' || (i.item ->> 'address')
              from notices.message m
              cross join lateral jsonb_array_elements(m.items) i (item)
             where m.topic = 'REMINDER' and (m.made_at at time zone 'Asia/Shanghai')::date = :day::date
             group by m.account, i.item ->> 'address', i.item -> 'title', i.item ->> 'group', i.item ->> 'due'
            having count(*) > 1
             order by 1
            """;

    private final JdbcClient database;
    private final LocalDate first;

    Reminded(Town town, LocalDate first) {
        this.database = town.database();
        this.first = first;
    }

    @Override
    public List<String> broken(LocalDate day) {
        var broken = new ArrayList<String>();
        if (day.isAfter(first)) {
            Rows.of(database.sql(FORGOTTEN).param("day", day).query(String.class))
                    .forEach(duty -> broken.add("not reminded of " + duty));
        }
        broken.addAll(Rows.of(database.sql(TWICE).param("day", day).query(String.class)));
        return broken;
    }
}
