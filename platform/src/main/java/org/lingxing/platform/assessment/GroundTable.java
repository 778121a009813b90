package org.lingxing.platform.assessment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lingxing.platform.store.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Why people took points off in the field: the ground of the correction that was signed last, else of whoever settled what
 * two scorers saw differently, else those of the scorers.
 */
@Repository
class GroundTable {

    private final JdbcClient database;

    GroundTable(JdbcClient database) {
        this.database = database;
    }

    private record Said(String subject, String item, String ground) {}

    /** Of a year, by subject and item. */
    Map<String, Map<String, String>> of(int year) {
        List<Said> said = Rows.of(database.sql("""
                        select distinct on (subject, item) subject, item, ground
                          from (select subject, item, ground, 1 as before, decided_at as at
                                  from assessment.field_correction
                                 where year = :year and state = 'CONFIRMED'
                                 union all
                                select subject, item, ground, 2, at from assessment.settlement where year = :year
                                 union all
                                select v.subject, p.item, string_agg(distinct trim(p.ground), '；'), 3, max(v.received_at)
                                  from assessment.visit v
                                  join assessment.visit_points p on p.visit = v.id
                                 where v.year = :year and trim(p.ground) <> ''
                                 group by v.subject, p.item) as said
                         order by subject, item, before, at desc
                        """).param("year", year).query(Said.class));
        var grounds = new HashMap<String, Map<String, String>>();
        said.forEach(one ->
                grounds.computeIfAbsent(one.subject(), none -> new HashMap<>()).put(one.item(), one.ground()));
        return grounds;
    }
}
