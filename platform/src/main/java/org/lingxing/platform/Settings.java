package org.lingxing.platform;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.store.StartFailure;
import org.lingxing.platform.time.CityClock;

/**
 * What the operator decides by environment variables, read and checked once.
 *
 * @param home the data home ({@code LINGXING_HOME})
 * @param databaseUrl a database server instead of the embedded one ({@code LINGXING_DB_URL})
 * @param listen the address to listen on ({@code LINGXING_LISTEN})
 * @param port the port to listen on ({@code LINGXING_PORT}); 0 for any free one
 * @param certificate a PEM file; with {@code key} it turns TLS on ({@code LINGXING_TLS_CERT}, {@code _KEY})
 * @param demonstration whether demonstration accounts work ({@code LINGXING_MODE}, production switches it off)
 * @param backups which backups are taken by themselves
 */
record Settings(
        Path home,
        @Nullable String databaseUrl,
        InetAddress listen,
        int port,
        @Nullable Path certificate,
        @Nullable Path key,
        boolean demonstration,
        BackupPlan backups) {

    /** @throws StartFailure if a variable cannot be meant as it stands */
    static Settings from(Map<String, String> environment) {
        var home = Path.of(environment.getOrDefault("LINGXING_HOME", "data"));
        var demonstration = demonstration(environment.getOrDefault("LINGXING_MODE", "demonstration"));
        checkToday(environment.getOrDefault("LINGXING_TODAY", ""), demonstration);
        var settings = new Settings(
                home,
                environment.get("LINGXING_DB_URL"),
                address(environment.getOrDefault("LINGXING_LISTEN", "127.0.0.1")),
                port(environment.getOrDefault("LINGXING_PORT", "8080")),
                file(environment.get("LINGXING_TLS_CERT")),
                file(environment.get("LINGXING_TLS_KEY")),
                demonstration,
                BackupPlan.from(environment, home, demonstration));
        if (!settings.listen.isLoopbackAddress() && !settings.tls()) {
            throw new StartFailure(
                    "对外监听（LINGXING_LISTEN）必须使用 TLS：请同时设置 LINGXING_TLS_CERT 和 LINGXING_TLS_KEY。",
                    "Listening beyond this machine (LINGXING_LISTEN) needs TLS: set LINGXING_TLS_CERT and"
                            + " LINGXING_TLS_KEY too.");
        }
        return settings;
    }

    /** The same on any free port of this machine only, for a command that needs the platform for a moment. */
    Settings onFreePort() {
        return new Settings(home, databaseUrl, InetAddress.getLoopbackAddress(), 0, null, null, demonstration, backups);
    }

    /** The same for a command that asks a running platform, which noted its certificate unless the operator names one. */
    Settings trusting(@Nullable String noted) {
        return certificate != null || noted == null
                ? this
                : new Settings(home, databaseUrl, listen, port, Path.of(noted), null, demonstration, backups);
    }

    /** A client that trusts this platform's own certificate, whatever name it is made out to. */
    HttpClient client() {
        var client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5));
        if (certificate != null) {
            client.sslContext(OwnCertificate.trusting(certificate));
        }
        return client.build();
    }

    boolean tls() {
        return certificate != null && key != null;
    }

    /** The address users type, for a port that was really taken. */
    String addressAt(String takenPort) {
        return address(phone().map(PhoneAddress::host).orElseGet(this::hostName), takenPort);
    }

    /** Under which name phones and other machines come; nothing where only this machine can. */
    Optional<PhoneAddress> phone() {
        return listen.isLoopbackAddress() || certificate == null ? Optional.empty() : PhoneAddress.of(certificate);
    }

    private String hostName() {
        return listen.isAnyLocalAddress() ? machineName() : listen.getHostAddress();
    }

    /** The same for commands on this machine, which need no names. */
    String ownAddressAt(String takenPort) {
        var own = listen.isAnyLocalAddress() ? InetAddress.getLoopbackAddress() : listen;
        return address(own.getHostAddress(), takenPort);
    }

    private String address(String host, String takenPort) {
        var written = host.contains(":") ? "[" + host + "]" : host;
        return (tls() ? "https://" : "http://") + written + ":" + takenPort;
    }

    private static String machineName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return InetAddress.getLoopbackAddress().getHostAddress();
        }
    }

    /** @throws StartFailure if another program listens there; asked before the long work of starting */
    void checkPortIsFree() {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(listen, port));
        } catch (IOException e) {
            var phrase = portTaken(port);
            throw new StartFailure(phrase.zh(), phrase.en(), e);
        }
    }

    static Phrase portTaken(int port) {
        return Phrase.of(
                "端口 " + port + " 无法监听，可能已被占用；请用 LINGXING_PORT 指定另一个端口。",
                "Port " + port + " cannot be had, another program may use it; name another one with LINGXING_PORT.");
    }

    /** The same decisions as properties of Spring. */
    Map<String, Object> asProperties() {
        var properties = new HashMap<String, Object>(backups.asProperties());
        properties.put("server.address", listen.getHostAddress());
        properties.put("server.port", port);
        properties.put("lingxing.mode", demonstration ? "demonstration" : "production");
        properties.put("logging.file.name", home.resolve("lingxing.log").toString());
        properties.put("logging.threshold.console", "OFF");
        properties.put("logging.structured.format.file", "ecs");
        properties.put("logging.structured.json.customizer", LogRedaction.class.getName());
        if (certificate != null && key != null) {
            properties.put("server.ssl.certificate", certificate.toUri().toString());
            properties.put("server.ssl.certificate-private-key", key.toUri().toString());
            properties.put("server.servlet.session.cookie.secure", true);
        }
        return properties;
    }

    private static InetAddress address(String text) {
        try {
            return InetAddress.getByName(text);
        } catch (UnknownHostException e) {
            throw new StartFailure(
                    "LINGXING_LISTEN 的地址 " + text + " 无法识别。", "LINGXING_LISTEN is no address: " + text + ".", e);
        }
    }

    private static int port(String text) {
        try {
            var port = Integer.parseInt(text);
            if (port >= 0 && port <= 65_535) {
                return port;
            }
        } catch (NumberFormatException e) {
            // the sentence below says it
        }
        throw new StartFailure(
                "LINGXING_PORT 应为 0 至 65535 的整数，现为 " + text + "。",
                "LINGXING_PORT is a number from 0 to 65535, not " + text + ".");
    }

    private static @Nullable Path file(@Nullable String text) {
        if (text == null) {
            return null;
        }
        var file = Path.of(text).toAbsolutePath();
        if (!Files.isReadable(file)) {
            throw new StartFailure("无法读取文件 " + file + "。", "The file " + file + " cannot be read.");
        }
        return file;
    }

    /** A city at work lives on the day it is: a record made on another would be false. */
    private static void checkToday(String text, boolean demonstration) {
        if (text.isBlank()) {
            return;
        }
        if (!demonstration) {
            throw new StartFailure(
                    "LINGXING_TODAY 只用于演示，正式运行时不得设置。",
                    "LINGXING_TODAY is for demonstrations only; production runs on the day it is.");
        }
        try {
            new CityClock(InstantSource.system()).moveTo(text);
        } catch (DateTimeParseException e) {
            throw new StartFailure(
                    "LINGXING_TODAY 应为日期或时刻，如 2019-06-18、2019-06-18T21:00，现为 " + text + "。",
                    "LINGXING_TODAY is a day or an hour like 2019-06-18 or 2019-06-18T21:00, not " + text + ".",
                    e);
        }
    }

    private static boolean demonstration(String text) {
        return switch (text) {
            case "demonstration" -> true;
            case "production" -> false;
            default ->
                throw new StartFailure(
                        "LINGXING_MODE 应为 demonstration 或 production，现为 " + text + "。",
                        "LINGXING_MODE is demonstration or production, not " + text + ".");
        };
    }
}
