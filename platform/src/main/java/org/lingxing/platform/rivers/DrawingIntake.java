package org.lingxing.platform.rivers;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lingxing.kernel.Grid;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.sheets.Tables;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Lines of reaches coming in as GeoJSON. Each feature becomes a row of the register of reaches, its properties the cells
 * under their names, its geometry moved into our grid; so it has the same preview, faults by cell and acceptance as a
 * spreadsheet. What a file does not say of a reach that is held is filled in from the register.
 */
@Component
class DrawingIntake {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String CODE = "河段编码";
    private static final String SHAPE = "线形";
    private static final List<String> CODE_NAMES = List.of(CODE, "code", "id", "编码", "代码", "河段代码");

    private final Waters waters;
    private final Tables tables;

    DrawingIntake(Waters waters, Tables tables) {
        this.waters = waters;
        this.tables = tables;
    }

    /**
     * Begins to read a file.
     *
     * @param grid the one its coordinates come in
     * @return the import, as of any table
     * @throws Refusal when it is no collection of features
     */
    UUID begin(String fileName, InputStream content, Grid grid, Caller by) {
        var rows = new ArrayList<Map<String, String>>();
        for (var feature : features(content)) {
            rows.add(row(feature, grid));
        }
        fillIn(rows);
        return tables.begin(ReachSheet.REGISTER, fileName, new ByteArrayInputStream(csv(rows)), by);
    }

    private static JsonNode features(InputStream content) {
        JsonNode features;
        try {
            features = JSON.readTree(content).path("features");
        } catch (JacksonException noJson) {
            throw Refusal.of(RiversRefusal.NOT_GEOJSON);
        }
        if (!features.isArray() || features.isEmpty()) {
            throw Refusal.of(RiversRefusal.NOT_GEOJSON);
        }
        return features;
    }

    private static Map<String, String> row(JsonNode feature, Grid grid) {
        var row = new LinkedHashMap<String, String>();
        for (var property : feature.path("properties").properties()) {
            var value = property.getValue();
            if (!value.isNull()) {
                row.put(property.getKey(), value.isString() ? value.asString() : value.toString());
            }
        }
        var code = CODE_NAMES.stream()
                .map(row::remove)
                .filter(found -> found != null)
                .findFirst();
        code.or(() -> feature.has("id")
                        ? java.util.Optional.of(feature.get("id").asString())
                        : java.util.Optional.empty())
                .ifPresent(found -> row.put(CODE, found));
        var geometry = feature.path("geometry");
        if (geometry.isObject()) {
            row.put(SHAPE, moved(geometry.toString(), grid));
        }
        return row;
    }

    /** What cannot be read stays as it is: the preview says so at its cell. */
    private static String moved(String geometry, Grid grid) {
        try {
            return Geometry.read(geometry).in(grid, Grid.CGCS2000).write();
        } catch (IllegalArgumentException notOurs) {
            return geometry;
        }
    }

    private void fillIn(List<Map<String, String>> rows) {
        var codes = rows.stream().map(row -> row.getOrDefault(CODE, "")).toList();
        var held = new LinkedHashMap<String, ReachRow>();
        waters.rowsOf(codes).forEach(row -> held.put(row.code(), row));
        for (var row : rows) {
            var known = held.get(row.getOrDefault(CODE, ""));
            if (known != null) {
                fillIn(row, List.of("水体编码", "water", "河流编码"), known.water());
                fillIn(row, List.of("河段名称", "name", "名称", "河段"), known.name());
                fillIn(
                        row,
                        List.of("区划代码", "division", "行政区划代码"),
                        known.division().value());
                fillIn(row, List.of("顺序", "position", "序号"), Integer.toString(known.position()));
            }
        }
    }

    private static void fillIn(Map<String, String> row, List<String> names, String value) {
        if (names.stream().noneMatch(row::containsKey)) {
            row.put(names.getFirst(), value);
        }
    }

    private static byte[] csv(List<Map<String, String>> rows) {
        var heads = new LinkedHashSet<String>();
        rows.forEach(row -> heads.addAll(row.keySet()));
        var bytes = new ByteArrayOutputStream();
        try (var writer = CsvWriter.builder().build(new OutputStreamWriter(bytes, StandardCharsets.UTF_8))) {
            writer.writeRecord(heads);
            for (var row : rows) {
                writer.writeRecord(heads.stream().map(row::get).toArray(String[]::new));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
