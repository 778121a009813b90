package org.lingxing.platform.rules;

import org.lingxing.platform.http.ChainPart;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.stereotype.Component;

/** Asking a rule changes nothing, so that no forged request can do harm: programs ask without fetching a token first. */
@Component
class RulesChain implements ChainPart {

    @Override
    public void addTo(HttpSecurity chain) {
        chain.csrf(csrf -> csrf.ignoringRequestMatchers("/api/v1/rules/**"));
    }
}
