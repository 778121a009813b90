import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Fills the journal of a running platform until its tables hold a million rows: 250,000 entries as the platform itself
 * writes them, which its sealer then takes into the tree. Started with the drivers of the built platform on the class path.
 */
class Million {

    private static final String WRITE = """
            with written as (
                insert into journal.entry (at, kind, subject, actor, content, hash)
                select at, 'bench.counted', subject, 'system', content,
                       sha256('\\x00'::bytea || convert_to(content, 'UTF8'))
                  from (select at, subject,
                               format('{"at":"%s","by":"system","commitments":{},"kind":"bench.counted",'
                                      || '"subject":"%s","values":{"words":"%s"}}',
                                      to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
                                      subject, repeat(md5(subject), 4)) as content
                          from (select date_trunc('second', now()) as at, 'thing-' || number as subject
                                  from generate_series(1, 250000) number) deed) entry
                returning number
            )
            insert into journal.waiting (entry) select number from written
            """;

    private static final String WAITING = "select count(*) from journal.waiting";

    public static void main(String[] arguments) throws Exception {
        var home = Path.of(arguments[0]);
        var port = Files.readAllLines(home.resolve("database/postmaster.pid")).get(3).strip();
        var password = Files.readString(home.resolve("database.password"));
        var address = "jdbc:postgresql://127.0.0.1:" + port + "/lingxing";
        try (var connection = DriverManager.getConnection(address, "lingxing", password);
                var statement = connection.createStatement()) {
            statement.executeUpdate(WRITE);
            while (number(connection, WAITING) > 0) {
                Thread.sleep(200);
            }
            statement.execute("analyze");
        }
    }

    private static long number(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
