package org.lingxing.platform.store;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationState;

/**
 * Brings every module's schema to the state this program expects.
 *
 * <p>Each module has its schema, its folder of migrations and its own history in the table {@code migration} of that
 * schema. A migration may name the application's role as {@code ${application}}, to take rights from it that it has on
 * every table otherwise (select, insert, update, delete).
 */
final class Migrations {

    private Migrations() {}

    /**
     * Runs what is missing.
     *
     * @param owner opens connections of the schemas' owner
     * @param application the role the application works as
     * @throws StartFailure if the database was written by a newer version
     */
    static void run(DataSource owner, String application) {
        if (Shipped.isWhatRanIn(owner)) {
            return;
        }
        for (var module : Modules.IN_ORDER) {
            prepare(owner, module, application);
            var flyway = Flyway.configure()
                    .dataSource(owner)
                    .schemas(module)
                    .defaultSchema(module)
                    .table("migration")
                    .locations("classpath:db/" + module)
                    .failOnMissingLocations(true)
                    .placeholders(Map.of("application", application))
                    .load();
            refuseNewer(flyway);
            flyway.migrate();
        }
    }

    /** Rights are given by default before the first table is made, so that a migration can take some of them back. */
    private static void prepare(DataSource owner, String module, String application) {
        try (var connection = owner.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("""
                    create schema if not exists %1$s;
                    grant usage on schema %1$s to %2$s;
                    alter default privileges in schema %1$s
                        grant select, insert, update, delete on tables to %2$s;
                    alter default privileges in schema %1$s
                        grant usage, select on sequences to %2$s;
                    """.formatted(module, application));
        } catch (SQLException e) {
            throw Database.refused(e);
        }
    }

    private static void refuseNewer(Flyway flyway) {
        var unknown = Arrays.stream(flyway.info().all())
                .filter(migration -> migration.getState() == MigrationState.FUTURE_SUCCESS)
                .findFirst();
        unknown.ifPresent(migration -> {
            var name = flyway.getConfiguration().getDefaultSchema() + " V" + migration.getVersion();
            throw new StartFailure(
                    "数据库由更新版本的令行写成（" + name + "）；请使用该版本或更新的版本。",
                    "The database was written by a newer Lingxing (" + name + "); use that version or a newer one.");
        });
    }
}
