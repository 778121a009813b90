package org.lingxing.simulation;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.store.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/**
 * Asked why it is due, a duty answers with the term that it has; where people have moved the term since, the last thing
 * they did says to when.
 */
final class Explanations implements Invariant {

    /** Besides those that are new or changed today, so many of the others every day. */
    private static final int SAMPLE = 15;

    private static final String ASKED = """
            select d.id::text as id, d.kind || ' ' || d.occasion as name,
                   ((d.late_from - interval '1 microsecond') at time zone 'Asia/Shanghai')::date as due,
                   d.late_from,
                   (select c.becomes::timestamptz
                      from duties.change c
                     where c.duty = d.id and c.what in ('EXTENDED', 'RESUMED', 'RETURNED', 'TERM_MOVED')
                     order by c.number desc
                     limit 1) as moved,
                   exists (select from duties.change c
                            where c.duty = d.id and c.what in ('EXTENDED', 'RESUMED', 'RETURNED')) as by_people
              from duties.duty d
             where d.rule is not null
               and (d.opened_at::date >= :day::date - 1
                    or exists (select from duties.change c where c.duty = d.id and c.at::date >= :day::date - 1)
                    or d.id in (select id from duties.duty where rule is not null
                                 order by md5(id::text || :day) limit :sample))
             order by d.id
            """;

    private final Town town;
    private final JdbcClient database;

    Explanations(Town town) {
        this.town = town;
        this.database = town.database();
    }

    private record Asked(
            String id,
            String name,
            LocalDate due,
            OffsetDateTime lateFrom,
            @Nullable OffsetDateTime moved,
            boolean byPeople) {}

    @Override
    public List<String> broken(LocalDate day) {
        var broken = new ArrayList<String>();
        var officer = town.as("officer");
        List<Asked> all = Rows.of(
                database.sql(ASKED).param("day", day).param("sample", SAMPLE).query(Asked.class));
        for (Asked duty : all) {
            if (duty.moved() != null
                    && !duty.moved().toInstant().equals(duty.lateFrom().toInstant())) {
                broken.add(duty.name() + " was moved to " + duty.moved() + " and is late from " + duty.lateFrom());
            }
            if (!duty.byPeople()) {
                JsonNode why = officer.get("/duties/" + duty.id() + "/why");
                if (!says(why, duty.due())) {
                    broken.add(duty.name() + " is due " + duty.due() + ", its explanation says " + why);
                }
            }
        }
        return broken;
    }

    /** Both the day that is told and the outcome of the rule; a schedule's outcome has it among others. */
    private static boolean says(JsonNode why, LocalDate due) {
        if (!why.get("due").asString().equals(due.toString())) {
            return false;
        }
        JsonNode outcome = why.get("explanation").get("outcome");
        if (outcome.has("due")) {
            return outcome.get("due").asString().startsWith(due.toString());
        }
        for (JsonNode report : outcome.get("reports")) {
            if (report.get("due").asString().startsWith(due.toString())) {
                return true;
            }
        }
        return false;
    }
}
