package org.lingxing.platform.notices;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.notices.Outgoing.Channel;
import org.lingxing.platform.notices.Undelivered.Reason;
import org.lingxing.platform.time.CityClock;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends what is due, each attempt outside any transaction. What fails is tried again after growing pauses; what is given
 * up leaves a line in the inbox of whom it was for.
 */
class Dispatch {

    /** Between one attempt and the next; after the last one it is given up. */
    static final List<Duration> PAUSES = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(3),
            Duration.ofHours(6),
            Duration.ofHours(12));

    private static final int AT_ONCE = 8;

    private final Deliveries deliveries;
    private final Messages messages;
    private final Choices choices;
    private final Hooks hooks;
    private final MailChannel mail;
    private final HookChannel hookChannel;
    private final PlatformAddress platform;
    private final TransactionTemplate transaction;
    private final CityClock clock;

    Dispatch(
            Deliveries deliveries,
            Messages messages,
            Choices choices,
            Hooks hooks,
            MailChannel mail,
            HookChannel hookChannel,
            PlatformAddress platform,
            TransactionTemplate transaction,
            CityClock clock) {
        this.deliveries = deliveries;
        this.messages = messages;
        this.choices = choices;
        this.hooks = hooks;
        this.mail = mail;
        this.hookChannel = hookChannel;
        this.platform = platform;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Sends everything that is due now. */
    void send() {
        List<Outgoing> due = claim();
        while (!due.isEmpty()) {
            attemptAll(due);
            due = claim();
        }
    }

    private void attemptAll(List<Outgoing> due) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var attempts = due.stream()
                    .map(delivery -> threads.submit(() -> attempt(delivery)))
                    .toList();
            for (var attempt : attempts) {
                attempt.get();
            }
        } catch (ExecutionException fault) {
            throw new IllegalStateException("an attempt to deliver ended in a fault of ours", fault.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private List<Outgoing> claim() {
        return Objects.requireNonNull(transaction.execute(nothing -> deliveries.claim(AT_ONCE, mail.isSetUp())));
    }

    private void attempt(Outgoing delivery) {
        try {
            if (delivery.channel() == Channel.MAIL) {
                sendMail(delivery);
            } else {
                tellHook(delivery);
            }
            deliveries.sent(delivery.id());
        } catch (Undelivered why) {
            boolean tryAgain = !why.reason().isLasting() && delivery.attempts() <= PAUSES.size();
            Duration pause = tryAgain ? PAUSES.get(delivery.attempts() - 1) : null;
            transaction.executeWithoutResult(nothing -> {
                deliveries.failed(delivery.id(), why, pause);
                if (pause == null) {
                    tellGivenUp(delivery, why);
                }
            });
        }
    }

    private void sendMail(Outgoing delivery) throws Undelivered {
        Choice choice = choices.of(Objects.requireNonNull(delivery.account()));
        String to = choice.mail();
        if (to == null || !choice.mailOn()) {
            throw new Undelivered(Reason.ENDED, null);
        }
        var carried = messages.carriedBy(delivery.id());
        var digest = new Digest(choice.language(), platform.base());
        mail.send(delivery.id(), to, digest.subject(carried), digest.text(carried));
    }

    private void tellHook(Outgoing delivery) throws Undelivered {
        var id = Objects.requireNonNull(delivery.hook());
        Hook hook = hooks.find(id).filter(found -> found.endedAt() == null).orElse(null);
        if (hook == null) {
            throw new Undelivered(Reason.ENDED, null);
        }
        var told = messages.carriedBy(delivery.id()).stream()
                .map(message -> HookChannel.Told.of(message, platform.base()))
                .toList();
        hookChannel.send(hook.url(), hooks.secretOf(id), new HookChannel.Body(delivery.id(), told), clock.instant());
    }

    /** Told in the inbox alone: the other way has just failed. */
    private void tellGivenUp(Outgoing delivery, Undelivered why) {
        if (why.reason() == Reason.ENDED) {
            return;
        }
        Phrase reason = why.reason().sentence();
        if (delivery.channel() == Channel.MAIL) {
            write(
                    Objects.requireNonNull(delivery.account()),
                    delivery,
                    Phrase.of("发往您邮箱的通知没有送达", "A message to your mail address was not delivered"),
                    reason,
                    "/console/notices/settings");
            return;
        }
        hooks.find(Objects.requireNonNull(delivery.hook()))
                .ifPresent(hook -> write(
                        hook.account() == null ? hook.madeBy() : hook.account(),
                        delivery,
                        Phrase.of("推送没有送达：" + host(hook), "A message to " + host(hook) + " was not delivered"),
                        reason,
                        hook.account() == null
                                ? "/console/notices/deliveries?state=GIVEN_UP"
                                : "/console/notices/settings"));
    }

    private static @Nullable String host(Hook hook) {
        return URI.create(hook.url()).getHost();
    }

    private void write(String account, Outgoing delivery, Phrase title, Phrase words, String address) {
        messages.write(List.of(NewMessage.of(
                        account, "notices.delivery-given-up", delivery.id() + "/" + clock.instant(), title, address)
                .saying(words)
                .stayingInside()));
    }
}
