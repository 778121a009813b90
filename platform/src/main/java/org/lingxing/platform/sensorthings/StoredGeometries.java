package org.lingxing.platform.sensorthings;

import java.util.HashMap;
import java.util.Map;
import org.lingxing.platform.http.Refusal;
import org.locationtech.jts.geom.Geometry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Geometries as they are stored, read for one question. The database has no functions for them. */
@Component
class StoredGeometries implements Geometries {

    /** More places than this are more than a city has. */
    private static final int MOST = 20_000;

    private final JdbcClient database;
    private final JsonMapper json;

    StoredGeometries(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    @Override
    public Map<Long, Geometry> of(PlaceOf place) {
        var statement = switch (place.type()) {
            case LOCATION -> "select id, location as place from sensorthings.locations limit :most";
            case FEATURE_OF_INTEREST ->
                "select id, feature as place from sensorthings.features_of_interest limit :most";
            case DATASTREAM ->
                "select id, observed_area as place from sensorthings.datastream where observed_area is not null limit :most";
            default -> throw new IllegalStateException(place.type() + " has no places");
        };
        Map<Long, Geometry> found = new HashMap<>();
        database.sql(statement).param("most", MOST + 1).query(row -> {
            var geometry = GeoJson.geometry(json.readTree(row.getString("place")));
            if (geometry != null) {
                found.put(row.getLong("id"), geometry);
            }
        });
        if (found.size() > MOST) {
            throw Refusal.of(SensorThingsRefusal.QUERY_TOO_HEAVY);
        }
        return found;
    }
}
