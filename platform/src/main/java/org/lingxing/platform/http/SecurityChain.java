package org.lingxing.platform.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * The filters before every request: headers that keep the browser from doing what the pages never ask for, and the
 * double-submitted token against forged requests. Who may call what is not decided here but at the endpoint
 * ({@link Doorkeeper}).
 */
@Configuration(proxyBeanMethods = false)
class SecurityChain {

    private static final String IMAGES = "img-src 'self' data: blob:";

    /**
     * The pages load nothing from outside but pictures of the city's own tile service, where one is set; charts set
     * styles on elements, the map draws from blobs.
     */
    private static final List<String> CONTENT_POLICY = List.of(
            "default-src 'self'",
            "script-src 'self'",
            "style-src 'self' 'unsafe-inline'",
            IMAGES,
            "media-src 'self' blob:",
            "font-src 'self' data:",
            "connect-src 'self'",
            "worker-src 'self' blob:",
            "object-src 'none'",
            "base-uri 'self'",
            "form-action 'self'",
            "frame-ancestors 'none'");

    private static final String PERMISSIONS =
            "camera=(self), geolocation=(self), microphone=(self), payment=(), usb=()";

    @Bean
    SecurityFilterChain chain(
            HttpSecurity http,
            ObjectProvider<ChainPart> parts,
            ObjectProvider<ImageOrigin> images,
            ProblemWriter problems) {
        String contentPolicy = contentPolicy(
                images.orderedStream().flatMap(one -> one.origins().stream()).toList());
        http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .formLogin(form -> form.disable())
                .httpBasic(basic -> basic.disable())
                .logout(logout -> logout.disable())
                .csrf(csrf -> csrf.csrfTokenRepository(tokens())
                        .csrfTokenRequestHandler(new HeaderOnly())
                        .requireCsrfProtectionMatcher(changesWithCookies()))
                .exceptionHandling(failures -> failures.accessDeniedHandler(refusing(problems)))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(contentPolicy))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(permissions -> permissions.policy(PERMISSIONS))
                        .cacheControl(cache -> cache.disable())
                        .frameOptions(frames -> frames.deny()))
                .addFilterAfter(new TokenCookie(), CsrfFilter.class);
        parts.orderedStream().forEach(part -> part.addTo(http));
        return http.build();
    }

    static String contentPolicy(List<String> imageOrigins) {
        return CONTENT_POLICY.stream()
                .map(part -> part.equals(IMAGES) && !imageOrigins.isEmpty()
                        ? IMAGES + " " + String.join(" ", imageOrigins)
                        : part)
                .collect(Collectors.joining("; "));
    }

    private static CookieCsrfTokenRepository tokens() {
        var tokens = CookieCsrfTokenRepository.withHttpOnlyFalse();
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Lax").path("/"));
        return tokens;
    }

    /**
     * Requests that change something and are made on the strength of cookies. One that carries a key in its
     * {@code Authorization} header cannot be forged by a page elsewhere, and its cookies are not looked at.
     */
    private static RequestMatcher changesWithCookies() {
        return request -> CsrfFilter.DEFAULT_CSRF_MATCHER.matches(request)
                && request.getHeader(HttpHeaders.AUTHORIZATION) == null;
    }

    /**
     * Looks for the token in its header alone. The framework's own would go on to look among the parameters, and read a
     * whole upload from a stranger in doing so.
     */
    private static final class HeaderOnly extends CsrfTokenRequestAttributeHandler {

        @Override
        public @Nullable String resolveCsrfTokenValue(HttpServletRequest request, CsrfToken token) {
            return request.getHeader(token.getHeaderName());
        }
    }

    private static AccessDeniedHandler refusing(ProblemWriter problems) {
        return (request, response, denied) ->
                problems.write(Refusal.of(CommonRefusal.CSRF_TOKEN_WRONG), request, response);
    }
}
