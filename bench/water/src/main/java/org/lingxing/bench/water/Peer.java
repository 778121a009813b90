package org.lingxing.bench.water;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.lingxing.bench.water.peer.PeerProgram;

/** The comparison program while it runs: the same JVM options, the same database server, a database of its own. */
record Peer(Process process, String address) implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 60;

    static Peer start(Server server, Path home) throws IOException, SQLException, InterruptedException {
        server.makePeer();
        int port;
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        var process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx768m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        PeerProgram.class.getName(),
                        "--server.port=" + port,
                        "--spring.datasource.url=" + server.address() + Server.PEER,
                        "--spring.datasource.username=" + Server.OWNER,
                        "--spring.datasource.password=" + server.password()))
                .redirectErrorStream(true)
                .redirectOutput(new File(home.toFile(), "peer.log"))
                .start();
        for (int i = 0; i < PATIENCE_SECONDS * 10; i++) {
            try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                return new Peer(process, "http://127.0.0.1:" + socket.getPort());
            } catch (IOException notYet) {
                if (process.waitFor(100, TimeUnit.MILLISECONDS)) {
                    break;
                }
            }
        }
        process.destroy();
        throw new IllegalStateException("the comparison program did not start, see peer.log in " + home);
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
