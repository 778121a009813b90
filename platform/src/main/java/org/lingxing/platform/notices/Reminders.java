package org.lingxing.platform.notices;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.lingxing.platform.access.Addressees;
import org.lingxing.platform.duties.DutyState;
import org.lingxing.platform.duties.Running;
import org.lingxing.platform.duties.Running.Owed;
import org.lingxing.platform.store.Rows;
import org.lingxing.platform.time.CityClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reminds of duties by the {@link Plan}: of each step for each duty and addressee once, by whichever program comes first.
 * All that one person is reminded of at a moment is one message.
 */
@Component
class Reminders {

    static final String KIND = "notices.reminder";

    /** Programs on one database remind one after the other; the number only has to be ours. */
    private static final long LOCK = 0x4E4F_5449_4345L;

    /** So many days of what is or was due are looked at at once, so that not everything overdue is held together. */
    private static final int STRETCH = 28;

    /** So many people in a transaction. */
    private static final int PIECE = 200;

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final Plan plan;
    private final Running running;
    private final Addressees addressees;
    private final Messages messages;
    private final ReminderWords words;
    private final CityClock clock;

    Reminders(
            JdbcClient database,
            TransactionTemplate transaction,
            Plan plan,
            Running running,
            Addressees addressees,
            Messages messages,
            ReminderWords words,
            CityClock clock) {
        this.database = database;
        this.transaction = transaction;
        this.plan = plan;
        this.running = running;
        this.addressees = addressees;
        this.messages = messages;
        this.words = words;
        this.clock = clock;
    }

    /** A step that may have to be taken towards somebody. */
    private record Due(Owed duty, Step.Addressee addressee, int days, String account) {

        Key key() {
            return new Key(duty.due(), duty.id(), addressee, days, account);
        }
    }

    private record Key(LocalDate due, UUID duty, Step.Addressee addressee, int days, String account) {}

    /**
     * Takes every step that has come and was not taken.
     *
     * @param overdueToo also of what is overdue, which nothing but a new day changes
     * @return how many messages were written
     */
    int remind(boolean overdueToo) {
        LocalDate today = clock.today();
        List<Step> steps = plan.steps();
        if (steps.isEmpty()) {
            return 0;
        }
        int ahead = Math.max(0, -steps.stream().mapToInt(Step::days).min().orElseThrow());
        int behind = steps.stream().mapToInt(Step::lastDays).max().orElseThrow();
        LocalDate first = overdueToo ? today.minusDays(Math.max(0, behind)) : today;
        Map<String, List<Due>> byAccount = new TreeMap<>();
        var book = new Telling.Book(addressees, today);
        LocalDate end = today.plusDays(ahead + 1L);
        for (LocalDate from = first; from.isBefore(end); from = from.plusDays(STRETCH)) {
            LocalDate to = from.plusDays(STRETCH);
            collect(from, to.isBefore(end) ? to : end, today, steps, book, byAccount);
        }
        return write(byAccount, today);
    }

    /** @param to the first day that is left out */
    private void collect(
            LocalDate from,
            LocalDate to,
            LocalDate today,
            List<Step> steps,
            Telling.Book book,
            Map<String, List<Due>> byAccount) {
        List<Owed> owed = running.dueBetween(
                from.atStartOfDay(CityClock.ZONE).toInstant(),
                to.atStartOfDay(CityClock.ZONE).toInstant());
        Set<Key> taken = owed.isEmpty() ? Set.of() : taken(from, to);
        for (Owed duty : owed) {
            if (duty.state() == DutyState.SUSPENDED) {
                continue;
            }
            int since = Math.toIntExact(ChronoUnit.DAYS.between(duty.due(), today));
            int known = Math.toIntExact(ChronoUnit.DAYS.between(
                    duty.due(), Moments.inCity(duty.openedAt()).toLocalDate()));
            for (Step.Addressee addressee : Step.Addressee.values()) {
                Plan.newest(steps, addressee, since, known)
                        .ifPresent(days -> accounts(duty, addressee, book).stream()
                                .map(account -> new Due(duty, addressee, days, account))
                                .filter(step -> !taken.contains(step.key()))
                                .forEach(step -> byAccount
                                        .computeIfAbsent(step.account(), account -> new ArrayList<>())
                                        .add(step)));
            }
        }
    }

