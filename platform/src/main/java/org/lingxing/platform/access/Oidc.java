package org.lingxing.platform.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.http.ChainPart;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/**
 * Signing in at an identity provider (OpenID Connect, code flow with PKCE): a link to {@code /api/v1/session/oidc} leads
 * there, and back to {@code /api/v1/session/oidc-return}. Where it ends is fixed, so nobody can be led elsewhere. The
 * provider is first asked when somebody first signs in: the platform starts without it.
 */
@Component
@ConditionalOnProperty("lingxing.oidc.issuer")
class Oidc implements ChainPart {

    static final String START = "/api/v1/session/oidc";
    static final String RETURN = "/api/v1/session/oidc-return";

    private static final Logger LOG = LoggerFactory.getLogger(Oidc.class);
    private static final String REGISTRATION = "provider";
    private static final String HOME = "/console";
    private static final String FAILED = "/console/sign-in?problem=OIDC_FAILED";
    private static final String NO_ACCOUNT = "/console/sign-in?problem=OIDC_NO_ACCOUNT";

    private final OidcSettings settings;
    private final OidcAccounts accounts;
    private final AccessSettings access;

    Oidc(OidcSettings settings, OidcAccounts accounts, AccessSettings access) {
        this.settings = settings;
        this.accounts = accounts;
        this.access = access;
    }

    @Override
    public void addTo(HttpSecurity chain) {
        var provider = new SupplierClientRegistrationRepository(
                () -> new InMemoryClientRegistrationRepository(registration(settings)));
        chain.oauth2Login(login -> login.clientRegistrationRepository(provider)
                .authorizedClientRepository(new KeepsNothing())
                .loginPage(HOME)
                .authorizationEndpoint(start -> start.authorizationRequestResolver(new Start(provider)))
                .redirectionEndpoint(end -> end.baseUri(RETURN))
                .successHandler(this::arrived)
                .failureHandler(Oidc::failed)
                .addObjectPostProcessor(new ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter>() {
                    @Override
                    public <O extends OAuth2AuthorizationRequestRedirectFilter> O postProcess(O filter) {
                        filter.setAuthenticationFailureHandler(Oidc::failed);
                        return filter;
                    }
                }));
    }

    private void arrived(HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        forget(request);
        var user = (OidcUser) Objects.requireNonNull(authentication.getPrincipal());
        var token = accounts.signIn(
                Objects.requireNonNull(settings.issuer()),
                Objects.requireNonNull(user.getSubject()),
                user.getPreferredUsername());
        if (token.isEmpty()) {
            response.sendRedirect(NO_ACCOUNT);
            return;
        }
        response.addHeader(HttpHeaders.SET_COOKIE, SessionCookie.of(token.get(), access.sessionLongest(), request));
        response.sendRedirect(HOME);
    }

    private static void failed(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException exception)
            throws IOException {
        LOG.warn("signing in at the identity provider failed: {}", exception.getMessage());
        forget(request);
        response.sendRedirect(FAILED);
    }

    /** The servlet session has held the state of the flow; ours is another one, in the database. */
    private static void forget(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    private static ClientRegistration registration(OidcSettings settings) {
        return ClientRegistrations.fromIssuerLocation(Objects.requireNonNull(settings.issuer()))
                .registrationId(REGISTRATION)
                .clientId(Objects.requireNonNullElse(settings.clientId(), "lingxing"))
                .clientSecret(settings.clientSecret())
                .clientAuthenticationMethod(
                        settings.clientSecret() == null
                                ? ClientAuthenticationMethod.NONE
                                : ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .scope("openid", "profile")
                .redirectUri("{baseUrl}" + RETURN)
                .build();
    }

    /** Recognises the one address at which the flow starts. */
    private static final class Start implements OAuth2AuthorizationRequestResolver {

        private final DefaultOAuth2AuthorizationRequestResolver standard;

        Start(ClientRegistrationRepository provider) {
            this.standard = new DefaultOAuth2AuthorizationRequestResolver(provider, START);
            standard.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
        }

        @Override
        public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
            return request.getMethod().equals("GET") && request.getServletPath().equals(START)
                    ? standard.resolve(request, REGISTRATION)
                    : null;
        }

        @Override
        public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String registration) {
            return standard.resolve(request, registration);
        }
    }

    /** We ask the provider who somebody is and nothing else, so its tokens are not kept. */
    private static final class KeepsNothing implements OAuth2AuthorizedClientRepository {

        @Override
        @SuppressWarnings("TypeParameterUnusedInFormals") // the interface asks for it
        public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
                String registration, @Nullable Authentication principal, HttpServletRequest request) {
            return null;
        }

        @Override
        public void saveAuthorizedClient(
                OAuth2AuthorizedClient client,
                @Nullable Authentication principal,
                HttpServletRequest request,
                HttpServletResponse response) {
            // Deliberately nothing.
        }

        @Override
        public void removeAuthorizedClient(
                String registration,
                @Nullable Authentication principal,
                HttpServletRequest request,
                HttpServletResponse response) {
            // There is nothing to remove.
        }
    }
}
