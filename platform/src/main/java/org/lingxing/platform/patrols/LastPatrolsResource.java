package org.lingxing.platform.patrols;

import static org.lingxing.platform.http.Audience.PUBLIC;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.lingxing.platform.http.OpenTo;
import org.lingxing.platform.rivers.ChiefLevel;
import org.lingxing.platform.store.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who came last to a reach, for its board: the level, the day and how much was walked. Not by whom, nor where. */
@RestController
@RequestMapping("/api/v1/reaches/{code}/last-patrols")
@OpenTo(PUBLIC)
class LastPatrolsResource {

    /** One seek of the index over reach, level and day a level. */
    private static final String LAST = """
            select level.level, last.day, last.coverage
              from unnest(array['CITY', 'COUNTY', 'TOWNSHIP', 'VILLAGE', 'GUARD'])
                   with ordinality as level (level, place)
              join lateral (
                    select day, coverage
                      from patrols.patrol
                     where reach = :reach and patrol.level = level.level and belief is distinct from 'NOT_BELIEVED'
                     order by day desc, id desc
                     limit 1
                   ) last on true
             order by level.place
            """;

    private final JdbcClient database;

    LastPatrolsResource(JdbcClient database) {
        this.database = database;
    }

    /**
     * The last patrol of a level; one that was not believed does not count.
     *
     * @param coverage share of the reach that was walked, 0 to 1
     */
    record Last(ChiefLevel level, LocalDate day, BigDecimal coverage) {}

    /** From the highest level down; levels that never came are left out. */
    @GetMapping
    List<Last> last(@PathVariable String code) {
        return Rows.of(database.sql(LAST).param("reach", code).query(Rows.as(Last.class)));
    }
}
