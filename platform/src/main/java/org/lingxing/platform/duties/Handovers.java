package org.lingxing.platform.duties;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.DivisionCode;
import org.lingxing.kernel.Phrase;
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

    private static final String HANDOVER = """
            select v.id, v.post, p.division, p.title_zh, p.title_en, f.name as from_name, t.name as to_name, v.since, v.made_at, v.accepted_at,
                   (select count(*) from duties.handed_on i where i.handover = v.id) as duties
              from duties.handover v
              join access.post p on p.id = v.post
              join access.person f on f.id = v.from_person
              join access.person t on t.id = v.to_person
            """;

    private static final String OF_ACCOUNT = HANDOVER + """
             where v.to_person = (select person from access.account where name = :account)
             order by v.since desc, v.id
            """;

    /** Seen by both of those whom it concerns; others only see it who supervise the division. */
    private static final String ONE = HANDOVER + " where v.id = :id";

    private static final String CONCERNED = """
            select exists (
                select from duties.handover v
                  join access.account a on a.person in (v.from_person, v.to_person)
                 where v.id = :id and a.name = :account)
            """;

    private static final String DUTIES = "select duty from duties.handed_on where handover = :id";

    private final JdbcClient database;
    private final DutyLists lists;
    private final Supervisors supervisors;
    private final Journal journal;
    private final CityClock clock;

    Handovers(JdbcClient database, DutyLists lists, Supervisors supervisors, Journal journal, CityClock clock) {
        this.database = database;
        this.lists = lists;
        this.supervisors = supervisors;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * A list handed on.
     *
     * @param fromName who left
     * @param toName who follows, and accepts it
     * @param duties how many it holds
     */
    record Handover(
            UUID id,
            UUID post,
            String division,
            String titleZh,
            String titleEn,
            String fromName,
            String toName,
            LocalDate since,
            Instant madeAt,
            @Nullable Instant acceptedAt,
            int duties) {}

    @Transactional(readOnly = true)
    List<Handover> of(String account) {
        return Rows.of(database.sql(OF_ACCOUNT).param("account", account).query(Handover.class));
    }

    /** @param actions accepting it, possible or not and why */
    record Detail(@JsonUnwrapped Handover handover, List<DutyView> items, List<Action> actions) {}

    /** @param why why it is not possible now; null when it is */
    record Action(String deed, boolean possible, @Nullable Phrase why) {}

    @Transactional(readOnly = true)
    Detail one(UUID id, Caller caller) {
        Handover handover = database.sql(ONE)
                .param("id", id)
                .query(Handover.class)
                .optional()
                .filter(found -> maySee(found, caller))
                .orElseThrow(() -> Refusal.of(DutiesRefusal.HANDOVER_UNKNOWN));
        boolean theirs = of(caller.account()).stream().anyMatch(own -> own.id().equals(id));
        Phrase why = null;
        if (handover.acceptedAt() != null) {
            why = DutiesRefusal.HANDOVER_ACCEPTED.sentence();
        } else if (!theirs) {
            why = DutiesRefusal.HANDOVER_OF_ANOTHER.sentence();
        }
        List<UUID> duties = Rows.of(database.sql(DUTIES).param("id", id).query(UUID.class));
        return new Detail(handover, lists.all(duties), List.of(new Action("ACCEPT", why == null, why)));
    }

    private boolean maySee(Handover handover, Caller caller) {
        boolean concerned = Boolean.TRUE.equals(database.sql(CONCERNED)
                .param("id", handover.id())
                .param("account", caller.account())
                .query(Boolean.class)
                .single());
        return concerned || supervisors.maySee(caller, DivisionCode.of(handover.division()));
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
