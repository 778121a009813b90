import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Asks the platform that runs on a filled city. Arguments: the data folder, its address. */
class Measure {

    private static final Map<String, String> PEOPLE = Map.of(
            "the city's chief office", "chief-office",
            "a county's chief office", "office-county",
            "a chief of a county", "chief",
            "a guard", "guard.05000");

    private static final List<String> PATROLS = List.of(
            "", "?level=GUARD&from=2019-06-01&to=2019-06-30", "?division=410105&level=VILLAGE", "?reach=R003-010",
            "?signs=true", "?undecided=true", "?mine=true", "?belief=NOT_BELIEVED", "?report=DUE");

    private static final List<String> PROBLEMS = List.of(
            "", "?open=true", "?state=PROVED", "?late=true", "?kind=SEWAGE&division=410105", "?returned=true",
            "?reach=R003-010", "?from=2019-06-01&to=2019-06-30", "?q=12345");

    public static void main(String[] arguments) throws Exception {
        var address = arguments[1];
        scores(new Visitor(address, PEOPLE.get("the city's chief office")), "soon after the start");
        for (var person : List.of("the city's chief office", "a county's chief office", "a chief of a county", "a guard")) {
            var visitor = new Visitor(address, PEOPLE.get(person));
            for (var question : PATROLS) {
                visitor.measure("patrols" + question + ", " + person, "/patrols" + question);
            }
            for (var question : PROBLEMS) {
                visitor.measure("problems" + question + ", " + person, "/problems" + question);
            }
            visitor.measure("problems on the map, " + person, "/problems/points?open=true");
        }
        var office = new Visitor(address, PEOPLE.get("the city's chief office"));
        office.measure("all problems on the map, the city's chief office", "/problems/points");
        for (var person : List.of("the city's chief office", "a county's chief office")) {
            new Visitor(address, PEOPLE.get(person)).measure("desk of " + person, "/problem-desk");
        }
        office.measure("duties of the city", "/duties?division=410100");
        office.measure("late duties of the city", "/duties?division=410100&state=OVERDUE");
        for (var by : List.of("KIND", "DIVISION", "MONTH", "POST")) {
            office.measure("compliance of a year by " + by, "/duties/counts?by=" + by + "&division=410100");
        }
        for (var level : List.of("guard", "county")) {
            office.measure(
                    "compliance by region, " + level + " patrols",
                    "/duties/counts?by=DIVISION&division=410100&kind=patrols." + level + "-patrol");
        }
        scores(office, "after all of the above");
        recounts(new Visitor(address, "operator"));
        new Imports(new Visitor(address, PEOPLE.get("the city's chief office"))).run();
        try (var database = new Database(Path.of(arguments[0]))) {
            System.out.println("the database on disk | "
                    + database.one("select pg_size_pretty(pg_database_size('lingxing'))") + "; "
                    + database.one("""
                            select string_agg(name || ' ' || size, ', ')
                              from (select n.nspname || '.' || c.relname as name,
                                           pg_size_pretty(pg_total_relation_size(c.oid)) as size
                                      from pg_class c join pg_namespace n on n.oid = c.relnamespace
                                     where c.relkind = 'r'
                                     order by pg_total_relation_size(c.oid) desc limit 5) largest
                            """));
        }
    }

    private static void scores(Visitor office, String when) throws Exception {
        office.measure("assessment of a year computed from all records, " + when, "/assessments/2019/standings");
        office.measure("one correction, all 16 units anew, " + when, () -> office.post("/assessments/2019/previews", """
                {"unit": "410105", "entries": {"kind": "TASK", "tier": "CITY", "more": 1}}
                """));
    }

    private static void recounts(Visitor operator) throws Exception {
        for (var path : List.of("/duties/recount", "/patrol-recount")) {
            long began = System.nanoTime();
            String verdict = operator.get(path);
            System.out.printf(
                    "everything counted again, %s | %.1f s; %s%n",
                    path,
                    (System.nanoTime() - began) / 1e9,
                    verdict.replace('"', ' ').substring(0, Math.min(200, verdict.length())));
        }
    }
}
