package org.lingxing.platform.gazette;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import org.lingxing.platform.access.Visitor;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;

/** An officer of the supervision office at the console, for tests of documents. */
public final class Office {

    private static final Set<String> DONE = Set.of("READ", "UNCHANGED", "FAILED", "TAKEN_OVER", "CANCELLED");

    private final Visitor visitor;

    public Office(MockMvc mvc) throws Exception {
        this(mvc, "officer");
    }

    public Office(MockMvc mvc, String account) throws Exception {
        visitor = new Visitor(mvc);
        assertThat(visitor.signIn(account).status()).isEqualTo(200);
    }

    /** The issue of the gazette; a test without it is left out. */
    public static byte[] gazette() throws IOException {
        String shared = System.getenv("LINGXING_SHARED");
        String root = Objects.requireNonNullElse(System.getProperty("lingxing.root"), "..");
        Path folder = shared == null ? Path.of(root, "..", "shared") : Path.of(shared);
        Path file = folder.resolve("gazette").resolve("zhengzhou-2019-03.txt");
        assumeThat(Files.exists(file)).as("the gazette is not there: " + file).isTrue();
        return Files.readAllBytes(file);
    }

    public Visitor visitor() {
        return visitor;
    }

    /** Uploads a file and waits until it is read. */
    public JsonNode read(String fileName, byte[] bytes) throws Exception {
        var upload = new MockMultipartFile("file", fileName, "text/plain", bytes);
        var answer = visitor.send(multipart("/api/v1/imports").file(upload));
        assertThat(answer.status()).as(answer.body()).isEqualTo(202);
        String id = answer.json().get("id").asString();
        for (int tries = 0; tries < 600; tries++) {
            var now = get("/imports/" + id);
            if (DONE.contains(now.get("state").asString())) {
                return now;
            }
            Thread.sleep(50);
        }
        throw new AssertionError("the import " + id + " is not read after 30 seconds");
    }

    /** Uploads a file and takes over what was read. */
    public JsonNode takeOver(String fileName, byte[] bytes) throws Exception {
        var read = read(fileName, bytes);
        assertThat(read.get("state").asString()).as(read.toString()).isEqualTo("READ");
        var answer = visitor.post("/imports/" + read.get("id").asString() + "/acceptance", null);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    public JsonNode get(String path) throws Exception {
        var answer = visitor.get(path);
        assertThat(answer.status()).as(path + " " + answer.body()).isEqualTo(200);
        return answer.json();
    }
}
