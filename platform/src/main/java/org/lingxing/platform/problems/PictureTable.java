package org.lingxing.platform.problems;

import java.math.BigDecimal;
import java.sql.Types;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.files.Files;
import org.lingxing.platform.files.StoredFile;
import org.lingxing.platform.store.Rows;
import org.lingxing.platform.time.CityClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Pictures and recorded voices of a file, with where they were taken; of those after, how far from those before. */
@Repository
class PictureTable {

    private static final String ADD = """
            insert into problems.picture (
                   problem, ord, file, stage, round, finding, longitude, latitude, placed_by, taken_at, metres,
                   bearing, account, at)
            select :problem, coalesce(max(ord) + 1, 0), :file, :stage, :round, :finding, :longitude, :latitude,
                   :placedBy, :takenAt, :metres, :bearing, :account, :at
              from problems.picture
             where problem = :problem
            """;

    private final JdbcClient database;
    private final Files files;
    private final CityClock clock;

    PictureTable(JdbcClient database, Files files, CityClock clock) {
        this.database = database;
        this.files = files;
        this.clock = clock;
    }

    /** What a picture shows. */
    enum Stage {
        BEFORE,
        AFTER,
        CHECK,
        /** Nothing to be seen: what the finder said. */
        VOICE
    }

    /** Who tells where it was taken: the camera in the picture itself, or the device that sent it. */
    enum PlacedBy {
        CAMERA,
        DEVICE
    }

    /**
     * A picture of a file.
     *
     * @param metres from where the nearest picture before was taken; null where one of the two places is unknown
     * @param bearing degrees from north in which it lies from there
     */
    record Row(
            int ord,
            UUID file,
            Stage stage,
            int round,
            @Nullable UUID finding,
            @Nullable BigDecimal longitude,
            @Nullable BigDecimal latitude,
            @Nullable PlacedBy placedBy,
            @Nullable Instant takenAt,
            @Nullable BigDecimal metres,
            @Nullable Integer bearing,
            String account,
            Instant at) {

        Optional<Spot> spot() {
            return longitude == null || latitude == null
                    ? Optional.empty()
                    : Optional.of(new Spot(longitude, latitude));
        }
    }

    /** Where a picture was taken, and who tells. */
    private record Taken(Spot spot, PlacedBy by) {}

    List<Row> of(UUID problem) {
        return Rows.of(database.sql("""
                        select ord, file, stage, round, finding, longitude, latitude, placed_by, taken_at, metres,
                               bearing, account, at
                          from problems.picture
                         where problem = :problem
                         order by ord
                        """).param("problem", problem).query(Rows.as(Row.class)));
    }

    /** @param finding which finding it came with; null for pictures of unit and check */
    void add(UUID problem, int round, Stage stage, NewProblem.Shot shot, @Nullable UUID finding, String account) {
        var file = files.find(shot.file());
        var taken = file.flatMap(PictureTable::camera)
                .map(spot -> new Taken(spot, PlacedBy.CAMERA))
                .or(() -> device(shot).map(spot -> new Taken(spot, PlacedBy.DEVICE)));
        var nearest = stage == Stage.BEFORE ? Optional.<Spot>empty() : taken.flatMap(at -> nearest(problem, at.spot()));
        database.sql(ADD)
                .param("problem", problem)
                .param("file", shot.file())
                .param("stage", stage.name())
                .param("round", round)
                .param("finding", finding, Types.OTHER)
                .param("longitude", taken.map(at -> at.spot().longitude()).orElse(null), Types.NUMERIC)
                .param("latitude", taken.map(at -> at.spot().latitude()).orElse(null), Types.NUMERIC)
                .param("placedBy", taken.map(at -> at.by().name()).orElse(null), Types.VARCHAR)
                .param(
                        "takenAt",
                        file.map(StoredFile::takenAt).map(ProblemTable::utc).orElse(null),
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .param(
                        "metres",
                        nearest.map(before ->
                                        before.metresTo(taken.orElseThrow().spot()))
                                .orElse(null),
                        Types.NUMERIC)
                .param(
                        "bearing",
                        nearest.map(before ->
                                        before.bearingTo(taken.orElseThrow().spot()))
                                .orElse(null),
                        Types.INTEGER)
                .param("account", account)
                .param("at", ProblemTable.utc(clock.instant()))
                .update();
    }

    /** Copies the pictures of a file to another that it is merged into, as of that one's round. */
    void copy(UUID from, UUID to, int round) {
        database.sql("""
                        insert into problems.picture (
                               problem, ord, file, stage, round, finding, longitude, latitude, placed_by, taken_at,
                               account, at)
                        select :to,
                               coalesce((select max(ord) from problems.picture where problem = :to), -1)
                                   + row_number() over (order by ord),
                               file, stage, :round, finding, longitude, latitude, placed_by, taken_at, account, at
                          from problems.picture
                         where problem = :from and stage in ('BEFORE', 'VOICE')
                        """)
                .param("from", from)
                .param("to", to)
                .param("round", round)
                .update();
    }

    /** Gives the pictures of a round's finding to a file that has none yet. */
    void give(UUID from, int round, UUID to) {
        database.sql("""
                        update problems.picture
                           set problem = :to, round = 1
                         where problem = :from and round = :round and stage in ('BEFORE', 'VOICE')
                        """)
                .param("from", from)
                .param("to", to)
                .param("round", round)
                .update();
    }

    private Optional<Spot> nearest(UUID problem, Spot to) {
        return of(problem).stream()
                .filter(row -> row.stage() == Stage.BEFORE)
                .flatMap(row -> row.spot().stream())
                .min(Comparator.comparing(to::metresTo));
    }

    private static Optional<Spot> camera(StoredFile file) {
        var longitude = file.longitude();
        var latitude = file.latitude();
        return longitude == null || latitude == null ? Optional.empty() : Optional.of(new Spot(longitude, latitude));
    }

    private static Optional<Spot> device(NewProblem.Shot shot) {
        var longitude = shot.longitude();
        var latitude = shot.latitude();
        return longitude == null || latitude == null ? Optional.empty() : Optional.of(new Spot(longitude, latitude));
    }
}
