package org.lingxing.simulation;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Some weeks of the city, with a notice of holidays in them; {@code ./lingxing simulate} lives the whole year. */
class SomeWeeksTest {

    @TempDir
    Path home;

    @Test
    void 三月中到四月中_每日各项不变量都成立() {
        new Year(
                        City.of(1, 4),
                        gazette(),
                        LocalDate.of(2019, 3, 15),
                        LocalDate.of(2019, 4, 15),
                        new PrintStream(PrintStream.nullOutputStream()))
                .live(home);
    }

    /** Without the issue beside the project the city lives without supervision. */
    private static @Nullable Path gazette() {
        String shared = System.getenv("LINGXING_SHARED");
        Path root = Path.of(System.getProperty("lingxing.root", ".."));
        Path issue =
                (shared == null ? root.resolve("../shared") : Path.of(shared)).resolve("gazette/zhengzhou-2019-03.txt");
        return Files.exists(issue) ? issue : null;
    }
}
