package org.lingxing.platform.rivers;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.DivisionCode;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.store.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of waters and reaches, read and written many rows at once. */
@Component
class Waters {

    private static final String WATER = """
            select code, kind, name, name_en, flows_into, level, division, length_km, area_km2, capacity
              from rivers.water
            """;

    private static final String PUT = """
            insert into rivers.water
                   (code, kind, name, name_en, flows_into, level, division, length_km, area_km2, capacity)
            select * from unnest(:codes::text[], :kinds::text[], :names::text[], :ens::text[], :intos::text[],
                                 :levels::text[], :divisions::text[], :lengths::numeric[], :areas::numeric[],
                                 :capacities::numeric[])
                on conflict (code)
                do update set kind = excluded.kind, name = excluded.name, name_en = excluded.name_en,
                              flows_into = excluded.flows_into, level = excluded.level, division = excluded.division,
                              length_km = excluded.length_km, area_km2 = excluded.area_km2,
                              capacity = excluded.capacity
            """;

    private static final String ROWS = """
            select code, water, name, name_en, division, position, begins, ends, geometry::text as geometry, levels
              from rivers.reach
             where code = any (:codes)
            """;

    private static final String PUT_REACHES = """
            insert into rivers.reach
                   (code, water, name, name_en, division, position, begins, ends, geometry, metres, around, levels)
            select code, water, name, en, division, position, begins, ends, geometry, metres,
                   case when geometry is not null then box(point(west, south), point(east, north)) end,
                   string_to_array(levels, ' ')
              from unnest(:codes::text[], :waters::text[], :names::text[], :ens::text[], :divisions::text[],
                          :positions::integer[], :begins::text[], :ends::text[], :geometries::jsonb[],
                          :metres::double precision[], :wests::double precision[], :souths::double precision[],
                          :easts::double precision[], :norths::double precision[], :levels::text[])
                   as entry (code, water, name, en, division, position, begins, ends, geometry, metres, west, south,
                             east, north, levels)
                on conflict (code)
                do update set water = excluded.water, name = excluded.name, name_en = excluded.name_en,
                              division = excluded.division, position = excluded.position, begins = excluded.begins,
                              ends = excluded.ends,
                              geometry = coalesce(excluded.geometry, reach.geometry),
                              metres = case when excluded.geometry is null then reach.metres else excluded.metres end,
                              around = coalesce(excluded.around, reach.around), levels = excluded.levels
            """;

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
        return Rows.of(database.sql(WATER + " order by code").query((row, number) -> water(row)));
    }

    List<Water> of(Collection<String> codes) {
        return Rows.of(database.sql(WATER + " where code = any (:codes) order by code")
                .param("codes", codes.toArray(String[]::new))
                .query((row, number) -> water(row)));
    }

    Optional<Water> find(String code) {
        return of(List.of(code)).stream().findFirst();
    }

    /** Those of the codes that are waters of the register. */
    Set<String> known(Collection<String> codes) {
        return new HashSet<>(database.sql("select code from rivers.water where code = any (:codes)")
                .param("codes", codes.stream().filter(Objects::nonNull).toArray(String[]::new))
                .query(String.class)
                .list());
    }

    /** Those of the codes that are reaches of the register. */
    Set<String> knownReaches(Collection<String> codes) {
        return new HashSet<>(database.sql("select code from rivers.reach where code = any (:codes)")
                .param("codes", codes.toArray(String[]::new))
                .query(String.class)
                .list());
    }

    List<Reach> reachesOf(String water) {
        return Rows.of(database.sql("""
                        select code, water, name, name_en, division, position, metres
                          from rivers.reach
                         where water = :water
                         order by position, code
                        """).param("water", water).query((row, number) -> Reaches.reach(row)));
    }

    /** Reaches as registers bring them, with what is drawn. */
    List<ReachRow> rowsOf(Collection<String> codes) {
        return Rows.of(
                database.sql(ROWS).param("codes", codes.toArray(String[]::new)).query((row, number) -> row(row)));
    }

    void putAll(List<Water> waters) {
        database.sql(PUT)
                .param("codes", texts(waters, Water::code))
                .param("kinds", texts(waters, water -> water.kind().name()))
                .param("names", texts(waters, water -> water.name().zh()))
                .param("ens", texts(waters, water -> water.name().en()))
                .param("intos", texts(waters, Water::into))
                .param("levels", texts(waters, water -> water.level().name()))
                .param("divisions", texts(waters, water -> water.division().value()))
                .param("lengths", texts(waters, water -> figure(water.lengthKm())))
                .param("areas", texts(waters, water -> figure(water.areaKm2())))
                .param("capacities", texts(waters, water -> figure(water.capacity())))
                .update();
    }

    /** Writes reaches; one without a shape keeps what is drawn of it. */
    void putReaches(List<ReachRow> rows) {
        database.sql(PUT_REACHES)
                .param("codes", texts(rows, ReachRow::code))
                .param("waters", texts(rows, ReachRow::water))
                .param("names", texts(rows, ReachRow::name))
                .param("ens", texts(rows, ReachRow::en))
                .param("divisions", texts(rows, row -> row.division().value()))
                .param("positions", texts(rows, row -> Integer.toString(row.position())))
                .param("begins", texts(rows, ReachRow::begins))
                .param("ends", texts(rows, ReachRow::ends))
                .param("geometries", texts(rows, Waters::written))
                .param("metres", texts(rows, Waters::metres))
                .param("wests", corners(rows, Geometry.Box::west))
                .param("souths", corners(rows, Geometry.Box::south))
                .param("easts", corners(rows, Geometry.Box::east))
                .param("norths", corners(rows, Geometry.Box::north))
                .param("levels", texts(rows, Waters::levels))
                .update();
    }

    private static @Nullable String[] corners(List<ReachRow> rows, Function<Geometry.Box, Double> corner) {
        return texts(rows, row -> {
            var shape = row.shape();
            return shape == null ? null : Double.toString(corner.apply(shape.box()));
        });
    }

    private static <T> @Nullable String[] texts(List<T> rows, Function<T, @Nullable String> text) {
        return rows.stream().map(text).toArray(String[]::new);
    }

    private static @Nullable String levels(ReachRow row) {
        var levels = row.levels();
        return levels == null ? null : levels.stream().map(ChiefLevel::name).collect(Collectors.joining(" "));
    }

    private static @Nullable List<ChiefLevel> levels(ResultSet row) throws SQLException {
        var levels = row.getArray("levels");
        return levels == null
                ? null
                : Arrays.stream((String[]) levels.getArray())
                        .map(ChiefLevel::valueOf)
                        .toList();
    }

    private static @Nullable String written(ReachRow row) {
        var shape = row.shape();
        return shape == null ? null : shape.write();
    }

    private static String metres(ReachRow row) {
        var shape = row.shape();
        return shape == null ? "0" : Double.toString(shape.metres());
    }

    private static @Nullable String figure(@Nullable BigDecimal value) {
        return value == null ? null : value.toPlainString();
    }

    static Water water(ResultSet row) throws SQLException {
        var zh = row.getString("name");
        return new Water(
                row.getString("code"),
                WaterKind.valueOf(row.getString("kind")),
                Phrase.of(zh, Objects.requireNonNullElse(row.getString("name_en"), zh)),
                row.getString("flows_into"),
                ChiefLevel.valueOf(row.getString("level")),
                DivisionCode.of(row.getString("division")),
                row.getBigDecimal("length_km"),
                row.getBigDecimal("area_km2"),
                row.getBigDecimal("capacity"));
    }

    static ReachRow row(ResultSet row) throws SQLException {
        var geometry = row.getString("geometry");
        return new ReachRow(
                row.getString("code"),
                row.getString("water"),
                row.getString("name"),
                row.getString("name_en"),
                DivisionCode.of(row.getString("division")),
                row.getInt("position"),
                row.getString("begins"),
                row.getString("ends"),
                geometry == null ? null : Geometry.read(geometry),
                levels(row));
    }
}
