package org.lingxing.platform.problems;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Plane;
import org.lingxing.platform.store.Rows;
import org.lingxing.platform.time.CityClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which files may be of one and the same thing: open ones nearby, and those struck off at the same place not long ago. */
@Component
class Sameness {

    private static final int PLACES = 6;

    private final ProblemTable table;
    private final ProblemSettings settings;
    private final JdbcClient database;

    Sameness(ProblemTable table, ProblemSettings settings, JdbcClient database) {
        this.table = table;
        this.settings = settings;
        this.database = database;
    }

    /** A file nearby; {@code metres} to a tenth. */
    record Near(ProblemRow problem, BigDecimal metres) {}

    /**
     * Open files of the kind within the metres set, the nearest first.
     *
     * @param but a file to be left out, with those that it was kept apart from
     */
    List<Near> open(ProblemKind kind, Spot spot, @Nullable UUID but) {
        var apart = but == null ? List.<UUID>of() : apartFrom(but);
        return within(kind, spot, settings.near()).stream()
                .filter(near -> near.problem().state().isOpen())
                .filter(near -> !near.problem().id().equals(but))
                .filter(near -> !apart.contains(near.problem().id()))
                .toList();
    }

    /**
     * The file that has returned: of the same kind, struck off at the same place within the days set, the last included.
     * The nearest, where there are several.
     */
    Optional<Near> returned(ProblemKind kind, Spot spot, Instant foundAt) {
        var day = LocalDate.ofInstant(foundAt, CityClock.ZONE);
        return within(kind, spot, settings.samePlace()).stream()
                .filter(near -> near.problem().state() == ProblemState.STRUCK_OFF)
                .filter(near -> isRecent(near.problem(), foundAt, day))
                .findFirst();
    }

    private boolean isRecent(ProblemRow problem, Instant foundAt, LocalDate day) {
        var struckOff = problem.struckOffAt();
        return struckOff != null
                && foundAt.isAfter(struckOff)
                && !day.isAfter(LocalDate.ofInstant(struckOff, CityClock.ZONE).plusDays(settings.recurrence()));
    }

    private List<Near> within(ProblemKind kind, Spot spot, int metres) {
        var plane = Plane.at(spot.latitude().doubleValue());
        // A tenth more, so that what lies on the edge is measured and not cut off by rounding.
        var east = degrees(metres * 1.1 / plane.perLongitude());
        var north = degrees(metres * 1.1 / plane.perLatitude());
        return table
                .inBox(
                        kind,
                        spot.longitude().subtract(east),
                        spot.latitude().subtract(north),
                        spot.longitude().add(east),
                        spot.latitude().add(north))
                .stream()
                .map(problem -> new Near(problem, spot.metresTo(problem.spot())))
                .filter(near -> near.metres().compareTo(BigDecimal.valueOf(metres)) <= 0)
                .sorted(Comparator.comparing(Near::metres)
                        .thenComparing(near -> near.problem().foundAt()))
                .toList();
    }

    private static BigDecimal degrees(double value) {
        return BigDecimal.valueOf(value).setScale(PLACES, RoundingMode.UP);
    }

    void keepApart(UUID one, UUID other, String by, Instant at) {
        boolean inOrder = one.toString().compareTo(other.toString()) < 0;
        database.sql("""
                        insert into problems.apart (one, other, by_account, at)
                        values (:one, :other, :by, :at)
                        on conflict do nothing
                        """)
                .param("one", inOrder ? one : other)
                .param("other", inOrder ? other : one)
                .param("by", by)
                .param("at", ProblemTable.utc(at), Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
    }

    private List<UUID> apartFrom(UUID problem) {
        return Rows.of(database.sql("""
                        select case when one = :problem then other else one end
                          from problems.apart
                         where one = :problem or other = :problem
                        """).param("problem", problem).query(UUID.class));
    }
}
