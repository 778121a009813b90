package org.lingxing.platform.store;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.postgresql.PGConnection;

/**
 * One moment of a database: every table of every module is read in one transaction that sees nothing of what is written
 * meanwhile, and keeps nobody from writing.
 */
final class Snapshot implements AutoCloseable {

    /** Rows written in a way that the settings of a server do not change. */
    private static final String SPELLING = """
            set local datestyle = 'ISO, YMD';
            set local intervalstyle = 'postgres';
            set local timezone = 'UTC';
            set local bytea_output = 'hex';
            set local extra_float_digits = 1;
            """;

    private static final String MOMENT = "select now(), current_setting('server_version')";

    private static final String SCHEMAS = """
            select nspname
              from pg_namespace
             where nspname = any (?)
               and exists (select
                             from pg_class
                            where relnamespace = pg_namespace.oid
                              and relname = 'migration')
             order by array_position(?, nspname::text)
            """;

    private static final String TABLES = """
            select nspname, relname,
                   array(select attname::text
                           from pg_attribute
                          where attrelid = pg_class.oid
                            and attnum > 0
                            and not attisdropped
                            and attgenerated = ''
                          order by attnum) as columns
              from pg_class
              join pg_namespace on pg_namespace.oid = relnamespace
             where nspname = any (?)
               and relkind in ('r', 'p')
               and not relispartition
             order by nspname, relname
            """;

    private static final String PARTITIONS = """
            select namespace.nspname, part.relname, above.nspname, parent.relname,
                   pg_get_expr(part.relpartbound, part.oid)
              from pg_class part
              join pg_namespace namespace on namespace.oid = part.relnamespace
              join pg_inherits on inhrelid = part.oid
              join pg_class parent on parent.oid = inhparent
              join pg_namespace above on above.oid = parent.relnamespace
             where namespace.nspname = any (?)
               and part.relkind in ('r', 'p')
               and part.relispartition
             order by namespace.nspname, part.relname
            """;

    private static final String SEQUENCES = """
            select nspname, relname
              from pg_class
              join pg_namespace on pg_namespace.oid = relnamespace
             where nspname = any (?)
               and relkind = 'S'
             order by nspname, relname
            """;

    private final Connection connection;
    private final List<String> schemas;

    /** @param connection of somebody who may read every table; afterwards as it was before */
    Snapshot(Connection connection) throws SQLException {
        this.connection = connection;
        connection.setReadOnly(true);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute(SPELLING);
        }
        this.schemas = schemas();
    }

    /** @param at by the clock of the database */
    record Moment(Instant at, String server) {}

    Moment moment() throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(MOMENT)) {
            row.next();
            return new Moment(row.getTimestamp(1).toInstant(), row.getString(2));
        }
    }

    /** The migrations that have run; none in a database that holds nothing of ours. */
    List<BackupContents.Migration> migrations() throws SQLException {
        var all = new ArrayList<BackupContents.Migration>();
        for (var schema : schemas) {
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery("select script, checksum from "
                            + statement.enquoteIdentifier(schema, true) + ".migration order by installed_rank")) {
                while (rows.next()) {
                    all.add(new BackupContents.Migration(schema, rows.getString(1), rows.getInt(2)));
                }
            }
        }
        return all;
    }

    /** Every table without its rows. */
    List<BackupContents.Table> tables() throws SQLException {
        return list(
                TABLES,
                row -> new BackupContents.Table(
                        row.getString(1),
                        row.getString(2),
                        List.of((String[]) row.getArray(3).getArray()),
                        0));
    }

    /** The parts of tables that are made as rows come, and by no migration. */
    List<BackupContents.Partition> partitions() throws SQLException {
        return list(
                PARTITIONS,
                row -> new BackupContents.Partition(
                        row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5)));
    }

    /** Writes the rows of every table, each as an entry of its own. */
    List<BackupContents.Table> write(ZipOutputStream zip) throws SQLException, IOException {
        zip.setLevel(Deflater.BEST_SPEED);
        var copies = connection.unwrap(PGConnection.class).getCopyAPI();
        var written = new ArrayList<BackupContents.Table>();
        for (var table : tables()) {
            zip.putNextEntry(new ZipEntry(table.entry()));
            var rows = copies.copyOut(copyOut(table), new Open(zip));
            zip.closeEntry();
            written.add(table.counted(rows));
        }
        return written;
    }

    /** Sequences are no part of a moment; read after the rows they stand at or behind what the rows need. */
    List<BackupContents.Sequence> sequences() throws SQLException {
        var all = new ArrayList<BackupContents.Sequence>();
        for (var name : list(SEQUENCES, row -> List.of(row.getString(1), row.getString(2)))) {
            try (var statement = connection.createStatement();
                    var row = statement.executeQuery("select last_value, is_called from "
                            + statement.enquoteIdentifier(name.getFirst(), true) + "."
                            + statement.enquoteIdentifier(name.getLast(), true))) {
                row.next();
                all.add(new BackupContents.Sequence(
                        name.getFirst(), name.getLast(), row.getLong(1), row.getBoolean(2)));
            }
        }
        return all;
    }

    /** A query, since a table that is kept in parts cannot be copied by its name. */
    private String copyOut(BackupContents.Table table) throws SQLException {
        return "copy (select " + columns(connection, table) + " from " + name(connection, table) + ") to stdout";
    }

    /** The COPY that takes a table's rows in. */
    static String copyIn(Connection connection, BackupContents.Table table) throws SQLException {
        return "copy " + name(connection, table) + " (" + columns(connection, table) + ") from stdin";
    }

    private static String name(Connection connection, BackupContents.Table table) throws SQLException {
        return quoted(connection, table.schema(), table.name());
    }

    /** A table's name as SQL takes it, whatever it is. */
    static String quoted(Connection connection, String schema, String name) throws SQLException {
        try (var statement = connection.createStatement()) {
            return statement.enquoteIdentifier(schema, true) + "." + statement.enquoteIdentifier(name, true);
        }
    }

    private static String columns(Connection connection, BackupContents.Table table) throws SQLException {
        try (var statement = connection.createStatement()) {
            var columns = new ArrayList<String>();
            for (var column : table.columns()) {
                columns.add(statement.enquoteIdentifier(column, true));
            }
            return String.join(", ", columns);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.setAutoCommit(true);
        connection.setReadOnly(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
    }

    private List<String> schemas() throws SQLException {
        try (var statement = connection.prepareStatement(SCHEMAS)) {
            var modules = connection.createArrayOf("text", Modules.IN_ORDER.toArray());
            statement.setArray(1, modules);
            statement.setArray(2, modules);
            try (var rows = statement.executeQuery()) {
                var found = new ArrayList<String>();
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
                return found;
            }
        }
    }

    @FunctionalInterface
    private interface Mapping<T> {
        T of(ResultSet row) throws SQLException;
    }

    private <T> List<T> list(String query, Mapping<T> mapping) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setArray(1, connection.createArrayOf("text", schemas.toArray()));
            try (var rows = statement.executeQuery()) {
                var all = new ArrayList<T>();
                while (rows.next()) {
                    all.add(mapping.of(rows));
                }
                return all;
            }
        }
    }

    /** The driver closes what it copies into; the zip file goes on. */
    private static final class Open extends FilterOutputStream {

        Open(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() {
            // the entry is closed by whoever opened it
        }
    }
}
