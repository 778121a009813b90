package org.lingxing.platform.sensorthings;

import jakarta.servlet.http.HttpServletRequest;
import org.lingxing.platform.http.ChainPart;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.stereotype.Component;

/**
 * A program that writes without a key is asked for one (401). It sends no cookies, so that nothing can be forged in its
 * name; a browser, which may be signed in, sends its token as for every deed.
 */
@Component
class SensorThingsChain implements ChainPart {

    @Override
    public void addTo(HttpSecurity chain) {
        chain.csrf(csrf -> csrf.ignoringRequestMatchers(SensorThingsChain::comesFromNoBrowser));
    }

    private static boolean comesFromNoBrowser(HttpServletRequest request) {
        return request.getRequestURI().startsWith(Root.PATH + "/") && request.getCookies() == null;
    }
}
