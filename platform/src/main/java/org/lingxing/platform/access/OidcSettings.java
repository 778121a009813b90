package org.lingxing.platform.access;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * An identity provider by which people may sign in; off unless an issuer is given.
 *
 * @param issuer its address, where {@code /.well-known/openid-configuration} answers
 * @param clientId how this platform is known to it
 * @param clientSecret what this platform proves itself with; {@code null} for a public client
 */
@ConfigurationProperties("lingxing.oidc")
record OidcSettings(
        @Nullable String issuer,
        @Nullable String clientId,
        @Nullable String clientSecret) {

    boolean isOn() {
        return issuer != null && !issuer.isBlank();
    }
}
