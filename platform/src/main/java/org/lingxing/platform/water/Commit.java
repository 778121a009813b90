package org.lingxing.platform.water;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lingxing.sensing.AlarmChange;
import org.postgresql.PGConnection;

/** Writes the work of one transaction: new rows by COPY, changed rows one by one, sums of days, alarms. */
final class Commit {

    private static final String STORED = """
            select at, received, items, vals, flags, class, decisive, version
              from water.sample
             where station = ? and at = any (?)
             order by at
            """;

    private static final String CHANGE = """
            update water.sample
               set items = ?::smallint[], vals = ?::bigint[], flags = ?::smallint[], class = ?, decisive = ?, version = ?
             where station = ? and at = ?
            """;

    private static final String SUPERSEDE = """
            insert into water.superseded (station, at, item, version, value, flags, replaced_at)
            values (?, ?, ?, ?, ?, ?, ?)
                on conflict do nothing
            """;

    private static final String BEGIN_ALARM = """
            insert into water.alarm (station, rule, since, noticed_at, value)
            values (?, ?, ?, ?, ?)
                on conflict (station, rule) where ended_at is null do nothing
            """;

    private static final String END_ALARM = """
            update water.alarm set ended_at = ?, end_value = ? where station = ? and rule = ? and ended_at is null
            """;

    private final Connection connection;
    private final Timestamp now;
    private final Months months;
    private final DaySums sums;

    Commit(Connection connection, Instant now, Months months, DaySums sums) {
        this.connection = connection;
        this.now = Timestamp.from(now);
        this.months = months;
        this.sums = sums;
    }

