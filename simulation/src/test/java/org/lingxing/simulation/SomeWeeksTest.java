package org.lingxing.simulation;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Some weeks of the city, with a notice of holidays in them; {@code ./lingxing simulate} lives the whole year. */
class SomeWeeksTest {

    @TempDir
    Path home;

    @Test
    void 三月中到四月中_每日各项不变量都成立() {
        new Year(
                        City.of(1),
                        null,
                        LocalDate.of(2019, 3, 15),
                        LocalDate.of(2019, 4, 15),
                        new PrintStream(PrintStream.nullOutputStream()))
                .live(home);
    }
}
