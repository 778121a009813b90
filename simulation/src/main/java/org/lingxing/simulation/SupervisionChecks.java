package org.lingxing.simulation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.store.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What holds of tasks and reports on every day: they came where they stand by lawful steps, and owe what they should. */
final class SupervisionChecks {

    /** From where a deed may lead a task, and where to; {@code *} is anywhere that is not over. */
    private static final Map<String, Map<String, String>> TASK_STEPS = Map.of(
            "TAKEN_OVER", Map.of("", "DRAFT"),
            "SENT", Map.of("DRAFT", "SENT"),
            "ACCEPTED", Map.of("SENT", "ACCEPTED"),
            "OBJECTED", Map.of("SENT", "OBJECTED"),
            "REASSIGNED", Map.of("OBJECTED", "SENT"),
            "INSISTED", Map.of("OBJECTED", "ACCEPTED"),
            "MERGED", Map.of("*", "MERGED"),
            "ENDED", Map.of("*", "ENDED"));

    private static final Map<String, Map<String, String>> REPORT_STEPS = Map.of(
            "SUBMITTED", Map.of("DRAFT", "SUBMITTED", "RETURNED", "SUBMITTED"),
            "ACCEPTED", Map.of("SUBMITTED", "ACCEPTED"),
            "RETURNED", Map.of("SUBMITTED", "RETURNED"));

    private static final String TASK_DEEDS = """
            select t.id::text as id, t.state, d.what
              from supervision.task t
              left join supervision.task_deed d on d.task = t.id
             order by t.id, d.ord
            """;

    private static final String REPORT_DEEDS = """
            select r.id::text as id, r.state, d.what
              from supervision.report r
              left join supervision.report_deed d on d.report = r.id
             order by r.id, d.ord
            """;

    /** A report that lies with the office has fulfilled its duty, one that does not has not. */
    private static final String REPORT_AND_DUTY = """
            select r.agency || ' ' || r.document || ' ' || r.slot || ' is ' || r.state || ', its duty ' || d.state
              from supervision.report r
              join duties.duty d on d.id = r.id
             where (r.state in ('SUBMITTED', 'ACCEPTED')) <> (d.done_at is not null)
                or (d.done_at is not null and d.done_at > r.submitted_at)
             order by 1
            """;

    /** A task that waits for its agency owes one answer, one objected to owes the office's, any other owes neither. */
    private static final String ANSWERS = """
            select t.document || ' ' || coalesce(t.number, '?') || ' is ' || t.state || ' and owes ' || o.answers || ' answers, '
                   || o.objections || ' to objections'
              from supervision.task t
              cross join lateral (
                   select count(*) filter (where kind = 'supervision.answer') as answers,
                          count(*) filter (where kind = 'supervision.objection') as objections
                     from duties.duty
                    where subject = t.id::text and state in ('OPEN', 'OVERDUE', 'SUSPENDED')) o
             where o.answers <> case t.state when 'SENT' then 1 else 0 end
                or o.objections <> case t.state when 'OBJECTED' then 1 else 0 end
             order by 1
            """;

    /** The terms of the reports as the two letters write them, typed off here a second time. */
    private static final String TERMS = """
            select d.kind || ' ' || d.subject || ' ' || d.slot || ' is late from ' || d.late_from
              from duties.duty d
             where d.kind in ('supervision.plan', 'supervision.progress', 'supervision.ledger', 'supervision.province-plan',
                              'supervision.province-progress')
               and not exists (select from duties.change c
                                where c.duty = d.id and c.what in ('EXTENDED', 'RESUMED', 'RETURNED'))
               and (d.kind || ' ' || d.subject || ' '
                    || to_char((d.late_from at time zone 'Asia/Shanghai') - interval '1 minute', 'YYYY-MM-DD HH24:MI'))
                   <> all(:lawful)
             order by 1
            """;

    private static final List<String> PROVINCE_PROGRESS =
            List.of("2019-03-15", "2019-06-15", "2019-09-15", "2019-12-15");
    private static final List<String> CITY_LEDGER = List.of("2019-04-10", "2019-07-10", "2019-10-10", "2020-01-10");

    private final JdbcClient database;
    private final String[] lawful;

    SupervisionChecks(Town town) {
        this.database = town.database();
        this.lawful = terms();
    }

    Map<String, Invariant> all() {
        return Map.of(
                "a task is where no deed led it", day -> paths(TASK_DEEDS, TASK_STEPS, ""),
                "a report is where no deed led it", day -> paths(REPORT_DEEDS, REPORT_STEPS, "DRAFT"),
                "a report and its duty differ", day -> found(REPORT_AND_DUTY),
                "a task owes other answers than its state asks for", day -> found(ANSWERS),
                "a report is due on a day that no letter names", this::terms);
    }

    private List<String> found(String query) {
        return Rows.of(database.sql(query).query(String.class));
    }

    private List<String> terms(LocalDate day) {
        return Rows.of(database.sql(TERMS).param("lawful", lawful).query(String.class));
    }

    private static String[] terms() {
        var all = new ArrayList<String>();
        all.add("supervision.province-plan zzb-2019-12 2019-03-20 23:59");
        PROVINCE_PROGRESS.forEach(day -> all.add("supervision.province-progress zzb-2019-12 " + day + " 23:59"));
        all.add("supervision.plan zzb-2019-14 2019-03-22 17:00");
        CITY_LEDGER.forEach(day -> all.add("supervision.ledger zzb-2019-14 " + day + " 23:59"));
        for (int month = 4; month <= 12; month++) {
            all.add("supervision.progress zzb-2019-14 2019-%02d-10 23:59".formatted(month));
        }
        all.add("supervision.progress zzb-2019-14 2020-01-10 23:59");
        return all.toArray(String[]::new);
    }

    private record Deed(String id, String state, @Nullable String what) {}

    /** Goes through the deeds of each thing again and compares where they lead with where it stands. */
    private List<String> paths(String deeds, Map<String, Map<String, String>> steps, String begin) {
        var reached = new HashMap<String, String>();
        var stands = new TreeMap<String, String>();
        var broken = new ArrayList<String>();
        for (Deed deed : Rows.of(database.sql(deeds).query(Deed.class))) {
            stands.put(deed.id(), deed.state());
            String from = reached.getOrDefault(deed.id(), begin);
            Map<String, String> step = deed.what() == null ? null : steps.get(deed.what());
            if (step == null) {
                reached.putIfAbsent(deed.id(), begin);
                continue;
            }
            boolean over = from.equals("MERGED") || from.equals("ENDED");
            String to = step.containsKey("*") && !over ? step.get("*") : step.get(from);
            if (to == null) {
                broken.add(deed.id() + " went through " + deed.what() + " while it was " + from);
            } else {
                reached.put(deed.id(), to);
            }
        }
        stands.forEach((id, state) -> {
            if (!state.equals(reached.get(id))) {
                broken.add(id + " is " + state + ", its deeds led it to " + reached.get(id));
            }
        });
        return broken;
    }
}
