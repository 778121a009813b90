package org.lingxing.platform.assessment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.http.Page;
import org.lingxing.platform.http.Paging;
import org.lingxing.platform.store.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Entries of the comprehensive ledger. */
@Repository
class LedgerTable {

    private static final String ENTRIES = """
            select e.*,
                   exists (select 1 from assessment.ledger_entry s where s.strikes = e.id and s.state = 'CONFIRMED')
                       as struck
              from assessment.ledger_entry e
            """;

    private final JdbcClient database;

    LedgerTable(JdbcClient database) {
        this.database = database;
    }

    private record Count(String unit, String kind, @Nullable String tier, int entries) {}

    /** How many entries count, by unit. */
    Map<String, LedgerCounts> counts(int year) {
        var counts = new HashMap<String, LedgerCounts>();
        Rows.of(database.sql("""
                        select unit, kind, tier, count(*) as entries
                          from assessment.ledger_entry e
                         where year = :year and state = 'CONFIRMED' and strikes is null
                           and not exists (select 1 from assessment.ledger_entry s
                                            where s.strikes = e.id and s.state = 'CONFIRMED')
                         group by unit, kind, tier
                        """).param("year", year).query(Count.class))
                .forEach(count -> counts.merge(
                        count.unit(), plus(LedgerCounts.NONE, count), (known, none) -> plus(known, count)));
        return counts;
    }

    private static LedgerCounts plus(LedgerCounts counts, Count count) {
        var tier = count.tier() == null ? null : LedgerTier.valueOf(count.tier());
        return counts.plus(LedgerKind.valueOf(count.kind()), tier, count.entries());
    }

    /** The latest day first. */
    List<LedgerEntry> of(int year, @Nullable String unit) {
        return Rows.of(database.sql(ENTRIES + """
                         where e.year = :year and (:unit::text is null or e.unit = :unit)
                         order by e.day desc, e.id desc
                        """)
                .param("year", year)
                .param("unit", unit, Types.VARCHAR)
                .query((row, number) -> read(row)));
    }

    /** @param kind null for all */
    record Question(ListQuestion list, @Nullable LedgerKind kind) {

        StatementSpec asked(StatementSpec statement) {
            return list.asked(statement).param("kind", kind == null ? null : kind.name(), Types.VARCHAR);
        }
    }

    private static final String MATCHING = """
             where e.year = :year
               and (:unit::text is null or e.unit = :unit)
               and (:kind::text is null or e.kind = :kind)
               and (:state::text is null or e.state = :state)
            """;

    static final String PAGE = ENTRIES + MATCHING + """
               and (:after::date is null or (e.day, e.id) < (:after, :afterId::uuid))
             order by e.day desc, e.id desc
             limit :limit
            """;

    /** The latest day first. */
    Page<LedgerEntry> page(Question asked, Paging paging, Instant asOf) {
        boolean first = paging.fromTheBeginning();
        var rows = Rows.of(asked.asked(database.sql(PAGE))
                .param("after", first ? null : paging.after(0, LocalDate::parse), Types.DATE)
                .param("afterId", first ? null : paging.after(1, UUID::fromString), Types.OTHER)
                .param("limit", paging.oneMore())
                .query((row, number) -> read(row)));
        long total = asked.asked(database.sql("select count(*) from assessment.ledger_entry e" + MATCHING))
                .query(Long.class)
                .single();
        return Page.of(
                rows,
                paging,
                total,
                asOf,
                entry -> List.of(entry.day().toString(), entry.id().toString()));
    }

    Optional<LedgerEntry> find(int year, UUID id) {
        return database.sql(ENTRIES + " where e.year = :year and e.id = :id")
                .param("year", year)
                .param("id", id)
                .query((row, number) -> read(row))
                .optional();
    }

    /** @return empty where the problem counts in the ledger, or the entry has a correction, already */
    Optional<UUID> add(int year, LedgerDesk.Entry entry, @Nullable UUID strikes, String by, Instant at) {
        return database.sql("""
                        insert into assessment.ledger_entry (year, unit, kind, tier, day, words, file, paper, problem,
                                                             strikes, proposed_by, proposed_at)
                        select :year, :unit, :kind, :tier::text, :day, :words, :file::uuid, :paper::uuid, :problem::uuid,
                               :strikes::uuid, :by, :at
                         where :strikes::uuid is not null
                            or not exists (select from assessment.ledger_entry e
                                            where e.year = :year and e.problem = :problem::uuid and e.strikes is null
                                              and e.state in ('PROPOSED', 'CONFIRMED')
                                              and not exists (select from assessment.ledger_entry s
                                                               where s.strikes = e.id and s.state = 'CONFIRMED'))
                        on conflict do nothing
                        returning id
                        """)
                .param("year", year)
                .param("unit", entry.unit())
                .param("kind", entry.kind().name())
                .param("tier", entry.tier() == null ? null : entry.tier().name(), Types.VARCHAR)
                .param("day", entry.day())
                .param("words", entry.words())
                .param("file", entry.file(), Types.OTHER)
                .param("paper", entry.paper(), Types.OTHER)
                .param("problem", entry.problem(), Types.OTHER)
                .param("strikes", strikes, Types.OTHER)
                .param("by", by)
                .param("at", RoundTable.utc(at))
                .query(UUID.class)
                .optional();
    }

    void decide(UUID id, TwoHands.State state, @Nullable String rejection, String by, Instant at) {
        database.sql("""
                        update assessment.ledger_entry
                           set state = :state, rejection = :rejection, decided_by = :by, decided_at = :at
                         where id = :id
                        """)
                .param("id", id)
                .param("state", state.name())
                .param("rejection", rejection, Types.VARCHAR)
                .param("by", by)
                .param("at", RoundTable.utc(at))
                .update();
    }

    private static LedgerEntry read(ResultSet row) throws SQLException {
        var tier = row.getString("tier");
        return new LedgerEntry(
                row.getObject("id", UUID.class),
                row.getInt("year"),
                row.getString("unit"),
                LedgerKind.valueOf(row.getString("kind")),
                tier == null ? null : LedgerTier.valueOf(tier),
                row.getObject("day", LocalDate.class),
                row.getString("words"),
                row.getObject("file", UUID.class),
                row.getObject("paper", UUID.class),
                row.getObject("problem", UUID.class),
                row.getObject("strikes", UUID.class),
                row.getBoolean("struck"),
                TwoHands.read(row));
    }
}
