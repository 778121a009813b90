package org.lingxing.bench.water;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** The database server of the running platform, seen as its owner: stations are entered, a database is made for the other. */
record Server(String address, String password) {

    static final String OWNER = "lingxing";
    /** What the comparison program keeps. */
    static final String PEER = "peer";

    private static final String STATIONS = """
            insert into water.section (code, name, water, body, division)
            values ('bench', 'bench', 'bench', 'RIVER', '410105') on conflict do nothing;
            insert into water.station (code, name, section)
            select 'bench-' || number, 'bench', 'bench' from generate_series(0, :last) number on conflict do nothing;
            insert into water.station_key (hash, station, made_at)
            select sha256(convert_to('key of ' || code, 'UTF8')), number, now() from water.station
             where section = 'bench' on conflict do nothing;
            """;

    static Server of(Path home) throws IOException {
        var port = Files.readAllLines(home.resolve("database/postmaster.pid"))
                .get(3)
                .strip();
        return new Server(
                "jdbc:postgresql://127.0.0.1:" + port + "/", Files.readString(home.resolve("database.password")));
    }

    /** The key of a station, which the server knows by its hash. */
    static String keyOf(String station) {
        return "key of " + station;
    }

    static byte[] hash(String key) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * Writes as much into the database's log as it keeps files of, so that it is where it is after a day of work: files that
     * were used are used again, and nobody waits until a new one is filled with zeros.
     */
    void writeLogAround() throws SQLException {
        execute("postgres", """
                select pg_logical_emit_message(false, 'bench', repeat('0123456789', 100000)) from generate_series(1, 540);
                checkpoint;
                """);
    }

    void enterStations(int count) throws SQLException {
        execute("lingxing", STATIONS.replace(":last", Integer.toString(count - 1)));
    }

    void makePeer() throws SQLException {
        execute("postgres", "drop database if exists " + PEER + " with (force)");
        execute("postgres", "create database " + PEER);
    }

    void execute(String database, String statements) throws SQLException {
        try (var connection = connect(database);
                var statement = connection.createStatement()) {
            statement.execute(statements);
        }
    }

    long number(String database, String query) throws SQLException {
        try (var connection = connect(database);
                var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(address + database, OWNER, password);
    }
}
