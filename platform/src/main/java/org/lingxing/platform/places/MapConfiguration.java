package org.lingxing.platform.places;

import java.util.Map;
import org.lingxing.platform.http.AboutPart;
import org.lingxing.platform.http.ImageOrigin;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells everybody which tiles lie under the maps, and lets the pages fetch pictures from there and nowhere else. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MapSettings.class)
class MapConfiguration {

    @Bean
    AboutPart mapAbout(MapSettings settings) {
        return () -> settings.tiles().areOn() ? Map.of("map", Map.of("tiles", settings.tiles())) : Map.of();
    }

    @Bean
    ImageOrigin tileOrigins(MapSettings settings) {
        return settings.tiles()::origins;
    }
}
