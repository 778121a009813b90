package org.lingxing.platform.sensorthings;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Stands before the platform and adds a key to every request, for programs that know of none. Whatever else is sent goes
 * through as it is, so that addresses in answers lead back here.
 */
final class KeyCarrier implements AutoCloseable {

    private final ServerSocket listening;
    private final int platform;
    private final String key;

    KeyCarrier(int platform, String key) throws IOException {
        this.listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.platform = platform;
        this.key = key;
        Thread.ofVirtual().start(this::listen);
    }

    int port() {
        return listening.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        listening.close();
    }

    private void listen() {
        while (!listening.isClosed()) {
            try {
                var client = listening.accept();
                Thread.ofVirtual().start(() -> carry(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void carry(Socket client) {
        try (client;
                var server = new Socket(InetAddress.getLoopbackAddress(), platform)) {
            var answers = Thread.ofVirtual().start(() -> pour(server, client));
            var in = client.getInputStream();
            var out = server.getOutputStream();
            while (request(in, out)) {
                out.flush();
            }
            server.shutdownOutput();
            answers.join();
        } catch (IOException gone) {
            // either side hung up
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static void pour(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
            to.shutdownOutput();
        } catch (IOException gone) {
            // either side hung up
        }
    }

    /** One request with the key in its head; false when the client has none left. */
    private boolean request(InputStream in, OutputStream out) throws IOException {
        var head = new StringBuilder();
        long length = 0;
        for (var line = line(in); line != null; line = line(in)) {
            if (line.isEmpty()) {
                if (head.isEmpty()) {
                    continue;
                }
                out.write((head + "Authorization: " + key + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
                out.write(in.readNBytes((int) length));
                return true;
            }
            if (line.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
                length = Long.parseLong(line.substring(line.indexOf(':') + 1).strip());
            }
            head.append(line).append("\r\n");
        }
        return false;
    }

    private static @Nullable String line(InputStream in) throws IOException {
        var line = new StringBuilder();
        for (int letter = in.read(); letter >= 0; letter = in.read()) {
            if (letter == '\n') {
                return line.toString();
            }
            if (letter != '\r') {
                line.append((char) letter);
            }
        }
        return null;
    }
}
