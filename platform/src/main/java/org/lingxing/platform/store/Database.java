package org.lingxing.platform.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * One database brought to the present state, with the two ways into it: as owner, who migrates, and as application.
 *
 * <p>The application's password is made anew at each start and written nowhere.
 */
final class Database {

    private static final int OLDEST_SERVER = 18;

    private final PGSimpleDataSource owner;
    private final Login application;

    /** A role and its password. */
    record Login(String role, String password) {

        /** A login with a password nobody has seen. */
        static Login fresh(String role) {
            return new Login(role, EmbeddedPostgres.randomPassword());
        }
    }

    /**
     * @param url address of the database; may carry the owner's user and password as parameters
     * @param owner who owns the schemas; null if the address says it
     * @param application as whom the application works (lower-case letters, digits, underscores); null for a role
     *     named after the database, since roles belong to a whole server
     */
    Database(String url, @Nullable Login owner, @Nullable Login application) {
        this.owner = new PGSimpleDataSource();
        try {
            this.owner.setUrl(url);
        } catch (IllegalArgumentException e) {
            throw new StartFailure(
                    "LINGXING_DB_URL 不是 PostgreSQL 地址，应形如 jdbc:postgresql://主机:5432/库名?user=用户&password=口令。",
                    "LINGXING_DB_URL is no PostgreSQL address; it looks like"
                            + " jdbc:postgresql://host:5432/database?user=name&password=word.",
                    e);
        }
        if (owner != null) {
            this.owner.setUser(owner.role());
            this.owner.setPassword(owner.password());
        }
        this.owner.setApplicationName("lingxing");
        this.owner.setConnectTimeout(10);
        // Details of what a server refuses carry values of rows; they would go into logs.
        this.owner.setLogServerErrorDetail(false);
        this.application = application != null ? application : Login.fresh(roleFor(this.owner.getDatabaseName()));
    }

    /** Opens connections of the owner of all schemas. */
    DataSource owner() {
        return owner;
    }

    /**
     * Checks the server, makes the application's role, runs missing migrations.
     *
     * @param before what is done first where there is data that will be changed
     */
    void bringUpToDate(Migrations.Before before) {
        prepare().run(before);
    }

    /** Checks the server and makes the application's role; what is done with the schemas comes next. */
    Migrations prepare() {
        try (var connection = owner.getConnection()) {
            checkServer(connection);
            makeRole(connection);
        } catch (SQLException e) {
            throw refused(e);
        }
        return new Migrations(owner, application.role());
    }

    /** Throws away all schemas of ours, after a restore that failed. */
    void forget() throws SQLException {
        try (var connection = owner.getConnection();
                var statement = connection.createStatement()) {
            for (var module : Modules.IN_ORDER) {
                statement.execute("drop schema if exists " + module + " cascade");
            }
        }
    }

    /** A pool of connections with the application's rights. */
    HikariDataSource pool(int connections) {
        var config = new HikariConfig();
        config.setPoolName("lingxing");
        config.setDataSource(asApplication());
        config.setMaximumPoolSize(connections);
        config.setMinimumIdle(Math.min(2, connections));
        config.setAutoCommit(true);
        return new HikariDataSource(config);
    }

    private static String roleFor(@Nullable String database) {
        var name = database == null ? "" : database.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "_");
        return "application_of_" + name;
    }

    private DataSource asApplication() {
        var source = new PGSimpleDataSource();
        source.setUrl(owner.getUrl());
        source.setUser(application.role());
        source.setPassword(application.password());
        source.setApplicationName("lingxing");
        source.setLogServerErrorDetail(false);
        return source;
    }

    private static void checkServer(Connection connection) throws SQLException {
        var version = connection.getMetaData().getDatabaseMajorVersion();
        if (version < OLDEST_SERVER) {
            throw new StartFailure(
                    "数据库服务器是 PostgreSQL " + version + "，令行需要 " + OLDEST_SERVER + " 或更新的版本。",
                    "The database server is PostgreSQL " + version + "; Lingxing needs " + OLDEST_SERVER
                            + " or newer.");
        }
    }

    private void makeRole(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("""
                    do $$
                    begin
                        if not exists (select from pg_roles where rolname = '%1$s') then
                            create role %1$s;
                        end if;
                    end
                    $$;
                    alter role %1$s login password '%2$s';
                    """.formatted(application.role(), application.password()));
        }
    }

    /** The sentence for what a server answers when it does not let us in or does not let us do our work. */
    static StartFailure refused(SQLException e) {
        var state = Objects.requireNonNullElse(e.getSQLState(), "");
        var said = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
        return switch (state) {
            case "28P01", "28000" ->
                new StartFailure(
                        "数据库拒绝登录：用户名或口令不对。", "The database refuses the sign-in: user or password is wrong.", e);
            case "3D000" ->
                new StartFailure("数据库服务器上没有这个库（" + said + "）。", "There is no such database: " + said + ".", e);
            case "42501" ->
                new StartFailure(
                        "LINGXING_DB_URL 的用户权限不足（需要建库内模式和角色的权限）：" + said + "。",
                        "The user of LINGXING_DB_URL may not do what is needed (make schemas and a role): " + said
                                + ".",
                        e);
            default -> new StartFailure("无法使用数据库：" + said + "。", "The database cannot be used: " + said + ".", e);
        };
    }
}
