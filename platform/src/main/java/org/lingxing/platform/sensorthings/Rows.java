package org.lingxing.platform.sensorthings;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The tables of what clients made. The statements are made of the names in {@link EntityType} and {@link Link}. */
@Component
class Rows {

    private final JdbcClient database;

    /** A column with what it becomes. */
    private record Cell(String column, @Nullable Object value, int type, boolean json) {

        String named() {
            return json ? "cast(:" + column + " as jsonb)" : ":" + column;
        }
    }

    Rows(JdbcClient database) {
        this.database = database;
    }

    /**
     * Enters a row.
     *
     * @param links the entities it leads to, by links that lead to one
     * @return its number
     */
    long insert(EntityType type, String owner, Map<Property, JsonNode> values, Map<Link, Long> links) {
        var cells = cells(type, values);
        links.forEach((link, id) -> cells.add(number(columnOf(link), id)));
        cells.add(new Cell("owner", owner, Types.VARCHAR, false));
        var columns = cells.stream().map(Cell::column).collect(Collectors.joining(", "));
        var named = cells.stream().map(Cell::named).collect(Collectors.joining(", "));
        var statement = "insert into sensorthings." + type.table() + " (" + columns + ") values (" + named + ")";
        var keys = new GeneratedKeyHolder();
        run(statement, cells).update(keys, "id");
        var key = keys.getKey();
        if (key == null) {
            throw new IllegalStateException("no number was given to a " + type.singular());
        }
        return key.longValue();
    }

    /** Changes a row to these values, all of them, and these links. */
    void update(EntityType type, long id, Map<Property, JsonNode> values, Map<Link, Long> links) {
        var cells = cells(type, values);
        links.forEach((link, far) -> cells.add(number(columnOf(link), far)));
        var changes =
                cells.stream().map(cell -> cell.column() + " = " + cell.named()).collect(Collectors.joining(", "));
        run("update sensorthings." + type.table() + " set " + changes + " where id = :id", cells)
                .param("id", id)
                .update();
    }

    void delete(EntityType type, long id) {
        database.sql(of(type, "delete from sensorthings.%s where id = :id"))
                .param("id", id)
                .update();
    }

    /** Who made it; the row stands still until the end of the transaction. */
    Optional<String> owner(EntityType type, long id) {
        return database.sql(of(type, "select owner from sensorthings.%s where id = :id for update"))
                .param("id", id)
                .query(String.class)
                .optional();
    }

    /** Whether it is there; it stays until the end of the transaction. */
    boolean isKept(EntityType type, long id) {
        return database.sql(of(type, "select id from sensorthings.%s where id = :id for key share"))
                .param("id", id)
                .query(Long.class)
                .optional()
                .isPresent();
    }

    private static String of(EntityType type, String statement) {
        return statement.formatted(type.table());
    }

    private JdbcClient.StatementSpec run(String statement, List<Cell> cells) {
        var spec = database.sql(statement);
        for (var cell : cells) {
            spec = spec.param(cell.column(), cell.value(), cell.type());
        }
        return spec;
    }

    private static List<Cell> cells(EntityType type, Map<Property, JsonNode> values) {
        List<Cell> cells = new ArrayList<>();
        for (var property : type.properties()) {
            if (property.isGiven()) {
                var value = values.get(property);
                cells.addAll(cells(property, value));
            }
        }
        return cells;
    }

    private static List<Cell> cells(Property property, @Nullable JsonNode value) {
        var column = property.column();
        var given = value == null || (value.isNull() && property.need() != Property.Need.REQUIRED) ? null : value;
        return switch (property.kind()) {
            case TEXT -> List.of(new Cell(column, given == null ? null : given.asString(), Types.VARCHAR, false));
            case JSON, OBJECT, PLACE ->
                List.of(new Cell(column, given == null ? null : given.toString(), Types.VARCHAR, true));
            case INSTANT -> List.of(moment(column, given == null ? null : Times.instant(given.asString())));
            case PERIOD -> {
                var period = given == null ? null : Times.period(given.asString());
                yield List.of(
                        moment(column + "_start", period == null ? null : period.start()),
                        moment(column + "_end", period == null ? null : period.end()));
            }
        };
    }

    private static Cell moment(String column, @Nullable Instant instant) {
        var stamp = instant == null ? null : Timestamp.from(instant);
        return new Cell(column, stamp, Types.TIMESTAMP, false);
    }

    private static Cell number(String column, long value) {
        return new Cell(column, value, Types.BIGINT, false);
    }

    private static String columnOf(Link link) {
        var column = link.column();
        if (column == null) {
            throw new IllegalStateException(link.name() + " leads to several");
        }
        return column;
    }

    /** The values of an entity as a row keeps them. */
    static Map<Property, JsonNode> values(Entity entity) {
        Map<Property, JsonNode> values = new HashMap<>();
        for (var property : entity.type().properties()) {
            var value = entity.properties().get(property.name());
            if (value != null && property.isGiven()) {
                values.put(property, value);
            }
        }
        return values;
    }
}
