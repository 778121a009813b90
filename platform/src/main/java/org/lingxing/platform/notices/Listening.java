package org.lingxing.platform.notices;

import java.util.ArrayList;
import java.util.List;
import org.lingxing.platform.access.Tidings;
import org.lingxing.platform.duties.DutiesMoved;
import org.lingxing.platform.duties.DutyChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Hears what the modules tell. What one transaction tells is kept together and written once, just before it commits: so
 * a message is there exactly when its deed is, and a notice of holidays that moves thousands of terms costs a few
 * statements.
 */
@Component
class Listening {

    private final Telling telling;
    private final TransactionTemplate transaction;

    Listening(Telling telling, TransactionTemplate transaction) {
        this.telling = telling;
        this.transaction = transaction;
    }

    /** What was told in one transaction so far. */
    private final class Told implements TransactionSynchronization {

        private final List<Tidings> tidings = new ArrayList<>();
        private final List<DutyChanged> changes = new ArrayList<>();

        @Override
        public void beforeCommit(boolean readOnly) {
            telling.write(tidings, changes);
        }
    }

    @EventListener
    void hear(Tidings told) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            told().tidings.add(told);
        } else {
            transaction.executeWithoutResult(nothing -> told().tidings.add(told));
        }
    }

    @EventListener
    void hear(DutyChanged changed) {
        if (TransactionSynchronizationManager.isSynchronizationActive() && DutyNews.isTold(changed)) {
            told().changes.add(changed);
        }
    }

    /** A notice of holidays moves many terms at once. */
    @EventListener
    void hear(DutiesMoved moved) {
        moved.changes().forEach(this::hear);
    }

    private Told told() {
        for (var known : TransactionSynchronizationManager.getSynchronizations()) {
            if (known instanceof Told told) {
                return told;
            }
        }
        var told = new Told();
        TransactionSynchronizationManager.registerSynchronization(told);
        return told;
    }
}
