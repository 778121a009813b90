package org.lingxing.platform.rivers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.lingxing.kernel.DivisionCode;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.store.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of waters and reaches. */
@Component
class Waters {

    private final JdbcClient database;

    Waters(JdbcClient database) {
        this.database = database;
    }

    boolean areThere() {
        return database.sql("select exists (select from rivers.water)")
                .query(Boolean.class)
                .single();
    }

    List<Water> all() {
        return Rows.of(database.sql("""
                        select code, kind, name, name_en, flows_into, level, division, length_km, area_km2
                          from rivers.water
                         order by code
                        """).query((row, number) -> water(row)));
    }

    Optional<Water> find(String code) {
        return database.sql("""
                        select code, kind, name, name_en, flows_into, level, division, length_km, area_km2
                          from rivers.water
                         where code = :code
                        """)
                .param("code", code)
                .query((row, number) -> water(row))
                .optional();
    }

    List<Reach> reachesOf(String water) {
        return Rows.of(database.sql("""
                        select code, water, name, name_en, division, position, metres
                          from rivers.reach
                         where water = :water
                         order by position, code
                        """).param("water", water).query((row, number) -> Reaches.reach(row)));
    }

    void put(Water water) {
        database.sql("""
                        insert into rivers.water
                               (code, kind, name, name_en, flows_into, level, division, length_km, area_km2)
                        values (:code, :kind, :name, :en, :into, :level, :division, :length, :area)
                            on conflict (code)
                            do update set kind = excluded.kind, name = excluded.name, name_en = excluded.name_en,
                                          flows_into = excluded.flows_into, level = excluded.level,
                                          division = excluded.division, length_km = excluded.length_km,
                                          area_km2 = excluded.area_km2
                        """)
                .param("code", water.code())
                .param("kind", water.kind().name())
                .param("name", water.name().zh())
                .param("en", water.name().en())
                .param("into", water.into(), Types.VARCHAR)
                .param("level", water.level().name())
                .param("division", water.division().value())
                .param("length", water.lengthKm(), Types.NUMERIC)
                .param("area", water.areaKm2(), Types.NUMERIC)
                .update();
    }

    void put(Reach reach, Geometry geometry) {
        var box = geometry.box();
        database.sql("""
                        insert into rivers.reach
                               (code, water, name, name_en, division, position, geometry, metres, around)
                        values (:code, :water, :name, :en, :division, :position, :geometry::jsonb, :metres,
                                box(point(:west, :south), point(:east, :north)))
                            on conflict (code)
                            do update set water = excluded.water, name = excluded.name, name_en = excluded.name_en,
                                          division = excluded.division, position = excluded.position,
                                          geometry = excluded.geometry, metres = excluded.metres,
                                          around = excluded.around
                        """)
                .param("code", reach.code())
                .param("water", reach.water())
                .param("name", reach.name().zh())
                .param("en", reach.name().en())
                .param("division", reach.division().value())
                .param("position", reach.position())
                .param("geometry", geometry.write())
                .param("metres", reach.metres())
                .param("west", box.west())
                .param("south", box.south())
                .param("east", box.east())
                .param("north", box.north())
                .update();
    }

    private static Water water(ResultSet row) throws SQLException {
        var zh = row.getString("name");
        return new Water(
                row.getString("code"),
                WaterKind.valueOf(row.getString("kind")),
                Phrase.of(zh, Objects.requireNonNullElse(row.getString("name_en"), zh)),
                row.getString("flows_into"),
                ChiefLevel.valueOf(row.getString("level")),
                DivisionCode.of(row.getString("division")),
                row.getBigDecimal("length_km"),
                row.getBigDecimal("area_km2"));
    }
}
