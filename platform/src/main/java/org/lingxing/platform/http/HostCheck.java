package org.lingxing.platform.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Serves a demonstration that listens on this machine alone only under names of this machine.
 *
 * <p>The accounts of a demonstration have a password everybody knows. A page elsewhere whose name is made to point at
 * this machine (DNS rebinding) could sign in with it and read what the browser's owner sees; the name it asks under
 * gives it away.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class HostCheck extends OncePerRequestFilter {

    private static final Pattern THIS_MACHINE =
            Pattern.compile("localhost|.+\\.localhost|127(\\.\\d{1,3}){3}|\\[?(0:0:0:0:0:0:0|:):1\\]?");

    private final HttpSettings settings;
    private final ProblemWriter writer;

    HostCheck(HttpSettings settings, ProblemWriter writer) {
        this.settings = settings;
        this.writer = writer;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !settings.demonstration() || !cameToThisMachineAlone(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var name = request.getServerName().toLowerCase(Locale.ROOT);
        if (THIS_MACHINE.matcher(name).matches() || settings.hosts().contains(name)) {
            chain.doFilter(request, response);
        } else {
            writer.write(Refusal.of(CommonRefusal.HOST_UNKNOWN).with("host", name), request, response);
        }
    }

    private static boolean cameToThisMachineAlone(HttpServletRequest request) {
        return InetAddress.ofLiteral(request.getLocalAddr()).isLoopbackAddress();
    }
}
