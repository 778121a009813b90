package org.lingxing.platform.access;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Somebody with a browser, for tests of any module: keeps the session's cookie, sends the token against forgery, asks
 * below {@code /api/v1}.
 */
public final class Visitor {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String TOKEN = "a-token-of-the-tests";

    private final MockMvc mvc;
    private final String address;
    private @Nullable Cookie session;

    public Visitor(MockMvc mvc) {
        this(mvc, "127.0.0.1");
    }

    /** A visitor who comes from another address. */
    public Visitor(MockMvc mvc, String address) {
        this.mvc = mvc;
        this.address = address;
    }

    /** What came back. */
    public record Answer(int status, String body, MockHttpServletResponse response) {

        public JsonNode json() {
            return JSON.readTree(body);
        }

        /** The code of the refusal. */
        public String code() {
            return json().get("code").asString();
        }
    }

    /** Signs in as the demonstration account of that name. */
    public Answer signIn(String account) throws Exception {
        return signIn(account, DemonstrationPeople.PASSWORD);
    }

    public Answer signIn(String account, String password) throws Exception {
        return post("/session", Map.of("account", account, "password", password));
    }

    public Answer get(String path) throws Exception {
        return send(HttpMethod.GET, path, null);
    }

    public Answer post(String path, @Nullable Object body) throws Exception {
        return send(HttpMethod.POST, path, body);
    }

    public Answer put(String path, @Nullable Object body) throws Exception {
        return send(HttpMethod.PUT, path, body);
    }

    public Answer delete(String path) throws Exception {
        return send(HttpMethod.DELETE, path, null);
    }

    public Answer send(HttpMethod method, String path, @Nullable Object body) throws Exception {
        var builder = request(method, "/api/v1" + path);
        if (body != null) {
            builder.contentType(MediaType.APPLICATION_JSON).content(JSON.writeValueAsBytes(body));
        }
        return send(builder);
    }

    /** Sends a request of any making with what this visitor's browser adds to it. */
    public Answer send(AbstractMockHttpServletRequestBuilder<?> builder) throws Exception {
        builder.cookie(new Cookie("XSRF-TOKEN", TOKEN))
                .header("X-XSRF-TOKEN", TOKEN)
                .with(request -> {
                    request.setRemoteAddr(address);
                    return request;
                });
        if (session != null) {
            builder.cookie(session);
        }
        var response = mvc.perform(builder).andReturn().getResponse();
        var given = response.getCookie(SessionCookie.NAME);
        if (given != null) {
            session = given.getMaxAge() == 0 ? null : given;
        }
        return new Answer(response.getStatus(), response.getContentAsString(StandardCharsets.UTF_8), response);
    }
}