    /** What is stored of a station at these moments. */
    Map<Long, Samples.Stored> stored(Station station, Set<Long> moments) throws SQLException {
        Map<Long, Samples.Stored> found = new HashMap<>();
        if (moments.isEmpty()) {
            return found;
        }
        try (var statement = connection.prepareStatement(STORED)) {
            statement.setInt(1, station.number());
            statement.setArray(
                    2,
                    connection.createArrayOf(
                            "timestamptz",
                            moments.stream().map(Commit::timestamp).toArray(Timestamp[]::new)));
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    var stored = Samples.read(rows);
                    found.put(stored.sample().at(), stored);
                }
            }
        }
        return found;
    }

    /**
     * Writes everything in one transaction; the memories of stations are not touched.
     *
     * @param quiet stations that sent nothing and are looked at for having fallen silent, with what came of it
     * @param pay whether the sums of days are written too, instead of being owed
     */
    void write(Collection<StationWork> works, Map<Station, List<AlarmChange>> quiet, boolean pay) throws SQLException {
        var copy = newRows(works);
        if (!pay && quiet.isEmpty() && isOnlyNewRows(works) && sums.areOwed(works)) {
            // one statement is a transaction of its own, and comes with two journeys instead of four
            copy(copy);
            sums.add(connection, works);
            return;
        }
        connection.setAutoCommit(false);
        try {
            var touched = writeAll(works, copy, quiet, pay);
            connection.commit();
            if (pay) {
                sums.nowPaid();
            } else {
                sums.nowOwed(touched);
            }
        } catch (SQLException | RuntimeException failed) {
            connection.rollback();
            throw failed;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    /** Writes everything in the transaction at hand, the sums of days too. */
    void writeWithin(Collection<StationWork> works) throws SQLException {
        writeAll(works, newRows(works), Map.of(), true);
    }

    private Set<DaySums.Key> writeAll(
            Collection<StationWork> works, CopyRows copy, Map<Station, List<AlarmChange>> quiet, boolean pay)
            throws SQLException {
        for (var work : works) {
            for (var row : work.judge().rows()) {
                months.ensure(connection, row.sample().at());
            }
        }
        copy(copy);
        writeChanged(works);
        var touched = sums.add(connection, works);
        if (pay) {
            sums.write(connection, touched);
        } else {
            sums.owe(connection, touched);
        }
        for (var work : works) {
            writeAlarms(work.memory().station(), work.judge().alarms());
        }
        for (var silent : quiet.entrySet()) {
            writeAlarms(silent.getKey(), silent.getValue());
        }
        return touched;
    }

    private boolean isOnlyNewRows(Collection<StationWork> works) {
        for (var work : works) {
            var judged = work.judge();
            if (!judged.alarms().isEmpty()) {
                return false;
            }
            for (var row : judged.rows()) {
                if (!row.isNew() || !months.has(row.sample().at())) {
                    return false;
                }
            }
        }
        return true;
    }

    private static CopyRows newRows(Collection<StationWork> works) {
        var copy = new CopyRows();
        for (var work : works) {
            for (var row : work.judge().rows()) {
                if (row.isNew()) {
                    copy.add(work.memory().station().number(), row.sample(), row.found());
                }
            }
        }
        return copy;
    }

    private void copy(CopyRows rows) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        int length = rows.end();
        var in = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(CopyRows.INTO_SAMPLE);
        try {
            in.writeToCopy(rows.bytes(), 0, length);
            in.endCopy();
        } finally {
            if (in.isActive()) {
                in.cancelCopy();
            }
        }
    }

    private void writeChanged(Collection<StationWork> works) throws SQLException {
        if (works.stream().allMatch(work -> work.judge().rows().stream().allMatch(StationWork.Row::isNew))) {
            return;
        }
        try (var change = connection.prepareStatement(CHANGE);
                var supersede = connection.prepareStatement(SUPERSEDE)) {
            for (var work : works) {
                int station = work.memory().station().number();
                for (var row : work.judge().rows()) {
                    if (!row.isNew()) {
                        change(change, station, row);
                    }
                }
                for (var old : work.superseded()) {
                    supersede(supersede, station, old);
                }
            }
            change.executeBatch();
            supersede.executeBatch();
        }
    }

    private static void change(PreparedStatement statement, int station, StationWork.Row changed) throws SQLException {
        var sample = changed.sample();
        var found = changed.found();
        var row = Arrays.of(sample);
        statement.setString(1, row.items());
        statement.setString(2, row.values());
        statement.setString(3, row.flags());
        statement.setObject(4, Samples.placeOf(found), java.sql.Types.SMALLINT);
        statement.setInt(5, found.decisive());
        statement.setInt(6, changed.version());
        statement.setInt(7, station);
        statement.setTimestamp(8, timestamp(sample.at()));
        statement.addBatch();
    }

    private void supersede(PreparedStatement statement, int station, StationWork.Superseded old) throws SQLException {
        statement.setInt(1, station);
        statement.setTimestamp(2, timestamp(old.at()));
        statement.setInt(3, old.item());
        statement.setInt(4, old.version());
        statement.setLong(5, old.value());
        statement.setInt(6, old.flags());
        statement.setTimestamp(7, now);
        statement.addBatch();
    }

    private void writeAlarms(Station station, List<AlarmChange> changes) throws SQLException {
        for (var change : changes) {
            if (change.begins()) {
                try (var statement = connection.prepareStatement(BEGIN_ALARM)) {
                    statement.setInt(1, station.number());
                    statement.setString(2, change.rule());
                    statement.setTimestamp(3, timestamp(change.since()));
                    statement.setTimestamp(4, now);
                    statement.setLong(5, change.value());
                    statement.executeUpdate();
                }
            } else {
                try (var statement = connection.prepareStatement(END_ALARM)) {
                    statement.setTimestamp(1, timestamp(change.at()));
                    statement.setLong(2, change.value());
                    statement.setInt(3, station.number());
                    statement.setString(4, change.rule());
                    statement.executeUpdate();
                }
            }
        }
    }

    static Timestamp timestamp(long seconds) {
        return Timestamp.from(Instant.ofEpochSecond(seconds));
    }

    /** A sample as the literals of its arrays. */
    private record Arrays(String items, String values, String flags) {

        static Arrays of(org.lingxing.sensing.Sample sample) {
            var items = new java.util.StringJoiner(",", "{", "}");
            var values = new java.util.StringJoiner(",", "{", "}");
            var flags = new java.util.StringJoiner(",", "{", "}");
            for (int i = 0; i < sample.size(); i++) {
                items.add(Integer.toString(sample.item(i).place()));
                values.add(Long.toString(sample.value(i)));
                flags.add(Integer.toString(sample.flags(i)));
            }
            return new Arrays(items.toString(), values.toString(), flags.toString());
        }
    }
}
