package org.lingxing.platform.sensorthings;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.sensorthings.Entities.Page;
import org.lingxing.platform.sensorthings.Options.Expand;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Entities as JSON, with what is expanded in them. One answer; it holds a bounded number of entities. */
final class Answer {

    /** Unless {@code $top} says otherwise. */
    private static final int USUAL = 100;
    /** However much {@code $top} asks for. */
    private static final int MOST = 1_000;
    /** In one answer, what is expanded included; lists become shorter then and have a next page. */
    private static final int MOST_IN_ALL = 10_000;

    private final Entities entities;
    private final JsonMapper json;
    private final String root;
    private int left = MOST_IN_ALL;

    private record Written(Entity entity, ObjectNode node) {}

    /** @param root the address of the service, without a slash at its end */
    Answer(Entities entities, JsonMapper json, String root) {
        this.entities = entities;
        this.json = json;
        this.root = root;
    }

    /** How many entities of a list are given at once. */
    static int limit(Options options) {
        return Math.min(options.top() == null ? USUAL : options.top(), MOST);
    }

    /** Where the entity is addressed. */
    String self(EntityType type, long id) {
        return root + "/" + type.set() + "(" + id + ")";
    }

    ObjectNode one(Entity entity, Options options) {
        return all(List.of(entity), options).getFirst();
    }

    /** The same list with what is asked to be expanded. */
    List<ObjectNode> all(List<Entity> list, Options options) {
        left -= list.size();
        var written = list.stream()
                .map(entity -> new Written(entity, plain(entity, options)))
                .toList();
        for (var expand : options.expand()) {
            expand(written, expand);
        }
        return written.stream().map(Written::node).toList();
    }

    private ObjectNode plain(Entity entity, Options options) {
        var node = json.createObjectNode();
        var self = self(entity.type(), entity.id());
        if (options.tellsWhich()) {
            node.put("@iot.id", entity.id());
            node.put("@iot.selfLink", self);
        }
        entity.properties().forEach(node::set);
        for (var link : Link.of(entity.type())) {
            boolean expanded =
                    options.expand().stream().anyMatch(one -> one.link().equals(link));
            if (!expanded && options.selects(link.name())) {
                node.put(link.name() + "@iot.navigationLink", self + "/" + link.name());
            }
        }
        return node;
    }

    private void expand(List<Written> written, Expand expand) {
        var link = expand.link();
        if (written.isEmpty()) {
            return;
        }
        if (link.many()) {
            expandMany(written, expand);
            return;
        }
        var ids = written.stream()
                .map(one -> one.entity().neighbours().get(link.name()))
                .distinct()
                .toList();
        var found =
                List.copyOf(entities.byNumber(link.to(), ids, expand.options()).values());
        var nodes = all(found, expand.options());
        Map<Long, ObjectNode> byId = new HashMap<>();
        for (int i = 0; i < found.size(); i++) {
            byId.put(found.get(i).id(), nodes.get(i));
        }
        for (var one : written) {
            var far = byId.get(one.entity().neighbours().get(link.name()));
            if (far != null) {
                one.node().set(link.name(), far);
            }
        }
    }

    private void expandMany(List<Written> written, Expand expand) {
        var link = expand.link();
        var options = expand.options();
        int limit = Math.min(limit(options), Math.max(1, left / written.size()));
        var ids = written.stream().map(one -> one.entity().id()).distinct().toList();
        var pages = entities.over(link, ids, options, limit);
        Map<Long, List<ObjectNode>> nodes = new HashMap<>();
        var together = pages.values().stream()
                .flatMap(page -> page.entities().stream())
                .toList();
        var made = all(together, options).iterator();
        pages.forEach((id, page) ->
                nodes.put(id, page.entities().stream().map(one -> made.next()).toList()));
        for (var one : written) {
            var entity = one.entity();
            var page = pages.getOrDefault(entity.id(), Page.EMPTY);
            if (page.count() != null) {
                one.node().put(link.name() + "@iot.count", page.count());
            }
            var array = json.createArrayNode();
            nodes.getOrDefault(entity.id(), List.of()).forEach(array::add);
            one.node().set(link.name(), array);
            if (page.more() && limit(options) > 0) {
                var address = self(entity.type(), entity.id()) + "/" + link.name();
                one.node().put(link.name() + "@iot.nextLink", address + "?" + next(expand.parts(), options, page));
            }
        }
    }

