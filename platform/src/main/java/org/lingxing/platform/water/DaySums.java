package org.lingxing.platform.water;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lingxing.sensing.Sums;

/**
 * Sums of days by station and item, added to as samples come; only the writer uses them. While much comes they are written
 * a few times a second: until then the day stands in {@code sum_owed}, put there in the transaction of its first sample that
 * is not summed up, so that a crash leaves no sum behind its samples.
 */
final class DaySums {

    /** So many days of stations are kept in memory, some megabytes. */
    private static final int KEPT = 8_192;

    private static final String OF_A_DAY = """
            select at, received, items, vals, flags, class, decisive, version
              from water.sample
             where station = ? and at >= ? and at < ?
             order by at
            """;

    private static final String KEPT_OF_A_DAY = """
            select items, counts, sums, least, most from water.day_sum where station = ? and day = ?
            """;

    private static final String WRITE = """
            insert into water.day_sum (station, day, items, counts, sums, least, most)
            select station, day, items::smallint[], counts::integer[], sums::bigint[], least::bigint[], most::bigint[]
              from unnest(?::integer[], ?::date[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                   as piece (station, day, items, counts, sums, least, most)
                on conflict (station, day)
                do update set items = excluded.items, counts = excluded.counts, sums = excluded.sums,
                              least = excluded.least, most = excluded.most
            """;

    private static final String EMPTY = """
            update water.day_sum set items = '{}', counts = '{}', sums = '{}', least = '{}', most = '{}'
             where station = ? and day = ?
            """;

    private static final String NO_ITEMS = "{}";

    private static final String OWE = """
            insert into water.sum_owed (station, day) select * from unnest(?::integer[], ?::date[]) on conflict do nothing
            """;

    private static final String OWED = "select station, day from water.sum_owed order by station, day";

