package org.lingxing.platform.patrols;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Phrase;
import org.lingxing.kernel.ProvisionId;
import org.lingxing.platform.duties.DutyState;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.http.Paging;
import org.lingxing.platform.rivers.Answering;
import org.lingxing.platform.rivers.ChiefLevel;
import org.lingxing.platform.rivers.Geometry;
import org.lingxing.platform.rivers.Reach;
import org.lingxing.platform.rivers.Reaches;
import org.lingxing.platform.time.CityClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What somebody needs at the river today, in one answer that a phone keeps: reaches with their lines, what is owed, what was done. */
@Component
@Transactional(readOnly = true)
class Today {

    private static final int RECENT_DAYS = 7;
    private static final int MOST_RECENT = 30;

    private static final String OWED = """
            select id, lower(period) as "from", upper(period) - 1 as "to", late_from, state, done_at
              from duties.duty
             where kind = :kind and post = :post and subject = :subject and period @> :day::date
             order by lower(period) desc
             limit 1
            """;

    private final JdbcClient database;
    private final Reaches reaches;
    private final Seats seats;
    private final PatrolLists lists;
    private final PatrolSettings settings;
    private final CityClock clock;

    Today(
            JdbcClient database,
            Reaches reaches,
            Seats seats,
            PatrolLists lists,
            PatrolSettings settings,
            CityClock clock) {
        this.database = database;
        this.reaches = reaches;
        this.seats = seats;
        this.lists = lists;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * The duty of a period.
     *
     * @param lateFrom the first moment that is late
     */
    record Owed(
            UUID id,
            LocalDate from,
            LocalDate to,
            Instant lateFrom,
            DutyState state,
            @Nullable Instant doneAt) {}

    /**
     * A reach that somebody answers for.
     *
     * @param metres length of its line; 0 where it has none yet
     * @param title what is owed, as lists of duties show it
     * @param owed the duty of the period that today lies in; null where none is owed
     */
    record Beat(
            String reach,
            Phrase name,
            String water,
            ChiefLevel level,
            UUID post,
            double metres,
            @Nullable Geometry geometry,
            Phrase title,
            ProvisionId provision,
            @Nullable Owed owed) {}

    /**
     * Today for one person.
     *
     * @param nearMetres from how far the line of a reach counts as seen
     * @param recent own patrols of the last days, the latest first
     */
    record View(LocalDate day, int nearMetres, List<Beat> beats, List<PatrolLists.Line> recent, Instant asOf) {}

    View of(Caller caller) {
        LocalDate today = clock.today();
        var beats = new ArrayList<Beat>();
        for (UUID post : seats.of(caller.account(), today)) {
            for (Reach reach : reaches.of(post, today)) {
                reaches.answering(reach.code(), today).stream()
                        .filter(one -> one.post().equals(post))
                        .map(Answering::level)
                        .findFirst()
                        .ifPresent(level -> beats.add(beat(reach, level, post, today)));
            }
        }
        var question = new PatrolLists.Question(
                true, null, null, null, today.minusDays(RECENT_DAYS), null, false, false, null, null);
        return new View(
                today,
                settings.nearMetres().intValue(),
                List.copyOf(beats),
                lists.page(question, Paging.first(MOST_RECENT), caller).items(),
                clock.instant());
    }

    private Beat beat(Reach reach, ChiefLevel level, UUID post, LocalDate today) {
        var kind = PatrolKinds.patrolOf(level);
        Owed owed = database.sql(OWED)
                .param("kind", kind.name())
                .param("post", post)
                .param("subject", reach.code())
                .param("day", today)
                .query(Owed.class)
                .optional()
                .orElse(null);
        return new Beat(
                reach.code(),
                reach.name(),
                reach.water(),
                level,
                post,
                reach.metres(),
                reaches.geometry(reach.code()).orElse(null),
                kind.title(),
                kind.provision(),
                owed);
    }
}
