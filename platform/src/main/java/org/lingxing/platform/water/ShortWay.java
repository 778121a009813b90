package org.lingxing.platform.water;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.lingxing.platform.http.ProblemWriter;
import org.lingxing.platform.http.Refusal;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/**
 * The short way of programs: deliveries with a station's key, and the latest values of a station for whoever shows nothing
 * of himself. They need neither session nor token nor policies for pages, which cost many times what they do; the resources
 * answer the same for everybody else. What limits and counts every request stands before this.
 */
@Component
@Order(SecurityFilterProperties.DEFAULT_FILTER_ORDER - 1)
class ShortWay extends OncePerRequestFilter {

    private static final String STATIONS = "/api/v1/water/stations/";
    private static final String LATEST = "/latest";
    private static final String NOSNIFF = "X-Content-Type-Options";

    private final ObservationsResource observations;
    private final StationsResource stations;
    private final ProblemWriter problems;
    private final JsonMapper json;

    ShortWay(ObservationsResource observations, StationsResource stations, ProblemWriter problems, JsonMapper json) {
        this.observations = observations;
        this.stations = stations;
        this.problems = problems;
        this.json = json;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !isDelivery(request) && !asksLatest(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            if (isDelivery(request)) {
                request.setAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE, ObservationsResource.PATH);
                var accepted = observations.deliver(request);
                answer(response, HttpStatus.ACCEPTED, "no-store", json.writeValueAsBytes(accepted));
            } else {
                request.setAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE, STATIONS + "{code}" + LATEST);
                answer(response, HttpStatus.OK, "no-cache", stations.latestAsJson(codeIn(request)));
            }
        } catch (Refusal refusal) {
            problems.write(refusal, request, response);
        }
    }

    private static void answer(HttpServletResponse response, HttpStatus status, String cached, byte[] body)
            throws IOException {
        response.setStatus(status.value());
        response.setHeader(HttpHeaders.CACHE_CONTROL, cached);
        response.setHeader(NOSNIFF, "nosniff");
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private static boolean isDelivery(HttpServletRequest request) {
        if (!request.getMethod().equals("POST") || !request.getRequestURI().equals(ObservationsResource.PATH)) {
            return false;
        }
        var shown = request.getHeader(HttpHeaders.AUTHORIZATION);
        return shown != null && shown.startsWith(ObservationsResource.SCHEME);
    }

    private static boolean asksLatest(HttpServletRequest request) {
        var path = request.getRequestURI();
        return path.startsWith(STATIONS)
                && path.endsWith(LATEST)
                && path.indexOf('/', STATIONS.length()) == path.length() - LATEST.length()
                && path.indexOf('%') < 0
                && request.getMethod().equals("GET")
                && request.getHeader(HttpHeaders.COOKIE) == null
                && request.getHeader(HttpHeaders.AUTHORIZATION) == null;
    }

    private static String codeIn(HttpServletRequest request) {
        var path = request.getRequestURI();
        return path.substring(STATIONS.length(), path.length() - LATEST.length());
    }
}
