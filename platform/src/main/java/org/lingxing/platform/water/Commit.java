package org.lingxing.platform.water;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lingxing.sensing.AlarmChange;
import org.lingxing.sensing.Checks;
import org.lingxing.sensing.Sums;
import org.postgresql.PGConnection;

/** Writes the work of one transaction: new rows by COPY, changed rows one by one, sums of days, alarms. */
final class Commit {

    private static final String STORED = """
            select at, received, items, vals, flags, class, decisive, version
              from water.sample
             where station = ? and at = any (?)
             order by at
            """;

    private static final String OF_A_DAY = """
            select at, received, items, vals, flags, class, decisive, version
              from water.sample
             where station = ? and at >= ? and at < ?
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

    private static final String SUM_UP = """
            insert into water.day_sum (station, day, items, counts, sums, least, most)
            select station, day, items::smallint[], counts::integer[], sums::bigint[], least::bigint[], most::bigint[]
              from unnest(?::integer[], ?::date[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                   as piece (station, day, items, counts, sums, least, most)
                on conflict (station, day)
                do update set items = excluded.items, counts = excluded.counts, sums = excluded.sums,
                              least = excluded.least, most = excluded.most
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
    private final Checks checks;
    private final Months months;

    Commit(Connection connection, Instant now, Checks checks, Months months) {
        this.connection = connection;
        this.now = Timestamp.from(now);
        this.checks = checks;
        this.months = months;
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

    /** Writes everything; the memories are not touched but for the sums of days, which are forgotten when this fails. */
    void write(Collection<StationWork> works) throws SQLException {
        writeNew(works);
        writeChanged(works);
        writeSums(works);
        for (var work : works) {
            writeAlarms(work.memory().station(), work.judge().outcome().alarms());
        }
    }

    private void writeNew(Collection<StationWork> works) throws SQLException {
        var copy = new CopyRows();
        for (var work : works) {
            var judged = work.judge();
            for (int i = 0; i < judged.rows().size(); i++) {
                if (judged.rows().get(i).isNew()) {
                    var sample = judged.outcome().samples().get(i);
                    months.ensure(connection, sample.at());
                    copy.add(
                            work.memory().station().number(),
                            sample,
                            judged.outcome().classes().get(i));
                }
            }
        }
        if (!copy.isEmpty()) {
            int length = copy.end();
            var in = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(CopyRows.INTO_SAMPLE);
            try {
                in.writeToCopy(copy.bytes(), 0, length);
                in.endCopy();
            } finally {
                if (in.isActive()) {
                    in.cancelCopy();
                }
            }
        }
    }

    private void writeChanged(Collection<StationWork> works) throws SQLException {
        try (var change = connection.prepareStatement(CHANGE);
                var supersede = connection.prepareStatement(SUPERSEDE)) {
            boolean any = false;
            for (var work : works) {
                int station = work.memory().station().number();
                var judged = work.judge();
                for (int i = 0; i < judged.rows().size(); i++) {
                    if (!judged.rows().get(i).isNew()) {
                        change(change, station, judged, i);
                        any = true;
                    }
                }
                for (var old : work.superseded()) {
                    supersede(supersede, station, old);
                }
            }
            if (any) {
                change.executeBatch();
                supersede.executeBatch();
            }
        }
    }

    private static void change(PreparedStatement statement, int station, StationWork.Judged judged, int index)
            throws SQLException {
        var sample = judged.outcome().samples().get(index);
        var found = judged.outcome().classes().get(index);
        var row = Arrays.of(sample);
        statement.setString(1, row.items());
        statement.setString(2, row.values());
        statement.setString(3, row.flags());
        statement.setObject(4, Samples.placeOf(found), java.sql.Types.SMALLINT);
        statement.setInt(5, found.decisive());
        statement.setInt(6, judged.rows().get(index).version());
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

    private void writeSums(Collection<StationWork> works) throws SQLException {
        var rows = new SumRows();
        for (var work : works) {
            var memory = work.memory();
            for (var day : daysOf(work)) {
                rows.add(memory.station().number(), day, sumsOf(work, day));
            }
        }
        if (rows.isEmpty()) {
            return;
        }
        try (var statement = connection.prepareStatement(SUM_UP)) {
            rows.bind(connection, statement);
            statement.executeUpdate();
        }
    }

    private static Set<LocalDate> daysOf(StationWork work) {
        Set<LocalDate> days = new HashSet<>();
        for (var sample : work.judge().outcome().samples()) {
            days.add(Samples.dayOf(sample.at()));
        }
        return days;
    }

    /** Adds to what is known of the day; counts anew where something older was touched. */
    private Sums sumsOf(StationWork work, LocalDate day) throws SQLException {
        var memory = work.memory();
        boolean nothingStored = memory.stored() < Samples.startOf(day);
        var known = memory.days().get(day);
        if (work.touchesStored() || (known == null && !nothingStored)) {
            var counted = recount(memory.station(), day);
            memory.days().put(day, counted);
            return counted;
        }
        var sums = known == null ? new Sums() : known;
        for (var sample : work.judge().outcome().samples()) {
            if (Samples.dayOf(sample.at()).equals(day)) {
                sums.add(sample, checks.leftOut());
            }
        }
        memory.days().put(day, sums);
        return sums;
    }

    private Sums recount(Station station, LocalDate day) throws SQLException {
        var sums = new Sums();
        try (var statement = connection.prepareStatement(OF_A_DAY)) {
            statement.setInt(1, station.number());
            statement.setTimestamp(2, timestamp(Samples.startOf(day)));
            statement.setTimestamp(3, timestamp(Samples.startOf(day.plusDays(1))));
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    sums.add(Samples.read(rows).sample(), checks.leftOut());
                }
            }
        }
        return sums;
    }

    /** Writes alarms that begin or end. */
    void writeAlarms(Station station, List<AlarmChange> changes) throws SQLException {
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

    /** Rows of sums, gathered for one statement. */
    private static final class SumRows {

        private final List<Integer> stations = new ArrayList<>();
        private final List<LocalDate> days = new ArrayList<>();
        private final List<List<String>> columns = new ArrayList<>();

        boolean isEmpty() {
            return stations.isEmpty();
        }

        void add(int station, LocalDate day, Sums sums) {
            stations.add(station);
            days.add(day);
            columns.add(Samples.columns(sums));
        }

        void bind(Connection connection, PreparedStatement statement) throws SQLException {
            statement.setArray(1, connection.createArrayOf("integer", stations.toArray(Integer[]::new)));
            statement.setArray(
                    2,
                    connection.createArrayOf(
                            "date", days.stream().map(LocalDate::toString).toArray(String[]::new)));
            for (int column = 0; column < 5; column++) {
                int at = column;
                statement.setArray(
                        3 + column,
                        connection.createArrayOf(
                                "text", columns.stream().map(row -> row.get(at)).toArray(String[]::new)));
            }
        }
    }
}
