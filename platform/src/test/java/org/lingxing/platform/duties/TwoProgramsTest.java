package org.lingxing.platform.duties;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lingxing.platform.store.TestStore;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Two running programs on one database open the same schedules and the same occasions at once, and each thing once. */
class TwoProgramsTest {

    private static final int PATIENCE_MINUTES = 4;

    @TempDir
    Path folder;

    @Test
    void 两个程序同时开启同样的周期和事由_每件只开一项_计数等于重算() throws Exception {
        String url = TestStore.migratedServerDatabase();
        try (var prepared = new Running("prepare", url, folder.resolve("prepared"))) {
            prepared.end();
        }
        try (var one = new Running("open", url, folder.resolve("one"));
                var other = new Running("open", url, folder.resolve("other"))) {
            one.waitFor("READY");
            other.waitFor("READY");
            one.go();
            other.go();
            one.end();
            other.end();
        }

        var database = JdbcClient.create(new DriverManagerDataSource(url));
        // June to October, each of five months once a post: the last round looks thirty days beyond 18 September.
        assertThat(count(database, "select count(*) from duties.duty where kind = 'test.patrol'"))
                .isEqualTo(OpeningProgram.POSTS * 5L);
        assertThat(
                        count(
                                database,
                                "select count(distinct (obligation, slot)) from duties.duty where kind = 'test.patrol' and slot is not null"))
                .isEqualTo(OpeningProgram.POSTS * 5L);
        assertThat(count(database, "select count(*) from duties.duty where kind = 'test.shared-order'"))
                .isEqualTo(OpeningProgram.OCCASIONS);
        assertThat(count(database, "select count(*) from duties.change where what = 'DONE'"))
                .isEqualTo(OpeningProgram.OCCASIONS / 2L);
        assertThat(count(database, """
                        select count(*)
                          from (select kind, post, division, month, count(*) filter (where state = 'DONE') as done,
                                       count(*) filter (where state = 'OPEN') as open,
                                       count(*) filter (where state = 'OVERDUE') as overdue
                                  from duties.duty
                                 where counted
                                 group by kind, post, division, month) c
                          full join duties.tally t using (kind, post, division, month)
                         where (c.done, c.open, c.overdue) is distinct from (t.done, t.open, t.overdue)
                        """)).isZero();
    }

    private static long count(JdbcClient database, String sql) {
        return database.sql(sql).query(Long.class).single();
    }

    /** One of the programs. */
    private static final class Running implements AutoCloseable {

        private final Process process;
        private final BufferedReader said;
        private final List<String> lines = new ArrayList<>();

        Running(String what, String url, Path folder) throws IOException {
            process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx400m",
                            "-XX:+UseSerialGC",
                            "-XX:TieredStopAtLevel=1",
                            "--enable-native-access=ALL-UNNAMED",
                            "-cp",
                            System.getProperty("java.class.path"),
                            OpeningProgram.class.getName(),
                            what,
                            url,
                            folder.toString())
                    .redirectErrorStream(true)
                    .start();
            said = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        }

        void go() throws IOException {
            process.getOutputStream().write('\n');
            process.getOutputStream().flush();
        }

        void waitFor(String word) throws IOException {
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                lines.add(line);
                if (line.equals(word)) {
                    return;
                }
            }
            throw new AssertionError("the program ended before " + word + ": " + String.join("\n", lines));
        }

        void end() throws IOException, InterruptedException {
            waitFor("DONE");
            assertThat(process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)).isTrue();
        }

        @Override
        public void close() {
            process.destroyForcibly();
        }
    }
}
