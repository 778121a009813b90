package org.lingxing.platform.notices;

import java.net.URI;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.http.Page;
import org.lingxing.platform.http.Paging;
import org.lingxing.platform.notices.Outgoing.Channel;
import org.lingxing.platform.store.Rows;
import org.lingxing.platform.time.CityClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is on its way out, was sent, or was given up. */
@Repository
class Deliveries {

    /**
     * After so long without an answer of the program that took it, another one may take a delivery: it is sent again,
     * under the same identifier, rather than lost.
     */
    private static final Duration LEASE = Duration.ofMinutes(5);

    /** No pause is longer than this; what waits longer was put off before a demonstration's clock was set back. */
    private static final Duration LONGEST_PAUSE = Duration.ofHours(13);

    private static final String CLAIM = """
            update notices.delivery
               set attempts = attempts + 1, next_at = :lease
             where id in (select id
                            from notices.delivery
                           where state = 'WAITING'
                             and (next_at <= :now or next_at > :farthest)
                             and (channel <> 'MAIL' or :mail)
                           order by next_at
                           limit :limit
                             for update skip locked)
            returning id, channel, account, hook, attempts
            """;

    private static final String ASKED = """
             where (:state::text is null or d.state = :state)
               and (:channel::text is null or d.channel = :channel)
            """;

    private static final String PAGE = """
            select d.id, d.channel, d.account, n.name, k.agency, k.url, d.made_at, d.state, d.attempts, d.next_at,
                   d.sent_at, d.reason, d.detail,
                   (select count(*) from notices.carried c where c.delivery = d.id) as messages
              from notices.delivery d
              left join notices.hook k on k.id = d.hook
              left join access.account a on a.name = coalesce(d.account, k.account)
              left join access.person n on n.id = a.person
            """ + ASKED + """
               and (:after::timestamptz is null or (d.made_at, d.id) < (:after, :afterId))
             order by d.made_at desc, d.id desc
             limit :limit
            """;

    private static final String COUNT = "select count(*) from notices.delivery d " + ASKED;

    private final JdbcClient database;
    private final CityClock clock;

    Deliveries(JdbcClient database, CityClock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** How a delivery stands. */
    enum State {
        WAITING,
        SENT,
        GIVEN_UP
    }

    /**
     * A delivery as administrators see it: whom it is for, never the mail address or what it says.
     *
     * @param name of the person; null for a unit
     * @param host of a hook; null for a mail
     * @param messages how many it carries
     * @param reason why the last attempt failed; null when none did
     */
    record View(
            UUID id,
            Channel channel,
            @Nullable String account,
            @Nullable String name,
            @Nullable String agency,
            @Nullable String host,
            Instant madeAt,
            State state,
            int attempts,
            @Nullable Instant nextAt,
            @Nullable Instant sentAt,
            @Nullable Phrase reason,
            @Nullable String detail,
            int messages) {

        List<String> key() {
            return List.of(madeAt.atOffset(ZoneOffset.UTC).toString(), id.toString());
        }
    }

    private record Row(
            UUID id,
            Channel channel,
            @Nullable String account,
            @Nullable String name,
            @Nullable String agency,
            @Nullable String url,
            Instant madeAt,
            State state,
            int attempts,
            @Nullable Instant nextAt,
            @Nullable Instant sentAt,
            Undelivered.@Nullable Reason reason,
            @Nullable String detail,
            int messages) {

        View view() {
            return new View(
                    id,
                    channel,
                    account,
                    name,
                    agency,
                    url == null ? null : URI.create(url).getHost(),
                    madeAt,
                    state,
                    attempts,
                    nextAt,
                    sentAt,
                    reason == null ? null : reason.sentence(),
                    detail,
                    messages);
        }
    }

    /** @param state null for all */
    record Question(@Nullable State state, @Nullable Channel channel) {}

    Page<View> page(Question asked, Paging paging) {
        boolean first = paging.fromTheBeginning();
        var views = Rows.of(asked(database.sql(PAGE), asked)
                        .param(
                                "after",
                                first ? null : paging.after(0, OffsetDateTime::parse),
                                Types.TIMESTAMP_WITH_TIMEZONE)
                        .param("afterId", first ? null : paging.after(1, UUID::fromString), Types.OTHER)
                        .param("limit", paging.oneMore())
                        .query(Row.class))
                .stream()
                .map(Row::view)
                .toList();
        long total = asked(database.sql(COUNT), asked).query(Long.class).single();
        return Page.of(views, paging, total, clock.instant(), View::key);
    }

    private static JdbcClient.StatementSpec asked(JdbcClient.StatementSpec statement, Question asked) {
        return statement
                .param("state", asked.state() == null ? null : asked.state().name(), Types.VARCHAR)
                .param(
                        "channel",
                        asked.channel() == null ? null : asked.channel().name(),
                        Types.VARCHAR);
    }

    /**
     * Takes what is due; nobody else gets the same for a while.
     *
     * @param mail whether mails can be sent at all; if not they wait
     */
    List<Outgoing> claim(int most, boolean mail) {
        Instant now = clock.instant();
        return Rows.of(database.sql(CLAIM)
                .param("now", Moments.utc(now))
                .param("lease", Moments.utc(now.plus(LEASE)))
                .param("farthest", Moments.utc(now.plus(LONGEST_PAUSE)))
                .param("mail", mail)
                .param("limit", most)
                .query(Outgoing.class));
    }

    void sent(UUID id) {
        database.sql("""
                        update notices.delivery
                           set state = 'SENT', sent_at = :now, next_at = null, reason = null, detail = null
                         where id = :id and state = 'WAITING'
                        """)
                .param("id", id)
                .param("now", Moments.utc(clock.instant()))
                .update();
    }

    /** @param pause until the next attempt; null for none */
    void failed(UUID id, Undelivered why, @Nullable Duration pause) {
        database.sql("""
                        update notices.delivery
                           set state = case when :next::timestamptz is null then 'GIVEN_UP' else 'WAITING' end,
                               next_at = :next, reason = :reason, detail = :detail
                         where id = :id and state = 'WAITING'
                        """)
                .param("id", id)
                .param(
                        "next",
                        pause == null ? null : Moments.utc(clock.instant().plus(pause)),
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .param("reason", why.reason().name())
                .param("detail", why.detail(), Types.VARCHAR)
                .update();
    }

    /** Puts what was given up on its way once more; false where it was not given up. */
    boolean retry(UUID id) {
        return database.sql("""
                                update notices.delivery
                                   set state = 'WAITING', attempts = 0, next_at = :now
                                 where id = :id and state = 'GIVEN_UP'
                                """)
                        .param("id", id)
                        .param("now", Moments.utc(clock.instant()))
                        .update()
                == 1;
    }

    boolean isThere(UUID id) {
        return database.sql("select exists (select from notices.delivery where id = :id)")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }
}
