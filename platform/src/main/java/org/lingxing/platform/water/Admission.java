package org.lingxing.platform.water;

import java.util.concurrent.atomic.AtomicInteger;
import org.lingxing.platform.http.Refusal;
import org.springframework.stereotype.Component;

/**
 * How much may be inside at a time, from the first letter that is read to the commit, so that memory stays bounded however
 * many deliver. Beyond it deliveries are turned away, to be sent again; what was taken is never dropped.
 */
@Component
class Admission {

    /** So many values may be inside; that is some tens of megabytes. */
    static final int MOST_VALUES = 400_000;
    /** So many deliveries may be inside; each has buffers of its own. */
    static final int MOST_DELIVERIES = 1_000;

    private static final int RETRY_AFTER_SECONDS = 1;

    private final AtomicInteger values = new AtomicInteger();
    private final AtomicInteger deliveries = new AtomicInteger();

    /**
     * Lets one delivery in.
     *
     * @throws Refusal {@link WaterRefusal#TOO_MANY_OBSERVATIONS} when too much is inside already
     */
    Ticket enter() {
        if (deliveries.incrementAndGet() > MOST_DELIVERIES || values.get() > MOST_VALUES) {
            deliveries.decrementAndGet();
            throw tooMany();
        }
        return new Ticket();
    }

    private static Refusal tooMany() {
        return Refusal.of(WaterRefusal.TOO_MANY_OBSERVATIONS).with("retryAfterSeconds", RETRY_AFTER_SECONDS);
    }

    /** One delivery that is inside; closed when it was committed or given up. */
    final class Ticket implements AutoCloseable {

        private int held;

        /**
         * So many values more were read.
         *
         * @throws Refusal when that is too much beside what others have inside; one alone is never too much
         */
        void more(int count) {
            int now = values.addAndGet(count);
            held += count;
            if (now > MOST_VALUES && now > held) {
                throw tooMany();
            }
        }

        @Override
        public void close() {
            values.addAndGet(-held);
            held = 0;
            deliveries.decrementAndGet();
        }
    }
}
