package org.lingxing.platform.assessment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.http.Page;
import org.lingxing.platform.http.Paging;
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

    private static final String MATCHING = """
             where year = :year
               and (:unit::text is null or unit = :unit)
               and (:state::text is null or state = :state)
            """;

    /** The latest first. */
    Page<FieldCorrection> page(ListQuestion asked, Paging paging, Instant asOf) {
        var statement = database.sql("select * from assessment.field_correction" + MATCHING + """
                   and (:after::timestamptz is null or (proposed_at, id) < (:after, :afterId::uuid))
                 order by proposed_at desc, id desc
                 limit :limit
                """);
        var rows = Rows.of(asked.asked(statement, paging).query((row, number) -> read(row)));
        long total = asked.asked(database.sql("select count(*) from assessment.field_correction" + MATCHING))
                .query(Long.class)
                .single();
        return Page.of(
                rows, paging, total, asOf, one -> ListQuestion.key(one.hands().proposedAt(), one.id()));
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
