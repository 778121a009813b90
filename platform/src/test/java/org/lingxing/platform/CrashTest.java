package org.lingxing.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is killed, the next start comes up by itself and has everything that was confirmed. */
class CrashTest {

    private final List<String> confirmed = new ArrayList<>();

    @TempDir
    Path home;

    @Test
    void 强行终止程序或数据库之后_自行恢复且不丢已确认的数据() throws Exception {
        var first = Program.start(home);
        work(first);
        first.kill();

        var second = Program.start(home);
        work(second);
        second.killDatabase();
        assertThat(second.end()).isEqualTo(1);
        assertThat(second.said()).contains("数据库已意外终止");

        var third = Program.start(home);
        work(third);
        third.killDatabase();
        third.kill();

        try (var fourth = Program.start(home)) {
            work(fourth);
            assertThat(journalFits()).isTrue();
        }
    }

    /** Finds what was confirmed before, and does some more. */
    private void work(Program program) throws IOException, InterruptedException {
        program.address();
        try (var platform = OwnPlatform.of(settings())) {
            for (var id : confirmed) {
                assertThat(platform.get("/imports/" + id).path("id").asString()).isEqualTo(id);
            }
            for (int i = 0; i < 5; i++) {
                var file = Files.writeString(home.resolve("notice.txt"), "示例通知 " + confirmed.size() + "\n一、示例。\n");
                confirmed.add(platform.upload("/imports", file).path("id").asString());
            }
        }
    }

    private boolean journalFits() {
        return VerifyCommand.run(settings(), List.of()) == 0;
    }

    private Settings settings() {
        return Settings.from(Map.of("LINGXING_HOME", home.toString(), "LINGXING_PORT", "0"));
    }
}
