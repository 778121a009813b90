package org.lingxing.platform.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.http.CallerSource;
import org.lingxing.platform.time.CityClock;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Who makes a request: by the key in its header, else by the session in its cookie. */
@Component
class KnownCallers implements CallerSource {

    private final OperatorKey operator;
    private final Sessions sessions;
    private final Posts posts;
    private final CityClock clock;

    KnownCallers(OperatorKey operator, Sessions sessions, Posts posts, CityClock clock) {
        this.operator = operator;
        this.sessions = sessions;
        this.posts = posts;
        this.clock = clock;
    }

    @Override
    public Optional<Caller> callerOf(HttpServletRequest request) {
        if (request.getHeader(HttpHeaders.AUTHORIZATION) != null) {
            // Such a request was not asked for a token against forgery, so its cookies count for nothing.
            return operator.callerOf(request);
        }
        return SessionCookie.in(request)
                .flatMap(sessions::find)
                .map(session ->
                        new Caller(session.account(), session.name(), posts.rolesOf(session.account(), clock.today())));
    }
}
