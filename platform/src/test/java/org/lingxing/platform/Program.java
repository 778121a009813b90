package org.lingxing.platform;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.lingxing.platform.store.TestStore;

/** The platform as a program of its own, as an operator runs it, on a data home of the test. */
final class Program implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Path home;
    private final Process process;
    private final Path said;

    private Program(Path home, Process process, Path said) {
        this.home = home;
        this.process = process;
        this.said = said;
    }

    /**
     * Starts it with this environment over that of an operator who decided nothing but the data home and any free port.
     *
     * @param arguments a command, or none for a run
     */
    static Program start(Path home, Map<String, String> environment, String... arguments) throws IOException {
        var said = Files.createTempFile(Path.of(System.getProperty("basedir", "."), "target"), "program", ".txt");
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                classPath(),
                Lingxing.class.getName()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("LINGXING_"));
        builder.environment().put("LINGXING_HOME", home.toString());
        builder.environment().put("LINGXING_PORT", "0");
        // What a demonstration shows beside its registers is not what these tests are about.
        builder.environment().put("LINGXING_EXAMPLES", "none");
        builder.environment().put("LINGXING_WATER_DEMONSTRATION_DAYS", "35");
        builder.environment().putAll(environment);
        TestStore.lendPrograms(home);
        return new Program(home, builder.start(), said);
    }

    /** What ships, without what the tests add: they bring a log of their own. */
    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !Path.of(entry).endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    static Program start(Path home) throws IOException {
        return start(home, Map.of());
    }

    /** Waits until it answers; its address. */
    String address() throws IOException, InterruptedException {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (process.isAlive() && System.nanoTime() < deadline) {
            var note = note();
            if (Long.toString(process.pid()).equals(note.getProperty("pid"))) {
                return note.getProperty("address");
            }
            Thread.sleep(20);
        }
        throw new IllegalStateException("the program did not start: " + said());
    }

    /** Waits for its end; its exit code. */
    int end() throws InterruptedException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new IllegalStateException("the program does not end");
        }
        return process.exitValue();
    }

    /** What it wrote on the terminal so far. */
    String said() throws IOException {
        return Files.readString(said, StandardCharsets.UTF_8);
    }

    /** kill -9: the program has no time for anything. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        end();
    }

    /** kill -9 for every process of the database. */
    void killDatabase() throws IOException {
        for (var server : databaseProcesses()) {
            server.destroyForcibly();
        }
    }

    /** Asks it to end, as Ctrl-C does, and waits for it. */
    @Override
    public void close() {
        process.destroy();
        process.onExit().orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
    }

    private List<ProcessHandle> databaseProcesses() throws IOException {
        var note = Files.readAllLines(home.resolve("database/postmaster.pid"));
        var server = ProcessHandle.of(Long.parseLong(note.getFirst().strip())).orElseThrow();
        var all = new ArrayList<>(server.descendants().toList());
        all.addFirst(server);
        return all;
    }

    private Properties note() throws IOException {
        var note = new Properties();
        var file = home.resolve("running");
        if (Files.exists(file)) {
            try (var reader = Files.newBufferedReader(file)) {
                note.load(reader);
            }
        }
        return note;
    }
}
