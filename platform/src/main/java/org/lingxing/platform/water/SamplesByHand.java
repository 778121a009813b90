package org.lingxing.platform.water;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.lingxing.platform.time.CityClock;
import org.lingxing.sensing.Checks;
import org.lingxing.sensing.Sample;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Writes samples in the transaction at hand, judged, summed up and watched like those that stations send. The writer of the
 * stations stands still until that transaction ends.
 */
@Component
class SamplesByHand {

    private final DataSource source;
    private final Standstill standstill;
    private final Memories memories;
    private final Months months;
    private final CityClock clock;

    SamplesByHand(DataSource source, Standstill standstill, Memories memories, Months months, CityClock clock) {
        this.source = source;
        this.standstill = standstill;
        this.memories = memories;
        this.months = months;
        this.clock = clock;
    }

    /** Stores the samples of each station; what was there already under the same moment gets a new version. */
    void write(Map<Station, List<Sample>> samples) {
        standstill.untilTheTransactionEnds();
        forgetAfterwards(List.copyOf(samples.keySet()));
        var connection = DataSourceUtils.getConnection(source);
        try {
            var commit = new Commit(connection, clock.instant(), months, new DaySums(Checks.USUALLY_LEFT_OUT));
            List<StationWork> works = new ArrayList<>();
            for (var entry : samples.entrySet()) {
                var work = new StationWork(memories.fresh(connection, entry.getKey()));
                var moments = new HashSet<Long>();
                entry.getValue().forEach(sample -> moments.add(sample.at()));
                work.take(entry.getValue(), commit.stored(entry.getKey(), moments));
                works.add(work);
            }
            commit.writeWithin(works);
        } catch (SQLException failed) {
            throw new IllegalStateException("samples could not be stored", failed);
        } finally {
            DataSourceUtils.releaseConnection(connection, source);
        }
    }

    private void forgetAfterwards(List<Station> stations) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                memories.writtenByOthers(stations);
                if (status != STATUS_COMMITTED) {
                    months.forget();
                }
            }
        });
    }
}
