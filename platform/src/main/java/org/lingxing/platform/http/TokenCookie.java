package org.lingxing.platform.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.filter.OncePerRequestFilter;

/** Sees that the browser has the token against forged requests from the first answer on, not only after a first failure. */
final class TokenCookie extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getRequestURI().startsWith("/api/")
                && request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
            // Asking for the value makes the repository write its cookie where there is none yet.
            token.getToken();
        }
        chain.doFilter(request, response);
    }
}
