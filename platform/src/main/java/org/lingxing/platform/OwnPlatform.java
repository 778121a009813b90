package org.lingxing.platform;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.store.StartFailure;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The platform on this data home, asked by a command: the one that runs, else one started for as long as the command
 * takes, on a free port of this machine. The key that lets the command in lies in the data home.
 */
final class OwnPlatform implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String API = "/api/v1";

    private final HttpClient client;
    private final String address;
    private final String key;
    private final @Nullable ConfigurableApplicationContext passing;

    private OwnPlatform(Settings settings, String address, @Nullable ConfigurableApplicationContext passing) {
        this.client = settings.client();
        this.address = address;
        this.passing = passing;
        try {
            this.key = Files.readString(settings.home().resolve("operator.key")).strip();
        } catch (IOException e) {
            throw new StartFailure(
                    "无法读取运维密钥 " + settings.home().resolve("operator.key") + "。",
                    "The operator's key " + settings.home().resolve("operator.key") + " cannot be read.",
                    e);
        }
    }

    /** An answer that is no success, with the sentence the platform gave. */
    static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final transient Phrase phrase;

        private Refused(Phrase phrase) {
            super(phrase.en());
            this.phrase = phrase;
        }

        Phrase phrase() {
            return phrase;
        }
    }

    /** The platform that runs on this data home, if one does. */
    static Optional<OwnPlatform> running(Settings settings) {
        var note = noted(settings.home());
        var running = note.getProperty("address");
        if (running != null) {
            var trusting = settings.trusting(note.getProperty("certificate"));
            if (answers(trusting, running)) {
                return Optional.of(new OwnPlatform(trusting, running, null));
            }
        }
        return Optional.empty();
    }

    static OwnPlatform of(Settings settings) {
        return running(settings).orElseGet(() -> alone(settings));
    }

    private static OwnPlatform alone(Settings settings) {
        var alone = settings.onFreePort();
        var context = Lingxing.start(alone, List.of());
        return new OwnPlatform(alone, alone.ownAddressAt(Lingxing.portOf(context)), context);
    }

    JsonNode get(String path) {
        return ask(HttpRequest.newBuilder().GET(), path);
    }

    JsonNode post(String path, JsonNode body) {
        return ask(
                HttpRequest.newBuilder()
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(JSON.writeValueAsString(body))),
                path);
    }

    /** Sends a file as the part {@code file} of a form. */
    JsonNode upload(String path, Path file) throws IOException {
        var border = "lingxing-" + Long.toHexString(System.nanoTime());
        var request = HttpRequest.newBuilder()
                .header("Content-Type", "multipart/form-data; boundary=" + border)
                .POST(form(file, border));
        return ask(request, path);
    }

    /** Has the platform write into a file what it answers at that path. */
    void download(String path, Path file) throws IOException {
        var answer = send(HttpRequest.newBuilder().GET(), path, BodyHandlers.ofInputStream());
        try (var content = answer.body();
                var channel = FileChannel.open(file, StandardOpenOption.WRITE);
                var out = Channels.newOutputStream(channel)) {
            if (answer.statusCode() >= 400) {
                throw refused(new String(content.readAllBytes(), StandardCharsets.UTF_8));
            }
            content.transferTo(out);
            channel.force(true);
        }
    }

    @Override
    public void close() {
        client.close();
        if (passing != null) {
            passing.close();
        }
    }

    private JsonNode ask(HttpRequest.Builder request, String path) {
        var answer = send(request.timeout(Duration.ofMinutes(10)), path, BodyHandlers.ofString());
        if (answer.statusCode() >= 400) {
            throw refused(answer.body());
        }
        return read(answer.body());
    }

    private <T> HttpResponse<T> send(HttpRequest.Builder request, String path, BodyHandler<T> body) {
        var whole = request.uri(URI.create(address + API + path))
                .header("Authorization", "Bearer " + key)
                .build();
        try {
            return client.send(whole, body);
        } catch (IOException e) {
            throw new Refused(Phrase.of("平台没有应答：" + address, "The platform does not answer at " + address));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refused(Phrase.of("已中断", "Interrupted"));
        }
    }

    private static JsonNode read(String body) {
        return body.isBlank() ? JSON.createObjectNode() : JSON.readTree(body);
    }

    private static Refused refused(String body) {
        var problem = read(body);
        return new Refused(
                Phrase.of(problem.path("zh").asString(), problem.path("en").asString()));
    }

    private static BodyPublisher form(Path file, String border) throws IOException {
        var name = String.valueOf(file.getFileName()).replace("\"", "%22").replace("\n", " ");
        var head = "--" + border + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
        var tail = "\r\n--" + border + "--\r\n";
        return BodyPublishers.concat(
                BodyPublishers.ofByteArray(head.getBytes(StandardCharsets.UTF_8)),
                BodyPublishers.ofFile(file),
                BodyPublishers.ofByteArray(tail.getBytes(StandardCharsets.UTF_8)));
    }

    /** What the running platform noted of itself; nothing when none runs. */
    private static Properties noted(Path home) {
        var note = new Properties();
        try (var reader = Files.newBufferedReader(home.resolve("running"))) {
            note.load(reader);
        } catch (IOException e) {
            note.clear();
        }
        return note;
    }

    /** A note may be left over from a program that was killed. */
    private static boolean answers(Settings settings, String address) {
        var request = HttpRequest.newBuilder(URI.create(address + API + "/about"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try (var client = settings.client()) {
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
