package org.lingxing.platform.water;

import jakarta.servlet.http.HttpServletRequest;
import org.lingxing.platform.http.ChainPart;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.stereotype.Component;

/**
 * A station that delivers without its key is asked for one (401). It sends no cookies, so that nothing can be forged in its
 * name, and a session alone delivers nothing.
 */
@Component
class ObservationsChain implements ChainPart {

    @Override
    public void addTo(HttpSecurity chain) {
        chain.csrf(csrf -> csrf.ignoringRequestMatchers(ObservationsChain::comesFromNoBrowser));
    }

    private static boolean comesFromNoBrowser(HttpServletRequest request) {
        return request.getRequestURI().equals(ObservationsResource.PATH) && request.getCookies() == null;
    }
}
