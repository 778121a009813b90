package org.lingxing.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lingxing.platform.store.OlderData;

/** Data of a former version is brought up to date by itself, kept as it was before, and unharmed where that fails. */
class MigrationTest {

    @TempDir
    Path folder;

    @Test
    void 旧数据自行升级_升级前先备份_可退回() throws Exception {
        var home = folder.resolve("data");
        OlderData.make(home);
        assertThat(run(home)).contains("数据已升级", "before-migration-");
        assertThat(OlderData.isAsBefore(home)).isFalse();

        var back = folder.resolve("back");
        var restoring =
                Program.start(back, Map.of(), "restore", kept(home).getFirst().toString(), "--without-keys");
        assertThat(restoring.end()).as(restoring.said()).isZero();
        assertThat(OlderData.isAsBefore(back)).isTrue();

        assertThat(run(home)).contains("令行已启动").doesNotContain("数据已升级");
        assertThat(kept(home)).hasSize(1);
    }

    @Test
    void 升级失败_数据原样可用_说明如何退回() throws Exception {
        var home = folder.resolve("data");
        OlderData.make(home);
        OlderData.refuseTables(home);

        var failing = Program.start(home);
        assertThat(failing.end()).isEqualTo(1);
        assertThat(failing.said().lines()).as(failing.said()).hasSize(2);
        assertThat(failing.said()).contains("数据升级失败", "no table today", "former version", "before-migration-");
        assertThat(OlderData.isAsBefore(home)).isTrue();

        OlderData.allowTables(home);
        assertThat(run(home)).contains("数据已升级");
    }

    /** What it said on the terminal from start to end. */
    private static String run(Path home) throws Exception {
        var program = Program.start(home);
        try (program) {
            program.address();
        }
        return program.said();
    }

    private static List<Path> kept(Path home) throws IOException {
        try (var files = Files.list(home.resolve("backups"))) {
            return files.toList();
        }
    }
}
