package org.lingxing.platform.http;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;

/** What a module adds to the chain of filters before every request; fulfilled by {@code access} for signing in. */
@FunctionalInterface
public interface ChainPart {

    void addTo(HttpSecurity chain);
}
