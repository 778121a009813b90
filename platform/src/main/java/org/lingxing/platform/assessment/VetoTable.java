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
import org.lingxing.platform.store.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
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
