package org.lingxing.platform.water;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lingxing.decrees.water.WaterBody;
import org.lingxing.decrees.water.WaterClass;
import org.lingxing.kernel.DivisionCode;
import org.lingxing.platform.http.Role;
import org.lingxing.platform.places.Divisions;
import org.lingxing.platform.rivers.Reaches;
import org.lingxing.platform.sheets.Fault;
import org.lingxing.platform.sheets.Intake;
import org.lingxing.platform.sheets.Template;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The register of sections, also filled from spreadsheets. */
@Component
class Sections implements Intake<Section> {

    private static final String PUT = """
            insert into water.section (code, name, water, body, division, longitude, latitude, target, drinking, reach)
            values (:code, :name, :water, :body, :division, :longitude, :latitude, :target, :drinking, :reach)
                on conflict (code)
                do update set name = excluded.name, water = excluded.water, body = excluded.body,
                              division = excluded.division, longitude = excluded.longitude, latitude = excluded.latitude,
                              target = excluded.target, drinking = excluded.drinking, reach = excluded.reach
            """;

    private final JdbcClient database;
    private final Divisions divisions;
    private final Reaches reaches;
    private final Memories memories;

    Sections(JdbcClient database, Divisions divisions, Reaches reaches, Memories memories) {
        this.database = database;
        this.divisions = divisions;
        this.reaches = reaches;
        this.memories = memories;
    }

    /** All, or those of one county, by code. */
    List<Section> all(@Nullable String division) {
        return database.sql("""
                        select code, name, water, body, division, longitude, latitude, target, drinking, reach
                          from water.section
                         where :division is null or division = :division
                         order by code
                        """)
                .param("division", division, Types.VARCHAR)
                .query((row, number) -> section(row))
                .list();
    }

    Optional<Section> find(String code) {
        return database.sql("""
                        select code, name, water, body, division, longitude, latitude, target, drinking, reach
                          from water.section
                         where code = :code
                        """)
                .param("code", code)
                .query((row, number) -> section(row))
                .optional();
    }

    void put(Section section) {
        var target = section.target();
        database.sql(PUT)
                .param("code", section.code())
                .param("name", section.name())
                .param("water", section.water())
                .param("body", section.body().name())
                .param("division", section.division())
                .param("longitude", section.longitude(), Types.NUMERIC)
                .param("latitude", section.latitude(), Types.NUMERIC)
                .param("target", target == null ? null : target.name(), Types.VARCHAR)
                .param("drinking", section.drinking())
                .param("reach", section.reach(), Types.VARCHAR)
                .update();
    }

    @Override
    public Template<Section> template() {
        return Section.TEMPLATE;
    }

    @Override
    public Set<Role> takers() {
        return Set.of(Role.OFFICER, Role.CHIEF_OFFICE);
    }

    @Override
    public List<Held<Section>> look(List<Section> rows) {
        Map<String, Section> held = new HashMap<>();
        all(null).forEach(section -> held.put(section.code(), section));
        return rows.stream()
                .map(row -> new Held<>(row, held.get(row.code()), objections(row)))
                .toList();
    }

    @Override
    public void holdStill() {
        database.sql("lock table water.section in share row exclusive mode").update();
    }

    @Override
    public void takeOver(List<Taken<Section>> rows, Taking taking) {
        rows.forEach(row -> put(row.row()));
        memories.forgetAll();
    }

    private List<Fault> objections(Section row) {
        if (row.target() == WaterClass.INFERIOR_V) {
            return List.of(Fault.at(Section.TARGET, "劣Ⅴ类不能作为目标", "It cannot be aimed at"));
        }
        if ((row.longitude() == null) != (row.latitude() == null)) {
            return List.of(Fault.at(Section.LONGITUDE, "经度、纬度应同时填写", "Both figures or none"));
        }
        var reach = row.reach();
        if (reach != null && reaches.find(reach).isEmpty()) {
            return List.of(Fault.at(Section.REACH, "河湖名册没有这个河段", "The register of waters has no such reach"));
        }
        try {
            if (divisions.find(DivisionCode.of(row.division())).isPresent()) {
                return List.of();
            }
        } catch (IllegalArgumentException noCode) {
            // what is no code is no division either
        }
        return List.of(Fault.at(Section.DIVISION, "册中没有这个区划", "The register has no such division"));
    }

    private static Section section(ResultSet row) throws SQLException {
        var target = row.getString("target");
        return new Section(
                row.getString("code"),
                row.getString("name"),
                row.getString("water"),
                WaterBody.valueOf(row.getString("body")),
                row.getString("division"),
                row.getBigDecimal("longitude"),
                row.getBigDecimal("latitude"),
                target == null ? null : WaterClass.valueOf(target),
                row.getBoolean("drinking"),
                row.getString("reach"));
    }
}
