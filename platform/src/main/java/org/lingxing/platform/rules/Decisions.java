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
import org.lingxing.law.Rule;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.http.Paging;
import org.lingxing.platform.journal.Deed;
import org.lingxing.platform.journal.Journal;
import org.lingxing.platform.journal.PersonalCipher;
import org.lingxing.platform.time.CityClock;
import org.lingxing.tool.RuleVersion;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The evaluations that were kept. Question and answer lie encrypted: the facts of a case may be those of a child or a
 * household, and no list of members could say of every rule to come which of them are.
 */
@Repository
class Decisions {

    private final JdbcClient database;
    private final PersonalCipher cipher;
    private final Overseers overseers;
    private final Rulebook rulebook;
    private final Journal journal;
    private final CityClock clock;

    Decisions(
            JdbcClient database,
            PersonalCipher cipher,
            Overseers overseers,
            Rulebook rulebook,
            Journal journal,
            CityClock clock) {
        this.database = database;
        this.cipher = cipher;
        this.overseers = overseers;
        this.rulebook = rulebook;
        this.journal = journal;
        this.clock = clock;
    }

    /** Keeps what was answered; the journal has a commitment to the case and the rest in the open. */
    @Transactional
    public UUID keep(Rule<?, ?> rule, LocalDate asOf, String question, String answer, Caller by) {
        var id = UUID.randomUUID();
        var version = RuleVersion.of(rule, rulebook.corpus());
        var set = rulebook.door().parameterHash();
        database.sql("""
                        insert into rules.decision (id, rule, area, rule_version, as_of, parameter_set,
                                                    question, answer, recorded_at, by_account)
                        values (:id, :rule, :area, :version, :asOf, :set, :question, :answer, :at, :by)""")
                .param("id", id)
                .param("rule", rule.about().id().toString())
                .param("area", rule.about().id().area())
                .param("version", version)
                .param("asOf", asOf)
                .param("set", set)
                .param("question", cipher.encrypt(question))
                .param("answer", cipher.encrypt(answer))
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", by.account())
                .update();
        journal.record(Deed.of("rules.decision-kept", id.toString())
                .by(by.account())
                .with("rule", rule.about().id().toString())
                .with("ruleVersion", version)
                .with("asOf", asOf)
                .with("parameterSet", set)
                .withPersonal("question", "rules.decision/" + id, question)
                .withPersonal("answer", "rules.decision/" + id, answer));
        return id;
    }

    /** The decision, if it is the caller's to see. */
    Optional<Decision> find(UUID id, Caller caller) {
        return database.sql("""
                        select *
                          from rules.decision
                         where id = :id
                           and (by_account = :account or area = any(:areas))""")
                .param("id", id)
                .param("account", caller.account())
                .param("areas", areas(caller))
                .query((row, number) -> read(row))
                .optional();
    }

    /** The newest first. */
    List<Decision> page(@Nullable String rule, Caller caller, Paging paging) {
        return database.sql("""
                        select *
                          from rules.decision
                         where (by_account = :account or area = any(:areas))
                           and (cast(:rule as text) is null or rule = :rule)
                           and (cast(:at as timestamptz) is null or (recorded_at, id) < (:at, :id))
                         order by recorded_at desc, id desc
                         limit :limit""")
                .param("account", caller.account())
                .param("areas", areas(caller))
                .param("rule", rule)
                .param("at", paging.fromTheBeginning() ? null : Timestamp.from(paging.after(0, Instant::parse)))
                .param("id", paging.fromTheBeginning() ? null : paging.after(1, UUID::fromString))
                .param("limit", paging.oneMore())
                .query((row, number) -> read(row))
                .list();
    }

    long count(@Nullable String rule, Caller caller) {
        return database.sql("""
                        select count(*)
                          from rules.decision
                         where (by_account = :account or area = any(:areas))
                           and (cast(:rule as text) is null or rule = :rule)""")
                .param("account", caller.account())
                .param("areas", areas(caller))
                .param("rule", rule)
                .query(Long.class)
                .single();
    }

    private String[] areas(Caller caller) {
        return overseers.areasOf(caller).toArray(String[]::new);
    }

    private Decision read(ResultSet row) throws SQLException {
        return new Decision(
                row.getObject("id", UUID.class),
                row.getString("rule"),
                row.getString("rule_version"),
                row.getObject("as_of", LocalDate.class),
                row.getString("parameter_set"),
                cipher.decrypt(row.getBytes("question")),
                cipher.decrypt(row.getBytes("answer")),
                row.getTimestamp("recorded_at").toInstant(),
                row.getString("by_account"));
    }
}
