package org.lingxing.platform.water;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.lingxing.sensing.Classifier;
import org.lingxing.sensing.Sample;
import org.lingxing.sensing.StationState;
import org.springframework.stereotype.Component;

/** What is remembered of every station, rebuilt from the database when first asked for. */
@Component
class Memories {

    private static final String LAST_SAMPLES = """
            select at, received, items, vals, flags, class, decisive, version
              from water.sample
             where station = ?
             order by at desc
             limit ?
            """;

    private static final String LASTING_ALARMS = """
            select rule, since from water.alarm where station = ? and ended_at is null order by rule
            """;

    private final DataSource source;
    private final Judges judges;
    private final Map<Integer, StationMemory> memories = new ConcurrentHashMap<>();

    Memories(DataSource source, Judges judges) {
        this.source = source;
        this.judges = judges;
    }

    StationMemory of(Station station) {
        var there = memories.get(station.number());
        return there != null && there.station().equals(station) ? there : load(station);
    }

    /** Forgets a station; what is stored counts then. */
    void forget(Station station) {
        memories.remove(station.number());
    }

    void forgetAll() {
        memories.clear();
    }

    private StationMemory load(Station station) {
        try (var connection = source.getConnection()) {
            var memory = read(connection, station);
            memories.put(station.number(), memory);
            return memory;
        } catch (SQLException failed) {
            throw new IllegalStateException("station " + station.code() + " cannot be read", failed);
        }
    }

    /** What is remembered of a station as that connection sees it, for a transaction that writes by itself. */
    StationMemory fresh(Connection connection, Station station) throws SQLException {
        return read(connection, station);
    }

    private StationMemory read(Connection connection, Station station) throws SQLException {
        var memory = new StationMemory(station, judges.judge(station));
        List<Sample> samples = new ArrayList<>();
        List<Classifier.Judged> classes = new ArrayList<>();
        try (var statement = connection.prepareStatement(LAST_SAMPLES)) {
            statement.setInt(1, station.number());
            statement.setInt(2, StationState.SAMPLES);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    var stored = Samples.read(rows);
                    samples.addFirst(stored.sample());
                    classes.addFirst(stored.judged());
                }
            }
        }
        memory.follow(samples, classes);
        // replaying the samples leads the state to where it was; the alarms that last are told to it, not found anew
        var state = memory.judge().judge(memory.state(), samples).state();
        memory.state(withAlarms(connection, station, memory, state));
        return memory;
    }

    private static StationState withAlarms(
            Connection connection, Station station, StationMemory memory, StationState replayed) throws SQLException {
        var state = memory.judge().quiet(replayed);
        try (var statement = connection.prepareStatement(LASTING_ALARMS)) {
            statement.setInt(1, station.number());
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    state = memory.judge()
                            .lasting(
                                    state,
                                    rows.getString("rule"),
                                    rows.getTimestamp("since").toInstant().getEpochSecond());
                }
            }
        }
        return state;
    }
}