    private final int leftOut;
    private final Map<Key, Sums> known = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Sums> eldest) {
            return size() > KEPT;
        }
    };
    private final Set<Key> owed = new HashSet<>();

    /** A day of a station. */
    record Key(int station, LocalDate day) {}

    /** @param leftOut mask of the flags whose values are in no sum */
    DaySums(int leftOut) {
        this.leftOut = leftOut;
    }

    /** Whether any sum is behind its samples. */
    boolean areOwed() {
        return !owed.isEmpty();
    }

    /** Whether all these days stand there as owed already, and can be added to without looking. */
    boolean areOwed(Collection<StationWork> works) {
        for (var work : works) {
            for (var day : work.days()) {
                var key = new Key(work.memory().station().number(), day);
                if (!owed.contains(key) || !known.containsKey(key) || work.corrects(day)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Forgets what is in memory of these: their transaction was undone. */
    void forget(Collection<Integer> stations) {
        if (stations.isEmpty()) {
            return;
        }
        known.keySet().removeIf(key -> stations.contains(key.station()));
    }

    /** Forgets what is in memory; what is owed stays owed. */
    void forgetAll() {
        known.clear();
    }

    /** What a crash left behind is owed again. */
    void readOwed(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(OWED);
                var rows = statement.executeQuery()) {
            while (rows.next()) {
                owed.add(new Key(rows.getInt("station"), rows.getDate("day").toLocalDate()));
            }
        }
    }

    /** Adds what a commit writes, in its transaction, its rows written; what was touched. */
    Set<Key> add(Connection connection, Collection<StationWork> works) throws SQLException {
        Set<Key> touched = new HashSet<>();
        for (var work : works) {
            int station = work.memory().station().number();
            for (var day : work.days()) {
                var key = new Key(station, day);
                touched.add(key);
                if (work.corrects(day) || (owed.contains(key) && !known.containsKey(key))) {
                    known.put(key, recount(connection, key));
                } else {
                    add(work, day, sums(connection, key, work.memory()));
                }
            }
        }
        return touched;
    }

    private void add(StationWork work, LocalDate day, Sums sums) {
        long from = Samples.startOf(day);
        long to = Samples.startOf(day.plusDays(1));
        for (var row : work.judge().rows()) {
            var sample = row.sample();
            if (sample.at() < from || sample.at() >= to) {
                continue;
            }
            if (row.isNew()) {
                sums.add(sample, leftOut);
                continue;
            }
            for (int i = 0; i < sample.size(); i++) {
                if ((row.added() & 1 << sample.item(i).place()) != 0 && (sample.flags(i) & leftOut) == 0) {
                    sums.add(sample.item(i), 1, sample.counted(i), sample.counted(i), sample.counted(i));
                }
            }
        }
    }

    private Sums sums(Connection connection, Key key, StationMemory memory) throws SQLException {
        var there = known.get(key);
        if (there == null) {
            boolean nothingStored = memory.stored() < Samples.startOf(key.day())
                    || memory.oldest() >= Samples.startOf(key.day().plusDays(1));
            there = nothingStored ? new Sums() : kept(connection, key);
            known.put(key, there);
        }
        return there;
    }

    private static Sums kept(Connection connection, Key key) throws SQLException {
        try (var statement = connection.prepareStatement(KEPT_OF_A_DAY)) {
            statement.setInt(1, key.station());
            statement.setDate(2, Date.valueOf(key.day()));
            try (var rows = statement.executeQuery()) {
                return rows.next() ? Samples.sums(rows) : new Sums();
            }
        }
    }

    /** Counted from the samples. */
    Sums recount(Connection connection, Key key) throws SQLException {
        var sums = new Sums();
        try (var statement = connection.prepareStatement(OF_A_DAY)) {
            statement.setInt(1, key.station());
            statement.setTimestamp(2, timestamp(Samples.startOf(key.day())));
            statement.setTimestamp(3, timestamp(Samples.startOf(key.day().plusDays(1))));
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    sums.add(Samples.read(rows).sample(), leftOut);
                }
            }
        }
        return sums;
    }

    /** Marks these as owed; {@link #nowOwed} when the transaction stands. */
    void owe(Connection connection, Set<Key> touched) throws SQLException {
        var fresh = touched.stream().filter(key -> !owed.contains(key)).toList();
        if (fresh.isEmpty()) {
            return;
        }
        try (var statement = connection.prepareStatement(OWE)) {
            bindKeys(connection, statement, fresh);
            statement.executeUpdate();
        }
    }

    /** The transaction stands in which these were marked. */
    void nowOwed(Set<Key> touched) {
        owed.addAll(touched);
    }

    /** Writes these and all that is owed; {@link #nowPaid} when the transaction stands. */
    void write(Connection connection, Set<Key> touched) throws SQLException {
        Set<Key> all = new HashSet<>(owed);
        all.addAll(touched);
        if (all.isEmpty()) {
            return;
        }
        List<Key> keys = new ArrayList<>();
        List<List<String>> columns = new ArrayList<>();
        for (var key : all) {
            var sums = known.get(key);
            if (sums == null) {
                sums = recount(connection, key);
                known.put(key, sums);
            }
            var written = Samples.columns(sums);
            if (written.getFirst().equals(NO_ITEMS)) {
                empty(connection, key);
            } else {
                keys.add(key);
                columns.add(written);
            }
        }
        try (var statement = connection.prepareStatement(WRITE)) {
            bindKeys(connection, statement, keys);
            for (int column = 0; column < 5; column++) {
                int at = column;
                statement.setArray(
                        3 + column,
                        connection.createArrayOf(
                                "text", columns.stream().map(row -> row.get(at)).toArray(String[]::new)));
            }
            statement.executeUpdate();
        }
        if (!owed.isEmpty()) {
            try (var statement = connection.createStatement()) {
                statement.executeUpdate("delete from water.sum_owed");
            }
        }
    }

    /** Corrections may leave nothing that counts; a day of which nothing ever counted has no row. */
    private static void empty(Connection connection, Key key) throws SQLException {
        try (var statement = connection.prepareStatement(EMPTY)) {
            statement.setInt(1, key.station());
            statement.setDate(2, Date.valueOf(key.day()));
            statement.executeUpdate();
        }
    }

    /** The transaction stands in which all was written. */
    void nowPaid() {
        owed.clear();
    }

    private static void bindKeys(Connection connection, PreparedStatement statement, List<Key> keys)
            throws SQLException {
        statement.setArray(
                1,
                connection.createArrayOf(
                        "integer", keys.stream().map(Key::station).toArray(Integer[]::new)));
        statement.setArray(
                2,
                connection.createArrayOf(
                        "date", keys.stream().map(key -> key.day().toString()).toArray(String[]::new)));
    }

    private static Timestamp timestamp(long seconds) {
        return Timestamp.from(Instant.ofEpochSecond(seconds));
    }
}
