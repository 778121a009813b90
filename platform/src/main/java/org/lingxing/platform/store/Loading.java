package org.lingxing.platform.store;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;
import org.postgresql.PGConnection;

/**
 * Puts the rows of a backup into a database whose schemas are as they were and whose tables are empty, in one
 * transaction. References between tables are made again afterwards, which proves each of them.
 */
final class Loading {

    private static final String REFERENCES = """
            select format('alter table %s drop constraint %I', conrelid::regclass, conname),
                   format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid))
              from pg_constraint
             where contype = 'f'
               and conparentid = 0
               and connamespace::regnamespace::text = any (?)
             order by conrelid::regclass::text, conname
            """;

    private final Connection connection;
    private final ZipFile zip;
    private final BackupContents contents;

    /** @param connection of the owner of the schemas */
    Loading(Connection connection, ZipFile zip, BackupContents contents) {
        this.connection = connection;
        this.zip = zip;
        this.contents = contents;
    }

    void run() throws SQLException, IOException {
        checkTables();
        connection.setAutoCommit(false);
        var references = references();
        execute(references.stream().map(Reference::drop).toList());
        makeParts();
        empty();
        for (var table : contents.tables()) {
            load(table);
        }
        setSequences();
        execute(references.stream().map(Reference::add).toList());
        connection.commit();
        connection.setAutoCommit(true);
        execute(List.of("analyze"));
    }

    private record Reference(String drop, String add) {}

    private List<Reference> references() throws SQLException {
        // Without a search path the catalog names every table with its schema.
        execute(List.of("set local search_path = ''"));
        try (var statement = connection.prepareStatement(REFERENCES)) {
            statement.setArray(1, connection.createArrayOf("text", Modules.IN_ORDER.toArray()));
            try (var rows = statement.executeQuery()) {
                var all = new ArrayList<Reference>();
                while (rows.next()) {
                    all.add(new Reference(rows.getString(1), rows.getString(2)));
                }
                return all;
            }
        }
    }

    /** Migrations that ran as they did there made the tables that were there. */
    private void checkTables() throws SQLException, IOException {
        List<BackupContents.Table> here;
        try (var snapshot = new Snapshot(connection)) {
            here = snapshot.tables();
        }
        var there = contents.tables().stream().map(table -> table.counted(0)).collect(Collectors.toSet());
        if (!new HashSet<>(here).equals(there)) {
            throw new IOException("its tables are not those its migrations make");
        }
    }

    /** Parts of tables come as rows come, so no migration has made them here. */
    private void makeParts() throws SQLException {
        var makes = new ArrayList<String>();
        for (var part : contents.parts()) {
            makes.add("create table if not exists " + quoted(part.schema(), part.name()) + " partition of "
                    + quoted(part.parentSchema(), part.parent()) + " " + part.bound());
        }
        execute(makes);
    }

    /** Migrations put rows into some tables; those of the backup take their place. What triggers did is in the rows. */
    private void empty() throws SQLException {
        var names = new ArrayList<String>();
        for (var table : contents.tables()) {
            names.add(quoted(table.schema(), table.name()));
        }
        execute(names.stream()
                .map(name -> "alter table " + name + " disable trigger user")
                .toList());
        execute(List.of("truncate " + String.join(", ", names)));
    }

    private void load(BackupContents.Table table) throws SQLException, IOException {
        var entry = zip.getEntry(table.entry());
        if (entry == null) {
            throw new IOException("it has no " + table.entry());
        }
        try (var rows = zip.getInputStream(entry)) {
            var loaded =
                    connection.unwrap(PGConnection.class).getCopyAPI().copyIn(Snapshot.copyIn(connection, table), rows);
            if (loaded != table.rows()) {
                throw new IOException(table.entry() + " has " + loaded + " rows, not " + table.rows());
            }
        }
        execute(List.of("alter table " + quoted(table.schema(), table.name()) + " enable trigger user"));
    }

    private void setSequences() throws SQLException {
        for (var sequence : contents.sequences()) {
            try (var statement = connection.prepareStatement("select setval(?::regclass, ?, ?)")) {
                statement.setString(1, quoted(sequence.schema(), sequence.name()));
                statement.setLong(2, sequence.last());
                statement.setBoolean(3, sequence.called());
                statement.execute();
            }
        }
    }

    private String quoted(String schema, String name) throws SQLException {
        return Snapshot.quoted(connection, schema, name);
    }

    private void execute(List<String> statements) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
