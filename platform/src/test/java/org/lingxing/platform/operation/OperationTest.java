package org.lingxing.platform.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lingxing.platform.PlatformTest;
import org.lingxing.platform.journal.Journal;
import org.lingxing.platform.store.Backups;
import org.lingxing.platform.store.Health;
import org.lingxing.platform.store.Keys;
import org.lingxing.platform.store.Restoration;
import org.lingxing.platform.store.TestStore;
import org.lingxing.platform.time.CityClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the operator sees of the running platform, and the backups it takes by itself. */
@PlatformTest
class OperationTest {

    private static final String ELSEWHERE = "192.0.2.7";

    @Autowired
    MockMvc mvc;

    @Autowired
    Backups backups;

    @Autowired
    Journal journal;

    @Autowired
    TransactionTemplate transaction;

    @TempDir
    Path folder;

    private Instant present = Instant.parse("2019-06-16T20:00:00Z");
    private final CityClock clock = new CityClock(() -> present);

    @Test
    void 健康_各部分只对本机说明_外人只知总体() throws Exception {
        var parts = json(ask("/health", "127.0.0.1", null)).path("parts");
        assertThat(parts.findValuesAsString("name")).containsSubsequence("database", "sealer", "disk", "backup");
        assertThat(parts.findValuesAsString("zh")).doesNotContain("");
        var strange = json(ask("/health/ready", ELSEWHERE, null));
        assertThat(strange.path("status").asString()).isNotEqualTo("DOWN");
        assertThat(strange.path("parts")).isEmpty();
        assertThat(ask("/health/live", ELSEWHERE, null).getStatus()).isEqualTo(200);
    }

    @Test
    void 指标_本机或持运维密钥者可读_地址只按样式计() throws Exception {
        mvc.perform(get("/api/v1/invitations/a-token-nobody-may-see")).andReturn();
        var here = ask("/metrics", "127.0.0.1", null);
        assertThat(here.getContentType()).startsWith("text/plain");
        assertThat(here.getContentAsString())
                .contains(
                        "uri=\"/api/v1/invitations/{token}\"",
                        "lingxing_health{part=\"database\"} 0",
                        "jvm_memory_used_bytes")
                .containsPattern("lingxing_disk_free_bytes [0-9]")
                .doesNotContain("a-token-nobody-may-see");
        assertThat(ask("/metrics", ELSEWHERE, null).getStatus()).isEqualTo(401);
        assertThat(ask("/metrics", ELSEWHERE, "Bearer wrong").getStatus()).isEqualTo(401);
        var key = Files.readString(TestStore.home().folder().resolve("operator.key"))
                .strip();
        assertThat(ask("/metrics", ELSEWHERE, "Bearer " + key).getStatus()).isEqualTo(200);
        assertThat(ask("/api/v1/backup", ELSEWHERE, "Bearer " + key).getStatus())
                .isEqualTo(401);
    }

    @Test
    void 定期备份_每日一份_到期轮换_每份都读得回来() throws Exception {
        var scheduled = scheduled(folder.resolve("kept"), new Rotation(2, 2));
        for (int day = 0; day < 10; day++) {
            scheduled.takeIfDue();
            scheduled.takeIfDue();
            present = present.plus(Duration.ofDays(1));
        }
        // From Monday the 17th to Wednesday the 26th: the last two days, and the Sunday before.
        assertThat(names(folder.resolve("kept")))
                .containsExactly(
                        "lingxing-20190623-040000.zip", "lingxing-20190625-040000.zip", "lingxing-20190626-040000.zip");
        var newest = folder.resolve("kept/lingxing-20190626-040000.zip");
        assertThat(Restoration.of(newest, Keys.none()).summary().rows()).isPositive();
        assertThat(backups.last()).isPresent();
        assertThat(scheduled.failure()).isNull();
    }

    @Test
    void 定期备份失败_健康中说明_一小时后再试() throws Exception {
        var blocked = Files.writeString(folder.resolve("blocked"), "not a folder");
        var scheduled = scheduled(blocked.resolve("kept"), new Rotation(2, 2));
        var health = new BackupHealth(backups, scheduled, clock);
        scheduled.takeIfDue();
        assertThat(health.look().state()).isEqualTo(Health.State.AT_RISK);
        assertThat(health.look().says().zh()).contains("未能写成");

        Files.delete(blocked);
        scheduled.takeIfDue();
        assertThat(blocked).doesNotExist();
        present = present.plus(Duration.ofMinutes(61));
        scheduled.takeIfDue();
        assertThat(names(blocked.resolve("kept"))).hasSize(1);
        assertThat(scheduled.failure()).isNull();
    }

    private ScheduledBackups scheduled(Path into, Rotation rotation) {
        var settings = new BackupSettings(into, LocalTime.of(2, 30), rotation.daily(), rotation.weekly());
        return new ScheduledBackups(settings, backups, journal, transaction, clock);
    }

    private MockHttpServletResponse ask(String path, String from, @Nullable String authorization) throws Exception {
        var request = get(path).with(asked -> {
            asked.setRemoteAddr(from);
            return asked;
        });
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        return mvc.perform(request).andReturn().getResponse();
    }

    private static JsonNode json(MockHttpServletResponse answer) throws Exception {
        return JsonMapper.shared().readTree(answer.getContentAsString(StandardCharsets.UTF_8));
    }

    private static List<String> names(Path kept) throws IOException {
        try (var files = Files.list(kept)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
