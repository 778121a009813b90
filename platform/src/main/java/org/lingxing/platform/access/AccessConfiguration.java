package org.lingxing.platform.access;

import java.util.LinkedHashMap;
import java.util.Map;
import org.lingxing.platform.http.AboutPart;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Settings of this module, and what it tells everybody about itself. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({AccessSettings.class, OidcSettings.class})
class AccessConfiguration {

    @Bean
    AboutPart accessAbout(AccessSettings settings, OidcSettings oidc, FirstStart first) {
        return () -> {
            var about = new LinkedHashMap<String, Object>();
            about.put("firstRun", first.isDue());
            about.put("oidc", oidc.isOn());
            about.put(
                    "accounts",
                    settings.demonstration()
                            ? DemonstrationPeople.ALL.stream()
                                    .map(person -> Map.of(
                                            "account", person.account(),
                                            "name", person.name(),
                                            "post", person.post(),
                                            "role", person.role()))
                                    .toList()
                            : java.util.List.of());
            return about;
        };
    }
}
