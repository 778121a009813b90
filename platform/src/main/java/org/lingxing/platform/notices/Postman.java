package org.lingxing.platform.notices;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.time.CatchesUp;
import org.lingxing.platform.time.CityClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Goes round every few seconds: reminds, gathers what people were told, sends it. */
@Component
class Postman implements SmartLifecycle, CatchesUp {

    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);

    /** Duties that were opened or moved meanwhile are looked for so often; a new day is seen at once. */
    private static final Duration LOOK_AGAIN = Duration.ofMinutes(2);

    private final Reminders reminders;
    private final Plan plan;
    private final Gathering gathering;
    private final Dispatch dispatch;
    private final NoticesSettings settings;
    private final CityClock clock;
    private @Nullable ScheduledExecutorService thread;
    private @Nullable LocalDate day;
    private List<Step> steps = List.of();
    private Instant looked = Instant.MIN;

    Postman(
            Reminders reminders,
            Plan plan,
            JdbcClient database,
            TransactionTemplate transaction,
            Choices choices,
            Parcels parcels,
            Deliveries deliveries,
            Messages messages,
            Hooks hooks,
            MailChannel mail,
            HookChannel hookChannel,
            PlatformAddress platform,
            NoticesSettings settings,
            CityClock clock) {
        this.reminders = reminders;
        this.plan = plan;
        this.gathering = new Gathering(database, transaction, choices, parcels, clock, settings, mail.isSetUp());
        this.dispatch =
                new Dispatch(deliveries, messages, choices, hooks, mail, hookChannel, platform, transaction, clock);
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public void start() {
        thread = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("notices").daemon().factory());
        long every = settings.every().toMillis();
        var _ = thread.scheduleWithFixedDelay(this::turn, every, every, TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop() {
        if (thread != null) {
            thread.shutdownNow();
            thread = null;
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void turn() {
        try {
            remindIfNews();
            gathering.gather();
            dispatch.send();
        } catch (RuntimeException e) {
            LOG.warn("messages could not be brought on their way; it is tried again", e);
        }
    }

    /** As if a day had begun and every pause were over, except those that attempts to send wait for. */
    @Override
    public synchronized void catchUp() {
        reminders.remind(true);
        gathering.gather();
        dispatch.send();
    }

    private synchronized void remindIfNews() {
        LocalDate today = clock.today();
        List<Step> planned = plan.steps();
        Instant now = clock.instant();
        boolean news = !today.equals(day) || !planned.equals(steps);
        if (news || now.isAfter(looked.plus(LOOK_AGAIN)) || now.isBefore(looked)) {
            reminders.remind(news);
            day = today;
            steps = planned;
            looked = now;
        }
    }
}
