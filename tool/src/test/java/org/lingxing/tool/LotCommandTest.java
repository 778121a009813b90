package org.lingxing.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code lot}: a drawing repeated on the command line. */
class LotCommandTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    @Test
    void 抽中的打勾_每行附可用sha256sum重算的值() throws IOException {
        assertThat(run(list("丁\n丙\n甲\n戊\n乙\n"), "2")).isZero();
        assertThat(text(out).lines())
                .hasSize(5)
                .startsWith("✓ 43f38f2d103a063473801a737f255d714ff4746e82f1150560e8b58a4f877e0b  乙");
        assertThat(text(out).lines().filter(line -> line.startsWith("✓"))).hasSize(2);
    }

    @Test
    void 重名_多抽_没有文件_各有说明() throws IOException {
        assertThat(run(list("甲\n甲\n"), "1")).isEqualTo(1);
        assertThat(text(err)).contains("twice");
        assertThat(run(list("甲\n乙\n"), "3")).isEqualTo(1);
        assertThat(text(err)).contains("3 of 2");
        assertThat(run(folder.resolve("none.txt"), "1")).isEqualTo(1);
        assertThat(text(err)).contains("Cannot be read");
        assertThat(run(list("甲\n"), "two")).isEqualTo(2);
        assertThat(text(out)).isEmpty();
    }

    private Path list(String lines) throws IOException {
        return Files.writeString(folder.resolve("list.txt"), lines);
    }

    private int run(Path file, String count) {
        return new LotCommand()
                .run(
                        List.of(
                                file.toString(),
                                "--value",
                                "2019-12-16 双色球 03 07 12 18 25 31 + 09",
                                "--purpose",
                                "county-chiefs/410105",
                                "--draw",
                                count),
                        InputStream.nullInputStream(),
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private static String text(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8);
    }
}
