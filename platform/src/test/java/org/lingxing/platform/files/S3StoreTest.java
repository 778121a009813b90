package org.lingxing.platform.files;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Contents in a real server that speaks S3 and checks signatures: S3Proxy, as a program of its own. */
class S3StoreTest extends ContentStoreContract {

    private static final Path SERVER = Path.of(System.getProperty("basedir", "."), "target", "s3proxy.jar");
    private static final String NAME = "lingxing";
    private static final String SECRET = "a-secret-of-the-tests";

    private final List<Process> started = new ArrayList<>();

    @Override
    ContentStore store() throws Exception {
        return new S3Store(settings(start(), SECRET), folder.resolve("lent"));
    }

    @AfterEach
    void stop() {
        started.forEach(Process::destroyForcibly);
    }

    @Test
    void 密钥不对或没有应答时说得清() throws Exception {
        var source = Files.write(folder.resolve("source"), new byte[] {1});
        var hash = "ef".repeat(32);
        try (var wrong = new S3Store(settings(start(), "another-secret"), folder)) {
            assertThatThrownBy(() -> wrong.put(hash, source))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("refused");
        }
        try (var silent = new S3Store(settings(freePort(), SECRET), folder)) {
            assertThatThrownBy(() -> silent.put(hash, source)).hasMessageContaining("STORE_SILENT");
        }
    }

    private static FilesSettings.S3 settings(int port, String secret) {
        return new FilesSettings.S3(
                URI.create("http://127.0.0.1:" + port), "us-east-1", "city", "papers/", NAME, secret);
    }

    /** The bucket is a folder, made before the server starts. */
    private int start() throws IOException, InterruptedException {
        assumeThat(SERVER).as("the S3 server for tests is not there: " + SERVER).exists();
        int port = freePort();
        var data = folder.resolve("s3-" + UUID.randomUUID());
        Files.createDirectories(data.resolve("city"));
        var configuration = Files.writeString(
                folder.resolve("s3-" + port + ".properties"), """
                s3proxy.endpoint=http://127.0.0.1:%d
                s3proxy.authorization=aws-v2-or-v4
                s3proxy.identity=%s
                s3proxy.credential=%s
                jclouds.provider=filesystem
                jclouds.identity=any
                jclouds.credential=any
                jclouds.filesystem.basedir=%s
                """.formatted(port, NAME, SECRET, data));
        started.add(new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-jar",
                        SERVER.toString(),
                        "--properties",
                        configuration.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("s3-" + port + ".log").toFile())
                .start());
        awaitListening(port);
        return port;
    }

    private static void awaitListening(int port) throws InterruptedException {
        for (int tries = 0; tries < 600; tries++) {
            try {
                new Socket(InetAddress.getLoopbackAddress(), port).close();
                return;
            } catch (IOException notYet) {
                Thread.sleep(100);
            }
        }
        throw new IllegalStateException("the S3 server does not start");
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
