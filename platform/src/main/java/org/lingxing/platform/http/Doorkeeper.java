package org.lingxing.platform.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Stands before every endpoint and lets in whom its {@link OpenTo} names. */
@Component
class Doorkeeper implements HandlerInterceptor {

    private static final String PLATFORM = "org.lingxing.platform.";

    private final ObjectProvider<CallerSource> source;
    private final HttpSettings settings;

    Doorkeeper(ObjectProvider<CallerSource> source, HttpSettings settings) {
        this.source = source;
        this.settings = settings;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod method) || !isOurs(method)) {
            return true;
        }
        var caller = source.stream()
                .findFirst()
                .flatMap(known -> known.callerOf(request))
                .map(known -> known.within(moduleOf(method)));
        Callers.keep(request, caller);
        var door = requiredDoor(method);
        // What was given to somebody must not lie about for the next one at the same machine.
        response.setHeader(
                HttpHeaders.CACHE_CONTROL,
                caller.isPresent() || door.value() != Audience.PUBLIC ? "no-store" : "no-cache");
        letIn(door, caller);
        return true;
    }

    private void letIn(OpenTo door, Optional<Caller> caller) {
        if (door.value() == Audience.PUBLIC) {
            return;
        }
        var known = caller.orElseThrow(() -> Refusal.of(CommonRefusal.NOT_SIGNED_IN));
        if (door.value() == Audience.ROLES && Collections.disjoint(known.roles(), List.of(door.roles()))) {
            throw Refusal.of(CommonRefusal.NOT_YOUR_ROLE);
        }
        if (door.value() == Audience.ROLES && !door.anyDivision()) {
            requireForTheCity(door, known);
        }
    }

    private void requireForTheCity(OpenTo door, Caller caller) {
        var city = settings.cityCode();
        if (List.of(door.roles()).stream().noneMatch(role -> caller.mayAct(role, city))) {
            throw Refusal.of(CommonRefusal.NOT_YOUR_REGION);
        }
    }

    /** The module a resource belongs to: the first package below the platform's own. */
    private static String moduleOf(HandlerMethod method) {
        var below = method.getBeanType().getPackageName().substring(PLATFORM.length());
        int end = below.indexOf('.');
        return end < 0 ? below : below.substring(0, end);
    }

    static boolean isOurs(HandlerMethod method) {
        return method.getBeanType().getName().startsWith(PLATFORM)
                && !ErrorController.class.isAssignableFrom(method.getBeanType());
    }

    /** The door of an endpoint; {@code null} where nobody declared one. */
    static @Nullable OpenTo doorOf(HandlerMethod method) {
        var own = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), OpenTo.class);
        return own != null ? own : AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), OpenTo.class);
    }

    static OpenTo requiredDoor(HandlerMethod method) {
        var door = doorOf(method);
        if (door == null) {
            throw new IllegalStateException(method.getShortLogMessage() + " does not say whom it is open to (@OpenTo)");
        }
        return door;
    }
}
