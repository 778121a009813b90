package org.lingxing.platform.store;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A real PostgreSQL that lives and ends with this program.
 *
 * <p>The server hangs on a pipe from this process: however the process ends, even by kill -9, the pipe closes and the
 * server shuts down in order. PostgreSQL refuses to run as root, so as root it runs in a user namespace of its own.
 */
final class EmbeddedPostgres implements AutoCloseable {

    private static final String OWNER = "lingxing";

    /** The release whose programs the build carries; names their folder. */
    static final String VERSION = "18.6";

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String SERVER = """
            trap '' INT TERM HUP
            exec 3<&0
            "$@" >>"$LOG" 2>&1 3<&- &
            server=$!
            { read -r _ <&3; kill -INT "$server"; } 2>/dev/null &
            watcher=$!
            wait "$server"
            kill -KILL "$watcher"
            """;

    private final Path binaries;
    private final Path cluster;
    private final Path log;
    private final Database.Login owner;
    private final int port;
    private final Process process;
    private volatile boolean closing;

    private EmbeddedPostgres(Path binaries, Path cluster, Path log, String password, List<String> settings)
            throws IOException {
        this.binaries = binaries;
        this.cluster = cluster;
        this.log = log;
        this.owner = new Database.Login(OWNER, password);
        if (Files.exists(log)) {
            Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
        stopOrphan();
        this.port = freePort();
        this.process = launch(settings);
        awaitReady();
    }

    /**
     * Starts the server of a cluster, makes the cluster first if it is not there.
     *
     * @param binaries PostgreSQL's programs, unpacked there if they are not
     * @param cluster the server's data
     * @param passwordFile the owner's password; made with the cluster, readable by its owner only
     * @param log where the server writes its log; kept to the last start but one
     * @param settings further settings, each as {@code name=value}
     * @throws StartFailure if the server does not start; the sentence carries the server's own last words
     */
    static EmbeddedPostgres start(Path binaries, Path cluster, Path passwordFile, Path log, List<String> settings) {
        try {
            PostgresBinaries.unpack(binaries);
            if (!Files.isDirectory(cluster)) {
                initialise(binaries, cluster, passwordFile, log);
            }
            return new EmbeddedPostgres(binaries, cluster, log, Files.readString(passwordFile), settings);
        } catch (IOException e) {
            throw new StartFailure(
                    "内置数据库无法启动：" + e.getMessage() + "；日志见 " + log + "。",
                    "The embedded database does not start: " + e.getMessage() + "; its log is " + log + ".",
                    e);
        }
    }

    /** The address of one of its databases. */
    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** The first user of the cluster; owns the database, makes the roles. */
    Database.Login owner() {
        return owner;
    }

    /** Shuts the server down in order and waits for its end. */
    @Override
    public void close() {
        closing = true;
        try {
            process.getOutputStream().close();
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            process.destroy();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void initialise(Path binaries, Path cluster, Path passwordFile, Path log) throws IOException {
        var aside = cluster.resolveSibling(cluster.getFileName() + ".new");
        PostgresBinaries.removeTree(aside);
        Files.deleteIfExists(passwordFile);
        Files.createFile(
                passwordFile, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(passwordFile, randomPassword());
        run(
                log,
                binaries.resolve("bin/initdb").toString(),
                "--pgdata=" + aside,
                "--username=" + OWNER,
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C.UTF-8",
                "--locale-provider=builtin");
        DataHome.moveInPlace(aside, cluster);
    }

    /** What a killed program left behind is asked to end, or waited for, before our server takes the same data. */
    private void stopOrphan() throws IOException {
        var note = cluster.resolve("postmaster.pid");
        if (!Files.exists(note)) {
            return;
        }
        var pid = Long.parseLong(Files.readAllLines(note).getFirst().strip());
        var noted = ProcessHandle.of(pid);
        if (noted.filter(EmbeddedPostgres::isServer).isPresent()) {
            run(log, binaries.resolve("bin/pg_ctl").toString(), "-D", cluster.toString(), "-m", "fast", "-w", "stop");
        }
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (ProcessHandle.allProcesses().anyMatch(this::worksHere)) {
            if (System.nanoTime() > deadline) {
                throw new IOException("processes of a killed server do not end");
            }
            pause();
        }
        if (noted.filter(stranger -> !isServer(stranger)).isPresent()) {
            // After a power cut the number may belong to a stranger; the server would take it for its predecessor.
            Files.deleteIfExists(note);
        }
    }

    private static boolean isServer(ProcessHandle handle) {
        return handle.info()
                .command()
                .filter(command -> command.endsWith("/postgres"))
                .isPresent();
    }

    /** Whether a process is part of a server on our cluster: servers work in the folder of their data. */
    private boolean worksHere(ProcessHandle handle) {
        var folder = Path.of("/proc", Long.toString(handle.pid()), "cwd");
        try {
            return isServer(handle) && Files.isSameFile(folder, cluster);
        } catch (IOException e) {
            return false;
        }
    }

    /** Runs something when the server ends although nobody closed it. */
    void onUnexpectedEnd(Runnable alarm) {
        var _ = process.onExit().thenRun(() -> {
            if (!closing) {
                alarm.run();
            }
        });
    }

    private Process launch(List<String> settings) throws IOException {
        var command = asOrdinaryUser(new ArrayList<>(List.of("sh", "-c", SERVER, "sh")));
        command.addAll(List.of(binaries.resolve("bin/postgres").toString(), "-D", cluster.toString()));
        command.addAll(List.of("-p", Integer.toString(port)));
        var all = new ArrayList<>(List.of("listen_addresses=127.0.0.1", "unix_socket_directories=", "timezone=UTC"));
        all.addAll(settings);
        all.forEach(setting -> command.addAll(List.of("-c", setting)));
        if (Files.isExecutable(Path.of("/usr/bin/setsid"))) {
            // Ctrl-C on the terminal must reach this program only; it stops the server when it has finished itself.
            command.addFirst("/usr/bin/setsid");
        }
        Files.writeString(log, "");
        var builder = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("LOG", log.toString());
        return builder.start();
    }

    /** The server writes "ready" as the last line of its note when it takes connections. */
    private void awaitReady() throws IOException {
        var note = cluster.resolve("postmaster.pid");
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            if (Files.exists(note) && isReady(Files.readString(note))) {
                return;
            }
            if (!process.isAlive() || hasFailed()) {
                break;
            }
            pause();
        }
        close();
        throw new IOException(lastWords(log));
    }

    /** The note of a killed server says "ready" too; ours is told by the port. */
    private boolean isReady(String note) {
        var lines = note.lines().map(String::strip).toList();
        return lines.size() >= 8
                && lines.get(3).equals(Integer.toString(port))
                && lines.get(7).equals("ready");
    }

    private boolean hasFailed() throws IOException {
        return Files.readString(log).contains("FATAL:");
    }

    private static void pause() throws InterruptedIOException {
        try {
            Thread.sleep(10);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        }
    }

    private static void run(Path log, String... command) throws IOException {
        var process = new ProcessBuilder(asOrdinaryUser(new ArrayList<>(List.of(command))))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new IOException(lastWords(log));
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        }
    }

    private static List<String> asOrdinaryUser(List<String> command) {
        if (System.getProperty("user.name").equals("root")) {
            command.addAll(0, List.of("unshare", "-U"));
        }
        return command;
    }

    private static String lastWords(Path log) throws IOException {
        var lines = new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank());
        var all = lines.toList();
        return all.stream()
                .filter(line -> line.contains("FATAL:") || line.contains("PANIC:") || line.contains("error:"))
                .findFirst()
                .orElse(all.isEmpty() ? "no answer" : all.getLast());
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    static String randomPassword() {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
