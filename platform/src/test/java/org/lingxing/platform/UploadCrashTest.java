package org.lingxing.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An upload of which the platform is killed in the middle goes on behind what was confirmed, and ends whole. */
class UploadCrashTest {

    private static final int SIZE = 45 << 20;
    private static final int SENT_BEFORE_THE_KILL = 20 << 20;
    private static final int STRETCH = 16 << 20;

    @TempDir
    Path home;

    private final byte[] paper = paper();
    private final HttpClient client = HttpClient.newHttpClient();
    private String address = "";

    @Test
    void 上传中途强行终止_重启后从已确认处继续_数据库与磁盘一致() throws Exception {
        var first = Program.start(home);
        address = first.address();
        var begun = send("POST", "/api/v1/files", "Upload-Length", Integer.toString(SIZE), BodyPublishers.noBody());
        assertThat(begun.statusCode()).isEqualTo(201);
        var upload = begun.headers().firstValue("Location").orElseThrow();
        killWhileSending(first, upload);
        assertThat(Files.size(piece(upload))).isGreaterThan(STRETCH - 1L);

        try (var second = Program.start(home)) {
            address = second.address();
            int confirmed = offset(upload);
            assertThat(confirmed).isBetween(STRETCH, SENT_BEFORE_THE_KILL);
            var rest = BodyPublishers.ofByteArray(Arrays.copyOfRange(paper, confirmed, SIZE));
            assertThat(send("PATCH", upload, "Upload-Offset", Integer.toString(confirmed), rest)
                            .statusCode())
                    .isEqualTo(204);
            assertThat(offset(upload)).as("asked again, all has arrived").isEqualTo(SIZE);
            var content = send(
                    "GET", upload.replace("uploads", "files") + "/content", "Accept", "*/*", BodyPublishers.noBody());
            assertThat(Arrays.equals(content.body(), paper)).isTrue();
            var sha256 = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(paper));
            assertThat(home.resolve("files/content/" + sha256.substring(0, 2) + "/" + sha256))
                    .hasSize(SIZE);
            assertThat(piece(upload)).doesNotExist();
        }
    }

    /** Sends some, and waits with the rest until the platform is dead. */
    private void killWhileSending(Program program, String upload) throws Exception {
        var sent = new CountDownLatch(1);
        var never = new InputStream() {
            @Override
            public int read() throws IOException {
                sent.countDown();
                try {
                    Thread.sleep(60_000);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                throw new IOException("nothing more comes");
            }

            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                return read();
            }
        };
        var some = new ByteArrayInputStream(paper, 0, SENT_BEFORE_THE_KILL);
        var running = client.sendAsync(
                request("PATCH", upload, "Upload-Offset", "0")
                        .method("PATCH", BodyPublishers.ofInputStream(() -> new SequenceInputStream(some, never)))
                        .build(),
                BodyHandlers.ofByteArray());
        assertThat(sent.await(60, TimeUnit.SECONDS)).isTrue();
        while (offset(upload) < STRETCH) {
            Thread.sleep(50);
        }
        program.kill();
        running.cancel(true);
    }

    private int offset(String upload) throws IOException, InterruptedException {
        var answer = send("HEAD", upload, "Accept", "*/*", BodyPublishers.noBody());
        assertThat(answer.statusCode()).isEqualTo(200);
        return Integer.parseInt(answer.headers().firstValue("Upload-Offset").orElseThrow());
    }

    private HttpResponse<byte[]> send(
            String method, String path, String header, String value, HttpRequest.BodyPublisher body)
            throws IOException, InterruptedException {
        return client.send(
                request(method, path, header, value).method(method, body).build(), BodyHandlers.ofByteArray());
    }

    private HttpRequest.Builder request(String method, String path, String header, String value) throws IOException {
        var request = HttpRequest.newBuilder(URI.create(address + path))
                .header(
                        "Authorization",
                        "Bearer "
                                + Files.readString(home.resolve("operator.key")).strip())
                .header("Tus-Resumable", "1.0.0")
                .header(header, value);
        return method.equals("PATCH") ? request.header("Content-Type", "application/offset+octet-stream") : request;
    }

    private Path piece(String upload) {
        return home.resolve("files/incoming/" + upload.substring(upload.lastIndexOf('/') + 1));
    }

    private static byte[] paper() {
        var bytes = new byte[SIZE];
        new Random(1).nextBytes(bytes);
        var head = "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(head, 0, bytes, 0, head.length);
        return bytes;
    }
}
