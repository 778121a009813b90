package org.lingxing.platform.rules;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.http.Paging;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.journal.Deed;
import org.lingxing.platform.journal.Journal;
import org.lingxing.platform.time.CityClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Changes of parameters: one person proposes, another signs, and from the signature on the platform decides by it. */
@Repository
class ParameterChanges {

    private final JdbcClient database;
    private final Journal journal;
    private final CityClock clock;

    ParameterChanges(JdbcClient database, Journal journal, CityClock clock) {
        this.database = database;
        this.journal = journal;
        this.clock = clock;
    }

    /** What is proposed; checked already. */
    record Draft(
            String parameter,
            String value,
            LocalDate from,
            @Nullable LocalDate to,
            String document,
            String reason) {}

    @Transactional
    public UUID propose(Draft draft, Caller by) {
        var id = UUID.randomUUID();
        database.sql("""
                        insert into rules.parameter_change (id, parameter, value, from_day, to_day, document, reason,
                                                            proposed_by, proposed_at)
                        values (:id, :parameter, :value, :from, :to, :document, :reason, :by, :at)""")
                .param("id", id)
                .param("parameter", draft.parameter())
                .param("value", draft.value())
                .param("from", draft.from())
                .param("to", draft.to())
                .param("document", draft.document())
                .param("reason", draft.reason())
                .param("by", by.account())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        journal.record(Deed.of("rules.parameter-change-proposed", id.toString())
                .by(by.account())
                .with("parameter", draft.parameter())
                .with("value", draft.value())
                .with("from", draft.from())
                .with("document", draft.document())
                .with("reason", draft.reason()));
        return id;
    }

    @Transactional
    public void sign(ProposedChange change, Caller by) {
        decide(change, ProposedChange.Act.SIGN, ProposedChange.State.SIGNED, null, by);
    }

    @Transactional
    public void reject(ProposedChange change, String reason, Caller by) {
        decide(change, ProposedChange.Act.REJECT, ProposedChange.State.REJECTED, reason, by);
    }

    @Transactional
    public void withdraw(ProposedChange change, Caller by) {
        decide(change, ProposedChange.Act.WITHDRAW, ProposedChange.State.WITHDRAWN, null, by);
    }

    Optional<ProposedChange> find(UUID id) {
        return database.sql("select * from rules.parameter_change where id = :id")
                .param("id", id)
                .query((row, number) -> read(row))
                .optional();
    }

    /** The newest first. */
    List<ProposedChange> page(ProposedChange.@Nullable State state, @Nullable String parameter, Paging paging) {
        return database.sql("""
                        select *
                          from rules.parameter_change
                         where (cast(:state as text) is null or state = :state)
                           and (cast(:parameter as text) is null or parameter = :parameter)
                           and (cast(:at as timestamptz) is null or (proposed_at, id) < (:at, :id))
                         order by proposed_at desc, id desc
                         limit :limit""")
                .param("state", state == null ? null : state.name())
                .param("parameter", parameter)
                .param("at", paging.fromTheBeginning() ? null : Timestamp.from(paging.after(0, Instant::parse)))
                .param("id", paging.fromTheBeginning() ? null : paging.after(1, UUID::fromString))
                .param("limit", paging.oneMore())
                .query((row, number) -> read(row))
                .list();
    }

    long count(ProposedChange.@Nullable State state, @Nullable String parameter) {
        return database.sql("""
                        select count(*)
                          from rules.parameter_change
                         where (cast(:state as text) is null or state = :state)
                           and (cast(:parameter as text) is null or parameter = :parameter)""")
                .param("state", state == null ? null : state.name())
                .param("parameter", parameter)
                .query(Long.class)
                .single();
    }

    private void decide(
            ProposedChange change,
            ProposedChange.Act act,
            ProposedChange.State becomes,
            @Nullable String rejection,
            Caller by) {
        var why = change.why(act, by);
        if (why != null) {
            throw Refusal.of(why);
        }
        int decided = database.sql("""
                        update rules.parameter_change
                           set state = :state, decided_by = :by, decided_at = :at, known_on = :known,
                               rejection = :rejection
                         where id = :id
                           and state = 'PROPOSED'""")
                .param("id", change.id())
                .param("state", becomes.name())
                .param("by", by.account())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("known", becomes == ProposedChange.State.SIGNED ? clock.today() : null)
                .param("rejection", rejection)
                .update();
        if (decided == 0) {
            throw Refusal.of(RulesRefusal.CHANGE_DECIDED);
        }
        var deed = Deed.of(
                        "rules.parameter-change-" + becomes.name().toLowerCase(java.util.Locale.ROOT),
                        change.id().toString())
                .by(by.account())
                .with("parameter", change.parameter())
                .with("value", change.value())
                .with("from", change.from())
                .with("document", change.document());
        journal.record(rejection == null ? deed : deed.with("reason", rejection));
    }

    private static ProposedChange read(ResultSet row) throws SQLException {
        var decidedAt = row.getTimestamp("decided_at");
        return new ProposedChange(
                row.getObject("id", UUID.class),
                row.getString("parameter"),
                row.getString("value"),
                row.getObject("from_day", LocalDate.class),
                row.getObject("to_day", LocalDate.class),
                row.getString("document"),
                row.getString("reason"),
                ProposedChange.State.valueOf(row.getString("state")),
                row.getString("proposed_by"),
                row.getTimestamp("proposed_at").toInstant(),
                row.getString("decided_by"),
                decidedAt == null ? null : decidedAt.toInstant(),
                row.getString("rejection"));
    }
}