    private Set<Key> taken(LocalDate from, LocalDate to) {
        return new HashSet<>(
                Rows.of(database.sql("""
                        select due, duty, addressee, days, account
                          from notices.reminder
                         where due >= :from and due < :to
                        """).param("from", from).param("to", to).query(Key.class)));
    }

    /** Nobody is reminded of what somebody owes who does not hold the post any more. */
    private static List<String> accounts(Owed duty, Step.Addressee addressee, Telling.Book book) {
        if (duty.person() != null && !book.holds(duty.post(), duty.person())) {
            return List.of();
        }
        return addressee == Step.Addressee.HOLDER ? book.ofPost(duty.post()) : book.aboveOf(duty.post());
    }

    private int write(Map<String, List<Due>> byAccount, LocalDate today) {
        int written = 0;
        var accounts = List.copyOf(byAccount.keySet());
        for (int from = 0; from < accounts.size(); from += PIECE) {
            var some = accounts.subList(from, Math.min(from + PIECE, accounts.size()));
            var dues = some.stream()
                    .map(byAccount::get)
                    .flatMap(Collection::stream)
                    .toList();
            Integer now = transaction.execute(nothing -> writeSome(dues, today));
            written += now == null ? 0 : now;
        }
        return written;
    }

    private int writeSome(List<Due> dues, LocalDate today) {
        database.sql("select pg_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query((row, number) -> true)
                .single();
        Set<Key> mine = take(dues);
        Map<String, List<Due>> byAccount = new TreeMap<>();
        dues.stream()
                .filter(due -> mine.contains(due.key()))
                .forEach(due -> byAccount
                        .computeIfAbsent(due.account(), account -> new ArrayList<>())
                        .add(due));
        messages.write(byAccount.entrySet().stream()
                .map(entry -> message(entry.getKey(), entry.getValue(), today))
                .toList());
        return byAccount.size();
    }

    /** Notes the steps as taken; gives those that nobody had noted before. */
    private Set<Key> take(List<Due> dues) {
        return new HashSet<>(Rows.of(database.sql("""
                        insert into notices.reminder (due, duty, addressee, days, account)
                        select * from unnest(:due::date[], :duty::uuid[], :addressee::text[], :days::int[],
                                             :account::text[])
                        on conflict do nothing
                        returning due, duty, addressee, days, account
                        """)
                .param(
                        "due",
                        dues.stream().map(due -> due.duty().due().toString()).toArray(String[]::new))
                .param("duty", dues.stream().map(due -> due.duty().id()).toArray(UUID[]::new))
                .param(
                        "addressee",
                        dues.stream().map(due -> due.addressee().name()).toArray(String[]::new))
                .param("days", dues.stream().map(Due::days).toArray(Integer[]::new))
                .param("account", dues.stream().map(Due::account).toArray(String[]::new))
                .query(Key.class)));
    }

    private NewMessage message(String account, List<Due> dues, LocalDate today) {
        List<Item> items = dues.stream()
                .map(due -> words.item(due.duty(), due.addressee(), today))
                .sorted(Comparator.comparing(Item::group))
                .toList();
        String occasion = UUID.randomUUID().toString();
        if (items.size() > 1) {
            return NewMessage.of(account, KIND, occasion, ReminderWords.title(items), "/console/")
                    .with(items);
        }
        Item only = items.getFirst();
        return NewMessage.of(account, KIND, occasion, ReminderWords.titleOf(only), only.address())
                .with(items);
    }
}
