package org.lingxing.platform.agencies;

import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.store.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Names the register does not know, for a person to decide on. */
@Repository
class UnknownNames {

    private static final String ENTER = """
            insert into agencies.unknown_name (name, proposal, why_zh, why_en)
            values (:name, :proposal, :zh, :en)
            on conflict (name) do nothing
            """;

    private static final String COLUMNS = """
            select u.id, u.name, u.state, u.proposal, p.name as proposal_name, u.why_zh, u.why_en, u.agency, u.reason,
                   u.decided_by, u.decided_at,
                   array(select distinct used.document
                           from agencies.name_use used
                          where used.name = u.name
                          order by used.document) as documents
              from agencies.unknown_name u
              left join agencies.name p on p.agency = u.proposal and p.current
            """;

    private static final String PAGE = COLUMNS + """
             where u.state = :state
               and (:after::text is null or u.name > :after)
             order by u.name
             limit :limit
            """;

    private static final String ONE = COLUMNS + " where u.id = :id";

    private static final String COUNT = "select count(*) from agencies.unknown_name where state = :state";

    private static final String DECIDE = """
            update agencies.unknown_name
               set state = :state, agency = :agency, reason = :reason, decided_by = :by, decided_at = :at
             where id = :id
               and state = 'UNKNOWN'
            """;

    private static final String WITHDRAW_UNUSED = """
            delete from agencies.unknown_name u
             where u.state = 'UNKNOWN'
               and not exists (select 1 from agencies.name_use used where used.name = u.name)
            """;

    private final JdbcClient jdbc;

    UnknownNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void enter(Collection<String> names, NameBook book) {
        for (String name : names) {
            Optional<Proposal> proposal = book.proposalFor(name);
            jdbc.sql(ENTER)
                    .param("name", name)
                    .param("proposal", proposal.map(Proposal::agency).orElse(null), Types.VARCHAR)
                    .param("zh", proposal.map(found -> found.why().zh()).orElse(null), Types.VARCHAR)
                    .param("en", proposal.map(found -> found.why().en()).orElse(null), Types.VARCHAR)
                    .update();
        }
    }

    /** Takes names off the list that no document uses any more and nobody decided on. */
    void withdrawUnused() {
        jdbc.sql(WITHDRAW_UNUSED).update();
    }

    List<Unknown> page(State state, @Nullable String after, int limit) {
        return Rows.of(jdbc.sql(PAGE)
                .param("state", state.name())
                .param("after", after, Types.VARCHAR)
                .param("limit", limit)
                .query(Rows.as(Unknown.class)));
    }

    long count(State state) {
        return jdbc.sql(COUNT).param("state", state.name()).query(Long.class).single();
    }

    Optional<Unknown> find(UUID id) {
        return jdbc.sql(ONE).param("id", id).query(Rows.as(Unknown.class)).optional();
    }

    /** Keeps a decision; false when another person decided before. */
    boolean decide(UUID id, Decision decision) {
        return jdbc.sql(DECIDE)
                        .param("id", id)
                        .param("state", decision.state().name())
                        .param("agency", decision.agency(), Types.VARCHAR)
                        .param("reason", decision.reason(), Types.VARCHAR)
                        .param("by", decision.by())
                        .param("at", OffsetDateTime.ofInstant(decision.at(), ZoneOffset.UTC))
                        .update()
                == 1;
    }

    enum State {
        UNKNOWN,
        ASSIGNED,
        REJECTED
    }

    record Decision(
            State state, @Nullable String agency, @Nullable String reason, String by, Instant at) {}

    record Unknown(
            UUID id,
            String name,
            State state,
            @Nullable String proposal,
            @Nullable String proposalName,
            @Nullable String whyZh,
            @Nullable String whyEn,
            @Nullable String agency,
            @Nullable String reason,
            @Nullable String decidedBy,
            @Nullable Instant decidedAt,
            List<String> documents) {}
}
