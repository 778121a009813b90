package org.lingxing.platform.water;

import java.sql.Connection;
import java.sql.Date;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** The months that samples are kept in, each a partition, made when the first sample of it comes. */
@Component
class Months {

    private final Set<LocalDate> there = ConcurrentHashMap.newKeySet();
    private volatile long from;
    private volatile long to;

    /** Whether the month of that moment is there for certain. */
    boolean has(long at) {
        return (at >= from && at < to) || there.contains(Samples.dayOf(at).withDayOfMonth(1));
    }

    /** Makes the month of that moment in the transaction at hand, where it is not there. */
    void ensure(Connection connection, long at) throws SQLException {
        if (at >= from && at < to) {
            return;
        }
        var month = Samples.dayOf(at).withDayOfMonth(1);
        if (!there.contains(month)) {
            try (var statement = connection.prepareStatement("select water.make_month(?)")) {
                statement.setDate(1, Date.valueOf(month));
                statement.execute();
            }
            there.add(month);
        }
        from = Samples.startOf(month);
        to = Samples.startOf(month.plusMonths(1));
    }

    /** What was made may have been undone with its transaction. */
    void forget() {
        there.clear();
        from = 0;
        to = 0;
    }
}
