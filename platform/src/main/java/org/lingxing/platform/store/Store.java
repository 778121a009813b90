package org.lingxing.platform.store;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Phrase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The data of one platform, open: its home and its database, brought to the present state.
 *
 * <p>First the lock on the home, then the database.
 */
public final class Store implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Store.class);
    private static final String DATABASE = "lingxing";
    private static final int CONNECTIONS = 16;
    /** Held on a server for as long as a platform uses the database; the number is "lingxing" on a telephone's keys. */
    private static final long OWNERSHIP = 54649464L;

    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final DataHome home;
    private final CompletableFuture<Opened> opened = new CompletableFuture<>();
    private volatile boolean started;
    private volatile @Nullable Path keptBefore;

    private record Opened(
            @Nullable EmbeddedPostgres server, @Nullable Connection ownership, HikariDataSource application) {}

    Store(DataHome home) {
        this.home = home;
    }

    /**
     * Takes possession of a data home.
     *
     * @param folder the data home, made if it is not there
     * @throws StartFailure if the home cannot be had
     */
    public static Store open(Path folder) {
        return new Store(DataHome.open(folder));
    }

    /**
     * Begins to start the database, beside whatever the program does meanwhile.
     *
     * @param serverUrl a database server to use instead of the embedded one
     */
    public void startDatabase(@Nullable String serverUrl) {
        started = true;
        var _ = opened.completeAsync(
                () -> serverUrl == null ? openEmbedded() : openServer(serverUrl),
                task -> Thread.ofPlatform().name("store").daemon().start(task));
    }

    /** The folder that belongs to this program. */
    public DataHome home() {
        return home;
    }

    /**
     * Connections with the application's rights; waits until the database is there.
     *
     * @throws StartFailure if it does not come
     */
    public DataSource application() {
        try {
            return opened.join().application();
        } catch (CompletionException e) {
            throw StartFailure.in(e).orElseThrow(() -> e);
        }
    }

    /** Runs something when the embedded database ends although nobody stopped it. */
    public void onDatabaseLost(Runnable alarm) {
        var _ = opened.thenAccept(state -> {
            if (state.server() != null) {
                state.server().onUnexpectedEnd(alarm);
            }
        });
    }

    @Override
    public void close() {
        if (started && !opened.isCompletedExceptionally()) {
            opened.thenAccept(Store::close).exceptionally(failure -> null).join();
        }
        home.release();
    }

    private static void close(Opened state) {
        state.application().close();
        if (state.ownership() != null) {
            disown(state.ownership());
        }
        if (state.server() != null) {
            state.server().close();
        }
    }

    /**
     * Takes a backup of data that no platform runs on, as it is: nothing is brought up to date.
     *
     * @param folder the data home
     * @param serverUrl a database server to use instead of the embedded one
     * @param file where the backup goes
     * @throws StartFailure if there is no data, or the backup cannot be written
     */
    public static BackupSummary backUp(Path folder, @Nullable String serverUrl, Path file) {
        if (Files.isDirectory(folder) && !Files.isExecutable(folder)) {
            throw new StartFailure(
                    "无权读取数据目录 " + folder + "；请以平台的用户运行。",
                    "The data folder " + folder + " may not be read; run this as the user of the platform.");
        }
        if (!Files.exists(folder.resolve("version"))) {
            throw new StartFailure("数据目录 " + folder + " 中没有数据。", "There is no data in the folder " + folder + ".");
        }
        var store = open(folder);
        try {
            var summary = new AtomicReference<BackupSummary>();
            store.withOwner(serverUrl, database -> {
                try {
                    summary.set(new Backups(database.owner(), store.home).writeTo(file));
                } catch (IOException e) {
                    throw Backups.notWritten(file, e);
                }
            });
            return Objects.requireNonNull(summary.get());
        } finally {
            store.close();
        }
    }

    /** Runs something on the database as it is, as its owner, without the application. */
    void withOwner(@Nullable String serverUrl, Consumer<Database> work) {
        if (serverUrl == null) {
            try (var server = startEmbedded()) {
                makeDatabase(server);
                work.accept(embedded(server));
            }
            return;
        }
        var database = new Database(serverUrl, null, null);
        var ownership = own(database);
        try {
            work.accept(database);
        } finally {
            disown(ownership);
        }
    }

    private Opened openEmbedded() {
        var server = startEmbedded();
        try {
            makeDatabase(server);
            var database = embedded(server);
            database.bringUpToDate(() -> keepBefore(database));
            return new Opened(server, null, database.pool(CONNECTIONS));
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
    }

    private EmbeddedPostgres startEmbedded() {
        return EmbeddedPostgres.start(
                home.resolve("postgres-" + EmbeddedPostgres.VERSION),
                home.resolve("database"),
                home.resolve("database.password"),
                home.resolve("database.log"),
                List.of(
                        "max_connections=60",
                        "shared_buffers=256MB",
                        "random_page_cost=1.1",
                        // Many short questions of many parts: compiling them costs more than it gains.
                        "jit=off",
                        // Whoever comes to the end of the log's last file waits until a new one is filled with zeros
                        // and on the disk; so many that were used are used again instead.
                        "min_wal_size=512MB",
                        // The server's log tells what failed, not whose values were in it.
                        "log_error_verbosity=terse",
                        "log_min_error_statement=panic",
                        "log_checkpoints=off"));
    }

    private static Database embedded(EmbeddedPostgres server) {
        return new Database(server.url(DATABASE), server.owner(), null);
    }

    /** Before data is changed to what this program expects, it is kept as it was. */
    private Path keepBefore(Database database) {
        var folder = home.resolve("backups");
        var file = folder.resolve("before-migration.zip");
        try {
            Files.createDirectories(folder);
            var takenAt = new Backups(database.owner(), home).writeTo(file).takenAt();
            var dated = folder.resolve("before-migration-" + SECOND.format(takenAt) + ".zip");
            DataHome.moveInPlace(file, dated);
            keptBefore = dated;
            return dated;
        } catch (IOException e) {
            throw Backups.notWritten(file, e);
        }
    }

    /** What the operator is told where the data was brought up to date. */
    public Announcement announcement() {
        return () -> keptBefore == null
                ? List.of()
                : List.of(Phrase.of(
                        "数据已升级；升级前的备份在 " + keptBefore,
                        "The data was brought up to date; a backup from before lies in " + keptBefore));
    }

    private static void makeDatabase(EmbeddedPostgres server) {
        var maintenance = new Database(server.url("postgres"), server.owner(), null).owner();
        try (var connection = maintenance.getConnection();
                var statement = connection.createStatement()) {
            var there = statement.executeQuery("select from pg_database where datname = '" + DATABASE + "'");
            if (!there.next()) {
                statement.execute("create database " + DATABASE);
            }
        } catch (SQLException e) {
            throw Database.refused(e);
        }
    }

    private Opened openServer(String url) {
        var database = new Database(url, null, null);
        var ownership = own(database);
        try {
            database.bringUpToDate(() -> keepBefore(database));
            return new Opened(null, ownership, database.pool(CONNECTIONS));
        } catch (RuntimeException e) {
            disown(ownership);
            throw e;
        }
    }

    /** Two platforms on one server must not share a database either: the second one is told. */
    private static Connection own(Database database) {
        try {
            var connection = database.owner().getConnection();
            try (var statement = connection.createStatement();
                    var answer = statement.executeQuery("select pg_try_advisory_lock(" + OWNERSHIP + ")")) {
                if (answer.next() && answer.getBoolean(1)) {
                    return connection;
                }
            }
            connection.close();
        } catch (SQLException e) {
            throw Database.refused(e);
        }
        throw new StartFailure(
                "另一个令行程序正在使用 LINGXING_DB_URL 的数据库；请先停止它。",
                "Another Lingxing is using the database of LINGXING_DB_URL; stop it first.");
    }

    /** Given back before the connection ends: the server notices its end only a moment later. */
    private static void disown(Connection ownership) {
        try (ownership;
                var statement = ownership.createStatement()) {
            statement.execute("select pg_advisory_unlock(" + OWNERSHIP + ")");
        } catch (SQLException e) {
            LOG.debug("the connection had ended already", e);
        }
    }
}
