package org.lingxing.platform.sensorthings;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.sensorthings.Address.Step;
import org.springframework.stereotype.Component;

/** Follows addresses; every entity on the way must be there and lead to the next. */
@Component
class Addresses {

    private static final Options WHICH =
            new Options(null, List.of(), List.of("id"), List.of(), null, 0, false, null, false);

    private final Entities entities;

    Addresses(Entities entities) {
        this.entities = entities;
    }

    /** @throws Refusal {@link SensorThingsRefusal#ENTITY_UNKNOWN} when it leads nowhere */
    Target follow(Address address) {
        var steps = address.steps();
        var type = EntityType.ofSet(steps.getFirst().name()).orElseThrow(Addresses::unknown);
        Link via = null;
        Long from = null;
        var id = steps.getFirst().id();
        if (id != null) {
            require(type, id);
        }
        for (int i = 1; i < steps.size(); i++) {
            var step = steps.get(i);
            if (id == null) {
                throw unknown();
            }
            var link = Link.find(type, step.name()).orElse(null);
            if (link == null) {
                return property(type, via, from, id, steps.subList(i, steps.size()), address.tail());
            }
            from = id;
            id = next(link, from, step);
            via = link;
            type = link.to();
        }
        if ("$value".equals(address.tail())) {
            throw unknown();
        }
        return new Target(type, via, from, id, null, List.of(), address.tail());
    }

    /** The number of the entity the step leads to; null for a set. */
    private @Nullable Long next(Link link, long from, Step step) {
        if (!link.many()) {
            if (step.id() != null) {
                throw unknown();
            }
            return require(link.from(), from).neighbours().get(link.name());
        }
        if (step.id() == null) {
            return null;
        }
        var one = new Expression.Binary(
                1,
                Expression.Operator.EQ,
                new Expression.Path(1, List.of("id")),
                new Expression.Figure(1, BigDecimal.valueOf(step.id())));
        var options = new Options(one, List.of(), List.of("id"), List.of(), null, 0, false, null, false);
        var page = entities.over(link, List.of(from), options, 1).getOrDefault(from, Entities.Page.EMPTY);
        if (page.entities().isEmpty()) {
            throw unknown();
        }
        return step.id();
    }

    private Target property(
            EntityType type, @Nullable Link via, @Nullable Long from, long id, List<Step> rest, @Nullable String tail) {
        var property = type.property(rest.getFirst().name()).orElseThrow(Addresses::unknown);
        if (rest.stream().anyMatch(step -> step.id() != null) || "$ref".equals(tail)) {
            throw unknown();
        }
        var within = rest.stream().skip(1).map(Step::name).toList();
        return new Target(type, via, from, id, property, within, tail);
    }

    private Entity require(EntityType type, long id) {
        return entities.find(type, id, WHICH).orElseThrow(Addresses::unknown);
    }

    private static Refusal unknown() {
        return Refusal.of(SensorThingsRefusal.ENTITY_UNKNOWN);
    }
}
