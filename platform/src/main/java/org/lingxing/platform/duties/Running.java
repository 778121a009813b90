package org.lingxing.platform.duties;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.store.Rows;
import org.lingxing.platform.time.CityClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Duties that are owed still, for modules that remind of them; the most urgent first. */
@Component
public class Running {

    private static final String OWED = """
            select d.id, d.kind, k.title_zh, k.title_en, k.deed_zh, k.deed_en, k.address, d.subject, d.label, d.post,
                   p.title_zh as post_zh, p.title_en as post_en, p.agency, d.division, d.person, n.name as holder,
                   a.name as account, d.late_from, d.opened_at, k.within_period and d.state = 'OVERDUE' as missed,
                   d.state
              from duties.duty d
              join duties.kind k on k.name = d.kind
              join access.post p on p.id = d.post
              left join access.person n on n.id = d.person
              left join access.account a on a.person = d.person and a.disabled_at is null
             where d.state in ('OPEN', 'OVERDUE', 'SUSPENDED')
            """;

    private static final String BETWEEN = OWED + """
               and d.late_from > :from and d.late_from <= :to
             order by d.late_from, d.id
            """;

    private static final String OF_POSTS = OWED + """
               and d.post = any(:posts)
             order by d.late_from, d.id
            """;

    private final JdbcClient database;
    private final Round round;

    Running(JdbcClient database, Round round) {
        this.database = database;
        this.round = round;
    }

    /**
     * A duty that is owed still.
     *
     * @param kind the kind's name, {@code supervision.progress}
     * @param title what is owed
     * @param deed what the button says that leads to the deed
     * @param address where the deed is done in the clients
     * @param label what it is about, for a person to read
     * @param post who owes it
     * @param person who holds the post, or for a period the person who owes it; null while the post is vacant
     * @param account by which that person signs in; null when there is none, or none that is open
     * @param lateFrom the first moment that is late
     * @param due the last day that is in time, at least in part
     * @param wholeDay whether that day is in time to its end
     * @param openedAt when the platform began to show it
     * @param missed whether its period went by: it counts, and nothing can be done about it any more
     */
    public record Owed(
            UUID id,
            String kind,
            Phrase title,
            Phrase deed,
            String address,
            String label,
            UUID post,
            Phrase postTitle,
            @Nullable String agency,
            String division,
            @Nullable UUID person,
            @Nullable String holder,
            @Nullable String account,
            Instant lateFrom,
            LocalDate due,
            boolean wholeDay,
            Instant openedAt,
            boolean missed,
            DutyState state) {}

    private record Row(
            UUID id,
            String kind,
            String titleZh,
            String titleEn,
            String deedZh,
            String deedEn,
            String address,
            String subject,
            String label,
            UUID post,
            String postZh,
            String postEn,
            @Nullable String agency,
            String division,
            @Nullable UUID person,
            @Nullable String holder,
            @Nullable String account,
            Instant lateFrom,
            Instant openedAt,
            boolean missed,
            DutyState state) {

        Owed owed() {
            LocalDate due = Due.dayOf(lateFrom);
            return new Owed(
                    id,
                    kind,
                    Phrase.of(titleZh, titleEn),
                    Phrase.of(deedZh, deedEn),
                    address.replace("{subject}", subject).replace("{duty}", id.toString()),
                    label,
                    post,
                    Phrase.of(postZh, postEn),
                    agency,
                    division,
                    person,
                    holder,
                    account,
                    lateFrom,
                    due,
                    lateFrom.equals(due.plusDays(1).atStartOfDay(CityClock.ZONE).toInstant()),
                    openedAt,
                    missed,
                    state);
        }
    }

    /**
     * What becomes late, or became late and is not done yet, in that stretch of time.
     *
     * @param from what is late from this very moment on is left out
     * @param to what is late from this very moment on is in
     */
    public List<Owed> dueBetween(Instant from, Instant to) {
        round.markOverdue();
        return Rows.of(database.sql(BETWEEN)
                        .param("from", Moments.utc(from))
                        .param("to", Moments.utc(to))
                        .query(Row.class))
                .stream()
                .map(Row::owed)
                .toList();
    }

    /** All that these posts owe still. */
    public List<Owed> of(Collection<UUID> posts) {
        round.markOverdue();
        return Rows.of(database.sql(OF_POSTS)
                        .param("posts", posts.toArray(UUID[]::new))
                        .query(Row.class))
                .stream()
                .map(Row::owed)
                .toList();
    }
}
