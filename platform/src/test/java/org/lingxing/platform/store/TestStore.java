package org.lingxing.platform.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.time.CityClock;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.support.AbstractTestExecutionListener;

/**
 * Real databases for tests: one PostgreSQL a test run, started when first asked for, under {@code target/}; each test
 * class works on a copy of its own.
 */
public final class TestStore {

    private static final String MIGRATED = "migrated";
    private static final String STARTED = "started";
    private static final Database.Login APPLICATION = Database.Login.fresh("application");
    private static final AtomicInteger COPIES = new AtomicInteger();
    private static final TestStore ONE = new TestStore();

    private final Path folder = Path.of(
            System.getProperty("basedir", "."),
            "target",
            "store-" + ProcessHandle.current().pid());
    private final DataHome home = DataHome.open(folder);
    private final EmbeddedPostgres server = start(folder, home);

    private TestStore() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::remove));
        asOwner("create database " + MIGRATED);
        database(MIGRATED).bringUpToDate(() -> folder);
    }

    /** Tests run in two programs at once; one of them unpacks, the other waits. */
    private static EmbeddedPostgres start(Path folder, DataHome home) {
        try (var channel = FileChannel.open(
                folder.resolveSibling("postgres.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.lock();
            return EmbeddedPostgres.start(
                    folder.resolveSibling("postgres-" + EmbeddedPostgres.VERSION),
                    home.resolve("database"),
                    home.resolve("database.password"),
                    home.resolve("database.log"),
                    List.of("fsync=off", "max_connections=200"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A database with all migrations run and no rows of ours, for this caller alone; needs no Spring. */
    public static DataSource fresh() {
        return ONE.copy(MIGRATED).pool(4);
    }

    /**
     * The same with both ways in.
     *
     * @param application with the rights the platform has
     * @param owner with all rights
     */
    public record Copy(DataSource application, DataSource owner) {}

    /** As {@link #fresh}, with the owner's way in beside the application's. */
    public static Copy copy() {
        var database = ONE.copy(MIGRATED);
        return new Copy(database.pool(4), database.owner());
    }

    /** Gathers the planner's statistics of a copy, which only its owner may. */
    public static void analyze(DataSource copy) throws SQLException {
        asOwner(copy, "analyze");
    }

    /** Does in a copy what the platform's role may not. */
    public static void asOwner(DataSource copy, String sql) throws SQLException {
        String name;
        try (var connection = copy.getConnection()) {
            name = connection.getCatalog();
        }
        try (var connection = ONE.database(name).owner().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The address of a new empty database on the tests' server, as an operator writes it into LINGXING_DB_URL. */
    public static String newServerDatabase() {
        var name = "server_" + COPIES.incrementAndGet();
        ONE.asOwner("create database " + name);
        var owner = ONE.server.owner();
        return ONE.server.url(name) + "?user=" + owner.role() + "&password=" + owner.password();
    }

    /** The address of a database with all migrations run, for programs of their own that share it. */
    public static String migratedServerDatabase() {
        var name = "shared_" + COPIES.incrementAndGet();
        ONE.copy(MIGRATED, name);
        var owner = ONE.server.owner();
        return ONE.server.url(name) + "?user=" + owner.role() + "&password=" + owner.password();
    }

    /** Gives a data home PostgreSQL's programs: unpacking them again takes longer than most tests. */
    public static void lendPrograms(Path home) throws IOException {
        var name = "postgres-" + EmbeddedPostgres.VERSION;
        var unpacked = ONE.folder.resolveSibling(name);
        if (Files.exists(home.resolve(name))) {
            return;
        }
        Files.createDirectories(home);
        try (var files = Files.walk(unpacked)) {
            for (var file : files.toList()) {
                lend(file, home.resolve(name).resolve(unpacked.relativize(file)));
            }
        }
    }

    /** The same file under a second name; on another disk a copy. */
    private static void lend(Path file, Path there) throws IOException {
        if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            try {
                Files.createLink(there, file);
                return;
            } catch (IOException | UnsupportedOperationException otherDisk) {
                // copied below
            }
        }
        Files.copy(file, there, StandardCopyOption.COPY_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
    }

    /** A data home of a program's own. */
    public static DataHome homeAt(Path folder) {
        return DataHome.open(folder);
    }

    /** The data home the tests share. */
    public static DataHome home() {
        return ONE.home;
    }

    private Database copy(String template) {
        var name = nextName(template);
        copy(template, name);
        return database(name);
    }

    private String nextName(String template) {
        return template + "_" + COPIES.incrementAndGet();
    }

    private void copy(String template, String name) {
        asOwner("create database " + name + " template " + template + " strategy file_copy");
    }

    private Database database(String name) {
        return new Database(server.url(name), server.owner(), APPLICATION);
    }

    private void asOwner(String sql) {
        try (var connection = database("postgres").owner().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void remove() {
        try {
            server.close();
            PostgresBinaries.removeTree(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Gives Spring a database that can be exchanged under it. */
    public static final class ForSpring implements ApplicationContextInitializer<GenericApplicationContext> {

        @Override
        public void initialize(GenericApplicationContext context) {
            ONE.copy(MIGRATED, STARTED);
            var source = new ExchangeableDataSource(ONE.database(STARTED).pool(8));
            context.registerBean("dataHome", DataHome.class, () -> ONE.home);
            context.registerBean("dataSource", DataSource.class, () -> source);
        }
    }

    /** Puts a copy of the database as Spring's start left it under each test class, and the clock on an evening of its day. */
    public static final class FreshForEachClass extends AbstractTestExecutionListener {

        /** An evening: what a test says was done that day is over, at whatever hour the tests run. */
        private static final LocalDateTime THEN = LocalDateTime.of(2019, 6, 18, 21, 0);

        /** The copy of the class before: dropped before its pages reach the disk. */
        private static @Nullable String before;

        @Override
        public void beforeTestClass(TestContext test) {
            var context = test.getApplicationContext();
            var source = context.getBean(ExchangeableDataSource.class);
            source.exchange(() -> {
                ONE.asOwner("select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + STARTED + "'");
                if (before != null) {
                    ONE.asOwner("drop database " + before + " with (force)");
                }
                before = ONE.nextName(STARTED);
                ONE.copy(STARTED, before);
                return ONE.database(before).pool(8);
            });
            context.getBean(CityClock.class).moveTo(THEN);
        }
    }
}