    /**
     * A list.
     *
     * @param address where it was asked for
     * @param parts the options as they were written, {@code $top=1}
     */
    ObjectNode list(Page page, Options options, String address, List<String> parts) {
        var node = head(page);
        var array = json.createArrayNode();
        all(page.entities(), options).forEach(array::add);
        node.set("value", array);
        return withNext(node, page, options, address, parts);
    }

    /** A list of addresses alone. */
    ObjectNode references(Page page, Options options, String address, List<String> parts) {
        var node = head(page);
        var array = json.createArrayNode();
        page.entities().forEach(entity -> array.add(reference(entity)));
        node.set("value", array);
        return withNext(node, page, options, address, parts);
    }

    ObjectNode reference(Entity entity) {
        return json.createObjectNode().put("@iot.selfLink", self(entity.type(), entity.id()));
    }

    /** A list of observations as rows of values, one table a datastream. */
    ObjectNode table(Page page, Options options, String address, List<String> parts) {
        Map<Long, ObjectNode> tables = new LinkedHashMap<>();
        var components = DataArrays.components(options);
        for (var entity : page.entities()) {
            long datastream = entity.neighbours().getOrDefault(EntityType.DATASTREAM.singular(), 0L);
            var table = tables.computeIfAbsent(datastream, id -> {
                var made = json.createObjectNode();
                made.put("Datastream@iot.navigationLink", self(EntityType.DATASTREAM, id));
                made.set("components", json.valueToTree(components));
                made.put("dataArray@iot.count", 0);
                made.set("dataArray", json.createArrayNode());
                return made;
            });
            var rows = (ArrayNode) table.get("dataArray");
            rows.add(DataArrays.row(entity, components, json));
            table.put("dataArray@iot.count", rows.size());
        }
        var node = head(page);
        node.set("value", json.valueToTree(List.copyOf(tables.values())));
        return withNext(node, page, options, address, parts);
    }

    private ObjectNode head(Page page) {
        var node = json.createObjectNode();
        if (page.count() != null) {
            node.put("@iot.count", page.count());
        }
        return node;
    }

    private ObjectNode withNext(ObjectNode node, Page page, Options options, String address, List<String> parts) {
        if (page.more() && limit(options) > 0) {
            node.put("@iot.nextLink", address + "?" + next(parts, options, page));
        }
        return node;
    }

    private static String next(List<String> parts, Options options, Page page) {
        var mark = mark(options, page);
        var more = mark == null ? "$skip=" + (options.skip() + page.entities().size()) : "$skiptoken=" + mark.text();
        return Stream.concat(
                        parts.stream()
                                .filter(part -> !part.startsWith("$skip=") && !part.startsWith("$skiptoken="))
                                .map(Answer::encoded),
                        Stream.of(more))
                .collect(Collectors.joining("&"));
    }

    private static @Nullable Mark mark(Options options, Page page) {
        return page.entities().isEmpty()
                        || !Question.hasMarks(page.entities().getLast().type(), options)
                ? null
                : page.entities().getLast().mark();
    }

    private static String encoded(String part) {
        int equals = part.indexOf('=');
        return part.substring(0, equals + 1)
                + URLEncoder.encode(part.substring(equals + 1), StandardCharsets.UTF_8)
                        .replace("+", "%20")
                        .replace("%2C", ",")
                        .replace("%2F", "/")
                        .replace("%24", "$");
    }
}
