package org.lingxing.tracks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Real files of receivers, and broken ones: each gives a clear result. */
class GpxFileTest {

    private static final Instant ARRIVED = Instant.parse("2026-01-01T00:00:00Z");

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            cerknicko-jezero.gpx,                     296, -
            cerknicko-jezero-without-elevations.gpx,  296, WITHOUT_TIME
            Mojstrovka.gpx,                           184, BEFORE_ITS_TIME
            around-visnjan-with-car.gpx,              104, IN_HASTE
            """)
    void 真实轨迹_点数与疑点(String file, int fixes, String sign) throws IOException {
        var reading = read(file);
        assertThat(reading.track().fixes()).hasSize(fixes);
        var kinds = Examination.of(Recording.of(reading.track(), ARRIVED), null, Tolerances.usual()).signs().stream()
                .map(found -> found.kind().name())
                .toList();
        if (sign != null) {
            assertThat(kinds).contains(sign);
        }
    }

    @Test
    void 长度与用时与资料所述相符() throws IOException {
        var lake = Examination.of(Recording.of(read("cerknicko-jezero.gpx").track(), ARRIVED), null, Tolerances.usual())
                .summary();
        // 4.6 km in seven legs; the 9.1 km between the legs nobody recorded.
        assertThat(lake.metres()).isBetween(4_570.0, 4_580.0);
        assertThat(lake.duration().toMinutes()).isEqualTo(119);
        var car = Examination.of(
                        Recording.of(read("around-visnjan-with-car.gpx").track(), ARRIVED), null, Tolerances.usual())
                .summary();
        assertThat(car.metres()).isBetween(2_600.0, 2_800.0);
        assertThat(car.duration().toSeconds()).isBetween(500L, 520L);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            route.gpx,                        路线点是计划
            unicode_with_bom.gpx,             文件里没有轨迹
            gpx1.1_with_extensions.gpx,       文件里没有轨迹
            """)
    void 没有轨迹的文件_说明是什么(String file, String words) throws IOException {
        var reading = read(file);
        assertThat(reading.track().fixes()).isEmpty();
        assertThat(reading.remarks())
                .anySatisfy(remark -> assertThat(remark.words().zh()).contains(words));
    }

    @Test
    void 空段略过_带偏移与毫秒的时间读成同一时刻() throws IOException {
        assertThat(read("track-with-empty-segment.gpx").track().legs())
                .allSatisfy(leg -> assertThat(leg).isNotEmpty());
        var reading = gpx("<trkpt lat='34.7' lon='113.6'><time>2019-06-11T09:00:00.5+08:00</time></trkpt>"
                + "<trkpt lat='34.7' lon='113.6'><time>2019-06-11T01:00:00.500</time></trkpt>");
        assertThat(reading.track().fixes())
                .extracting(Fix::at)
                .containsExactly(Instant.parse("2019-06-11T01:00:00.500Z"), Instant.parse("2019-06-11T01:00:00.500Z"));
    }

    @Test
    void 坏点坏时间按行说明_其余照读() {
        var reading = gpx("\n<trkpt lat='34.7' lon='113.6'/>\n<trkpt lat='97' lon='113.6'/>\n<trkpt lon='113.6'/>\n"
                + "<trkpt lat='34.8' lon='113.6'><time>昨天</time></trkpt>");
        assertThat(reading.track().fixes()).hasSize(2);
        assertThat(reading.remarks()).extracting(GpxFile.Remark::line).containsExactly(3, 4, 5);
    }

    @Test
    void 中断的文件读到中断处_不是GPX的说不是() {
        var broken = GpxFile.read(bytes("<gpx><trk><trkseg><trkpt lat='34.7' lon='113.6'/><trkpt lat='3"));
        assertThat(broken.track().fixes()).hasSize(1);
        assertThat(broken.remarks()).extracting(remark -> remark.words().zh()).contains("文件在此处中断，之前的点已读入");
        assertThat(words(GpxFile.read(bytes("PK\u0003\u0004")))).isNotEmpty();
        assertThat(words(GpxFile.read(bytes("<html/>")))).contains("不是 GPX 文件");
        assertThat(words(GpxFile.read(bytes("")))).isNotEmpty();
    }

    @Test
    void 外部实体不解析() {
        var reading = GpxFile.read(bytes("<!DOCTYPE gpx [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><gpx><trk><trkseg>"
                + "<trkpt lat='34.7' lon='113.6'><time>&x;</time></trkpt></trkseg></trk></gpx>"));
        assertThat(words(reading)).noneMatch(words -> words.contains("hostname"));
        assertThat(reading.track().fixes())
                .allSatisfy(fix -> assertThat(fix.at()).isNull());
    }

    private static List<String> words(GpxFile.Reading reading) {
        return reading.remarks().stream().map(remark -> remark.words().zh()).toList();
    }

    private static GpxFile.Reading gpx(String fixes) {
        return GpxFile.read(bytes("<gpx><trk><trkseg>" + fixes + "</trkseg></trk></gpx>"));
    }

    private static ByteArrayInputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static GpxFile.Reading read(String file) throws IOException {
        Path shared = Optional.ofNullable(System.getenv("LINGXING_SHARED"))
                .map(Path::of)
                .orElse(Path.of(System.getProperty("lingxing.root", ".."), "..", "shared"));
        Path path = shared.resolve("data/tracks/gpx").resolve(file);
        assumeTrue(Files.exists(path), "tracks of receivers are not beside the project: " + path.getFileName());
        try (var in = Files.newInputStream(path)) {
            return GpxFile.read(in);
        }
    }
}
