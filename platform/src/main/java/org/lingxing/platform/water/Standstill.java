package org.lingxing.platform.water;

import java.util.concurrent.locks.ReentrantLock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Lets one at a time write samples: the writer of what stations send, or a transaction that takes a file over. */
@Component
class Standstill {

    private final ReentrantLock turn = new ReentrantLock(true);

    /** Waits for the turn and does this. */
    void during(Runnable work) {
        turn.lock();
        try {
            work.run();
        } finally {
            turn.unlock();
        }
    }

    /** Waits for the turn and keeps it until the transaction at hand has ended, whichever way. */
    void untilTheTransactionEnds() {
        if (turn.isHeldByCurrentThread()) {
            return;
        }
        turn.lock();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                turn.unlock();
            }
        });
    }
}
