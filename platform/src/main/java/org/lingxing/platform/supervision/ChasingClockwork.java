package org.lingxing.platform.supervision;

import java.time.Duration;
import java.util.UUID;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.time.CatchesUp;
import org.lingxing.platform.time.Recurring;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Sends chasing whose time to be held is over. Two programs on one database send it once: whoever locks it first. */
@Component
class ChasingClockwork implements Recurring, CatchesUp {

    private static final Logger LOG = LoggerFactory.getLogger(ChasingClockwork.class);

    private final ChasingTable table;
    private final Chasing chasing;
    private final SupervisionSettings settings;

    ChasingClockwork(ChasingTable table, Chasing chasing, SupervisionSettings settings) {
        this.table = table;
        this.chasing = chasing;
        this.settings = settings;
    }

    @Override
    public void catchUp() {
        for (UUID id : table.ready()) {
            try {
                chasing.sendIfReady(id);
            } catch (Refusal refused) {
                // Whoever held it may write no letters any more; the others wait for nobody.
                LOG.warn("chasing {} is held still: {}", id, refused.sentence().en());
            }
        }
    }

    @Override
    public Duration every() {
        return settings.chaseEvery();
    }

    @Override
    public void turn() {
        catchUp();
    }
}
