package org.lingxing.platform.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** The caller of the request at hand, found once by {@link Doorkeeper} and kept with it. */
final class Callers {

    private static final String ATTRIBUTE = Callers.class.getName();

    private Callers() {}

    static void keep(HttpServletRequest request, Optional<Caller> caller) {
        request.setAttribute(ATTRIBUTE, caller);
    }

    static Optional<Caller> current(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Optional<?> caller
                ? caller.map(Caller.class::cast)
                : Optional.empty();
    }

    static Caller required(HttpServletRequest request) {
        return current(request).orElseThrow(() -> Refusal.of(CommonRefusal.NOT_SIGNED_IN));
    }
}
