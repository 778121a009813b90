package org.lingxing.platform.access;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/** The cookie that carries the token of a session. No script can read it. */
final class SessionCookie {

    static final String NAME = "LINGXING";

    private SessionCookie() {}

    static String of(Token token, Duration longest, HttpServletRequest request) {
        return cookie(token.text(), request).maxAge(longest).build().toString();
    }

    static String gone(HttpServletRequest request) {
        return cookie("", request).maxAge(Duration.ZERO).build().toString();
    }

    static Optional<Token> in(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, NAME)).map(cookie -> new Token(cookie.getValue()));
    }

    private static ResponseCookie.ResponseCookieBuilder cookie(String value, HttpServletRequest request) {
        return ResponseCookie.from(NAME, value)
                .path("/")
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax");
    }
}
