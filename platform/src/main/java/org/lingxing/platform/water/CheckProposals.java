package org.lingxing.platform.water;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.journal.Deed;
import org.lingxing.platform.journal.Journal;
import org.lingxing.platform.time.CityClock;
import org.lingxing.sensing.Item;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Changes of what values are held to: proposed by one person, in force once another has signed them. */
@Component
class CheckProposals {

    private static final int MOST_TOLD = 100;

    private static final String ALL = """
            select id, item, figures, was, reason, state, proposed_by, proposed_at, decided_by, decided_at
              from water.check_proposal
             order by state <> 'PROPOSED', proposed_at desc, id
             limit :most
            """;

    private static final String ONE = """
            select id, item, figures, was, reason, state, proposed_by, proposed_at, decided_by, decided_at
              from water.check_proposal
             where id = :id
               for update
            """;

    /** What became of one. */
    enum State {
        PROPOSED,
        SIGNED,
        DECLINED
    }

    /** The figures of an item, in its unit. */
    record CheckOf(BigDecimal least, BigDecimal most, BigDecimal step, int stuckAfter, int gapHours, int lateHours) {

        static CheckOf of(Figures.ItemCheck check) {
            return new CheckOf(
                    check.least(), check.most(), check.step(), check.stuckAfter(), check.gapHours(), check.lateHours());
        }

        Figures.ItemCheck of(Item item) {
            return new Figures.ItemCheck(item, least, most, step, stuckAfter, gapHours, lateHours);
        }
    }

    /**
     * A proposal: of one item, or of the times of all.
     *
     * @param item null for the times of all
     * @param check null for the times of all
     * @param checkWas what the item was held to when it was proposed; null where it was held to nothing
     * @param times null for an item
     */
    record Proposal(
            UUID id,
            @Nullable Item item,
            @Nullable CheckOf check,
            @Nullable CheckOf checkWas,
            Figures.@Nullable Times times,
            Figures.@Nullable Times timesWas,
            String reason,
            State state,
            String proposedBy,
            Instant proposedAt,
            @Nullable String decidedBy,
            @Nullable Instant decidedAt) {}

    private final JdbcClient database;
    private final Figures figures;
    private final Journal journal;
    private final CityClock clock;
    private final JsonMapper json;

    CheckProposals(JdbcClient database, Figures figures, Journal journal, CityClock clock, JsonMapper json) {
        this.database = database;
        this.figures = figures;
        this.journal = journal;
        this.clock = clock;
        this.json = json;
    }

    /** Those that wait for a signature first, then the latest. */
    List<Proposal> all() {
        return database.sql(ALL)
                .param("most", MOST_TOLD)
                .query((row, number) -> read(row))
                .list();
    }

    /** Proposes what an item is held to. */
    @Transactional
    public UUID propose(Item item, CheckOf check, String reason, String by) {
        var was = figures.look().items().stream()
                .filter(one -> one.item() == item)
                .findFirst()
                .map(CheckOf::of)
                .orElse(null);
        return insert(
                item, json.writeValueAsString(check), was == null ? null : json.writeValueAsString(was), reason, by);
    }

    /** Proposes the times of all. */
    @Transactional
    public UUID propose(Figures.Times times, String reason, String by) {
        var was = json.writeValueAsString(figures.look().times());
        return insert(null, json.writeValueAsString(times), was, reason, by);
    }

    private UUID insert(@Nullable Item item, String proposed, @Nullable String was, String reason, String by) {
        var id = database.sql("""
                        insert into water.check_proposal (item, figures, was, reason, proposed_by, proposed_at)
                        values (:item, :figures::jsonb, :was::jsonb, :reason, :by, :now)
                            on conflict do nothing
                        returning id
                        """)
                .param("item", item == null ? null : item.name(), Types.VARCHAR)
                .param("figures", proposed)
                .param("was", was, Types.VARCHAR)
                .param("reason", reason)
                .param("by", by)
                .param("now", Timestamp.from(clock.instant()))
                .query(UUID.class)
                .optional()
                .orElseThrow(() -> Refusal.of(WaterRefusal.PROPOSAL_THERE_ALREADY));
        journal.record(Deed.of("water.check-proposed", subject(item))
                .by(by)
                .with("proposal", id.toString())
                .with("figures", proposed));
        return id;
    }

    /** Signs it, which puts it in force; not by whoever proposed it. */
    @Transactional
    public void sign(UUID id, String by) {
        var proposal = open(id);
        if (proposal.proposedBy().equals(by)) {
            throw Refusal.of(WaterRefusal.PROPOSAL_YOUR_OWN);
        }
        decide(id, State.SIGNED, by);
        var item = proposal.item();
        var check = proposal.check();
        var times = proposal.times();
        if (item != null && check != null) {
            figures.put(check.of(item));
        } else if (times != null) {
            figures.put(times);
        }
        journal.record(Deed.of("water.check-signed", subject(item))
                .by(by)
                .with("proposal", id.toString())
                .with("proposedBy", proposal.proposedBy()));
    }

    /** Declines it; whoever proposed it takes it back so. */
    @Transactional
    public void decline(UUID id, String by) {
        var proposal = open(id);
        decide(id, State.DECLINED, by);
        journal.record(
                Deed.of("water.check-declined", subject(proposal.item())).by(by).with("proposal", id.toString()));
    }

    private Proposal open(UUID id) {
        var proposal = find(id).orElseThrow(() -> Refusal.of(WaterRefusal.PROPOSAL_UNKNOWN));
        if (proposal.state() != State.PROPOSED) {
            throw Refusal.of(WaterRefusal.PROPOSAL_DECIDED);
        }
        return proposal;
    }

    private Optional<Proposal> find(UUID id) {
        return database.sql(ONE)
                .param("id", id)
                .query((row, number) -> read(row))
                .optional();
    }

    private void decide(UUID id, State state, String by) {
        database.sql("""
                        update water.check_proposal set state = :state, decided_by = :by, decided_at = :now where id = :id
                        """)
                .param("state", state.name())
                .param("by", by)
                .param("now", Timestamp.from(clock.instant()))
                .param("id", id)
                .update();
    }

    private static String subject(@Nullable Item item) {
        return item == null ? "water" : item.memberName();
    }

    private Proposal read(ResultSet row) throws SQLException {
        var name = row.getString("item");
        var item = name == null ? null : Item.valueOf(name);
        var proposed = row.getString("figures");
        var was = row.getString("was");
        var decided = row.getTimestamp("decided_at");
        return new Proposal(
                row.getObject("id", UUID.class),
                item,
                item == null ? null : json.readValue(proposed, CheckOf.class),
                item == null || was == null ? null : json.readValue(was, CheckOf.class),
                item == null ? json.readValue(proposed, Figures.Times.class) : null,
                item == null && was != null ? json.readValue(was, Figures.Times.class) : null,
                row.getString("reason"),
                State.valueOf(row.getString("state")),
                row.getString("proposed_by"),
                row.getTimestamp("proposed_at").toInstant(),
                row.getString("decided_by"),
                decided == null ? null : decided.toInstant());
    }
}
