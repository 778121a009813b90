package org.lingxing.platform.http;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.DivisionCode;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What can be set about serving.
 *
 * @param web folder with the built web client; without it the platform gives its interface only
 * @param mode {@code demonstration} or {@code production}
 * @param city the city the platform serves
 * @param version what {@code GET /about} says
 * @param bodyLimitBytes the largest body taken, uploads apart
 * @param hosts names, in lower case, under which a demonstration on this machine is served beside those of the machine
 * @param answersKept how long the first answer to a delivery with a key is kept
 */
@ConfigurationProperties("lingxing")
record HttpSettings(
        @Nullable String web,
        @Nullable String mode,
        @DefaultValue("410100") String city,
        @Nullable String version,
        @Nullable Long bodyLimitBytes,
        @DefaultValue("30d") Duration answersKept,
        @DefaultValue List<String> hosts) {

    private static final long USUAL_BODY_LIMIT = 1024 * 1024;

    boolean demonstration() {
        return "demonstration".equals(mode);
    }

    DivisionCode cityCode() {
        return DivisionCode.of(city);
    }

    long bodyLimit() {
        return bodyLimitBytes == null ? USUAL_BODY_LIMIT : bodyLimitBytes;
    }
}
