package org.lingxing.platform.sensorthings;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.http.Role;
import org.lingxing.platform.water.StationDelivery;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Tells who writes: a station or a client by its key, an officer by being signed in. */
@Component
class Authors {

    private static final Set<Role> OFFICERS = Set.of(Role.OFFICER, Role.CHIEF_OFFICE, Role.ADMINISTRATOR);

    private final StationDelivery stations;
    private final Clients clients;

    Authors(StationDelivery stations, Clients clients) {
        this.stations = stations;
        this.clients = clients;
    }

    /** @throws Refusal when nobody who may write is known */
    Author of(HttpServletRequest request, Optional<Caller> caller) {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null) {
            return caller.map(Authors::officer).orElseThrow(() -> Refusal.of(SensorThingsRefusal.KEY_WRONG));
        }
        var key = key(header);
        if (key == null) {
            throw Refusal.of(SensorThingsRefusal.KEY_WRONG);
        }
        return stations.withKey(key)
                .map(station -> new Author("station/" + station.code(), false, station.number()))
                .or(() -> clients.withKey(key).map(name -> new Author("client/" + name, false, null)))
                .orElseThrow(() -> Refusal.of(SensorThingsRefusal.KEY_WRONG));
    }

    /** Whoever is signed in and may not write is told so: a key would not be asked of him. */
    private static Author officer(Caller caller) {
        if (Collections.disjoint(caller.roles(), OFFICERS)) {
            throw Refusal.of(SensorThingsRefusal.NO_OFFICER);
        }
        return new Author("officer/" + caller.account(), true, null);
    }

    /** The key in the header, in any of the ways in which tools send one. */
    private static @Nullable String key(String header) {
        int blank = header.indexOf(' ');
        var rest = header.substring(blank + 1).strip();
        return switch (blank < 0 ? "" : header.substring(0, blank)) {
            case "Station", "Client", "Bearer" -> rest;
            case "Basic" -> password(rest);
            default -> null;
        };
    }

    private static @Nullable String password(String encoded) {
        try {
            var pair = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
            int colon = pair.indexOf(':');
            return colon < 0 ? null : pair.substring(colon + 1);
        } catch (IllegalArgumentException broken) {
            return null;
        }
    }
}
