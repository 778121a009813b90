package org.lingxing.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lingxing.platform.store.TestStore;

/** What keeps the platform from starting is said in one sentence a language, with exit code 1 and no stack trace. */
class StartFailureTest {

    @TempDir
    Path home;

    @Test
    void 端口已被占用() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var port = Integer.toString(taken.getLocalPort());
            assertThat(failure(Map.of("LINGXING_PORT", port))).contains("端口 " + port, "LINGXING_PORT");
        }
    }

    @Test
    void 数据目录由更新的版本写成() throws Exception {
        Files.writeString(home.resolve("version"), "99\n");
        assertThat(failure(Map.of())).contains("更新版本", "newer Lingxing (99)");
    }

    @Test
    void 数据目录不可写() throws Exception {
        var file = Files.writeString(home.resolve("file"), "");
        assertThat(failure(Map.of("LINGXING_HOME", file.resolve("data").toString())))
                .contains("无法写入");
    }

    @Test
    void 数据库服务器连不上() throws Exception {
        assertThat(failure(Map.of("LINGXING_DB_URL", "jdbc:postgresql://127.0.0.1:1/nothing")))
                .contains("无法使用数据库", "The database cannot be used");
    }

    @Test
    void 数据库地址写错() throws Exception {
        assertThat(failure(Map.of("LINGXING_DB_URL", "mysql://somewhere"))).contains("LINGXING_DB_URL");
    }

    @Test
    void 不用TLS不得对外监听() throws Exception {
        assertThat(failure(Map.of("LINGXING_LISTEN", "0.0.0.0"))).contains("LINGXING_TLS_CERT");
    }

    @Test
    void 端口不是数字() throws Exception {
        assertThat(failure(Map.of("LINGXING_PORT", "eighty"))).contains("eighty");
    }

    @Test
    void 演示日期写错() throws Exception {
        assertThat(failure(Map.of("LINGXING_TODAY", "2019-02-29"))).contains("LINGXING_TODAY", "2019-02-29");
    }

    @Test
    void 正式运行不得改日期() throws Exception {
        assertThat(failure(Map.of("LINGXING_TODAY", "2019-06-18", "LINGXING_MODE", "production")))
                .contains("只用于演示", "demonstrations only");
    }

    @Test
    void 同一数据目录上的第二个程序() throws Exception {
        try (var first = Program.start(home)) {
            first.address();
            assertThat(failure(Map.of())).contains("另一个令行程序", "Another Lingxing");
        }
    }

    /** Not a failure at first: a server's database serves one platform, and tells the second one so. */
    @Test
    void 同一数据库服务器上的第二个程序() throws Exception {
        var server = Map.of("LINGXING_DB_URL", TestStore.newServerDatabase());
        try (var first = Program.start(home.resolve("first"), server)) {
            first.address();
            assertThat(home.resolve("first/database")).doesNotExist();
            assertThat(failure(server)).contains("另一个令行程序", "LINGXING_DB_URL");
        }
    }

    private String failure(Map<String, String> environment) throws IOException, InterruptedException {
        var program = Program.start(home, environment);
        assertThat(program.end()).isEqualTo(1);
        var said = program.said();
        assertThat(said.lines()).as(said).hasSize(2);
        return said;
    }
}
