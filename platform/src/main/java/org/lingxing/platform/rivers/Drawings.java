package org.lingxing.platform.rivers;

import java.sql.Types;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.DivisionCode;
import org.lingxing.kernel.Grid;
import org.lingxing.platform.store.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Reaches going out: as rows of a spreadsheet, and with their lines as GeoJSON. */
@Component
@Transactional(readOnly = true)
class Drawings {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String ROWS = """
            select code, water, name, name_en, division, position, begins, ends, geometry::text as geometry, levels
              from rivers.reach
             where (:water is null or water = :water)
               and (:division is null or division like :division || '%')
             order by water, position, code
            """;

    private final JdbcClient database;

    Drawings(JdbcClient database) {
        this.database = database;
    }

    List<ReachRow> rows(@Nullable String water, @Nullable DivisionCode division) {
        return Rows.of(database.sql(ROWS)
                .param("water", water, Types.VARCHAR)
                .param("division", division == null ? null : division.prefix(), Types.VARCHAR)
                .query((row, number) -> Waters.row(row)));
    }

    /** A feature collection whose properties are named as the columns of the register. */
    String write(@Nullable String water, @Nullable DivisionCode division, Grid grid) {
        var features = new ArrayList<Map<String, @Nullable Object>>();
        for (var row : rows(water, division)) {
            var shape = row.shape();
            var feature = new LinkedHashMap<String, @Nullable Object>();
            feature.put("type", "Feature");
            feature.put("id", row.code());
            feature.put("properties", properties(row));
            feature.put("geometry", shape == null ? null : shape.in(Grid.CGCS2000, grid));
            features.add(feature);
        }
        var collection = new LinkedHashMap<String, Object>();
        collection.put("type", "FeatureCollection");
        collection.put("grid", grid.name());
        collection.put("features", features);
        return JSON.writeValueAsString(collection);
    }

    private static Map<String, @Nullable Object> properties(ReachRow row) {
        var properties = new LinkedHashMap<String, @Nullable Object>();
        properties.put("河段编码", row.code());
        properties.put("水体编码", row.water());
        properties.put("河段名称", row.name());
        properties.put("区划代码", row.division().value());
        properties.put("顺序", row.position());
        properties.put("起点", row.begins());
        properties.put("终点", row.ends());
        properties.put("英文名称", row.en());
        return properties;
    }
}
