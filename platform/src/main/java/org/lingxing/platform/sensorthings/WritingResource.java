package org.lingxing.platform.sensorthings;

import static org.lingxing.platform.http.Audience.PUBLIC;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.http.OpenTo;
import org.lingxing.platform.http.Refusal;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writing over SensorThings: with the key of a station or a client, or signed in as an officer. */
@RestController
@OpenTo(PUBLIC)
class WritingResource {

    private static final String DATA_ARRAY = "CreateObservations";

    private final Authors authors;
    private final Addresses addresses;
    private final Entities entities;
    private final Creation creation;
    private final Change change;
    private final DataArrayIntake dataArrays;
    private final JsonMapper json;

    WritingResource(
            Authors authors,
            Addresses addresses,
            Entities entities,
            Creation creation,
            Change change,
            DataArrayIntake dataArrays,
            JsonMapper json) {
        this.authors = authors;
        this.addresses = addresses;
        this.entities = entities;
        this.creation = creation;
        this.change = change;
        this.dataArrays = dataArrays;
        this.json = json;
    }

    @PostMapping(Root.PATH + "/**")
    ResponseEntity<byte[]> make(HttpServletRequest request, Optional<Caller> caller) throws IOException {
        var author = authors.of(request, caller);
        var root = Root.of(request);
        var answer = new Answer(entities, json, root.service());
        var address = Address.of(root.path());
        if (address.steps().size() == 1 && address.steps().getFirst().name().equals(DATA_ARRAY)) {
            return dataArray(request, author, answer);
        }
        var target = target(address);
        if (!target.isSet()) {
            throw Refusal.of(SensorThingsRefusal.METHOD_UNFIT);
        }
        var back = back(target);
        var written = DraftReader.json(json, request.getInputStream().readAllBytes());
        var draft = DraftReader.made(target.type(), written, back, target.from() == null ? 0 : target.from());
        long id = creation.make(draft, author);
        return ResponseEntity.created(URI.create(answer.self(target.type(), id)))
                .contentType(MediaType.APPLICATION_JSON)
                .body(entity(answer, target.type(), id));
    }

    private ResponseEntity<byte[]> dataArray(HttpServletRequest request, Author author, Answer answer)
            throws IOException {
        var written = DraftReader.json(json, request.getInputStream().readAllBytes());
        var made = dataArrays.take(written, author).stream()
                .map(id -> id == null ? "error" : answer.self(EntityType.OBSERVATION, id))
                .toList();
        return ResponseEntity.status(201)
                .contentType(MediaType.APPLICATION_JSON)
                .body(json.writeValueAsBytes(made));
    }

    @PatchMapping(Root.PATH + "/**")
    ResponseEntity<byte[]> change(HttpServletRequest request, Optional<Caller> caller) throws IOException {
        return change(request, caller, false);
    }

    @PutMapping(Root.PATH + "/**")
    ResponseEntity<byte[]> replace(HttpServletRequest request, Optional<Caller> caller) throws IOException {
        return change(request, caller, true);
    }

    private ResponseEntity<byte[]> change(HttpServletRequest request, Optional<Caller> caller, boolean whole)
            throws IOException {
        var author = authors.of(request, caller);
        var root = Root.of(request);
        var target = one(root);
        var written = DraftReader.json(json, request.getInputStream().readAllBytes());
        long id = idOf(target);
        change.change(id, DraftReader.change(target.type(), written, whole), whole, author);
        var answer = new Answer(entities, json, root.service());
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(entity(answer, target.type(), id));
    }

    @DeleteMapping(Root.PATH + "/**")
    ResponseEntity<Void> remove(HttpServletRequest request, Optional<Caller> caller) {
        var author = authors.of(request, caller);
        var target = one(Root.of(request));
        change.remove(target.type(), idOf(target), author);
        return ResponseEntity.ok().build();
    }

    private Target target(Address address) {
        if (address.steps().isEmpty()) {
            throw Refusal.of(SensorThingsRefusal.METHOD_UNFIT);
        }
        var target = addresses.follow(address);
        if (target.property() != null || target.tail() != null) {
            throw Refusal.of(SensorThingsRefusal.METHOD_UNFIT);
        }
        return target;
    }

    private Target one(Root root) {
        var target = target(Address.of(root.path()));
        if (target.isSet()) {
            throw Refusal.of(SensorThingsRefusal.METHOD_UNFIT);
        }
        return target;
    }

    /** The link back to the entity under which something is made. */
    private static @Nullable Link back(Target target) {
        var via = target.via();
        return via == null ? null : Link.get(via.to(), via.from());
    }

    private byte[] entity(Answer answer, EntityType type, long id) {
        ObjectNode node = entities.find(type, id, Options.NONE)
                .map(found -> answer.one(found, Options.NONE))
                .orElseGet(json::createObjectNode);
        return json.writeValueAsBytes(node);
    }

    private static long idOf(Target target) {
        var id = target.id();
        if (id == null) {
            throw Refusal.of(SensorThingsRefusal.METHOD_UNFIT);
        }
        return id;
    }
}
