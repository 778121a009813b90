import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.Workbook;

/** 10,000 rows of each register of waters: read with a preview, then taken over. */
final class Imports {

    private static final int ROWS = 10_000;
    private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");

    private final Visitor office;

    /** So that the same home takes another run. */
    private final String run = Long.toString(System.currentTimeMillis() / 1000, Character.MAX_RADIX).toUpperCase(Locale.ROOT);

    Imports(Visitor office) {
        this.office = office;
    }

    void run() throws Exception {
        taken(
                "10,000 waters from Excel",
                office.upload("/sheets/waters/imports", "waters.xlsx", sheet(
                        List.of("编码", "名称", "类型", "汇入", "级别", "区划代码"),
                        n -> List.of(water(n), "示例溪" + n, "河流", "R003", "县级", "410105"))));
        taken(
                "10,000 reaches from Excel",
                office.upload("/sheets/reaches/imports", "reaches.xlsx", sheet(
                        List.of("河段编码", "水体编码", "名称", "区划代码", "顺序"),
                        n -> List.of(water(n) + "-1", water(n), "示例溪" + n + "段", "410105", "1"))));
        taken(
                "10,000 guards with their posts and duties from Excel",
                office.upload("/sheets/river-chiefs/imports", "chiefs.xlsx", sheet(
                        List.of("编码", "职务", "岗位", "区划代码", "姓名", "任职起"),
                        n -> List.of(water(n) + "-1", "巡护员", "示例溪" + run + n + "巡护员", "410105", "示例甲" + n, "2019-12-31"))));
        taken(
                "lines of 10,000 reaches from GeoJSON",
                office.upload("/reach-drawings?grid=CGCS2000", "reaches.geojson", drawing()));
    }

    private String water(int n) {
        return "T" + run + "-" + n;
    }

    private static byte[] sheet(List<String> heads, IntFunction<List<String>> row) throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "bench", "1.0")) {
            var sheet = book.newWorksheet("1");
            for (int line = 0; line <= ROWS; line++) {
                var cells = line == 0 ? heads : row.apply(line);
                for (int column = 0; column < cells.size(); column++) {
                    sheet.value(line, column, cells.get(column));
                }
            }
        }
        return bytes.toByteArray();
    }

    private byte[] drawing() {
        return IntStream.rangeClosed(1, ROWS)
                .mapToObj(n -> """
                        {"type":"Feature","properties":{"code":"%s-1"},"geometry":{"type":"LineString","coordinates":[%s]}}"""
                        .formatted(water(n), IntStream.range(0, 20)
                                .mapToObj(i -> String.format(
                                        Locale.ROOT, "[%.5f,%.5f]", 113.2 + n % 100 * 0.008 + i * 2e-4, 34.4 + n / 100 * 0.005 + i * 1e-4))
                                .collect(Collectors.joining(","))))
                .collect(Collectors.joining(",", "{\"type\":\"FeatureCollection\",\"features\":[", "]}"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private void taken(String what, String begun) throws Exception {
        long began = System.nanoTime();
        var id = ID.matcher(begun);
        if (!id.find()) {
            throw new IllegalStateException(begun);
        }
        var path = "/sheet-imports/" + id.group(1);
        String now = office.get(path);
        while (now.contains("\"state\":\"READING\"")) {
            Thread.sleep(50);
            now = office.get(path);
        }
        double read = (System.nanoTime() - began) / 1e9;
        began = System.nanoTime();
        if (!now.contains("\"state\":\"READ\"")) {
            throw new IllegalStateException(now.substring(0, Math.min(600, now.length())));
        }
        office.post(path + "/acceptance", "");
        System.out.printf(
                Locale.ROOT, "%s | preview %.1f s, taken over %.1f s%n", what, read, (System.nanoTime() - began) / 1e9);
    }
}
