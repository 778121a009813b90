package org.lingxing.platform.patrols;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.DivisionCode;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.access.Tidings;
import org.lingxing.platform.duties.Duties;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.http.Role;
import org.lingxing.platform.http.Version;
import org.lingxing.platform.journal.Deed;
import org.lingxing.platform.journal.Journal;
import org.lingxing.platform.rivers.Answering;
import org.lingxing.platform.rivers.ChiefLevel;
import org.lingxing.platform.rivers.Reach;
import org.lingxing.platform.rivers.Reaches;
import org.lingxing.platform.time.CityClock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * A guard's month (article 7): figures are summed up from the patrols, the guard adds words and hands it in; the figures
 * of that moment stay with it. It goes to the township: to the chief one level up and the chief office of the region.
 */
@Service
@Transactional
class Months {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient database;
    private final MonthFigures figures;
    private final Seats seats;
    private final Reaches reaches;
    private final Duties duties;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final CityClock clock;

    Months(
            JdbcClient database,
            MonthFigures figures,
            Seats seats,
            Reaches reaches,
            Duties duties,
            Journal journal,
            ApplicationEventPublisher events,
            CityClock clock) {
        this.database = database;
        this.figures = figures;
        this.seats = seats;
        this.reaches = reaches;
        this.duties = duties;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    /**
     * A month of a guard.
     *
     * @param name of whoever holds the post, or handed it in
     * @param words what the guard says; drafted from the figures until he keeps his own
     * @param own whether the caller is the guard
     * @param mayHandIn whether it can be handed in now: when the month is over, until it was read
     */
    record Month(
            UUID post,
            Phrase title,
            @Nullable String name,
            YearMonth month,
            String words,
            MonthFigures.Sum figures,
            @Nullable Instant submittedAt,
            @Nullable Instant readAt,
            boolean own,
            boolean mayHandIn,
            boolean mayRead,
            int version) {}

    private record Row(
            String byAccount,
            String words,
            String figures,
            @Nullable Instant submittedAt,
            @Nullable Instant readAt,
            int version) {}

    private record Guard(
            UUID post,
            String titleZh,
            String titleEn,
            @Nullable String name) {}

    /** What somebody is to a guard's month. */
    private enum As {
        GUARD,
        ABOVE
    }

    @Transactional(readOnly = true)
    public Month of(UUID post, YearMonth month, Caller caller) {
        As as = seen(post, caller);
        Guard guard = guard(post);
        Optional<Row> row = find(post, month);
        boolean sent = row.map(Row::submittedAt).isPresent();
        if (as == As.ABOVE && !sent) {
            throw Refusal.of(PatrolRefusal.MONTH_UNKNOWN);
        }
        var sum = sent ? JSON.readValue(row.orElseThrow().figures(), MonthFigures.Sum.class) : figures.of(post, month);
        boolean read = row.map(Row::readAt).isPresent();
        return new Month(
                post,
                Phrase.of(guard.titleZh(), guard.titleEn()),
                guard.name(),
                month,
                row.map(Row::words).orElseGet(sum::words),
                sum,
                row.map(Row::submittedAt).orElse(null),
                row.map(Row::readAt).orElse(null),
                as == As.GUARD,
                as == As.GUARD && !read && isOver(month),
                as == As.ABOVE && sent && !read,
                row.map(Row::version).orElse(0));
    }

    /** The guard's own months, or those handed in by guards below, the latest first. */
    @Transactional(readOnly = true)
    public List<Month> list(YearMonth from, Caller caller) {
        var months = new java.util.ArrayList<Month>();
        LocalDate today = clock.today();
        for (UUID post : seats.of(caller.account(), today)) {
            if (isGuard(post, today)) {
                for (var month = YearMonth.from(today); !month.isBefore(from); month = month.minusMonths(1)) {
                    months.add(of(post, month, caller));
                }
            }
        }
        for (var sent : submitted(from)) {
            if (months.stream()
                            .noneMatch(one -> one.post().equals(sent.post())
                                    && one.month().equals(sent.of()))
                    && maySee(sent.post(), caller)) {
                months.add(of(sent.post(), sent.of(), caller));
            }
        }
        return List.copyOf(months);
    }

    private record Sent(UUID post, LocalDate month) {

        YearMonth of() {
            return YearMonth.from(month);
        }
    }

    private List<Sent> submitted(YearMonth from) {
        return org.lingxing.platform.store.Rows.of(
                database.sql("""
                        select post, month
                          from patrols.month
                         where submitted_at is not null and month >= :from
                         order by month desc, post
                        """).param("from", from.atDay(1)).query(Sent.class));
    }

    /** Keeps what the guard writes so far. */
    public void write(UUID post, YearMonth month, String words, Version version, Caller by) {
        put(requireOwn(post, month, by), words, version, by);
    }

    /** Hands it in: the duty of the month is done at this moment. */
    public void submit(UUID post, YearMonth month, String words, Version version, Caller by) {
        Month before = requireOwn(post, month, by);
        if (!before.mayHandIn()) {
            throw Refusal.of(PatrolRefusal.MONTH_DEED_NOT_POSSIBLE)
                    .saying("这个月还没有过完，或已经阅过", "The month is not over yet, or it was read already");
        }
        put(before, words, version, by);
        Instant now = clock.instant();
        database.sql("""
                        update patrols.month
                           set submitted_at = coalesce(submitted_at, :at), figures = :figures::jsonb
                         where post = :post and month = :month
                        """)
                .param("post", post)
                .param("month", month.atDay(1))
                .param("at", PatrolTable.utc(now))
                .param("figures", JSON.writeValueAsString(figures.of(post, month)))
                .update();
        record("patrols.month-handed-in", post, month, by);
        duties.fulfilSlot(
                PatrolKinds.MONTH, post, post.toString(), month.toString(), now, "patrols.month/" + post + "/" + month);
        above(post)
                .ifPresent(chief -> events.publishEvent(Tidings.of(
                                "patrols.month-handed-in",
                                "month/" + post + "/" + month,
                                Phrase.of(
                                        before.title().zh() + " " + month + " 巡护汇总已报",
                                        before.title().en() + ": the patrols of " + month + " are summed up"),
                                "/console/rivers/patrols/months/" + post + "/" + month)
                        .toPost(chief)));
    }

    public void read(UUID post, YearMonth month, Caller by) {
        if (!of(post, month, by).mayRead()) {
            throw Refusal.of(PatrolRefusal.MONTH_DEED_NOT_POSSIBLE);
        }
        database.sql("""
                        update patrols.month set read_at = :at, read_by = :by where post = :post and month = :month
                        """)
                .param("post", post)
                .param("month", month.atDay(1))
                .param("at", PatrolTable.utc(clock.instant()))
                .param("by", by.account())
                .update();
        record("patrols.month-read", post, month, by);
    }

    private void record(String kind, UUID post, YearMonth month, Caller by) {
        journal.record(Deed.of(kind, post + "/" + month).by(by.account()).with("month", month.toString()));
    }

    private Month requireOwn(UUID post, YearMonth month, Caller by) {
        Month before = of(post, month, by);
        if (!before.own()) {
            throw Refusal.of(PatrolRefusal.MONTH_DEED_NOT_POSSIBLE).saying("由巡护员本人填报", "Only the guard writes it");
        }
        return before;
    }

    private void put(Month month, String words, Version version, Caller by) {
        version.requireIs(month.version(), by.account(), clock.instant());
        database.sql("""
                        insert into patrols.month (post, month, by_account, words, figures)
                        values (:post, :month, :by, :words, :figures::jsonb)
                        on conflict (post, month) do update
                           set words = excluded.words, by_account = excluded.by_account, version = month.version + 1
                        """)
                .param("post", month.post())
                .param("month", month.month().atDay(1))
                .param("by", by.account())
                .param("words", words.strip())
                .param("figures", JSON.writeValueAsString(month.figures()))
                .update();
    }

    private Optional<Row> find(UUID post, YearMonth month) {
        return database.sql("""
                        select by_account, words, figures::text as figures, submitted_at, read_at, version
                          from patrols.month
                         where post = :post and month = :month
                        """)
                .param("post", post)
                .param("month", month.atDay(1))
                .query(Row.class)
                .optional();
    }

    private Guard guard(UUID post) {
        return database.sql("""
                        select post.id as post, title_zh, title_en, person.name
                          from access.post
                          left join access.holding on holding.post = post.id and held @> :today::date
                          left join access.person on person.id = holding.person
                         where post.id = :post
                        """)
                .param("post", post)
                .param("today", clock.today())
                .query(Guard.class)
                .optional()
                .orElseThrow(() -> Refusal.of(PatrolRefusal.MONTH_UNKNOWN));
    }

    private boolean isOver(YearMonth month) {
        return clock.today().isAfter(month.atEndOfMonth());
    }

    private boolean isGuard(UUID post, LocalDate day) {
        return reaches.of(post, day).stream()
                .flatMap(reach -> reaches.answering(reach.code(), day).stream())
                .anyMatch(one -> one.post().equals(post) && one.level() == ChiefLevel.GUARD);
    }

    private Optional<UUID> above(UUID post) {
        LocalDate today = clock.today();
        return reaches.of(post, today).stream()
                .map(Reach::code)
                .flatMap(code -> reaches.above(code, ChiefLevel.GUARD, today).stream())
                .findFirst();
    }

    private boolean maySee(UUID post, Caller caller) {
        LocalDate today = clock.today();
        List<UUID> acting = seats.of(caller.account(), today);
        return reaches.of(post, today).stream()
                .anyMatch(reach -> caller.mayAct(
                                Role.CHIEF_OFFICE,
                                DivisionCode.of(reach.division().value()))
                        || reaches.answering(reach.code(), today).stream()
                                .filter(one -> one.level().isAbove(ChiefLevel.GUARD))
                                .map(Answering::post)
                                .anyMatch(acting::contains));
    }

    private As seen(UUID post, Caller caller) {
        if (seats.of(caller.account(), clock.today()).contains(post)) {
            return As.GUARD;
        }
        if (maySee(post, caller)) {
            return As.ABOVE;
        }
        throw Refusal.of(PatrolRefusal.MONTH_UNKNOWN);
    }
}
