package org.lingxing.platform.assessment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.store.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Proposals to leave somebody out whom the lot fell on. */
@Repository
class LotLeavingTable {

    private static final String ALL = "select * from assessment.lot_leaving where year = :year";

    private final JdbcClient database;

    LotLeavingTable(JdbcClient database) {
        this.database = database;
    }

    /** Those that wait for a second person, the latest first. */
    List<LotLeaving> waiting(int year) {
        return Rows.of(database.sql(ALL + " and state = 'PROPOSED' order by proposed_at desc, id desc")
                .param("year", year)
                .query((row, number) -> read(row)));
    }

    Optional<LotLeaving> find(int year, UUID id) {
        return database.sql(ALL + " and id = :id")
                .param("year", year)
                .param("id", id)
                .query((row, number) -> read(row))
                .optional();
    }

    /** @return empty where one of the same waits */
    Optional<UUID> add(int year, LotFollowers.Place place, String ground, String by, Instant at) {
        return database.sql("""
                        insert into assessment.lot_leaving (year, unit, kind, name, ground, proposed_by, proposed_at)
                        values (:year, :unit, :kind, :name, :ground, :by, :at)
                        on conflict do nothing
                        returning id
                        """)
                .param("year", year)
                .param("unit", place.unit())
                .param("kind", place.kind().name())
                .param("name", place.name())
                .param("ground", ground)
                .param("by", by)
                .param("at", RoundTable.utc(at))
                .query(UUID.class)
                .optional();
    }

    void decide(UUID id, TwoHands.State state, @Nullable String rejection, String by, Instant at) {
        database.sql("""
                        update assessment.lot_leaving
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

    private static LotLeaving read(ResultSet row) throws SQLException {
        return new LotLeaving(
                row.getObject("id", UUID.class),
                row.getInt("year"),
                row.getString("unit"),
                DrawnKind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getString("ground"),
                TwoHands.read(row));
    }
}
