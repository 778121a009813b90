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

/** Corrections of points of the field. */
@Repository
class FieldCorrectionTable {

    private static final String ALL = "select * from assessment.field_correction where year = :year";

    private final JdbcClient database;

    FieldCorrectionTable(JdbcClient database) {
        this.database = database;
    }

    /** The latest first. */
    List<FieldCorrection> of(int year) {
        return Rows.of(database.sql(ALL + " order by proposed_at desc, id desc")
                .param("year", year)
                .query((row, number) -> read(row)));
    }

    Optional<FieldCorrection> find(int year, UUID id) {
        return database.sql(ALL + " and id = :id")
                .param("year", year)
                .param("id", id)
                .query((row, number) -> read(row))
                .optional();
    }

    /** @return empty where another of the same item waits */
    Optional<UUID> add(FieldCorrectionDesk.Wanted wanted, int year, String unit, String by, Instant at) {
        return database.sql("""
                        insert into assessment.field_correction (year, unit, sheet, subject, item, points, ground,
                                                                 proposed_by, proposed_at)
                        values (:year, :unit, :sheet, :subject, :item, :points, :ground, :by, :at)
                        on conflict do nothing
                        returning id
                        """)
                .param("year", year)
                .param("unit", unit)
                .param("sheet", wanted.sheet())
                .param("subject", wanted.subject())
                .param("item", wanted.item())
                .param("points", wanted.points())
                .param("ground", wanted.ground())
                .param("by", by)
                .param("at", RoundTable.utc(at))
                .query(UUID.class)
                .optional();
    }

    void decide(UUID id, TwoHands.State state, @Nullable String rejection, String by, Instant at) {
        database.sql("""
                        update assessment.field_correction
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

    private static FieldCorrection read(ResultSet row) throws SQLException {
        return new FieldCorrection(
                row.getObject("id", UUID.class),
                row.getInt("year"),
                row.getString("unit"),
                row.getString("sheet"),
                row.getString("subject"),
                row.getString("item"),
                row.getBigDecimal("points"),
                row.getString("ground"),
                TwoHands.read(row));
    }
}
