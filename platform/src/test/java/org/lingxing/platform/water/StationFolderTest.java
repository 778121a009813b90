package org.lingxing.platform.water;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lingxing.platform.PlatformTest;
import org.lingxing.platform.time.CityClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Files of stations are taken once; faulty ones are set aside with a report. */
@PlatformTest
class StationFolderTest {

    private static int numbers;

    @Autowired
    JdbcClient database;

    @Autowired
    Stations stations;

    @Autowired
    Reception reception;

    @Autowired
    FaultyDeliveries faulty;

    @Autowired
    Memories memories;

    @Autowired
    CityClock clock;

    @TempDir
    Path folder;

    private Station station;
    private StationFolder work;
    private Instant now;

    @BeforeEach
    void 一个站点() {
        memories.forgetAll();
        station = stations.put("folder-" + numbers++, "测试站", "SF-001", Station.Kind.AUTOMATIC);
        now = clock.instant().minus(Duration.ofHours(3));
        work = new StationFolder(
                new WaterSettings(null, new WaterSettings.Folder(folder, Duration.ofHours(1))),
                stations,
                reception,
                faulty,
                database,
                clock);
    }

    @Test
    void 写完才收_只收一次_有错的整份移开并附说明() throws Exception {
        var mine = Files.createDirectories(folder.resolve(station.code()));
        var text = "监测时间,pH(无量纲),溶解氧(mg/L)\n%s,7.1,8.2\n%s,7.2,--\n".formatted(now, now.plusSeconds(60));
        Files.writeString(mine.resolve("a.csv"), text);
        try (var packed = new GZIPOutputStream(Files.newOutputStream(mine.resolve("b.ndjson.gz")))) {
            packed.write("{\"at\":\"%s\",\"item\":\"ph\",\"value\":7.3}\n"
                    .formatted(now.plusSeconds(120))
                    .getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
        Files.writeString(mine.resolve("c.csv"), "监测时间,pH\n昨天,七\n");
        Files.writeString(mine.resolve("d.csv.part"), text);
        Files.writeString(Files.createDirectories(folder.resolve("nobody")).resolve("e.csv"), text);
        work.catchUp();
        assertThat(samples())
                .as("a file must have stood still from one look to the next")
                .isZero();
        work.catchUp();
        assertThat(samples()).isEqualTo(3);
        assertThat(names(mine.resolve("taken"))).containsExactly("a.csv", "b.ndjson.gz");
        assertThat(names(mine.resolve("faulty"))).containsExactly("c.csv", "c.csv.report.txt");
        assertThat(Files.readString(mine.resolve("faulty/c.csv.report.txt")))
                .contains("/2/at")
                .contains("“七”不是数值");
        assertThat(mine.resolve("d.csv.part")).exists();
        assertThat(names(folder.resolve("nobody/faulty"))).hasSize(2);
        assertThat(faulty.latest())
                .extracting(FaultyDeliveries.Faulty::source)
                .contains(station.code() + "/c.csv", "nobody/e.csv");

        Files.writeString(mine.resolve("a-again.csv"), text);
        work.catchUp();
        work.catchUp();
        assertThat(names(mine.resolve("taken"))).containsExactly("a-again.csv", "a.csv", "b.ndjson.gz");
        assertThat(database.sql("select count(*) from water.taken_file where station = :station")
                        .param("station", station.code())
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    private long samples() {
        return database.sql("select count(*) from water.sample where station = :station")
                .param("station", station.number())
                .query(Long.class)
                .single();
    }

    private static java.util.List<String> names(Path where) throws IOException {
        try (var files = Files.list(where)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
