package org.lingxing.platform.rules;

import jakarta.servlet.http.HttpServletRequest;
import org.lingxing.platform.http.ChainPart;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.stereotype.Component;

/**
 * Asking a rule without being signed in changes nothing, so that no forged request can do harm: programs ask without
 * fetching a token first. A browser, which may be signed in and keep a decision, sends its token as for every deed.
 */
@Component
class RulesChain implements ChainPart {

    @Override
    public void addTo(HttpSecurity chain) {
        chain.csrf(csrf -> csrf.ignoringRequestMatchers(RulesChain::comesFromNoBrowser));
    }

    private static boolean comesFromNoBrowser(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/api/v1/rules/") && request.getCookies() == null;
    }
}
