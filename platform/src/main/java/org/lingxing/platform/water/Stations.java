package org.lingxing.platform.water;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.lingxing.decrees.water.WaterBody;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.journal.Deed;
import org.lingxing.platform.journal.Journal;
import org.lingxing.platform.time.CityClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The stations and the keys by which they are known. */
@Component
class Stations {

    /** A key that was replaced goes on for so long, so that nothing is lost while the new one is entered. */
    static final Duration OVERLAP = Duration.ofDays(7);

    private static final int KEY_BYTES = 24;
    /** Somebody who was known a moment ago is not looked up again. */
    private static final long KNOWN_NANOS = Duration.ofSeconds(10).toNanos();
    /** So often one of those who are known looks all of them up again, so that they do not all do so at once. */
    private static final long LOOKED_NANOS = Duration.ofSeconds(4).toNanos();

    private final JdbcClient database;
    private final StationPlaces places;
    private final CityClock clock;
    private final Journal journal;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Known> known = new ConcurrentHashMap<>();
    private final Map<String, Known> knownByCode = new ConcurrentHashMap<>();
    private final AtomicLong lookedAt = new AtomicLong(System.nanoTime());

    private record Known(Station station, long at) {}

    Stations(JdbcClient database, StationPlaces places, CityClock clock, Journal journal) {
        this.database = database;
        this.places = places;
        this.clock = clock;
        this.journal = journal;
    }

    /** The station whose key that is. */
    Optional<Station> withKey(String key) {
        long now = System.nanoTime();
        long looked = lookedAt.get();
        if (now - looked > LOOKED_NANOS && lookedAt.compareAndSet(looked, now)) {
            lookUp(known.keySet(), now);
        }
        var there = known.get(key);
        if (there == null || now - there.at() >= KNOWN_NANOS) {
            lookUp(Set.of(key), now);
            there = known.get(key);
        }
        return Optional.ofNullable(there).map(Known::station);
    }

    /** What these keys stand for now; forgotten is who has ended. */
    private void lookUp(Collection<String> keys, long now) {
        Map<String, String> byHash = new HashMap<>();
        keys.forEach(key -> byHash.put(HexFormat.of().formatHex(sha256(key)), key));
        Map<String, Station> found = new HashMap<>();
        database.sql("""
                        select encode(hash, 'hex') as hash,
                               station.number, station.code, station.name, station.section, station.kind, section.body
                          from unnest(:hashes) as asked
                          join water.station_key on hash = decode(asked, 'hex')
                          join water.station on station.number = station_key.station
                          join water.section on section.code = station.section
                         where (ends_at is null or ends_at > :now)
                           and in_use
                        """)
                .param("hashes", byHash.keySet().toArray(String[]::new))
                .param("now", Timestamp.from(clock.instant()))
                .query(row -> {
                    found.put(Objects.requireNonNull(byHash.get(row.getString("hash"))), station(row));
                });
        for (var key : byHash.values()) {
            var station = found.get(key);
            if (station == null) {
                known.remove(key);
            } else {
                known.put(key, new Known(station, now));
            }
        }
    }

    /**
     * A key as it is shown.
     *
     * @param mark the first letters of its hash, by which it is named
     * @param endsAt null while it is the newest
     */
    record Key(
            String station,
            String mark,
            Instant madeAt,
            @Nullable String madeBy,
            @Nullable Instant endsAt,
            @Nullable String endedBy) {}

    /** The keys of all stations, the newest of each first. */
    List<Key> keys() {
        return database.sql("""
                        select code, encode(substring(hash for 4), 'hex') as mark, made_at, made_by, ends_at, ended_by
                          from water.station_key
                          join water.station on station.number = station_key.station
                         order by code, made_at desc, mark
                        """)
                .query((row, number) -> {
                    var ends = row.getTimestamp("ends_at");
                    return new Key(
                            row.getString("code"),
                            row.getString("mark"),
                            row.getTimestamp("made_at").toInstant(),
                            row.getString("made_by"),
                            ends == null ? null : ends.toInstant(),
                            row.getString("ended_by"));
                })
                .list();
    }

