package org.lingxing.platform.store;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
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

    private final DataHome home;
    private final CompletableFuture<Opened> opened = new CompletableFuture<>();
    private volatile boolean started;

    private record Opened(
            @Nullable EmbeddedPostgres server, @Nullable Connection ownership, HikariDataSource application) {}

    private Store(DataHome home) {
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
            closeQuietly(state.ownership());
        }
        if (state.server() != null) {
            state.server().close();
        }
    }

    private Opened openEmbedded() {
        var server = EmbeddedPostgres.start(
                home.resolve("postgres-" + EmbeddedPostgres.VERSION),
                home.resolve("database"),
                home.resolve("database.password"),
                home.resolve("database.log"),
                List.of("max_connections=60", "shared_buffers=256MB", "random_page_cost=1.1"));
        try {
            makeDatabase(server);
            var database = new Database(server.url(DATABASE), server.owner(), null);
            database.bringUpToDate();
            return new Opened(server, null, database.pool(CONNECTIONS));
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
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

    private static Opened openServer(String url) {
        var database = new Database(url, null, null);
        var ownership = own(database);
        try {
            database.bringUpToDate();
            return new Opened(null, ownership, database.pool(CONNECTIONS));
        } catch (RuntimeException e) {
            closeQuietly(ownership);
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

    private static void closeQuietly(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            LOG.debug("the connection had ended already", e);
        }
    }
}
