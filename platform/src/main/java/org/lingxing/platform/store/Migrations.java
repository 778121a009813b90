package org.lingxing.platform.store;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.MigrationVersion;
import org.jspecify.annotations.Nullable;

/**
 * Brings every module's schema to the state this program expects, all in one transaction: after a failure everything is
 * as it was before.
 *
 * <p>Each module has its schema, its folder of migrations and its own history in the table {@code migration} of that
 * schema. A migration may name the application's role as {@code ${application}}, to take rights from it that it has on
 * every table otherwise (select, insert, update, delete).
 */
final class Migrations {

    private final DataSource owner;
    private final String application;

    /**
     * @param owner opens connections of the schemas' owner
     * @param application the role the application works as
     */
    Migrations(DataSource owner, String application) {
        this.owner = owner;
        this.application = application;
    }

    /**
     * Runs what is missing.
     *
     * @param before what is done first where there is data that will be changed
     * @throws StartFailure if the database was written by a newer version, or a migration fails
     */
    void run(Before before) {
        if (Shipped.isWhatRanIn(owner)) {
            return;
        }
        var kept = isNew() ? null : before.change();
        try {
            migrate(Map.of());
        } catch (FlywayException e) {
            throw failed(e, kept);
        }
    }

    /** What is done before data is changed; its words tell the operator how to go back. */
    @FunctionalInterface
    interface Before {

        /** @return where the data as it was is kept */
        Path change();
    }

    /**
     * Makes the schemas of an empty database as a program made them that had run these migrations and no others.
     *
     * @throws StartFailure if this program does not ship one of them
     */
    void make(List<BackupContents.Migration> asOf) {
        var last = new HashMap<String, MigrationVersion>();
        for (var migration : asOf) {
            var version = migration.script().substring(1, migration.script().indexOf("__"));
            last.merge(
                    migration.module(),
                    MigrationVersion.fromVersion(version),
                    (one, other) -> one.compareTo(other) > 0 ? one : other);
        }
        try {
            migrate(last);
        } catch (FlywayException e) {
            throw failed(e, null);
        }
    }

    /** @param last the version each module ends with, and which modules there are; empty for all there is */
    private void migrate(Map<String, MigrationVersion> last) {
        try (var transaction = new OneTransaction(owner)) {
            for (var module : Modules.IN_ORDER) {
                if (last.isEmpty() || last.containsKey(module)) {
                    prepare(transaction, module);
                    var flyway = flyway(transaction, module, last.getOrDefault(module, MigrationVersion.LATEST));
                    refuseNewer(flyway);
                    flyway.migrate();
                }
            }
            transaction.commit();
        } catch (SQLException e) {
            throw Database.refused(e);
        }
    }

    private Flyway flyway(DataSource source, String module, MigrationVersion last) {
        return Flyway.configure()
                .dataSource(source)
                .schemas(module)
                .defaultSchema(module)
                .table("migration")
                .locations("classpath:db/" + module)
                .failOnMissingLocations(true)
                .placeholders(Map.of("application", application))
                .target(last)
                .load();
    }

    private boolean isNew() {
        try (var connection = owner.getConnection();
                var snapshot = new Snapshot(connection)) {
            return snapshot.migrations().isEmpty();
        } catch (SQLException e) {
            throw Database.refused(e);
        }
    }

    /** Rights are given by default before the first table is made, so that a migration can take some of them back. */
    private void prepare(DataSource source, String module) throws SQLException {
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("""
                    create schema if not exists %1$s;
                    grant usage on schema %1$s to %2$s;
                    alter default privileges in schema %1$s
                        grant select, insert, update, delete on tables to %2$s;
                    alter default privileges in schema %1$s
                        grant usage, select on sequences to %2$s;
                    """.formatted(module, application));
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

    private static StartFailure failed(FlywayException e, @Nullable Path kept) {
        var reason = reason(e);
        var zh = kept == null ? "" : "；升级前的备份在 " + kept;
        var en = kept == null ? "" : "; a backup from before lies in " + kept;
        return new StartFailure(
                "数据升级失败（" + reason + "），数据未作任何改动：请改用原来的版本运行" + zh + "。",
                "The data could not be migrated (" + reason
                        + ") and is as it was before: go back to the former version, " + "which runs on it" + en + ".",
                e);
    }

    private static String reason(FlywayException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return String.valueOf(sql.getMessage()).lines().findFirst().orElse("");
            }
        }
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }
}
