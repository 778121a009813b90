package org.lingxing.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lingxing.platform.store.StartFailure;
import org.lingxing.platform.store.TestStore;

/** What is backed up is what is restored, whatever happens to the platform and whatever it does meanwhile. */
class BackupTest {

    @TempDir
    Path folder;

    @Test
    void 写入不断时备份_强行终止后恢复_逐表相同且日志相符() throws Exception {
        var home = folder.resolve("data");
        var backup = folder.resolve("city.zip");
        var killed = Program.start(home);
        killed.address();
        var files = Files.createDirectories(home.resolve("files/ab"));
        Files.writeString(files.resolve("abcd"), "照片");
        Files.createDirectories(home.resolve("files/incoming"));
        Files.writeString(home.resolve("files/incoming/half"), "not finished");

        try (var deeds = new Deeds(settings(home, Map.of()))) {
            deeds.await(5);
            expect(command(home, Map.of(), "backup", backup.toString()), 0, "city.zip");
            deeds.await(5);
        }
        killed.kill();

        var restored = folder.resolve("restored");
        expect(command(restored, Map.of(), "restore", backup.toString()), 0, "./lingxing verify");
        assertThat(restored.resolve("files/ab/abcd")).hasContent("照片");
        assertThat(restored.resolve("files/incoming")).doesNotExist();
        assertThat(Files.readString(restored.resolve("journal.key")))
                .isEqualTo(Files.readString(home.resolve("journal.key")));

        var again = folder.resolve("again.zip");
        expect(command(restored, Map.of(), "backup", again.toString()), 0, "again.zip");
        assertThat(tables(again)).isEqualTo(tables(backup)).isNotEmpty();
        assertThat(tables(again).get("database/journal.entry.copy")).isNotBlank();

        try (var second = Program.start(restored)) {
            second.address();
            expect(command(restored, Map.of(), "verify"), 0, "日志相符");
        }
    }

    @Test
    void 数据库服务器上的数据_备份恢复到另一个库() throws Exception {
        var server = TestStore.newServerDatabase();
        var first = Map.of("LINGXING_DB_URL", server);
        var home = folder.resolve("data");
        try (var program = Program.start(home, first)) {
            program.address();
            keepSample(server);
            expect(command(home, first, "backup", file("running.zip")), 0, "running.zip");
        }
        expect(command(home, first, "backup", file("stopped.zip")), 0, "stopped.zip");

        var second = Map.of("LINGXING_DB_URL", TestStore.newServerDatabase());
        var restored = folder.resolve("restored");
        expect(command(restored, second, "restore", file("stopped.zip")), 0, "restored");
        expect(command(restored, second, "backup", file("again.zip")), 0, "again.zip");
        assertThat(tables(folder.resolve("again.zip"))).isEqualTo(tables(folder.resolve("stopped.zip")));
        assertThat(tables(folder.resolve("again.zip")).get("database/water.sample.copy"))
                .as("a table kept in parts, which are made as rows come")
                .contains("2019-06-18 00:00:00+00");
        expect(command(restored, second, "verify"), 0, "日志相符");

        var third = folder.resolve("third");
        expect(command(third, second, "restore", file("stopped.zip")), 1, "LINGXING_DB_URL");
    }

