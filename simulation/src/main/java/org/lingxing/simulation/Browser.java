package org.lingxing.simulation;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody's browser: keeps the session's cookie, signs in when there is none or it has ended. */
final class Browser {

    /** The password that the accounts of the demonstration share. */
    static final String DEMONSTRATION = "lingxing-demo";

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private static final String TOKEN = "a-token-of-the-simulation";
    private static final int UNAUTHORIZED = 401;
    private static final int FIRST_REFUSAL = 400;

    private final String address;
    private final String account;
    private final @Nullable String password;
    private @Nullable String session;

    /** @param password null for somebody who never signs in */
    Browser(String address, String account, @Nullable String password) {
        this.address = address + "/api/v1";
        this.account = account;
        this.password = password;
    }

    /** The browser of somebody who has no account. */
    static Browser asStranger(String address) {
        return new Browser(address, "stranger", null);
    }

    /** What came back. */
    record Answer(int status, String body) {

        boolean refused() {
            return status >= FIRST_REFUSAL;
        }

        JsonNode json() {
            return body.isBlank() ? JSON.createObjectNode() : JSON.readTree(body);
        }
    }

    /** A request that had to succeed did not. */
    static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1;

        Refused(String what) {
            super(what);
        }
    }

    JsonNode get(String path) {
        return expect("GET", path, null);
    }

    JsonNode post(String path, Object body) {
        return expect("POST", path, body);
    }

    JsonNode put(String path, Object body) {
        return expect("PUT", path, body);
    }

    private JsonNode expect(String method, String path, @Nullable Object body) {
        Answer answer = ask(method, path, body);
        if (answer.refused()) {
            throw new Refused(account + ": " + method + " " + path + " " + answer.status() + " " + answer.body());
        }
        return answer.json();
    }

    /** Asks as the person, who signs in first where that is needed. */
    Answer ask(String method, String path, @Nullable Object body) {
        if (session == null && password != null) {
            signIn(password);
        }
        Answer answer = send(method, path, body);
        if (answer.status() == UNAUTHORIZED && password != null) {
            signIn(password);
            answer = send(method, path, body);
        }
        return answer;
    }

    private void signIn(String with) {
        session = null;
        Answer answer = send("POST", "/session", Map.of("account", account, "password", with));
        if (answer.refused()) {
            throw new Refused(account + " cannot sign in: " + answer.body());
        }
    }

    private Answer send(String method, String path, @Nullable Object body) {
        var request = HttpRequest.newBuilder(URI.create(address + path))
                .timeout(Duration.ofMinutes(2))
                .header("X-XSRF-TOKEN", TOKEN)
                .header("Cookie", "XSRF-TOKEN=" + TOKEN + (session == null ? "" : "; LINGXING=" + session))
                .method(
                        method,
                        body == null
                                ? BodyPublishers.noBody()
                                : BodyPublishers.ofString(JSON.writeValueAsString(body)));
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        return answer(request.build());
    }

    private Answer answer(HttpRequest request) {
        try {
            HttpResponse<String> response = CLIENT.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
            response.headers().allValues("Set-Cookie").stream()
                    .filter(cookie -> cookie.startsWith("LINGXING="))
                    .forEach(cookie -> session = cookie.substring("LINGXING=".length(), cookie.indexOf(';')));
            return new Answer(response.statusCode(), response.body());
        } catch (IOException e) {
            throw new Refused("the platform does not answer: " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refused("interrupted");
        }
    }
}
