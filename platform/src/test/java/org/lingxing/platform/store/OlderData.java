package org.lingxing.platform.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/** Data homes as a former version left them, for tests: everything but the last migration of the gazette. */
public final class OlderData {

    private static final String MODULE = "gazette";

    private OlderData() {}

    /** Makes such a data home, whose schemas hold what the migrations put there and one entry of the journal more. */
    public static void make(Path home) throws Exception {
        TestStore.lendPrograms(home);
        inside(home, database -> {
            database.prepare().make(migrationsOfBefore());
            run(
                    database,
                    "insert into journal.entry (at, kind, subject, actor, content, hash)"
                            + " values (now(), 'test.kept', 'before', 'somebody', '{}', sha256(''))");
        });
    }

    /** From now on the database refuses every new table, as if a migration were faulty. */
    public static void refuseTables(Path home) {
        inside(home, database -> run(database, """
                create function refuse() returns event_trigger language plpgsql
                    as $$ begin raise exception 'no table today'; end $$;
                create event trigger no_tables on ddl_command_start
                    when tag in ('CREATE TABLE', 'ALTER TABLE') execute function refuse();
                """));
    }

    /** Takes that back. */
    public static void allowTables(Path home) {
        inside(home, database -> run(database, "drop event trigger no_tables; drop function refuse()"));
    }

    /** Whether the schemas are those of the former version, and what was in them is there. */
    public static boolean isAsBefore(Path home) {
        var same = new boolean[1];
        inside(home, database -> {
            try (var connection = database.owner().getConnection();
                    var snapshot = new Snapshot(connection)) {
                same[0] = snapshot.migrations().equals(migrationsOfBefore()) && keepsEntry(connection);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
        return same[0];
    }

    private static boolean keepsEntry(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select from journal.entry where kind = 'test.kept'")) {
            return rows.next();
        }
    }

    private static List<BackupContents.Migration> migrationsOfBefore() {
        var all = Shipped.all().stream()
                .sorted(Comparator.comparingInt(
                                (BackupContents.Migration one) -> Modules.IN_ORDER.indexOf(one.module()))
                        .thenComparing(BackupContents.Migration::script))
                .toList();
        var last = all.stream()
                .filter(migration -> migration.module().equals(MODULE))
                .reduce((one, next) -> next)
                .orElseThrow();
        return all.stream().filter(migration -> !migration.equals(last)).toList();
    }

    private static void inside(Path home, Consumer<Database> work) {
        var store = Store.open(home);
        try {
            store.withOwner(null, work);
        } finally {
            store.close();
        }
    }

    private static void run(Database database, String statements) {
        try (var connection = database.owner().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(statements);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
