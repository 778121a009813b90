package org.lingxing.platform.water;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.time.CatchesUp;
import org.lingxing.platform.time.CityClock;
import org.lingxing.platform.time.Recurring;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Takes files of stations from a folder: {@code STATION/FILE.csv}, {@code .json}, {@code .ndjson}, each also with {@code .gz}.
 * A file is taken once, known by its content, and moved to {@code taken}; one with faults goes whole to {@code faulty}, a
 * report beside it. Names that begin with a dot or end in {@code .part} or {@code .tmp} are still being written.
 */
@Component
class StationFolder implements Recurring, CatchesUp {

    private static final List<String> UNFINISHED = List.of(".part", ".tmp");
    private static final String PACKED = ".gz";
    private static final String REPORT = ".report.txt";

    private final WaterSettings settings;
    private final Stations stations;
    private final Reception reception;
    private final FaultyDeliveries faulty;
    private final JdbcClient database;
    private final CityClock clock;
    private final ReentrantLock looking = new ReentrantLock();
    /** What the files were when last looked: one that is the same now is whole. */
    private Map<Path, Seen> seen = Map.of();

    private record Seen(long size, FileTime changed) {}

    StationFolder(
            WaterSettings settings,
            Stations stations,
            Reception reception,
            FaultyDeliveries faulty,
            JdbcClient database,
            CityClock clock) {
        this.settings = settings;
        this.stations = stations;
        this.reception = reception;
        this.faulty = faulty;
        this.database = database;
        this.clock = clock;
    }

    @Override
    public void catchUp() {
        var folder = settings.folder();
        if (folder != null) {
            takeAll(folder.path());
        }
    }

    @Override
    public @Nullable Duration every() {
        var folder = settings.folder();
        return folder == null ? null : folder.every();
    }

    @Override
    public void turn() {
        catchUp();
    }

    /** Takes every file that did not change since the last look; how many were taken or set aside. */
    private void takeAll(Path folder) {
        looking.lock();
        try (var found = Files.walk(folder, 2)) {
            Map<Path, Seen> now = new TreeMap<>();
            for (var file : (Iterable<Path>) found.filter(file -> isOne(folder, file))::iterator) {
                now.put(file, new Seen(Files.size(file), Files.getLastModifiedTime(file)));
            }
            for (var file : now.entrySet()) {
                if (file.getValue().equals(seen.get(file.getKey()))) {
                    take(folder.relativize(file.getKey()).getName(0).toString(), file.getKey());
                }
            }
            seen = now;
        } catch (IOException failed) {
            throw new UncheckedIOException("the folder of the stations cannot be worked through: " + folder, failed);
        } finally {
            looking.unlock();
        }
    }

    private static boolean isOne(Path folder, Path file) {
        var name = file.getFileName().toString();
        return folder.relativize(file).getNameCount() == 2
                && Files.isRegularFile(file)
                && !name.startsWith(".")
                && UNFINISHED.stream().noneMatch(name::endsWith);
    }

    private void take(String code, Path file) throws IOException {
        try {
            var hash = hashOf(code, file);
            if (isKnown(hash)) {
                moveTo("taken", file);
                return;
            }
            var station = stations.known(code).orElseThrow(() -> Refusal.of(WaterRefusal.STATION_UNKNOWN));
            var accepted = read(station, file);
            note(hash, code, file, accepted);
            moveTo("taken", file);
        } catch (Refusal refusal) {
            // what is too much now is taken at the next look
            if (refusal.code() != WaterRefusal.TOO_MANY_OBSERVATIONS) {
                setAside(code, file, refusal);
            }
        }
    }

    private Accepted read(Station station, Path file) throws IOException {
        try (var bytes = Files.newInputStream(file);
                var body = isPacked(file) ? Reception.unpacked(bytes) : bytes) {
            return reception.take(station, body, formOf(file));
        }
    }

    private static boolean isPacked(Path file) {
        return file.getFileName().toString().endsWith(PACKED);
    }

    private static Reception.Form formOf(Path file) {
        var name = file.getFileName().toString();
        return name.endsWith(".csv") || name.endsWith(".csv" + PACKED) ? Reception.Form.CSV : Reception.Form.JSON;
    }

    private boolean isKnown(byte[] hash) {
        return database.sql("select count(*) from water.taken_file where hash = :hash")
                        .param("hash", hash)
                        .query(Long.class)
                        .single()
                > 0;
    }

    private void note(byte[] hash, String station, Path file, Accepted accepted) {
        database.sql("""
                        insert into water.taken_file (hash, station, name, at, added, repeated, corrected)
                        values (:hash, :station, :name, :at, :added, :repeated, :corrected)
                            on conflict do nothing
                        """)
                .param("hash", hash)
                .param("station", station)
                .param("name", file.getFileName().toString())
                .param("at", Timestamp.from(clock.instant()))
                .param("added", accepted.added())
                .param("repeated", accepted.repeated())
                .param("corrected", accepted.corrected())
                .update();
    }

    private void setAside(String code, Path file, Refusal refusal) throws IOException {
        var aside = moveTo("faulty", file);
        Files.writeString(
                aside.resolveSibling(aside.getFileName() + REPORT),
                FaultyDeliveries.sentences(refusal, true) + "\n\n" + FaultyDeliveries.sentences(refusal, false) + "\n");
        faulty.keep(
                new FaultyDeliveries.Came(
                        FaultyDeliveries.Way.FOLDER,
                        code + "/" + file.getFileName(),
                        code,
                        formOf(file),
                        isPacked(file),
                        Files.size(aside) > FaultyDeliveries.LONGEST ? null : Files.readAllBytes(aside)),
                refusal);
    }

    /** Into that folder of the station; a name that is taken there gets the moment before it. */
    private Path moveTo(String where, Path file) throws IOException {
        var folder = Files.createDirectories(file.resolveSibling(where));
        var target = folder.resolve(file.getFileName());
        if (Files.exists(target)) {
            target = folder.resolve(clock.instant().toString().replace(":", "") + "-" + file.getFileName());
        }
        return Files.move(file, target, StandardCopyOption.ATOMIC_MOVE);
    }

    private static byte[] hashOf(String code, Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file);
                var digested = new DigestInputStream(bytes, MessageDigest.getInstance("SHA-256"))) {
            // the station belongs to what makes a file: two may send the same
            digested.getMessageDigest().update(code.getBytes(StandardCharsets.UTF_8));
            digested.transferTo(OutputStream.nullOutputStream());
            return digested.getMessageDigest().digest();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
