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
import tools.jackson.databind.json.JsonMapper;

/** Whatever is killed, the next start comes up by itself and has everything that was confirmed. */
class CrashTest {

    private final List<String> confirmed = new ArrayList<>();
    private int files;

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
            checkJournal();
        }
    }

    /** Finds what was confirmed before, takes over some more, and leaves one upload half-way. */
    private void work(Program program) throws IOException, InterruptedException {
        program.address();
        try (var platform = OwnPlatform.of(settings())) {
            for (var id : confirmed) {
                assertThat(stateOf(platform, id)).isEqualTo("TAKEN_OVER");
            }
            for (int i = 0; i < 3; i++) {
                var id = upload(platform);
                while (stateOf(platform, id).equals("READING")) {
                    Thread.sleep(20);
                }
                platform.post(
                        "/imports/" + id + "/acceptance", JsonMapper.shared().createObjectNode());
                confirmed.add(id);
            }
            upload(platform);
        }
    }

    private String upload(OwnPlatform platform) throws IOException {
        var number = files++;
        var file = Files.writeString(home.resolve("notice.txt"), """
                示例市人民政府关于第 %1$d 号示例事项的通知

                示政〔2024〕%1$d 号

                各区人民政府：

                一、示例事项按本通知办理。

                示例市人民政府
                2024 年 3 月 1 日
                """.formatted(number + 1));
        return platform.upload("/imports", file).path("id").asString();
    }

    private static String stateOf(OwnPlatform platform, String id) {
        return platform.get("/imports/" + id).path("state").asString();
    }

    /** Every take-over stands in the journal, and the journal fits. */
    private void checkJournal() {
        try (var platform = OwnPlatform.of(settings())) {
            var subjects = new ArrayList<String>();
            var path = "/journal/entries?limit=200";
            for (var next = path; next != null; ) {
                var page = platform.get(next);
                subjects.addAll(page.path("items").findValuesAsString("subject"));
                next = page.path("next").isNull()
                        ? null
                        : path + "&after=" + page.path("next").asString();
            }
            assertThat(subjects).containsAll(confirmed);
            var roots = JsonMapper.shared().createObjectNode();
            roots.set("items", roots.arrayNode());
            var verdict = platform.post("/journal/verifications", roots);
            assertThat(verdict.path("misfit").isNull()).as(verdict.toString()).isTrue();
            assertThat(verdict.path("entries").asInt()).isGreaterThanOrEqualTo(confirmed.size());
        }
        assertThat(VerifyCommand.run(settings(), List.of())).isZero();
    }

    private Settings settings() {
        return Settings.from(Map.of("LINGXING_HOME", home.toString(), "LINGXING_PORT", "0"));
    }
}