    private static void keepSample(String url) throws SQLException {
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement()) {
            statement.execute("select water.make_month('2019-06-01')");
            statement.execute("""
                    insert into water.sample (station, at, received, items, vals, flags, decisive)
                    values (1, '2019-06-18T00:00:00Z', '2019-06-18T00:05:00Z', '{1}', '{7200000}', '{0}', 0)
                    """);
        }
    }

    @Test
    void 不能恢复的_事先说明_什么也不改动() throws Exception {
        var home = folder.resolve("data");
        try (var program = Program.start(home)) {
            program.address();
        }
        var backup = folder.resolve("city.zip");
        expect(command(home, Map.of(), "backup", backup.toString()), 0, "city.zip");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("city.zip.keys"))))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(backup)))
                .isEqualTo("rw-------");

        refuses(home, backup, "不是空的");

        var fresh = folder.resolve("fresh");
        var whole = Files.readAllBytes(backup);
        var damaged = folder.resolve("damaged.zip");
        Files.copy(folder.resolve("city.zip.keys"), folder.resolve("damaged.zip.keys"));
        var random = new Random(20190618);
        for (int i = 0; i < 3; i++) {
            var bytes = whole.clone();
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            Files.write(damaged, bytes);
            refuses(fresh, damaged, "不是完整的备份");
        }
        Files.write(damaged, Arrays.copyOf(whole, whole.length / 2));
        refuses(fresh, damaged, "不是完整的备份");

        Files.delete(folder.resolve("city.zip.keys"));
        refuses(fresh, backup, "--keys");
        var strange = Files.writeString(
                folder.resolve("strange.keys"), "{\"lingxing-keys\": \"1\", \"journal.key\": \"another\"}");
        expect(command(fresh, Map.of(), "restore", backup.toString(), "--keys", strange.toString()), 1, "不配");
        assertThat(fresh.resolve("version")).doesNotExist();

        expect(command(fresh, Map.of(), "restore", backup.toString(), "--without-keys"), 0, "已恢复");
        refuses(fresh, damaged, "不是完整的备份");

        var cutOff = Files.createDirectories(folder.resolve("cut-off"));
        Files.writeString(cutOff.resolve("restoring"), "");
        Files.createDirectories(cutOff.resolve("database"));
        expect(command(cutOff, Map.of(), "verify"), 1, "恢复没有完成");
        expect(command(cutOff, Map.of(), "restore", backup.toString(), "--without-keys"), 0, "已恢复");
        assertThat(cutOff.resolve("restoring")).doesNotExist();
    }

    @Test
    void 写不成的备份_说明原因且不留文件() throws Exception {
        var home = folder.resolve("data");
        expect(command(home, Map.of(), "backup", file("nothing.zip")), 1, "没有数据");
        try (var program = Program.start(home)) {
            program.address();
            expect(command(home, Map.of(), "backup", file("no/such/folder.zip")), 1, "未能写成");
        }
        expect(command(home, Map.of(), "backup", file("no/such/folder.zip")), 1, "未能写成");
        expect(command(home, Map.of(), "backup"), 1, "Usage: ./lingxing backup FILE");
    }

    private void refuses(Path home, Path backup, String why) throws IOException, InterruptedException {
        var before = names(home);
        expect(command(home, Map.of(), "restore", backup.toString()), 1, why);
        before.add("lock");
        before.removeIf(name -> name.startsWith("postgres-"));
        var after = names(home);
        after.removeIf(name -> name.startsWith("postgres-"));
        assertThat(before).containsAll(after);
    }

    private static List<String> names(Path home) throws IOException {
        if (!Files.exists(home)) {
            return new ArrayList<>();
        }
        try (var entries = Files.list(home)) {
            return new ArrayList<>(entries.map(entry -> entry.getFileName().toString())
                    .sorted()
                    .toList());
        }
    }

    /** What a command says in Chinese, run within this program: it ends with 0, or with one sentence. */
    private static Said command(Path home, Map<String, String> environment, String... words) throws IOException {
        TestStore.lendPrograms(home);
        var before = System.out;
        var said = new ByteArrayOutputStream();
        System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            var rest = List.of(words).subList(1, words.length);
            var settings = settings(home, environment);
            var code = switch (words[0]) {
                case "backup" -> BackupCommand.run(settings, rest);
                case "restore" -> RestoreCommand.run(settings, rest);
                default -> VerifyCommand.run(settings, rest);
            };
            return new Said(code, said.toString(StandardCharsets.UTF_8));
        } catch (StartFailure failure) {
            return new Said(1, failure.phrase().zh() + failure.phrase().en());
        } finally {
            System.setOut(before);
        }
    }

    private record Said(int code, String words) {}

    private static void expect(Said said, int code, String words) {
        assertThat(said.words()).contains(words);
        assertThat(said.code()).as(said.words()).isEqualTo(code);
    }

    /** Every table of a backup as text, by the name of its entry. */
    private static Map<String, String> tables(Path backup) throws IOException {
        var tables = new HashMap<String, String>();
        try (var zip = new ZipFile(backup.toFile())) {
            for (var entry : zip.stream().toList()) {
                if (entry.getName().startsWith("database/")) {
                    var rows = new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                    // The order of rows within a table is nobody's promise.
                    tables.put(entry.getName(), rows.lines().sorted().reduce("", (all, row) -> all + row + "\n"));
                }
            }
        }
        return tables;
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    private static Settings settings(Path home, Map<String, String> environment) {
        var all = new HashMap<>(environment);
        all.put("LINGXING_HOME", home.toString());
        all.put("LINGXING_PORT", "0");
        return Settings.from(all);
    }

    /** Somebody who goes on doing things: every deed changes several tables in one transaction. */
    private final class Deeds implements AutoCloseable {

        private final OwnPlatform platform;
        private final AtomicBoolean over = new AtomicBoolean();
        private final CompletableFuture<Void> thread;
        private final AtomicInteger done = new AtomicInteger();

        Deeds(Settings settings) {
            this.platform = OwnPlatform.of(settings);
            this.thread = CompletableFuture.runAsync(this::work);
        }

        void await(int more) throws InterruptedException {
            var enough = done.get() + more;
            while (done.get() < enough && !thread.isDone()) {
                Thread.sleep(5);
            }
        }

        private void work() {
            while (!over.get()) {
                try {
                    var file = Files.writeString(folder.resolve("notice.txt"), """
                            示例市人民政府关于第 %1$d 号示例事项的通知

                            示政〔2024〕%1$d 号

                            各区人民政府：

                            一、示例事项按本通知办理。

                            示例市人民政府
                            2024 年 3 月 1 日
                            """.formatted(done.get() + 1));
                    platform.upload("/imports", file);
                    done.incrementAndGet();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }

        @Override
        public void close() {
            over.set(true);
            thread.join();
            platform.close();
        }
    }
}
