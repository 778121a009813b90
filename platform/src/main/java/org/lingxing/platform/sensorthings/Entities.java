package org.lingxing.platform.sensorthings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.http.Refusal;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.StringNode;

/** Reads entities, whoever holds them. */
@Component
class Entities {

    /** A question that takes longer is turned away: it asks for too much. */
    private static final int MOST_SECONDS = 20;

    private final JdbcClient database;
    private final Geometries geometries;
    private final JsonMapper json;

    /**
     * A part of a list.
     *
     * @param more whether others follow
     * @param count how many there are in all; null where nobody asked
     */
    record Page(
            List<Entity> entities, boolean more, @Nullable Long count) {

        static final Page EMPTY = new Page(List.of(), false, null);
    }

    Entities(DataSource source, Geometries geometries, JsonMapper json) {
        var template = new JdbcTemplate(source);
        template.setQueryTimeout(MOST_SECONDS);
        this.database = JdbcClient.create(template);
        this.geometries = geometries;
        this.json = json;
    }

    Optional<Entity> find(EntityType type, long id, Options options) {
        return byNumber(type, List.of(id), options).values().stream().findFirst();
    }

    /** Those with these numbers, by number; others are missing. */
    Map<Long, Entity> byNumber(EntityType type, List<Long> ids, Options options) {
        Map<Long, Entity> found = new LinkedHashMap<>();
        pages(type, Question.byNumber(type, options, geometries), ids, options, 1)
                .forEach((id, page) -> page.entities().forEach(entity -> found.put(id, entity)));
        return found;
    }

    /** A page of all. */
    Page all(EntityType type, Options options, int limit) {
        return pages(type, Question.ofAll(type, options, geometries), List.of(0L), options, limit)
                .getOrDefault(0L, Page.EMPTY);
    }

    /** A page each of those a link leads to from these entities, by their numbers. */
    Map<Long, Page> over(Link link, List<Long> from, Options options, int limit) {
        return pages(link.to(), Question.over(link, options, geometries), from, options, limit);
    }

    private Map<Long, Page> pages(EntityType type, Question question, List<Long> parents, Options options, int limit) {
        Map<Long, List<Entity>> read = new LinkedHashMap<>();
        parents.forEach(parent -> read.put(parent, new ArrayList<>()));
        var counts = new HashMap<Long, Long>();
        asking(() -> {
            database.sql(question.page(parents, limit + 1))
                    .params(question.parameters().values())
                    .query(row -> {
                        var at = read.get(row.getLong("parent"));
                        if (at != null) {
                            at.add(entity(type, options, row));
                        }
                    });
            if (options.count()) {
                counts.putAll(counts(question, parents));
            }
        });
        Map<Long, Page> pages = new LinkedHashMap<>();
        read.forEach((parent, entities) -> {
            boolean more = entities.size() > limit;
            pages.put(parent, new Page(more ? entities.subList(0, limit) : entities, more, counts.get(parent)));
        });
        return pages;
    }

    private Map<Long, Long> counts(Question question, List<Long> parents) {
        var counts = new HashMap<Long, Long>();
        database.sql(question.count(parents))
                .params(question.parameters().values())
                .query(row -> {
                    counts.put(row.getLong("parent"), row.getLong("number"));
                });
        return counts;
    }

    /** What a client asked for may not be computable: a division by nought, a text that is no number. */
    private static void asking(Runnable question) {
        try {
            question.run();
        } catch (QueryTimeoutException tooLong) {
            throw Refusal.of(SensorThingsRefusal.QUERY_TOO_HEAVY);
        } catch (DataIntegrityViolationException impossible) {
            throw QueryFault.of("$filter", "算式对某些值没有结果", "the expression has no result for some values");
        }
    }

    private Entity entity(EntityType type, Options options, ResultSet row) throws SQLException {
        Map<String, JsonNode> properties = new LinkedHashMap<>();
        boolean asText = options.readsResultsAsText();
        for (var property : type.properties()) {
            if (options.selects(property.name())) {
                var value = value(property, row);
                if (value != null && value.isNumber() && asText) {
                    properties.put(property.name(), StringNode.valueOf(value.asString()));
                } else if (value != null) {
                    properties.put(property.name(), value);
                } else if (property.need() == Property.Need.ALWAYS_TOLD) {
                    properties.put(property.name(), json.nullNode());
                }
            }
        }
        Map<String, Long> neighbours = new HashMap<>();
        for (var link : Link.of(type)) {
            if (link.column() != null) {
                neighbours.put(link.name(), row.getLong("to_" + link.column()));
            }
        }
        long id = row.getLong("id");
        var key = row.getString("mark");
        return new Entity(type, id, properties, neighbours, new Mark(key == null ? "" : key, id));
    }

    private @Nullable JsonNode value(Property property, ResultSet row) throws SQLException {
        return switch (property.kind()) {
            case TEXT -> {
                var text = row.getString(property.column());
                yield text == null ? null : StringNode.valueOf(text);
            }
            case INSTANT -> {
                var instant = instant(row, property.column());
                yield instant == null ? null : StringNode.valueOf(instant.toString());
            }
            case PERIOD -> {
                var start = instant(row, property.column() + "_start");
                var end = instant(row, property.column() + "_end");
                yield start == null || end == null ? null : StringNode.valueOf(Times.text(start, end));
            }
            case JSON, OBJECT, PLACE -> {
                var text = row.getString(property.column());
                yield text == null ? null : json.readTree(text);
            }
        };
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var stamp = row.getTimestamp(column);
        return stamp == null ? null : stamp.toInstant();
    }
}
