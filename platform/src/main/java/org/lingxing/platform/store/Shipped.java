package org.lingxing.platform.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import javax.sql.DataSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The migrations this program ships, held against the histories of a database in one query.
 *
 * <p>Nearly every start finds nothing to migrate; Flyway would take half a second for each of them to say so.
 */
final class Shipped {

    private static final String HISTORIES = Modules.IN_ORDER.stream()
            .map(module -> "select '" + module + "' as module, script, checksum, success from " + module + ".migration")
            .collect(Collectors.joining(" union all "));

    /** Answers of a database without these schemas or tables. */
    private static final Set<String> NOT_THERE = Set.of("3F000", "42P01");

    private Shipped() {}

    /** Whether the histories hold the migrations that are shipped, each unchanged and successful, and no others. */
    static boolean isWhatRanIn(DataSource owner) {
        var ran = new HashSet<BackupContents.Migration>();
        try (var connection = owner.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(HISTORIES)) {
            while (rows.next()) {
                if (!rows.getBoolean(4)) {
                    return false;
                }
                ran.add(new BackupContents.Migration(rows.getString(1), rows.getString(2), rows.getInt(3)));
            }
        } catch (SQLException e) {
            if (NOT_THERE.contains(Objects.requireNonNullElse(e.getSQLState(), ""))) {
                return false;
            }
            throw Database.refused(e);
        }
        return ran.equals(all());
    }

    /** The first of these migrations that this program does not ship as it stands there: it was made by a newer one. */
    static Optional<BackupContents.Migration> firstUnknownOf(List<BackupContents.Migration> ran) {
        var all = all();
        return ran.stream().filter(migration -> !all.contains(migration)).findFirst();
    }

    static Set<BackupContents.Migration> all() {
        var all = new HashSet<BackupContents.Migration>();
        var classPath = new PathMatchingResourcePatternResolver(Shipped.class.getClassLoader());
        try {
            for (var module : Modules.IN_ORDER) {
                for (var script : classPath.getResources("classpath:db/" + module + "/*.sql")) {
                    all.add(new BackupContents.Migration(
                            module, Objects.requireNonNull(script.getFilename()), checksum(script)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    /** As Flyway computes it: CRC-32 over the lines without their ends. */
    private static int checksum(Resource script) throws IOException {
        var sum = new CRC32();
        try (var reader = new BufferedReader(new InputStreamReader(script.getInputStream(), StandardCharsets.UTF_8))) {
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                sum.update(line.getBytes(StandardCharsets.UTF_8));
            }
        }
        return (int) sum.getValue();
    }
}
