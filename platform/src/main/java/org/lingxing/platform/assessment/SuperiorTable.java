package org.lingxing.platform.assessment;

import java.math.BigDecimal;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.lingxing.platform.store.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who stands above chiefs, and the points given from above. */
@Repository
class SuperiorTable {

    private final JdbcClient database;

    SuperiorTable(JdbcClient database) {
        this.database = database;
    }

    private record Above(UUID post, UUID superior) {}

    /** The posts of city chiefs on the reaches that posts answer for as county chiefs; none for those without. */
    Map<UUID, Set<UUID>> above(Collection<UUID> posts, LocalDate day) {
        var above = new HashMap<UUID, Set<UUID>>();
        Rows.of(database.sql("""
                        select distinct below.post, city.post as superior
                          from rivers.answering below
                          join rivers.answering city on city.reach = below.reach and city.level = 'CITY'
                           and city.during @> :day::date
                         where below.post = any(:posts) and below.level = 'COUNTY' and below.during @> :day::date
                        """)
                        .param("posts", posts.toArray(UUID[]::new), Types.ARRAY)
                        .param("day", day)
                        .query(Above.class))
                .forEach(one -> above.computeIfAbsent(one.post(), none -> new HashSet<>())
                        .add(one.superior()));
        return above;
    }

    /** Points of an item, as they were given last. */
    record Given(String subject, String item, BigDecimal points, String ground, String byAccount, Instant at) {}

    List<Given> given(int year) {
        return Rows.of(database.sql("""
                        select distinct on (subject, item) subject, item, points, ground, by_account, at
                          from assessment.superior_points
                         where year = :year
                         order by subject, item, at desc
                        """).param("year", year).query(Given.class));
    }

    void give(int year, Given given) {
        database.sql("""
                        insert into assessment.superior_points (year, subject, item, points, ground, by_account, at)
                        values (:year, :subject, :item, :points, :ground, :by, :at)
                        """)
                .param("year", year)
                .param("subject", given.subject())
                .param("item", given.item())
                .param("points", given.points())
                .param("ground", given.ground())
                .param("by", given.byAccount())
                .param("at", RoundTable.utc(given.at()))
                .update();
    }
}
