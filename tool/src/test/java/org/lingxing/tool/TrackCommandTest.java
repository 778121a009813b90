package org.lingxing.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code track}: a track against a reach, on the command line. */
class TrackCommandTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    @Test
    void 走了河段的一半多_说出覆盖与缺口() throws IOException {
        Path track = write("walk.gpx", gpx("""
                <trkpt lat='34.77' lon='113.660'><time>2019-06-11T01:00:00Z</time></trkpt>
                <trkpt lat='34.77' lon='113.662'><time>2019-06-11T01:02:00Z</time></trkpt>
                """));
        Path reach = write(
                "reach.geojson",
                "{\"type\":\"Feature\",\"properties\":{},\"geometry\":{\"type\":\"LineString\","
                        + "\"coordinates\":[[113.660,34.77],[113.664,34.77]]}}");

        assertThat(run(track.toString(), "--reach", reach.toString(), "--json")).isZero();
        JsonNode answer = JsonMapper.builder().build().readTree(text(out));
        // Half the reach, and fifty metres further, of 366 metres.
        assertThat(answer.get("coverage").get("metres").asDouble()).isBetween(366.0, 366.4);
        assertThat(answer.get("coverage").get("share").asDouble()).isBetween(0.635, 0.638);
        assertThat(answer.get("coverage").get("missed")).hasSize(1);
        assertThat(answer.get("signs")).isEmpty();

        assertThat(run(track.toString(), "--reach", reach.toString())).isZero();
        assertThat(text(out)).contains("覆盖 63.6").contains("未到 233–366 米");
    }

    @Test
    void 河段用地图服务的坐标_须声明网格_否则偏出数百米() throws IOException {
        Path track = write("walk.gpx", gpx("""
                <trkpt lat='34.77' lon='113.660'/><trkpt lat='34.77' lon='113.662'/>
                """));
        // The same place as a map service of the mainland shows it.
        Path reach = write(
                "shown.geojson",
                "{\"type\":\"LineString\",\"coordinates\":[[113.66608,34.76877],[113.66808,34.76877]]}");
        assertThat(share(track, reach, "WGS84")).isZero();
        assertThat(share(track, reach, "GCJ02")).isEqualTo(1);
    }

    private double share(Path track, Path reach, String grid) {
        run(track.toString(), "--reach", reach.toString(), "--grid", grid, "--json");
        return JsonMapper.builder()
                .build()
                .readTree(text(out))
                .get("coverage")
                .get("share")
                .asDouble();
    }

    @Test
    void 送达时间之后的点是疑点_不说送达时间则不查() throws IOException {
        Path track = write("walk.gpx", gpx("""
                <trkpt lat='34.77' lon='113.660'><time>2019-06-11T01:00:00Z</time></trkpt>
                <trkpt lat='34.7701' lon='113.6601'><time>2019-06-11T01:02:00Z</time></trkpt>
                """));
        assertThat(run(track.toString())).isZero();
        assertThat(text(out)).doesNotContain("疑点");
        assertThat(run(track.toString(), "--arrived", "2019-06-11T00:59:00Z")).isZero();
        assertThat(text(out)).contains("疑点 AHEAD_OF_TIME：1 个点");
    }

    @Test
    void 写错的命令与读不了的文件_说清是哪里() throws IOException {
        assertThat(run()).isEqualTo(2);
        assertThat(run("walk.gpx", "--arrived", "昨天")).isEqualTo(2);
        assertThat(run("walk.gpx", "--grid", "BD09")).isEqualTo(2);
        assertThat(run(folder.resolve("absent.gpx").toString())).isEqualTo(1);
        Path route = write("route.gpx", "<gpx><rte><rtept lat='34' lon='113'/></rte></gpx>");
        assertThat(run(route.toString())).isEqualTo(1);
        assertThat(text(out)).contains("1 个路线点是计划，不是轨迹");
        Path reach = write("point.geojson", "{\"type\":\"LineString\",\"coordinates\":[[113.6,34.7],[113.6]]}");
        assertThat(run(route.toString(), "--reach", reach.toString())).isEqualTo(1);
        assertThat(text(err)).contains("/coordinates/1: not a position");
    }

    private int run(String... arguments) {
        out.reset();
        err.reset();
        return new TrackCommand()
                .run(new ArrayList<>(List.of(arguments)), InputStream.nullInputStream(), stream(out), stream(err));
    }

    private static PrintStream stream(ByteArrayOutputStream target) {
        return new PrintStream(target, true, StandardCharsets.UTF_8);
    }

    private static String text(ByteArrayOutputStream printed) {
        return printed.toString(StandardCharsets.UTF_8);
    }

    private static String gpx(String fixes) {
        return "<gpx><trk><trkseg>" + fixes + "</trkseg></trk></gpx>";
    }

    private Path write(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }
}
