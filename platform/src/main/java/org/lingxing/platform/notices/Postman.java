package org.lingxing.platform.notices;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.time.CatchesUp;
import org.lingxing.platform.time.CityClock;
import org.lingxing.platform.time.Recurring;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Goes round every few seconds: reminds, gathers what people were told, sends it. */
@Component
class Postman implements Recurring, CatchesUp {

    /** Duties that were opened or moved meanwhile are looked for so often; a new day is seen at once. */
    private static final Duration LOOK_AGAIN = Duration.ofMinutes(2);

    private final Reminders reminders;
    private final Plan plan;
    private final Gathering gathering;
    private final Dispatch dispatch;
    private final NoticesSettings settings;
    private final CityClock clock;
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
    public Duration every() {
        return settings.every();
    }

    @Override
    public void turn() {
        remindIfNews();
        gathering.gather();
        dispatch.send();
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
