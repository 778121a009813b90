package org.lingxing.platform.operation;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.lingxing.platform.http.ThisMachine;
import org.lingxing.platform.store.DataHome;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * Who may read how the platform is: whoever is on its machine, and from elsewhere whoever has the operator's key. From
 * elsewhere the key opens nothing but that.
 */
@Component
class OperatorAccess {

    private static final String SCHEME = "Bearer ";

    private final DataHome home;

    OperatorAccess(DataHome home) {
        this.home = home;
    }

    boolean has(HttpServletRequest request) {
        return ThisMachine.sent(request) || hasKey(request);
    }

    private boolean hasKey(HttpServletRequest request) {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null
                && header.startsWith(SCHEME)
                && MessageDigest.isEqual(
                        key(), header.substring(SCHEME.length()).strip().getBytes(StandardCharsets.UTF_8));
    }

    private byte[] key() {
        return home.secret("operator.key", () -> {
                    throw new IllegalStateException("the operator's key is made at the start");
                })
                .strip()
                .getBytes(StandardCharsets.UTF_8);
    }
}
