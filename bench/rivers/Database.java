import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The database of the running platform, as its owner. */
final class Database implements AutoCloseable {

    private final Connection connection;

    Database(Path home) throws IOException, SQLException {
        var port = Files.readAllLines(home.resolve("database/postmaster.pid")).get(3).strip();
        var password = Files.readString(home.resolve("database.password"));
        connection = DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/lingxing", "lingxing", password);
    }

    /** Runs one statement or many. */
    void run(String statements) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(statements);
        }
    }

    String one(String query) throws SQLException {
        return all(query).getFirst();
    }

    /** The first column of every row. */
    List<String> all(String query) throws SQLException {
        var values = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
