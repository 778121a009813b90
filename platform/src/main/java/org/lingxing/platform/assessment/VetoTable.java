package org.lingxing.platform.assessment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.http.Page;
import org.lingxing.platform.http.Paging;
import org.lingxing.platform.store.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Vetoes and voidings. */
@Repository
class VetoTable {

    private static final String VETOES = """
            select v.*,
                   exists (select 1 from assessment.veto l where l.lifts = v.id and l.state = 'CONFIRMED') as lifted
              from assessment.veto v
            """;

    private final JdbcClient database;

    VetoTable(JdbcClient database) {
        this.database = database;
    }

    /** Those that count, by unit. */
    Map<String, Set<VetoGround>> inForce(int year) {
        var grounds = new HashMap<String, Set<VetoGround>>();
        of(year).stream()
                .filter(VetoRow::inForce)
                .forEach(veto -> grounds.computeIfAbsent(veto.unit(), none -> EnumSet.noneOf(VetoGround.class))
                        .add(veto.ground()));
        return grounds;
    }

    /** The latest first. */
    List<VetoRow> of(int year) {
        return Rows.of(database.sql(VETOES + " where v.year = :year order by v.proposed_at desc, v.id desc")
                .param("year", year)
                .query((row, number) -> read(row)));
    }

    private static final String MATCHING = """
             where v.year = :year
               and (:unit::text is null or v.unit = :unit)
               and (:state::text is null or v.state = :state)
               and (v.state = 'CONFIRMED' or :all or v.unit = any(:units))
            """;

    /** The latest first; what is only proposed, or was rejected, is seen by whom it concerns. */
    Page<VetoRow> page(ListQuestion asked, UnitSight.Insider sight, Paging paging, Instant asOf) {
        var statement = database.sql(VETOES + MATCHING + """
                   and (:after::timestamptz is null or (v.proposed_at, v.id) < (:after, :afterId::uuid))
                 order by v.proposed_at desc, v.id desc
                 limit :limit
                """);
        var rows = Rows.of(seen(asked.asked(statement, paging), sight).query((row, number) -> read(row)));
        long total = seen(asked.asked(database.sql("select count(*) from assessment.veto v" + MATCHING)), sight)
                .query(Long.class)
                .single();
        return Page.of(
                rows, paging, total, asOf, veto -> ListQuestion.key(veto.hands().proposedAt(), veto.id()));
    }

    private static StatementSpec seen(StatementSpec statement, UnitSight.Insider sight) {
        return statement.param("all", sight.all()).param("units", sight.units().toArray(String[]::new), Types.ARRAY);
    }

    Optional<VetoRow> find(int year, UUID id) {
        return database.sql(VETOES + " where v.year = :year and v.id = :id")
                .param("year", year)
                .param("id", id)
                .query((row, number) -> read(row))
                .optional();
    }

    /** @return empty where a correction of it is there already */
    Optional<UUID> add(int year, VetoDesk.Veto veto, @Nullable UUID lifts, String by, Instant at) {
        return database.sql("""
                        insert into assessment.veto (year, unit, ground, chief, words, file, paper, lifts, proposed_by,
                                                     proposed_at)
                        values (:year, :unit, :ground, :chief, :words, :file, :paper, :lifts, :by, :at)
                        on conflict do nothing
                        returning id
                        """)
                .param("year", year)
                .param("unit", veto.unit())
                .param("ground", veto.ground().name())
                .param("chief", veto.chief(), Types.VARCHAR)
                .param("words", veto.words())
                .param("file", veto.file(), Types.OTHER)
                .param("paper", veto.paper(), Types.OTHER)
                .param("lifts", lifts, Types.OTHER)
                .param("by", by)
                .param("at", RoundTable.utc(at))
                .query(UUID.class)
                .optional();
    }

    void decide(UUID id, TwoHands.State state, @Nullable String rejection, String by, Instant at) {
        database.sql("""
                        update assessment.veto
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

    private static VetoRow read(ResultSet row) throws SQLException {
        return new VetoRow(
                row.getObject("id", UUID.class),
                row.getInt("year"),
                row.getString("unit"),
                VetoGround.valueOf(row.getString("ground")),
                row.getString("chief"),
                row.getString("words"),
                row.getObject("file", UUID.class),
                row.getObject("paper", UUID.class),
                row.getObject("lifts", UUID.class),
                row.getBoolean("lifted"),
                TwoHands.read(row));
    }
}
