package org.lingxing.platform.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Tells who makes a request; fulfilled by {@code access}. Without one, everybody is a stranger. */
@FunctionalInterface
public interface CallerSource {

    Optional<Caller> callerOf(HttpServletRequest request);
}
