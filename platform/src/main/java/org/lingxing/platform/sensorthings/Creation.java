package org.lingxing.platform.sensorthings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.journal.Deed;
import org.lingxing.platform.journal.Journal;
import org.lingxing.platform.sensorthings.Draft.Known;
import org.lingxing.platform.sensorthings.Draft.Linked;
import org.lingxing.platform.sensorthings.Draft.Made;
import org.lingxing.platform.time.CityClock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.StringNode;

/** Makes entities, with those that come inside them, all or none. */
@Component
class Creation {

    private static final Property PHENOMENON_TIME =
            EntityType.OBSERVATION.property("phenomenonTime").orElseThrow();

    private final Rows rows;
    private final Places places;
    private final Permission permission;
    private final WaterObservations water;
    private final Journal journal;
    private final CityClock clock;

    Creation(
            Rows rows,
            Places places,
            Permission permission,
            WaterObservations water,
            Journal journal,
            CityClock clock) {
        this.rows = rows;
        this.places = places;
        this.permission = permission;
        this.water = water;
        this.journal = journal;
        this.clock = clock;
    }

    /** @return the number of the entity */
    @Transactional
    public long make(Draft draft, Author author) {
        long id = insert(draft, author);
        if (draft.type() != EntityType.OBSERVATION) {
            journal.record(Deed.of("sensorthings.entity-made", draft.type().singular() + "(" + id + ")")
                    .by(author.name()));
        }
        return id;
    }

    /** An observation, wherever its datastream is kept. */
    @Transactional
    public long observe(Draft draft, Author author) {
        return insert(draft, author);
    }

    private long insert(Draft draft, Author author) {
        var type = draft.type();
        Map<Link, Long> neighbours = new LinkedHashMap<>();
        draft.links().forEach((link, far) -> {
            if (!link.many()) {
                neighbours.put(link, resolve(link, far.getFirst(), author));
            }
        });
        if (type == EntityType.OBSERVATION) {
            long datastream = Objects.requireNonNull(neighbours.get(Link.get(type, EntityType.DATASTREAM)));
            if (Waters.holds(EntityType.DATASTREAM, datastream)) {
                return water.take(
                        draft, datastream, neighbours.get(Link.get(type, EntityType.FEATURE_OF_INTEREST)), author);
            }
            neighbours.computeIfAbsent(
                    Link.get(type, EntityType.FEATURE_OF_INTEREST),
                    link -> places.featureOf(datastream, author.name()));
            draft.values()
                    .computeIfAbsent(
                            PHENOMENON_TIME,
                            time -> StringNode.valueOf(clock.instant().toString()));
        }
        long id = rows.insert(type, author.name(), draft.values(), neighbours);
        draft.links().forEach((link, far) -> {
            if (link.many()) {
                lead(link, id, far, author);
            }
        });
        return id;
    }

    /** The number of an entity that is there or is made now. */
    private long resolve(Link link, Linked far, Author author) {
        return switch (far) {
            case Made made -> insert(made.draft(), author);
            case Known known -> {
                permission.requireThere(link.to(), known.id(), known.pointer());
                if (isUnder(link)) {
                    permission.requireMay(author, link.to(), known.id());
                }
                yield known.id();
            }
        };
    }

    /** Whether something is written into what the link leads to: it belongs to somebody. */
    private static boolean isUnder(Link link) {
        return link.to() == EntityType.THING || link.to() == EntityType.DATASTREAM;
    }

    private void lead(Link link, long id, List<Linked> far, Author author) {
        var back = Link.get(link.to(), link.from());
        if (!back.many()) {
            for (var one : far) {
                child(back, id, one, author);
            }
            return;
        }
        List<Long> ids = new ArrayList<>();
        for (var one : far) {
            ids.add(resolve(link, one, author));
        }
        switch (link.from()) {
            case THING -> places.move(id, ids, author.name());
            case HISTORICAL_LOCATION -> places.remember(id, ids);
            case LOCATION -> {
                for (var thing : ids) {
                    if (link.to() == EntityType.THING) {
                        permission.requireMay(author, EntityType.THING, thing);
                        places.move(thing, List.of(id), author.name());
                    } else {
                        places.remember(thing, List.of(id));
                    }
                }
            }
            default -> throw new IllegalStateException("no pairs of " + link.from());
        }
    }

    /** One that knows what it belongs to: it is made with the link back. */
    private void child(Link back, long id, Linked far, Author author) {
        if (!(far instanceof Made made)) {
            throw Refusal.of(SensorThingsRefusal.ENTITY_FAULTY)
                    .withFault(far.pointer(), "请在另一端改动此链接", "this link is changed at its other end");
        }
        made.draft().links().put(back, List.of(new Known(far.pointer(), id)));
        insert(made.draft(), author);
    }
}
