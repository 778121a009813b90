package org.lingxing.platform.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.lingxing.platform.PlatformTest;
import org.lingxing.platform.http.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every endpoint is called by a stranger and by somebody of each role, and lets in exactly whom the table
 * {@code who-may-call.txt} names. To add an endpoint, add its line; {@code -Dlingxing.rewrite=true} writes the table as
 * the endpoints are, to be read before it is committed.
 */
@PlatformTest
class WhoMayCallTest {

    private static final Path TABLE =
            Path.of(System.getProperty("lingxing.root", ".."), "platform/src/test/resources/who-may-call.txt");
    private static final String EVERYBODY = "everybody";
    private static final String SIGNED_IN = "whoever is signed in";
    private static final Set<String> NOT_LET_IN = Set.of("NOT_SIGNED_IN", "NOT_YOUR_ROLE");

    @Autowired
    MockMvc mvc;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping endpoints;

    private final Map<Role, Visitor> visitors = new EnumMap<>(Role.class);

    @Test
    void 每个接口只放行名册上的角色() throws Exception {
        for (var person : DemonstrationPeople.ALL) {
            var visitor = new Visitor(mvc);
            assertThat(visitor.signIn(person.account()).status()).isEqualTo(200);
            visitors.put(person.role(), visitor);
        }
        assertThat(visitors.keySet()).containsExactlyInAnyOrder(Role.values());

        var found = new TreeMap<String, String>();
        for (var endpoint : endpoints()) {
            found.put(endpoint, letIn(endpoint));
        }
        if (Boolean.getBoolean("lingxing.rewrite")) {
            write(found);
        }
        assertThat(found).as("who may call what, as " + TABLE + " says").containsExactlyEntriesOf(expected());
    }

    /** Method and pattern of every endpoint of ours. */
    private List<String> endpoints() {
        return endpoints.getHandlerMethods().keySet().stream()
                .flatMap(info -> lines(info).stream())
                .filter(line -> !line.contains(" /error"))
                .sorted()
                .toList();
    }

    private static List<String> lines(RequestMappingInfo info) {
        var lines = new ArrayList<String>();
        for (var method : info.getMethodsCondition().getMethods()) {
            info.getPatternValues().forEach(pattern -> lines.add(method + " " + pattern));
        }
        return lines;
    }

    private String letIn(String endpoint) throws Exception {
        if (lets(new Visitor(mvc), endpoint)) {
            return EVERYBODY;
        }
        var roles = EnumSet.noneOf(Role.class);
        for (var entry : visitors.entrySet()) {
            if (lets(entry.getValue(), endpoint)) {
                roles.add(entry.getKey());
            }
        }
        return roles.size() == Role.values().length
                ? SIGNED_IN
                : String.join(", ", roles.stream().map(Role::name).toList());
    }

    /** Calls with nothing in the request: whoever is let in is then told what is missing. */
    private static boolean lets(Visitor visitor, String endpoint) throws Exception {
        var parts = endpoint.split(" ", 2);
        var method = HttpMethod.valueOf(parts[0]);
        var path = parts[1].replaceAll("\\{[^}]*}", "0");
        var answer = visitor.send(request(method, path));
        if (answer.status() == 415) {
            answer = visitor.send(multipart(method, path));
        }
        assertThat(answer.status())
                .as("%s, asked for nothing, fails by a fault of ours: %s", endpoint, answer.body())
                .isLessThan(500);
        return answer.status() < 400 || !answer.body().startsWith("{") || !NOT_LET_IN.contains(answer.code());
    }

    private static Map<String, String> expected() throws IOException {
        var expected = new TreeMap<String, String>();
        for (var line : Files.readAllLines(TABLE)) {
            if (!line.isBlank() && !line.startsWith("#")) {
                var cells = Arrays.stream(line.split("\\|")).map(String::strip).toList();
                expected.put(cells.get(0), cells.get(1));
            }
        }
        return expected;
    }

    private static void write(Map<String, String> found) throws IOException {
        var width = found.keySet().stream().mapToInt(String::length).max().orElse(0);
        var lines = new ArrayList<String>();
        lines.add(
                "# Who may call what. The platform is asked by a stranger and by somebody of each role, and must agree.");
        found.forEach((endpoint, who) -> lines.add(endpoint + " ".repeat(width - endpoint.length()) + " | " + who));
        Files.write(TABLE, lines);
    }
}
