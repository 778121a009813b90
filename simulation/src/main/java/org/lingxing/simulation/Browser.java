package org.lingxing.simulation;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
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
    record Answer(int status, String body, @Nullable String tag) {

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

    /** All items of a list, page after page. */
    List<JsonNode> all(String path) {
        var items = new ArrayList<JsonNode>();
        String next = path + (path.contains("?") ? "&" : "?") + "limit=200";
        String page = next;
        while (true) {
            JsonNode answer = get(page);
            answer.get("items").forEach(items::add);
            JsonNode after = answer.get("next");
            if (after == null || after.isNull()) {
                return items;
            }
            page = next + "&after=" + after.asString();
        }
    }

    JsonNode post(String path, Object body) {
        return expect("POST", path, body);
    }

    JsonNode put(String path, Object body) {
        return expect("PUT", path, body);
    }

    /** Reads a thing that people edit together, and does a deed on the version that was read. */
    JsonNode deed(String method, String thing, String deed, Object body) {
        Answer read = ask("GET", thing, null);
        Answer answer = signedIn(() -> send(method, thing + deed, json(body), "If-Match", String.valueOf(read.tag())));
        if (answer.refused()) {
            throw refused(method, thing + deed, answer);
        }
        return answer.json();
    }

    /** Uploads a file as the part {@code file} of a form. */
    JsonNode upload(String path, Path file) {
        String border = "simulation-" + Long.toHexString(file.hashCode());
        try {
            var body = BodyPublishers.concat(
                    BodyPublishers.ofString("--" + border
                            + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + file.getFileName()
                            + "\"\r\nContent-Type: application/octet-stream\r\n\r\n"),
                    BodyPublishers.ofFile(file),
                    BodyPublishers.ofString("\r\n--" + border + "--\r\n"));
            Answer answer =
                    signedIn(() -> send("POST", path, body, "Content-Type", "multipart/form-data; boundary=" + border));
            if (answer.refused()) {
                throw refused("POST", path, answer);
            }
            return answer.json();
        } catch (FileNotFoundException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Refused refused(String method, String path, Answer answer) {
        return new Refused(account + ": " + method + " " + path + " " + answer.status() + " " + answer.body());
    }

    private JsonNode expect(String method, String path, @Nullable Object body) {
        Answer answer = ask(method, path, body);
        if (answer.refused()) {
            throw refused(method, path, answer);
        }
        return answer.json();
    }

    Answer ask(String method, String path, @Nullable Object body) {
        return signedIn(() -> send(method, path, body));
    }

    /** Asks as the person, who signs in first where that is needed: a session may end between two requests of one deed. */
    private Answer signedIn(Supplier<Answer> request) {
        if (session == null && password != null) {
            signIn(password);
        }
        Answer answer = request.get();
        if (answer.status() == UNAUTHORIZED && password != null) {
            signIn(password);
            answer = request.get();
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
        return body == null
                ? send(method, path, BodyPublishers.noBody(), "Accept", "application/json")
                : send(method, path, json(body), "Accept", "application/json");
    }

    private static BodyPublisher json(Object body) {
        return BodyPublishers.ofString(JSON.writeValueAsString(body));
    }

    private Answer send(String method, String path, BodyPublisher body, String header, String value) {
        var request = HttpRequest.newBuilder(URI.create(address + path))
                .timeout(Duration.ofMinutes(2))
                .header("X-XSRF-TOKEN", TOKEN)
                .header("Cookie", "XSRF-TOKEN=" + TOKEN + (session == null ? "" : "; LINGXING=" + session))
                .method(method, body);
        if (body.contentLength() != 0 && !header.equals("Content-Type")) {
            request.header("Content-Type", "application/json");
        }
        return answer(request.header(header, value).build());
    }

    private Answer answer(HttpRequest request) {
        try {
            HttpResponse<String> response = CLIENT.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
            response.headers().allValues("Set-Cookie").stream()
                    .filter(cookie -> cookie.startsWith("LINGXING="))
                    .forEach(cookie -> session = cookie.substring("LINGXING=".length(), cookie.indexOf(';')));
            return new Answer(
                    response.statusCode(),
                    response.body(),
                    response.headers().firstValue("ETag").orElse(null));
        } catch (IOException e) {
            throw new Refused("the platform does not answer: " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refused("interrupted");
        }
    }
}
