package org.lingxing.platform.sensorthings;

import static org.lingxing.platform.http.Audience.PUBLIC;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.http.OpenTo;
import org.lingxing.platform.http.Refusal;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reading over SensorThings; open to everybody. */
@RestController
@OpenTo(PUBLIC)
class ReadingResource {

    private final Addresses addresses;
    private final Entities entities;
    private final JsonMapper json;

    ReadingResource(Addresses addresses, Entities entities, JsonMapper json) {
        this.addresses = addresses;
        this.entities = entities;
        this.json = json;
    }

    @GetMapping({Root.PATH, Root.PATH + "/**"})
    ResponseEntity<byte[]> read(HttpServletRequest request) {
        var root = Root.of(request);
        var address = Address.of(root.path());
        if (address.steps().isEmpty()) {
            return json(service(root));
        }
        var target = addresses.follow(address);
        if (target.property() != null) {
            return property(target, target.property());
        }
        var options = OptionsParser.read(target.type(), root.options());
        var answer = new Answer(entities, json, root.service());
        return json(target.isSet() ? set(target, options, answer, root) : one(target, options, answer));
    }

    private ObjectNode service(Root root) {
        var node = json.createObjectNode();
        var sets = json.createArrayNode();
        for (var type : EntityType.values()) {
            sets.add(json.createObjectNode().put("name", type.set()).put("url", root.service() + "/" + type.set()));
        }
        node.set("value", sets);
        node.set("serverSettings", json.createObjectNode().set("conformance", json.valueToTree(Conformance.classes())));
        return node;
    }

    private ObjectNode set(Target target, Options options, Answer answer, Root root) {
        int limit = Answer.limit(options);
        var via = target.via();
        var from = target.from();
        var page = via == null || from == null
                ? entities.all(target.type(), options, limit)
                : entities.over(via, List.of(from), options, limit).getOrDefault(from, Entities.Page.EMPTY);
        if (target.tail() != null) {
            return answer.references(page, options, root.address(), root.parts());
        }
        return options.asDataArray()
                ? answer.table(page, options, root.address(), root.parts())
                : answer.list(page, options, root.address(), root.parts());
    }

    private ObjectNode one(Target target, Options options, Answer answer) {
        var entity = entities.find(target.type(), idOf(target), options)
                .orElseThrow(() -> Refusal.of(SensorThingsRefusal.ENTITY_UNKNOWN));
        return target.tail() == null ? answer.one(entity, options) : answer.reference(entity);
    }

    private ResponseEntity<byte[]> property(Target target, Property property) {
        var entity = entities.find(target.type(), idOf(target), Options.NONE)
                .orElseThrow(() -> Refusal.of(SensorThingsRefusal.ENTITY_UNKNOWN));
        var name = property.name();
        @Nullable JsonNode value = entity.properties().get(name);
        for (var step : target.within()) {
            value = value == null ? null : value.get(step);
            name = step;
        }
        if (value == null || (target.tail() != null && value.isNull())) {
            return ResponseEntity.noContent().build();
        }
        if (target.tail() == null) {
            return json(json.createObjectNode().set(name, value));
        }
        return value.isContainer() ? json(value) : text(value.asString());
    }

    private static long idOf(Target target) {
        var id = target.id();
        if (id == null) {
            throw Refusal.of(SensorThingsRefusal.ENTITY_UNKNOWN);
        }
        return id;
    }

    private ResponseEntity<byte[]> json(JsonNode node) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(json.writeValueAsBytes(node));
    }

    private static ResponseEntity<byte[]> text(String text) {
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .body(text.getBytes(StandardCharsets.UTF_8));
    }
}
