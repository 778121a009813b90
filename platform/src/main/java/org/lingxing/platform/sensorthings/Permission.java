package org.lingxing.platform.sensorthings;

import org.lingxing.platform.http.Refusal;
import org.springframework.stereotype.Component;

/** Who may change what: officers everything that clients made, keys what was made with them. */
@Component
class Permission {

    private final Rows rows;
    private final Entities entities;

    Permission(Rows rows, Entities entities) {
        this.rows = rows;
        this.entities = entities;
    }

    /** @throws Refusal when there is no such entity to refer to */
    void requireThere(EntityType type, long id, String pointer) {
        boolean there =
                Waters.holds(type, id) ? entities.find(type, id, Options.NONE).isPresent() : rows.isKept(type, id);
        if (!there) {
            throw Refusal.of(SensorThingsRefusal.ENTITY_FAULTY)
                    .withFault(
                            pointer,
                            "没有 " + type.singular() + "(" + id + ")",
                            "there is no " + type.singular() + "(" + id + ")");
        }
    }

    /** @throws Refusal when the author may not write into it */
    void requireMay(Author author, EntityType type, long id) {
        if (Waters.holds(type, id)) {
            int station = (int) (type == EntityType.DATASTREAM ? Waters.stationOf(id) : id);
            if (!author.speaksFor(station)) {
                throw Refusal.of(SensorThingsRefusal.NOT_YOURS);
            }
            return;
        }
        requireOwn(author, type, id);
    }

    /** @throws Refusal when it is not a client's, is not there, or is somebody else's */
    void requireOwn(Author author, EntityType type, long id) {
        if (Waters.holds(type, id)) {
            throw Refusal.of(
                    entities.find(type, id, Options.NONE).isPresent()
                            ? SensorThingsRefusal.KEPT_IN_THE_REGISTER
                            : SensorThingsRefusal.ENTITY_UNKNOWN);
        }
        var owner = rows.owner(type, id).orElseThrow(() -> Refusal.of(SensorThingsRefusal.ENTITY_UNKNOWN));
        if (!author.officer() && !owner.equals(author.name())) {
            throw Refusal.of(SensorThingsRefusal.NOT_YOURS);
        }
    }
}