    /** Ends a key at once. */
    @Transactional
    public void endKey(String code, String mark, String by) {
        var station = find(code).orElseThrow(() -> Refusal.of(WaterRefusal.STATION_UNKNOWN));
        int ended = database.sql("""
                        update water.station_key
                           set ends_at = :now, ended_by = :by
                         where station = :station
                           and encode(substring(hash for 4), 'hex') = :mark
                           and (ends_at is null or ends_at > :now)
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .param("by", by)
                .param("station", station.number())
                .param("mark", mark)
                .update();
        if (ended == 0) {
            throw Refusal.of(WaterRefusal.KEY_UNKNOWN);
        }
        journal.record(Deed.of("water.station-key-ended", code).by(by).with("hash", mark));
        known.clear();
    }

    /** Makes a new key; those before it end after a while. It is told this once. */
    @Transactional
    public String newKey(String code, String by) {
        var station = find(code).orElseThrow();
        var bytes = new byte[KEY_BYTES];
        random.nextBytes(bytes);
        var key = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Instant now = clock.instant();
        database.sql("""
                        update water.station_key
                           set ends_at = least(coalesce(ends_at, :ends), :ends)
                         where station = :station
                        """)
                .param("ends", Timestamp.from(now.plus(OVERLAP)))
                .param("station", station.number())
                .update();
        database.sql(
                        "insert into water.station_key (hash, station, made_at, made_by) values (:hash, :station, :now, :by)")
                .param("by", by)
                .param("hash", sha256(key))
                .param("station", station.number())
                .param("now", Timestamp.from(now))
                .update();
        journal.record(Deed.of("water.station-key-made", code)
                .by(by)
                .with("hash", HexFormat.of().formatHex(sha256(key), 0, 4)));
        return key;
    }

    /** The station of that code, as it was known a moment ago. */
    Optional<Station> known(String code) {
        var there = knownByCode.get(code);
        long now = System.nanoTime();
        if (there != null && now - there.at() < KNOWN_NANOS) {
            return Optional.of(there.station());
        }
        var found = find(code);
        found.ifPresentOrElse(
                station -> knownByCode.put(code, new Known(station, now)), () -> knownByCode.remove(code));
        return found;
    }

    Optional<Station> find(String code) {
        return database.sql("""
                        select station.number, station.code, station.name, station.section, station.kind, section.body
                          from water.station
                          join water.section on section.code = station.section
                         where station.code = :code
                        """)
                .param("code", code)
                .query((row, number) -> station(row))
                .optional();
    }

    List<Station> all() {
        return database.sql("""
                        select station.number, station.code, station.name, station.section, station.kind, section.body
                          from water.station
                          join water.section on section.code = station.section
                         order by station.code
                        """).query((row, number) -> station(row)).list();
    }

    /** Those that stood at a section in that time or stand there now: instruments first, then who stands there now. */
    List<Station> at(String section, Instant from, Instant to) {
        return database.sql("""
                        select station.number, station.code, station.name, station.section, station.kind, section.body
                          from water.station
                          join water.section on section.code = station.section
                         where station.section = :section
                            or station.number in (select stay.station
                                                    from water.stay
                                                   where section_code = :section and since < :to and until > :from)
                         order by station.kind, station.section <> :section, station.code
                        """)
                .param("section", section)
                .param("from", Timestamp.from(from))
                .param("to", Timestamp.from(to))
                .query((row, number) -> station(row))
                .list();
    }

    /** Enters a station, or changes it; where its section is another one than before, it moved now. */
    @Transactional
    public Station put(String code, String name, String section, Station.Kind kind) {
        return put(code, name, section, kind, clock.instant());
    }

    private Station put(String code, String name, String section, Station.Kind kind, Instant since) {
        database.sql("""
                        insert into water.station (code, name, section, kind)
                        values (:code, :name, :section, :kind)
                            on conflict (code)
                            do update set name = excluded.name, section = excluded.section, kind = excluded.kind
                        """)
                .param("code", code)
                .param("name", name)
                .param("section", section)
                .param("kind", kind.name())
                .update();
        var station = find(code).orElseThrow();
        places.stand(station, since);
        known.clear();
        knownByCode.clear();
        return station;
    }

    /** Since when it stands where it stands; null for a station that never moved, or is not there. */
    @Nullable
    Instant standsSince(String code) {
        return database.sql("""
                        select case when count(*) > 1 then max(since) end
                          from water.station_place
                          join water.station on station.number = station_place.station
                         where code = :code
                        """)
                .param("code", code)
                .query((row, number) -> Optional.ofNullable(row.getTimestamp(1)).map(Timestamp::toInstant))
                .single()
                .orElse(null);
    }

    /**
     * Enters a station, or changes it, by deed.
     *
     * @param since when it moved, where its section is another one than before
     */
    @Transactional
    public void enter(StationRow row, Instant since, String by) {
        put(row.code(), row.name(), row.section(), row.kind(), since);
        use(row.code(), row.inUse());
        journal.record(Deed.of("water.station-entered", row.code())
                .by(by)
                .with("section", row.section())
                .with("since", since.toString())
                .with("inUse", Boolean.toString(row.inUse())));
    }

    /** Takes a station out of use, or into use again: its keys count or do not. */
    @Transactional
    public void use(String code, boolean inUse) {
        database.sql("update water.station set in_use = :inUse where code = :code")
                .param("code", code)
                .param("inUse", inUse)
                .update();
        known.clear();
        knownByCode.clear();
    }

    /** The register as it is shown and written into files. */
    List<StationRow> register() {
        return database.sql("""
                        select code, name, section, kind, in_use from water.station order by code
                        """)
                .query((row, number) -> new StationRow(
                        row.getString("code"),
                        row.getString("name"),
                        row.getString("section"),
                        Station.Kind.valueOf(row.getString("kind")),
                        row.getBoolean("in_use")))
                .list();
    }

    /** Keeps others from changing the register until the transaction at hand ends. */
    void holdStill() {
        database.sql("lock table water.station in share row exclusive mode").update();
    }

    private static Station station(ResultSet row) throws SQLException {
        return new Station(
                row.getInt("number"),
                row.getString("code"),
                row.getString("name"),
                row.getString("section"),
                WaterBody.valueOf(row.getString("body")),
                Station.Kind.valueOf(row.getString("kind")));
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
