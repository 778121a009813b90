package org.lingxing.platform.duties;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.journal.Deed;
import org.lingxing.platform.journal.Journal;
import org.lingxing.platform.store.Rows;
import org.lingxing.platform.time.CityClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lists of open duties that somebody who left a post hands to the successor, who accepts them. */
@Component
@Transactional
class Handovers {

    private static final String OF_ACCOUNT = """
            select v.id, p.title_zh, p.title_en, f.name as from_name, v.since, v.made_at, v.accepted_at,
                   (select count(*) from duties.handed_on i where i.handover = v.id) as duties
              from duties.handover v
              join access.post p on p.id = v.post
              join access.person f on f.id = v.from_person
             where v.to_person = (select person from access.account where name = :account)
             order by v.since desc, v.id
            """;

    private final JdbcClient database;
    private final Journal journal;
    private final CityClock clock;

    Handovers(JdbcClient database, Journal journal, CityClock clock) {
        this.database = database;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * A list handed on.
     *
     * @param fromName who left
     * @param duties how many it holds
     */
    record Handover(
            UUID id,
            String titleZh,
            String titleEn,
            String fromName,
            LocalDate since,
            Instant madeAt,
            @Nullable Instant acceptedAt,
            int duties) {}

    @Transactional(readOnly = true)
    List<Handover> of(String account) {
        return Rows.of(database.sql(OF_ACCOUNT).param("account", account).query(Handover.class));
    }

    /** The successor says that the list is received; to say it again changes nothing. */
    void accept(UUID id, Caller by) {
        boolean theirs =
                of(by.account()).stream().anyMatch(handover -> handover.id().equals(id));
        if (!theirs) {
            throw Refusal.of(DutiesRefusal.HANDOVER_UNKNOWN);
        }
        int accepted = database.sql(
                        "update duties.handover set accepted_at = :now where id = :id and accepted_at is null")
                .param("id", id)
                .param("now", Moments.utc(clock.instant()))
                .update();
        if (accepted == 1) {
            journal.record(Deed.of("duties.handover-accepted", id.toString()).by(by.account()));
        }
    }
}
