import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Writes a year of a city into the running platform's database, past every door of the platform: the statements beside
 * this file. References are not checked one by one and indexes are made at the end; the triggers that keep totals run.
 * Arguments: the data folder, the folder of the statements, how many files of problems.
 */
class Fill {

    private static final String NOW = "timestamptz '2019-12-31 21:00+08'";

    /** Fingerprints of tracks are written from this month on: ninety million numbers of a year would take minutes more. */
    private static final String FINGERPRINTS = "date '2019-12-01'";

    private static final List<String> TABLES = List.of(
            "patrols.patrol", "patrols.deed", "patrols.report", "patrols.month", "duties.duty", "duties.deed",
            "problems.problem", "problems.finding", "problems.rectification", "problems.deed");

    private final Database database;
    private final Path folder;
    private final String files;

    private Fill(Database database, Path folder, String files) {
        this.database = database;
        this.folder = folder;
        this.files = files;
    }

    public static void main(String[] arguments) throws Exception {
        try (var database = new Database(Path.of(arguments[0]))) {
            new Fill(database, Path.of(arguments[1]), arguments[2]).run();
        }
    }

    private void run() throws Exception {
        long began = System.nanoTime();
        database.run("set session_replication_role = replica; set maintenance_work_mem = '512MB'; set work_mem = '256MB';"
                + "set synchronous_commit = off; set jit = off; select setseed(0.2019);"
                + triggers("enable always"));
        var indexes = dropIndexes();
        step("city", "city.sql", "");
        for (int month = 1; month <= 12; month++) {
            step("patrols of month " + month, "patrols.sql", "date '2019-%02d-01'".formatted(month));
        }
        step("months of guards", "months.sql", "");
        step("problems", "problems.sql", "");
        step("the lot", "lot.sql", "");
        database.run("drop schema bench cascade;" + triggers("enable"));
        for (var index : indexes) {
            database.run(index);
        }
        say("indexes", began);
        database.run("vacuum (analyze) " + String.join(", ", TABLES));
        database.run("analyze");
        say("all", began);
    }

    /** Those that keep totals run though no other does. */
    private static String triggers(String enable) {
        return ("alter table duties.duty %1$s trigger opened_duties_are_counted;"
                        + "alter table duties.tally %1$s trigger new_totals_reach_places;"
                        + "alter table duties.tally %1$s trigger changed_totals_reach_places;"
                        + "alter table patrols.patrol %1$s trigger new_patrols_are_counted;"
                        + "alter table patrols.patrol %1$s trigger changed_patrols_are_counted")
                .formatted(enable);
    }

    private void step(String what, String file, String month) throws Exception {
        long began = System.nanoTime();
        database.run(Files.readString(folder.resolve(file))
                .replace("{now}", NOW)
                .replace("{month}", month)
                .replace("{fingerprints}", FINGERPRINTS)
                .replace("{files}", files));
        say(what, began);
    }

    /** All but those that hold a constraint; tells how to make them again. */
    private List<String> dropIndexes() throws Exception {
        var free = " from pg_index i join pg_class c on c.oid = i.indexrelid where i.indrelid in (select unnest(array['"
                + String.join("', '", TABLES) + "']::regclass[])) and not i.indisunique";
        var indexes = database.all("select pg_get_indexdef(i.indexrelid)" + free + " order by i.indrelid, c.relname");
        for (var index : database.all("select i.indexrelid::regclass::text" + free)) {
            database.run("drop index " + index);
        }
        return indexes;
    }

    private static void say(String what, long began) {
        System.err.printf(Locale.ROOT, "  %s: %.1f s%n", what, (System.nanoTime() - began) / 1e9);
    }
}
