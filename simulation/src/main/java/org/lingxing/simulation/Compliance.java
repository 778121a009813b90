package org.lingxing.simulation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lingxing.platform.rules.Rules;
import org.lingxing.platform.store.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The counts of each chief's patrols equal what the decree's own rule makes of his days in office and the days he
 * patrolled on, knowing nothing of duties.
 */
final class Compliance implements Invariant {

    private static final String COUNTED = """
            select count(*) filter (where d.state <> 'WAIVED') as required,
                   count(*) filter (where d.state = 'DONE') as fulfilled
              from duties.duty d
             where d.kind = 'simulation.patrol' and d.counted and d.post = :post and d.subject = :reach
               and d.person = (select person from access.account where name = :account)
               and upper(d.period) <= :day::date
            """;

    private static final String DAYS = """
            select distinct (e.at at time zone 'Asia/Shanghai')::date::text
              from duties.deed e
              join duties.duty d on d.id = e.duty
             where d.kind = 'simulation.patrol' and d.post = :post and d.subject = :reach
             order by 1
            """;

    private final Town town;
    private final City city;
    private final Residents residents;
    private final Offices offices;
    private final JdbcClient database;
    private final LocalDate first;

    Compliance(Town town, City city, Residents residents, Offices offices, LocalDate first) {
        this.town = town;
        this.city = city;
        this.residents = residents;
        this.offices = offices;
        this.database = town.database();
        this.first = first;
    }

    private record Counted(int required, int fulfilled) {}

    @Override
    public List<String> broken(LocalDate day) {
        if (day.getDayOfMonth() != 1 || day.isBefore(Rivers.IN_FORCE)) {
            return List.of();
        }
        var broken = new ArrayList<String>();
        for (City.Post post : city.posts()) {
            UUID id = residents.idOf(post);
            for (String reach : post.reaches()) {
                for (Offices.Tenure tenure : offices.tenuresOf(id)) {
                    compare(id, reach, tenure, day, broken);
                }
            }
        }
        return broken;
    }

    private void compare(UUID post, String reach, Offices.Tenure tenure, LocalDate day, List<String> broken) {
        if (tenure.from().isAfter(day.minusDays(1))) {
            return;
        }
        var held = new LinkedHashMap<String, Object>();
        held.put("from", tenure.from().toString());
        if (tenure.to() != null) {
            held.put("to", tenure.to().toString());
        }
        List<String> days = Rows.of(
                database.sql(DAYS).param("post", post).param("reach", reach).query(String.class));
        var outcome = town.bean(Rules.class)
                .outcome(new Rules.Question(
                        "river/patrol-compliance",
                        day.minusDays(1),
                        null,
                        Map.of(
                                "level",
                                "COUNTY",
                                "tenure",
                                held,
                                "window",
                                Map.of(
                                        "from",
                                        start().toString(),
                                        "to",
                                        day.minusDays(1).toString()),
                                "patrols",
                                days)));
        var counted = database.sql(COUNTED)
                .param("post", post)
                .param("reach", reach)
                .param("account", tenure.account())
                .param("day", day)
                .query(Counted.class)
                .single();
        var lawful = new Counted(
                outcome.get("required").asInt(), outcome.get("fulfilled").asInt());
        if (!counted.equals(lawful)) {
            broken.add(tenure.account() + " on " + reach + ": counted " + counted + ", by the rule " + lawful);
        }
    }

    private LocalDate start() {
        return first.isBefore(Rivers.IN_FORCE) ? Rivers.IN_FORCE : first;
    }
}
