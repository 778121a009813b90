package org.lingxing.platform.supervision;

import java.util.List;
import java.util.Optional;
import org.lingxing.platform.gazette.TargetBook;
import org.lingxing.platform.gazette.TargetBook.Quantity;
import org.lingxing.platform.gazette.TargetBook.Whose;
import org.lingxing.platform.places.Divisions;
import org.lingxing.platform.sheets.Intake;
import org.lingxing.platform.sheets.IntakeFamily;
import org.lingxing.platform.time.CityClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One sheet for a whole matrix: a register {@code target-matrix.<document>} for each document with targets by division. */
@Component
class ProgressIntakes implements IntakeFamily {

    static final String FAMILY = "target-matrix.";

    private final TargetBook book;
    private final ProgressTable progress;
    private final ProgressDesk desk;
    private final Divisions divisions;
    private final JdbcClient database;
    private final CityClock clock;

    ProgressIntakes(
            TargetBook book,
            ProgressTable progress,
            ProgressDesk desk,
            Divisions divisions,
            JdbcClient database,
            CityClock clock) {
        this.book = book;
        this.progress = progress;
        this.desk = desk;
        this.divisions = divisions;
        this.database = database;
        this.clock = clock;
    }

    @Override
    public Optional<Intake<?>> find(String name) {
        if (!name.startsWith(FAMILY)) {
            return Optional.empty();
        }
        List<Quantity> cells = book.of(name.substring(FAMILY.length())).stream()
                .filter(quantity -> quantity.whose() == Whose.ROW)
                .toList();
        return cells.isEmpty()
                ? Optional.empty()
                : Optional.of(new ProgressIntake(
                        name,
                        cells,
                        progress,
                        desk,
                        (printed, day) -> divisions.called(printed, day),
                        this::holdStill,
                        clock));
    }

    /** Whoever reports a figure holds the target's frame first. */
    private void holdStill() {
        database.sql("lock table supervision.target_frame in share row exclusive mode")
                .update();
    }
}
