package org.lingxing.platform.sensorthings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service as a client meets it. Addresses are written as people write them and encoded here. */
final class Service {

    static final String ROOT = "http://localhost/sta/v1.1";
    private static final JsonMapper JSON = JsonMapper.shared();

    private final MockMvc mvc;
    private final @Nullable String authorization;

    Service(MockMvc mvc, @Nullable String authorization) {
        this.mvc = mvc;
        this.authorization = authorization;
    }

    JsonNode get(String path) throws Exception {
        var answer = send(HttpMethod.GET, path, null);
        assertThat(answer.getStatus())
                .as(path + " " + answer.getContentAsString())
                .isEqualTo(200);
        return JSON.readTree(answer.getContentAsString(StandardCharsets.UTF_8));
    }

    List<JsonNode> list(String path) throws Exception {
        return get(path).path("value").valueStream().toList();
    }

    /** One property of each, as text. */
    List<String> list(String path, String property) throws Exception {
        return list(path).stream().map(one -> one.path(property).asString()).toList();
    }

    /** Why it is refused: status, and what is said of the first fault. */
    String refused(String path) throws Exception {
        return refusal(send(HttpMethod.GET, path, null));
    }

    static String refusal(MockHttpServletResponse answer) throws Exception {
        assertThat(answer.getContentType()).startsWith("application/problem+json");
        var problem = JSON.readTree(answer.getContentAsString(StandardCharsets.UTF_8));
        var fault = problem.path("errors").path(0).path("en").asString("");
        return answer.getStatus() + " "
                + (fault.isEmpty() ? problem.path("code").asString() : fault);
    }

    /** Where the faults are. */
    static List<String> pointers(MockHttpServletResponse answer) throws Exception {
        return JSON.readTree(answer.getContentAsString(StandardCharsets.UTF_8))
                .path("errors")
                .findValuesAsString("pointer");
    }

    /** Makes an entity; gives its number. */
    long make(String path, String body) throws Exception {
        var answer = send(HttpMethod.POST, path, body);
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(201);
        var address = String.valueOf(answer.getHeader("Location"));
        return Long.parseLong(address.substring(address.lastIndexOf('(') + 1, address.length() - 1));
    }

    MockHttpServletResponse send(HttpMethod method, String path, @Nullable String body) throws Exception {
        var sending = request(method, URI.create(path.startsWith("http") ? path : ROOT + encoded(path)));
        if (authorization != null) {
            sending.header("Authorization", authorization);
        }
        if (body != null) {
            sending.contentType("application/json").content(body);
        }
        return mvc.perform(sending).andReturn().getResponse();
    }

    private static String encoded(String path) {
        int question = path.indexOf('?');
        if (question < 0) {
            return path;
        }
        return path.substring(0, question + 1)
                + Stream.of(path.substring(question + 1).split("&"))
                        .map(part -> part.substring(0, part.indexOf('=') + 1)
                                + URLEncoder.encode(part.substring(part.indexOf('=') + 1), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
    }
}
