package org.lingxing.platform.access;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.http.Grant;
import org.lingxing.platform.http.Role;
import org.lingxing.platform.http.ThisMachine;
import org.lingxing.platform.store.DataHome;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * The key by which commands on the platform's own machine act as its operator: whoever may read the data home may
 * operate what lies in it. Taken only from this machine.
 */
@Component
class OperatorKey {

    private static final String FILE = "operator.key";
    private static final String SCHEME = "Bearer ";
    private static final int BYTES = 32;

    private final byte[] key;
    private final AccessSettings settings;

    OperatorKey(DataHome home, AccessSettings settings) {
        this.key = home.secret(FILE, OperatorKey::fresh).strip().getBytes(StandardCharsets.UTF_8);
        this.settings = settings;
    }

    Optional<Caller> callerOf(HttpServletRequest request) {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null || !header.startsWith(SCHEME) || !ThisMachine.sent(request)) {
            return Optional.empty();
        }
        var given = header.substring(SCHEME.length()).strip().getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(key, given)
                ? Optional.of(new Caller(
                        "operator-key", "平台运维", List.of(new Grant(Role.OPERATOR, null, settings.cityCode()))))
                : Optional.empty();
    }

    private static String fresh() {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
