package org.lingxing.platform.water;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
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

    private static final String OLDEST = "select min(at) as at from water.sample where station = ?";

    private static final String LASTING_ALARMS = """
            select rule, since from water.alarm where station = ? and ended_at is null order by rule
            """;

    private final DataSource source;
    private final Judges judges;
    private final Map<Integer, StationMemory> memories = new ConcurrentHashMap<>();
    private final Set<Integer> byOthers = ConcurrentHashMap.newKeySet();
    private final AtomicInteger forgotten = new AtomicInteger();

    Memories(DataSource source, Judges judges) {
        this.source = source;
        this.judges = judges;
    }

    StationMemory of(Station station) {
        var there = memories.get(station.number());
        return there != null && isRight(there, station)
                ? there
                // one loads, also when reader and writer ask at once: a second copy would not follow the commits
                : memories.compute(
                        station.number(),
                        (number, other) -> other != null && isRight(other, station) ? other : load(station));
    }

    private boolean isRight(StationMemory memory, Station station) {
        return memory.station().equals(station) && memory.edition() == judges.edition();
    }

    /** Whether that is what everybody is given. */
    boolean holds(StationMemory memory) {
        return memories.get(memory.station().number()) == memory;
    }

    /** Forgets a station; what is stored counts then. */
    void forget(Station station) {
        memories.remove(station.number());
    }

    /** Another transaction than the writer's wrote samples of these. */
    void writtenByOthers(Collection<Station> stations) {
        stations.forEach(station -> {
            forget(station);
            byOthers.add(station.number());
        });
    }

    /** Numbers of the stations of which others wrote samples since this was last asked. */
    Set<Integer> takeWrittenByOthers() {
        if (byOthers.isEmpty()) {
            return Set.of();
        }
        var taken = Set.copyOf(byOthers);
        byOthers.removeAll(taken);
        return taken;
    }

    void forgetAll() {
        memories.clear();
        forgotten.incrementAndGet();
    }

    /** How often everything was forgotten: whoever keeps something that follows from the same rows forgets it too. */
    int forgotten() {
        return forgotten.get();
    }

    private StationMemory load(Station station) {
        // before a connection is held: whoever holds one and waits for a second may wait for ever
        var memory = new StationMemory(station, judges.judge(station), judges.edition());
        try (var connection = source.getConnection()) {
            return read(connection, memory);
        } catch (SQLException failed) {
            throw new IllegalStateException("station " + station.code() + " cannot be read", failed);
        }
    }

    /** What a station last sent by what is stored, whatever is remembered. */
    StationMemory.Latest reread(Station station) {
        return load(station).latest();
    }

    /** What is remembered of a station as that connection sees it, for a transaction that writes by itself. */
    StationMemory fresh(Connection connection, Station station) throws SQLException {
        return read(connection, new StationMemory(station, judges.judge(station), judges.edition()));
    }

    private static StationMemory read(Connection connection, StationMemory memory) throws SQLException {
        var station = memory.station();
        List<StationWork.Row> rows = new ArrayList<>();
        try (var statement = connection.prepareStatement(LAST_SAMPLES)) {
            statement.setInt(1, station.number());
            statement.setInt(2, StationState.SAMPLES);
            try (var found = statement.executeQuery()) {
                while (found.next()) {
                    var stored = Samples.read(found);
                    rows.addFirst(new StationWork.Row(stored.sample(), stored.judged(), stored.version(), 0, false));
                }
            }
        }
        if (rows.isEmpty()) {
            return memory;
        }
        if (rows.size() == StationState.SAMPLES) {
            memory.replayed(rows.getFirst().sample().at());
            memory.oldest(oldest(connection, station));
        }
        memory.follow(rows);
        // replaying the samples leads the state to where it was; the alarms that last are told to it, not found anew
        var samples = rows.stream().map(StationWork.Row::sample).toList();
        var judged = memory.judge().judge(memory.state(), samples);
        memory.state(withAlarms(connection, station, memory, judged.state()));
        memory.before(withAlarms(connection, station, memory, judged.before()));
        return memory;
    }

    private static long oldest(Connection connection, Station station) throws SQLException {
        try (var statement = connection.prepareStatement(OLDEST)) {
            statement.setInt(1, station.number());
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getTimestamp("at").toInstant().getEpochSecond();
            }
        }
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
