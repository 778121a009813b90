package org.lingxing.platform.places;

import java.util.Map;
import org.lingxing.kernel.DivisionCode;
import org.lingxing.platform.http.AboutPart;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Tells everybody which city the platform serves. */
@Component
class PlacesAbout implements AboutPart {

    private final Divisions divisions;
    private final DivisionCode city;

    PlacesAbout(Divisions divisions, @Value("${lingxing.city:410100}") String city) {
        this.divisions = divisions;
        this.city = DivisionCode.of(city);
    }

    @Override
    public Map<String, Object> tell() {
        return divisions
                .find(city)
                .map(found -> Map.<String, Object>of("city", Map.of("code", found.code(), "name", found.name())))
                .orElse(Map.of());
    }
}
