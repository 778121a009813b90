package org.lingxing.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.lingxing.platform.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The description of the interface says what the platform does: every endpoint, who may call it, what it asks. The pages
 * are checked against the copy of it in {@code web/src/api/openapi.json}; {@code -Dlingxing.rewrite=true} writes the
 * copy as the platform describes itself.
 */
@PlatformTest
class OpenApiTest {

    private static final Path TABLE =
            Path.of(System.getProperty("lingxing.root", ".."), "platform/src/test/resources/who-may-call.txt");

    private static final Path COPY = Path.of(System.getProperty("lingxing.root", ".."), "web/src/api/openapi.json");

    @Autowired
    MockMvc mvc;

    @Test
    void 页面所依据的副本与平台所述一致() throws Exception {
        var described = JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(read()) + "\n";
        if (Boolean.getBoolean("lingxing.rewrite")) {
            Files.writeString(COPY, described);
        }
        assertThat(Files.readString(COPY))
                .as("what the pages are checked against; write it anew with -Dlingxing.rewrite=true")
                .isEqualTo(described);
    }

    @Test
    void 每个接口都在其中_写明谁可以调用() throws Exception {
        var described = new TreeMap<String, String>();
        read().path("paths")
                .forEachEntry((path, operations) -> operations.forEachEntry((method, operation) -> described.put(
                        method.toUpperCase(Locale.ROOT) + " " + path, words(operation.path("x-open-to")))));
        var table = new TreeMap<String, String>();
        for (var line : Files.readAllLines(TABLE)) {
            if (!line.isBlank() && !line.startsWith("#") && !line.contains("openapi") && !line.contains("/sta/")) {
                var cells = line.split("\\|", -1);
                table.put(cells[0].strip(), cells[1].strip());
            }
        }
        assertThat(described.keySet()).isEqualTo(table.keySet());
        // A resource may look closer than its door: whoever is signed in may knock, some are sent away.
        described.forEach(
                (endpoint, who) -> assertThat(who).as(endpoint).isIn(table.get(endpoint), "whoever is signed in"));
    }

    @Test
    void 分页_版本_送达编号_拒绝_都写明() throws Exception {
        var paths = read().path("paths");
        assertThat(names(paths.path("/api/v1/documents").path("get"))).contains("after", "limit", "q");
        assertThat(names(paths.path("/api/v1/divisions/{code}").path("get"))).containsExactly("code");
        assertThat(names(paths.path("/api/v1/extractions/{id}/confirmation").path("post")))
                .contains("If-Match", "Idempotency-Key")
                .doesNotContain("caller");
        var tasks = paths.path("/api/v1/tasks").path("get");
        assertThat(names(tasks)).contains("leader", "format", "columns");
        assertThat(tasks.path("responses").path("200").path("content").propertyNames())
                .contains("text/csv");
        assertThat(paths.path("/api/v1/imports")
                        .path("post")
                        .path("requestBody")
                        .path("content")
                        .propertyNames())
                .containsExactly("multipart/form-data");
        var refusal =
                paths.path("/api/v1/tasks/{id}").path("get").path("responses").path("default");
        assertThat(refusal.path("content").propertyNames()).containsExactly("application/problem+json");
    }

    @Test
    void 每个引用都有所指_可空的写明可空() throws Exception {
        var description = read();
        var schemas = description.path("components").path("schemas");
        var missing = description.findValuesAsString("$ref").stream()
                .map(reference -> reference.replace("#/components/schemas/", ""))
                .filter(name -> !schemas.has(name))
                .distinct()
                .toList();
        assertThat(missing).isEmpty();
        assertThat(schemas.propertyNames()).noneMatch(name -> name.contains("JsonNode") || name.contains("."));
        var problem = schemas.path("Problem");
        assertThat(words(problem.path("required"))).contains("code").doesNotContain("next");
        assertThat(problem.path("properties").has("details")).isFalse();
        // An answer has all its members, some of them null; whoever asks may leave those out.
        var task = schemas.path("GazetteTaskView");
        assertThat(words(task.path("required"))).contains("heading", "due");
        assertThat(words(task.path("properties").path("due").path("type"))).contains("null");
        assertThat(words(schemas.path("GazetteTasksDetail").path("required"))).contains("heading", "due", "version");
        assertThat(schemas.path("GazetteTargetTableRow")
                        .path("properties")
                        .path("cells")
                        .path("items")
                        .path("anyOf"))
                .hasSize(2);
    }

    @Test
    void 几种之一各带自己的名字() throws Exception {
        var schemas = read().path("components").path("schemas");
        assertThat(schemas.path("PapersBlock").path("oneOf")).hasSize(2);
        var table = schemas.path("PapersBlockTable");
        assertThat(words(table.path("properties").path("type").path("enum"))).isEqualTo("TABLE");
        assertThat(words(table.path("required"))).contains("columns", "type");
    }

    private JsonNode read() throws Exception {
        var answer = mvc.perform(get("/api/v1/openapi.json")).andReturn().getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        Files.writeString(Path.of("target", "openapi.json"), answer.getContentAsString(StandardCharsets.UTF_8));
        return JsonMapper.shared().readTree(answer.getContentAsString(StandardCharsets.UTF_8));
    }

    private static List<String> names(JsonNode operation) {
        return operation.path("parameters").findValuesAsString("name");
    }

    /** As the table of who may call says it. */
    private static String words(JsonNode list) {
        var words = new ArrayList<String>();
        list.forEach(word -> words.add(word.asString()));
        return String.join(", ", words).replace("PUBLIC", "everybody").replace("SIGNED_IN", "whoever is signed in");
    }
}
